"""My page: what is held about me, and what I may do about it. Opened by a code to the own phone."""

from collections.abc import Callable
from typing import TypeAlias

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from groupcode_desktop.backend import failed_joins, my_page, page_sessions, sms
from groupcode_desktop.backend.dissolution_notes import DissolutionNote, notes_for
from groupcode_desktop.backend.failed_joins import FailedTry
from groupcode_desktop.backend.my_page import Held, Membership
from groupcode_desktop.backend.phone import my_health, my_reports
from groupcode_desktop.backend.phone.draft import Draft
from groupcode_desktop.backend.phone.flow import Flow, new_flow
from groupcode_desktop.backend.phone.form import JoinForm, checked_phone, plain_code
from groupcode_desktop.backend.phone.pages import elsewhere, page
from groupcode_desktop.backend.phone.place import MEMBERSHIP, Place, place_of, record, session_phone
from groupcode_desktop.backend.phone.posts import Act, Refuse, told, with_form
from groupcode_desktop.backend.phone.texts import consent_to
from groupcode_desktop.backend.phone.visit import MY_PAGE, Visit, my_visit_of
from groupcode_desktop.backend.reports.submissions import MyDay
from groupcode_desktop.backend.roster.own import OnRoster, rosters_with
from groupcode_desktop.backend.withdrawals import withdraw
from groupcode_desktop.domain.consents import Guardian
from groupcode_desktop.domain.errors import InvalidInput, NotFound
from groupcode_desktop.domain.fields import FieldFlaw, flaw_of_sms_code
from groupcode_desktop.domain.sms import Purpose
from groupcode_desktop.domain.times import UnixTime, local_time

Change: TypeAlias = Callable[[Connection, Visit, bytes, Place, JoinForm], str]
"""Gets whose phone it is; gives the page to go on to."""


def show(request: Request) -> Response:
    visit = my_visit_of(request)
    flow = visit.running_flow
    draft = visit.draft_of(flow)
    with visit.backend.database.read() as db:
        phone_index = session_phone(db, visit)
        held = my_page.held_about(db, phone_index) if phone_index else ()
        asked = my_reports.asked_of(db, held, visit.now)
        ended = notes_for(db, phone_index, visit.now) if phone_index else ()
        failed = failed_joins.tried_with(db, phone_index, visit.now) if phone_index else ()
        rosters = rosters_with(db, phone_index) if phone_index else ()
    if phone_index:
        answer = _my_page(visit, flow, draft, held, asked, ended, failed, rosters)
    else:
        answer = _sign_in_page(visit, flow, draft)
    return visit.keep(answer, flow, draft if draft.errors or draft.sent else None)


def show_withdrawal(request: Request) -> Response:
    """The question that names the effect."""
    visit, place = my_visit_of(request), place_of(request)
    with visit.backend.database.read() as db:
        phone_index = session_phone(db, visit)
        held = my_page.held_about(db, phone_index) if phone_index else ()
    found = _find(held, place)
    if found is None or visit.flow is None:
        return elsewhere(MY_PAGE)
    person, membership = found
    return page(
        "withdraw.html",
        visit.texts,
        person=person,
        group=membership,
        place=place,
        proof=visit.flow.proof(visit.backend.vault, visit.token),
    )


def show_withdrawn(request: Request) -> Response:
    return page("withdrawn.html", my_visit_of(request).texts)


async def send_code(request: Request) -> Response:
    return await _with_form(request, _send_code, _refused)


async def send_sign_in(request: Request) -> Response:
    return await _with_form(request, _sign_in, _refused)


async def send_sign_out(request: Request) -> Response:
    return await _with_form(request, _sign_out, _refused)


async def send_withdrawal(request: Request) -> Response:
    return await _with_change(request, _withdraw)


async def send_remark(request: Request) -> Response:
    return await _with_change(request, _correct_remark)


async def send_consent(request: Request) -> Response:
    return await _with_change(request, _renew_consent)


def _find(held: tuple[Held, ...], place: Place) -> tuple[Held, Membership] | None:
    for person in held:
        for membership in person.memberships:
            if (person.person_id, membership.group_id) == (place.person_id, place.group_id):
                return person, membership
    return None


def _sign_in_page(visit: Visit, flow: Flow, draft: Draft) -> Response:
    return page(
        "my_sign_in.html",
        visit.texts,
        form=draft.form,
        errors=draft.errors,
        sent=draft.sent,
        focus=draft.focus,
        proof=flow.proof(visit.backend.vault, visit.token),
    )


def _my_page(
    visit: Visit,
    flow: Flow,
    draft: Draft,
    held: tuple[Held, ...],
    asked: dict[Place, MyDay],
    ended: tuple[DissolutionNote, ...],
    failed: tuple[FailedTry, ...],
    rosters: tuple[OnRoster, ...],
) -> Response:
    return page(
        "my_page.html",
        visit.texts,
        held=held,
        asked=asked,
        ended=ended,
        failed=failed,
        rosters=rosters,
        form=draft.form,
        errors=draft.errors,
        focus=draft.focus,
        version=visit.texts.agreements["version"],
        place=Place,
        moment=_moment,
        proof=flow.proof(visit.backend.vault, visit.token),
    )


