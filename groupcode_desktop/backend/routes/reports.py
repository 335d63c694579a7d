"""健康日报 of a group. Members send theirs in through the pages for phones."""

from datetime import date
from types import NoneType
from typing import Annotated

from fastapi import APIRouter, Path, Response

from groupcode_desktop.api import paths
from groupcode_desktop.backend.calls import CallNow
from groupcode_desktop.backend.reports import days, exceptions, reminders, settings
from groupcode_desktop.backend.routes.described import Id, described
from groupcode_desktop.domain import errors
from groupcode_desktop.domain.errors import MalformedRequest
from groupcode_desktop.domain.reports import Exemption, Reminded, ReportDay, ReportSettings

router = APIRouter()
Day = Annotated[str, Path(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", json_schema_extra={"format": "date"})]
_REFUSALS = (errors.NotFound, errors.RoleForbids)


@router.put(
    paths.REPORT_SETTINGS,
    **described(ReportSettings, *_REFUSALS, errors.InvalidInput, errors.StaleEdit, body=ReportSettings),
)
def set_report_settings(call: CallNow, group_id: Id) -> Response:
    wanted = call.body(ReportSettings)
    return call.write(lambda db: settings.set_settings(db, call.actor(db), group_id, wanted, call.now))


@router.get(paths.REPORTS, **described(ReportDay, *_REFUSALS))
def read_report_day(call: CallNow, group_id: Id, day: Day) -> Response:
    asked = _ordinal(day)
    return call.read(
        lambda db: days.read_day(db, call.backend, call.actor(db), group_id, asked, call.now),
        etag=lambda db: days.state_of_day(db, call.backend, call.actor(db), group_id, asked),
    )


@router.put(
    paths.ZERO_REPORT,
    **described(
        NoneType, *_REFUSALS, errors.ReportNotDue, errors.AbnormalReported, body=NoneType, status=204
    ),
)
def declare_zero_report(call: CallNow, group_id: Id, day: Day) -> Response:
    asked = _ordinal(day)
    return call.write(
        lambda db: exceptions.declare_zero(db, call.actor(db), group_id, asked, call.now), status=204
    )


@router.delete(paths.ZERO_REPORT, **described(NoneType, *_REFUSALS, body=NoneType, status=204))
def take_back_zero_report(call: CallNow, group_id: Id, day: Day) -> Response:
    asked = _ordinal(day)
    return call.write(lambda db: exceptions.take_back_zero(db, call.actor(db), group_id, asked), status=204)


@router.put(
    paths.EXEMPTION,
    **described(NoneType, *_REFUSALS, errors.InvalidInput, body=Exemption, status=204),
)
def exempt_member(call: CallNow, group_id: Id, day: Day, member_id: Id) -> Response:
    asked, exemption = _ordinal(day), call.body(Exemption)
    return call.write(
        lambda db: exceptions.exempt(db, call.actor(db), group_id, asked, member_id, exemption), status=204
    )


@router.delete(paths.EXEMPTION, **described(NoneType, *_REFUSALS, body=NoneType, status=204))
def expect_member_again(call: CallNow, group_id: Id, day: Day, member_id: Id) -> Response:
    asked = _ordinal(day)
    return call.write(
        lambda db: exceptions.expect_again(db, call.actor(db), group_id, asked, member_id), status=204
    )


@router.post(
    paths.REMINDERS,
    **described(
        Reminded,
        *_REFUSALS,
        errors.NoGateway,
        errors.ReportNotDue,
        errors.AlreadyReminded,
        body=NoneType,
    ),
)
def remind_missing(call: CallNow, group_id: Id, day: Day) -> Response:
    asked = _ordinal(day)
    done: list[Reminded] = []
    return call.write(
        lambda _db: done[0],
        first=lambda: done.append(reminders.remind(call.backend, call.actor, group_id, asked, call.now)),
    )


def _ordinal(day: str) -> int:
    try:
        return date.fromisoformat(day).toordinal()
    except ValueError:
        raise MalformedRequest from None
