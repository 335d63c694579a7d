"""健康日报 on the phone: looked through, promised, sent."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from groupcode_desktop.backend import my_page
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.my_page import Held
from groupcode_desktop.backend.phone.flow import Flow
from groupcode_desktop.backend.phone.own_posts import with_own_form
from groupcode_desktop.backend.phone.pages import elsewhere, page
from groupcode_desktop.backend.phone.place import Place, place_of, record, session_phone
from groupcode_desktop.backend.phone.report_form import (
    ReportForm,
    answers_of,
    degrees,
    filled_with,
    read_report,
)
from groupcode_desktop.backend.phone.visit import MY_PAGE, Visit, my_visit_of
from groupcode_desktop.backend.reports.days import clock_time
from groupcode_desktop.backend.reports.submissions import MyDay, my_day, submit
from groupcode_desktop.domain import errors
from groupcode_desktop.domain.errors import GroupcodeError, InvalidInput
from groupcode_desktop.domain.reports import Stage, Status, Symptom
from groupcode_desktop.domain.times import local_date, local_time

_TOLD_BY_THE_PAGE = (errors.ReportsOff, errors.ReportNotDue, errors.ReportTooEarly, errors.ReportClosed)
_HERE = "report"
_NO_ERRORS: Mapping[str, str] = MappingProxyType({})


def asked_of(db: Connection, held: Iterable[Held], now: int) -> dict[Place, MyDay]:
    """Today of every membership whose group asks for reports."""
    days = {
        Place(person.person_id, membership.group_id): my_day(
            db, Actor(0, person.person_id), membership.group_id, now
        )
        for person in held
        for membership in person.memberships
    }
    return {place: day for place, day in days.items() if day.stage is not Stage.OFF}


def show(request: Request) -> Response:
    """Filled in with today's report, or with the newest one before it."""
    visit, place = my_visit_of(request), place_of(request)
    with visit.backend.database.read() as db:
        phone_index = session_phone(db, visit)
        if phone_index is None:
            return elsewhere(MY_PAGE)
        day = my_day(db, my_page.actor_of(db, phone_index, place.person_id), place.group_id, visit.now)
    flow = visit.running_flow
    before = day.report or day.last
    form = filled_with(before.answers) if before else ReportForm()
    return visit.keep(_page(visit, flow, place, day, form), flow)


async def send(request: Request) -> Response:
    return await with_own_form(request, read_report, _send, _HERE)


def _send(visit: Visit, flow: Flow, place: Place, form: ReportForm) -> Response:
    here = place.page(_HERE)
    try:
        return elsewhere(here if _submit(visit, place, form) else MY_PAGE)
    except InvalidInput as error:
        return _again(visit, flow, place, form, visit.texts.sentences(error))
    except _TOLD_BY_THE_PAGE as error:
        _record_refusal(visit, place, error)
        return elsewhere(here)


def _submit(visit: Visit, place: Place, form: ReportForm) -> bool:
    """False when the session is over."""
    with visit.backend.database.write() as db:
        phone_index = session_phone(db, visit)
        if phone_index is None:
            return False
        actor = my_page.actor_of(db, phone_index, place.person_id)
        submit(db, actor, place.group_id, answers_of(form), visit.now)
        record(db, visit, place, "submit_report")
    return True


def _record_refusal(visit: Visit, place: Place, error: GroupcodeError) -> None:
    with visit.backend.database.write() as db:
        record(db, visit, place, "submit_report", error.code)


def _again(visit: Visit, flow: Flow, place: Place, form: ReportForm, wrong: dict[str, str]) -> Response:
    """What was typed, with what is wrong at its fields."""
    with visit.backend.database.read() as db:
        day = my_day(db, Actor(0, place.person_id), place.group_id, visit.now)
    return visit.keep(_page(visit, flow, place, day, form, wrong), flow)


def _page(
    visit: Visit,
    flow: Flow,
    place: Place,
    day: MyDay,
    form: ReportForm,
    wrong: Mapping[str, str] = _NO_ERRORS,
) -> Response:
    report = day.report
    return page(
        "my_report.html",
        visit.texts,
        422 if wrong else 200,
        place=place,
        day=day,
        today=local_date(visit.now),
        form=form,
        errors=wrong,
        focus=next(iter(wrong), None),
        symptoms=tuple(Symptom),
        statuses=tuple(Status),
        deadline=clock_time(day.settings.deadline),
        opens=clock_time(day.settings.opens_at),
        sent=local_time(report.last_at).strftime("%H:%M") if report else "",
        degrees=degrees,
        takes=day.stage is Stage.OPEN or (day.stage is Stage.LATE and report is None),
        proof=flow.proof(visit.backend.vault, visit.token),
    )