def _moment(time: UnixTime) -> str:
    return local_time(time).strftime("%Y-%m-%d %H:%M")


async def _with_form(request: Request, act: Act, refuse: Refuse) -> Response:
    return await with_form(request, my_visit_of(request), MY_PAGE, act, refuse)


async def _with_change(request: Request, change: Change) -> Response:
    """One transaction; whose session is over signs in again."""
    place = place_of(request)

    def act(visit: Visit, flow: Flow, form: JoinForm) -> Response:
        with visit.backend.database.write() as db:
            phone_index = session_phone(db, visit)
            target = change(db, visit, phone_index, place, form) if phone_index else MY_PAGE
        return visit.keep(elsewhere(target), flow)

    def refuse(visit: Visit, flow: Flow, form: JoinForm, found: dict[str, str]) -> Response:
        named = {place.field(field): sentence for field, sentence in found.items()}
        return _refused(visit, flow, form, named)

    return await _with_form(request, act, refuse)


def _refused(visit: Visit, flow: Flow, form: JoinForm, found: dict[str, str]) -> Response:
    return visit.keep(elsewhere(MY_PAGE), flow, Draft(form, found))


def _send_code(visit: Visit, flow: Flow, form: JoinForm) -> Response:
    """Alike for every phone, known here or not."""
    backend, scope = visit.backend, sms.CodeScope(checked_phone(form), Purpose.MY_PAGE)
    sent = sms.send_code(backend, scope, visit.now, visit.texts.language)
    return visit.keep(elsewhere(MY_PAGE), flow, Draft(form, sent=told(visit, sent)))


def _sign_in(visit: Visit, _flow: Flow, form: JoinForm) -> Response:
    phone, code = checked_phone(form), plain_code(form)
    flaw = flaw_of_sms_code(code)
    if flaw is not None:
        raise InvalidInput({"code": flaw})
    session = my_page.sign_in(visit.backend, phone, code)
    return visit.open_session(visit.keep(elsewhere(MY_PAGE), new_flow(visit.now)), session)


def _sign_out(visit: Visit, _flow: Flow, _form: JoinForm) -> Response:
    if visit.session:
        with visit.backend.database.write() as db:
            page_sessions.close_session(db, visit.session)
    return visit.close_session(elsewhere(MY_PAGE))


def _withdraw(db: Connection, visit: Visit, phone_index: bytes, place: Place, _form: JoinForm) -> str:
    """Sent twice, the second time finds nothing left to do."""
    try:
        actor = my_page.actor_of(db, phone_index, place.person_id)
        withdraw(db, actor, place.group_id, visit.now)
        record(db, visit, place, "withdraw_from_group")
    except NotFound:
        pass
    return f"{MY_PAGE}/withdrawn"


def _correct_remark(db: Connection, visit: Visit, phone_index: bytes, place: Place, form: JoinForm) -> str:
    actor = my_page.actor_of(db, phone_index, place.person_id)
    my_page.correct_remark(db, actor, place.group_id, form.remark)
    record(db, visit, place, "correct_remark")
    return MY_PAGE


def _renew_consent(db: Connection, visit: Visit, phone_index: bytes, place: Place, form: JoinForm) -> str:
    """A child's guardian agrees again."""
    actor = my_page.actor_of(db, phone_index, place.person_id)
    guardian = my_page.guardian_of(db, actor, place.group_id)
    _check_ticks(form, guardian)
    my_page.renew_consent(db, actor, place.group_id, consent_to(visit.texts, guardian), visit.now)
    record(db, visit, place, "renew_consent")
    return MY_PAGE


def _check_ticks(form: JoinForm, guardian: Guardian | None) -> None:
    ticks = {"terms": form.terms, "health": form.health, "guardian": form.guardian or guardian is None}
    missing = {field: FieldFlaw.NOT_TICKED for field, ticked in ticks.items() if not ticked}
    if missing:
        raise InvalidInput(missing)


ROUTES = [
    Route(MY_PAGE, show),
    Route(f"{MY_PAGE}/code", send_code, methods=["POST"]),
    Route(f"{MY_PAGE}/sign-in", send_sign_in, methods=["POST"]),
    Route(f"{MY_PAGE}/sign-out", send_sign_out, methods=["POST"]),
    Route(f"{MY_PAGE}/withdrawn", show_withdrawn),
    Route(f"{MEMBERSHIP}/withdraw", show_withdrawal),
    Route(f"{MEMBERSHIP}/withdraw", send_withdrawal, methods=["POST"]),
    Route(f"{MEMBERSHIP}/remark", send_remark, methods=["POST"]),
    Route(f"{MEMBERSHIP}/consent", send_consent, methods=["POST"]),
    Route(f"{MEMBERSHIP}/report", my_reports.show),
    Route(f"{MEMBERSHIP}/report", my_reports.send, methods=["POST"]),
    Route(f"{MEMBERSHIP}/health", my_health.show),
    Route(f"{MEMBERSHIP}/health", my_health.send, methods=["POST"]),
]
