"""Invitation, authorisation, success: what a member sees between the scan and 加入成功."""

from dataclasses import replace

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from groupcode_desktop.backend import failed_joins, invitations, joins, sms
from groupcode_desktop.backend.phone.draft import Draft
from groupcode_desktop.backend.phone.flow import Flow, new_flow
from groupcode_desktop.backend.phone.form import JoinForm, checked, checked_phone
from groupcode_desktop.backend.phone.pages import elsewhere, page, style
from groupcode_desktop.backend.phone.posts import Act, told, with_form
from groupcode_desktop.backend.phone.texts import consent_to
from groupcode_desktop.backend.phone.visit import MY_PAGE, Visit, texts_of, visit_of
from groupcode_desktop.domain.errors import GroupcodeError
from groupcode_desktop.domain.sms import Purpose
from groupcode_desktop.domain.times import local_date

FIELDS = (
    "name",
    "id_type",
    "id_number",
    "phone",
    "code",
    "remark",
    "guardian_name",
    "guardian_relation",
    "guardian",
    "terms",
    "health",
)


def show_invitation(request: Request) -> Response:
    visit = visit_of(request)
    answer = page("invitation.html", visit.texts, invitation=_invitation(visit), base=visit.base)
    return visit.forget(answer) if visit.flow and visit.flow.joined else answer


def show_form(request: Request) -> Response:
    """`?another=1` begins anew for a second person on the same phone."""
    visit = visit_of(request)
    flow = None if "another" in request.query_params else visit.flow
    if flow is not None and flow.joined:
        return elsewhere(f"{visit.base}/done")
    if flow is None or flow.is_over(visit.now):
        flow = new_flow(visit.now)
    draft = visit.draft_of(flow)
    return visit.keep(_form_page(visit, flow, _invitation(visit), draft), flow, draft)


async def send_form(request: Request) -> Response:
    return await _with_form(request, _join)


async def send_code(request: Request) -> Response:
    return await _with_form(request, _send_code)


def show_done(request: Request) -> Response:
    visit = visit_of(request)
    if visit.flow is None or not visit.flow.joined:
        return elsewhere(visit.base)
    with visit.backend.database.read() as db:
        group_name = invitations.group_name_of(db, visit.token)
    return page("done.html", visit.texts, group_name=group_name, base=visit.base)


def show_agreement(request: Request) -> Response:
    return _document(request, "agreement")


def show_privacy(request: Request) -> Response:
    return _document(request, "privacy")


def show_style(_request: Request) -> Response:
    return style()


def show_health(_request: Request) -> Response:
    return PlainTextResponse("ok", headers={"Cache-Control": "no-store"})


def _invitation(visit: Visit) -> invitations.Invitation:
    with visit.backend.database.read() as db:
        return invitations.read_invitation(db, visit.token, visit.now)


def _document(request: Request, name: str) -> Response:
    texts = texts_of(request)
    return page(
        "document.html",
        texts,
        document=texts.agreements[name],
        version=texts.agreements["version"],
        contact=request.app.state.backend.contact,
    )


async def _with_form(request: Request, act: Act) -> Response:
    visit = visit_of(request)
    return await with_form(request, visit, f"{visit.base}/authorise", act, _refused)


def _join(visit: Visit, flow: Flow, form: JoinForm) -> Response:
    applicant, guardian = checked(form, local_date(visit.now))
    consent = consent_to(visit.texts, guardian)
    try:
        joins.join(visit.backend, visit.token, applicant, consent, flow.nonce)
    except GroupcodeError as refusal:
        with visit.backend.database.read() as db:
            has_joined = joins.has_joined(db, flow.nonce, applicant)
        if not has_joined:
            failed_joins.note(visit.backend, visit.token, applicant.name, applicant.phone, refusal, visit.now)
            raise
    return visit.keep(elsewhere(f"{visit.base}/done"), flow.after_joining())


def _send_code(visit: Visit, flow: Flow, form: JoinForm) -> Response:
    backend, invitation = visit.backend, _invitation(visit)
    scope = sms.CodeScope(checked_phone(form), Purpose.JOIN, invitation.group_id)
    sent = sms.send_code(backend, scope, visit.now, visit.texts.language)
    return _again(visit, flow, Draft(form, sent=told(visit, sent)))


def _refused(visit: Visit, flow: Flow, form: JoinForm, found: dict[str, str]) -> Response:
    """The form again with what is wrong at its fields, in the order of the page."""
    return _again(visit, flow, Draft(form, {field: found[field] for field in FIELDS if field in found}))


def _again(visit: Visit, flow: Flow, draft: Draft) -> Response:
    return visit.keep(elsewhere(f"{visit.base}/authorise"), replace(flow, joined=False), draft)


def _form_page(visit: Visit, flow: Flow, invitation: invitations.Invitation, draft: Draft) -> Response:
    return page(
        "authorise.html",
        visit.texts,
        invitation=invitation,
        form=draft.form,
        errors=draft.errors,
        sent=draft.sent,
        focus=draft.focus,
        base=visit.base,
        proof=flow.proof(visit.backend.vault, visit.token),
    )


INVITE = "/j/{token}"
ROUTES = [
    Route(INVITE, show_invitation),
    Route(f"{INVITE}/authorise", show_form),
    Route(f"{INVITE}/authorise", send_form, methods=["POST"]),
    Route(f"{INVITE}/code", send_code, methods=["POST"]),
    Route(f"{INVITE}/done", show_done),
    Route(f"{INVITE}/agreement", show_agreement),
    Route(f"{INVITE}/privacy", show_privacy),
    Route(f"{MY_PAGE}/agreement", show_agreement),
    Route(f"{MY_PAGE}/privacy", show_privacy),
    Route("/style.css", show_style),
    Route("/healthz", show_health),
]
