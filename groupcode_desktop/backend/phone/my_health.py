"""个人填报 on the phone: a test and vaccinations, entered by the person themselves."""

from collections.abc import Mapping
from types import MappingProxyType

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from groupcode_desktop.backend import groups, my_page
from groupcode_desktop.backend.health import store_own
from groupcode_desktop.backend.phone.draft import Draft
from groupcode_desktop.backend.phone.flow import Flow
from groupcode_desktop.backend.phone.health_form import NUMBERS, HealthForm, read_health, told_by
from groupcode_desktop.backend.phone.own_posts import with_own_form
from groupcode_desktop.backend.phone.pages import elsewhere, page
from groupcode_desktop.backend.phone.place import Place, place_of, record, session_phone
from groupcode_desktop.backend.phone.visit import MY_PAGE, Visit, my_visit_of
from groupcode_desktop.domain.errors import InvalidInput
from groupcode_desktop.domain.health import NatResult
from groupcode_desktop.domain.roles import Verb
from groupcode_desktop.domain.self_report import MAKERS, ORGANISATION_MAX, checked_self_report
from groupcode_desktop.domain.times import local_time

_HERE = "health"
_VERB = "report_own_health"
_NO_ERRORS: Mapping[str, str] = MappingProxyType({})


def show(request: Request) -> Response:
    """Empty; after it was sent, with what became of it."""
    visit, place = my_visit_of(request), place_of(request)
    with visit.backend.database.read() as db:
        phone_index = session_phone(db, visit)
        if phone_index is None:
            return elsewhere(MY_PAGE)
        _check_access(db, phone_index, place)
    flow = visit.running_flow
    return visit.keep(_page(visit, flow, place, HealthForm(), sent=visit.draft_of(flow).sent), flow)


async def send(request: Request) -> Response:
    return await with_own_form(request, read_health, _send, _HERE)


def _send(visit: Visit, flow: Flow, place: Place, form: HealthForm) -> Response:
    try:
        sentence = _store(visit, place, form)
    except InvalidInput as error:
        wrong = visit.texts.sentences(error)
        return visit.keep(_page(visit, flow, place, form, wrong), flow)
    if not sentence:
        return elsewhere(MY_PAGE)
    return visit.keep(elsewhere(place.page(_HERE)), flow, Draft(sent=sentence))


def _store(visit: Visit, place: Place, form: HealthForm) -> str:
    """What became of it; empty when the session is over."""
    with visit.backend.database.write() as db:
        phone_index = session_phone(db, visit)
        if phone_index is None:
            return ""
        _check_access(db, phone_index, place)
        answer = checked_self_report(told_by(form), visit.now)
        better = store_own(db, place.group_id, place.person_id, answer)
        record(db, visit, place, _VERB)
    words = visit.texts.words["own_health"]
    told = sum(part is not None for part in (answer.nat, answer.doses))
    saved = [words["saved"]] if len(better) < told else []
    return " ".join(saved + [words[f"{part}_better"] for part in better])


def _check_access(db: Connection, phone_index: bytes, place: Place) -> None:
    """NotFound unless that person of this phone is in the group."""
    actor = my_page.actor_of(db, phone_index, place.person_id)
    groups.access(db, actor, place.group_id, Verb.REPORT)


def _page(
    visit: Visit,
    flow: Flow,
    place: Place,
    form: HealthForm,
    wrong: Mapping[str, str] = _NO_ERRORS,
    sent: str | None = None,
) -> Response:
    now = local_time(visit.now)
    return page(
        "my_health.html",
        visit.texts,
        422 if wrong else 200,
        place=place,
        form=form,
        errors=wrong,
        focus=next(iter(wrong), None),
        sent=sent,
        results=tuple(NatResult),
        makers=tuple(MAKERS),
        numbers=NUMBERS,
        organisation_max=ORGANISATION_MAX,
        latest=now.strftime("%Y-%m-%dT%H:%M"),
        today=now.date(),
        proof=flow.proof(visit.backend.vault, visit.token),
    )
