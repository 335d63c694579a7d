"""今日日报 as a column of the member list, and what it changes with."""

from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, String, and_, bindparam, case, func, select

from groupcode_desktop.backend.reports.settings import on_day
from groupcode_desktop.backend.tables import members, report_exemptions, reports
from groupcode_desktop.domain.report_today import ReportToday
from groupcode_desktop.domain.reports import ReportSettings, Stage, is_due, moment_of, stage_of
from groupcode_desktop.domain.times import UnixTime, day_of, local_date

_NEVER = -1


class Today(NamedTuple):
    """The parameters of COLUMN. `absent` are those who did not report, though they were to.

    Nobody is expected to report who joined after `expected_until`.
    """

    day: int
    expected_until: UnixTime
    absent: str
    changes: int

    @property
    def parameters(self) -> dict[str, int | str]:
        return {"day": self.day, "expected_until": self.expected_until, "absent": self.absent}

    @property
    def state(self) -> str:
        """Another one whenever any member's report may be another."""
        return f"{self.day}.{self.changes}.{self.absent}"


def today(db: Connection, group_id: int, now: UnixTime) -> Today | None:
    """None where no daily report is asked for."""
    day = local_date(now)
    settings, changes, zero_at = on_day(db, group_id, day.toordinal())
    if not settings.on:
        return None
    until = moment_of(day, settings.deadline) if is_due(settings, day) else _NEVER
    absent = ReportToday.ZERO if zero_at is not None else _absent(settings, day.toordinal(), now)
    return Today(day.toordinal(), until, absent.value, changes)


def _absent(settings: ReportSettings, day: int, now: UnixTime) -> ReportToday:
    is_over = stage_of(settings, day_of(day), now) in (Stage.LATE, Stage.OVER)
    return ReportToday.OVERDUE if is_over else ReportToday.AWAITED


def _given() -> ColumnElement[str]:
    this_one = and_(
        reports.c.group_id == members.c.group_id,
        reports.c.day == bindparam("day"),
        reports.c.person_id == members.c.person_id,
    )
    kind = case(
        (reports.c.abnormal & reports.c.late, ReportToday.ABNORMAL_LATE.value),
        (reports.c.abnormal, ReportToday.ABNORMAL.value),
        (reports.c.late, ReportToday.LATE.value),
        else_=ReportToday.REPORTED.value,
    )
    return select(kind).where(this_one).correlate(members).scalar_subquery()


def _not_given() -> ColumnElement[str]:
    covers = select(report_exemptions.c.first_day).where(
        report_exemptions.c.group_id == members.c.group_id,
        report_exemptions.c.person_id == members.c.person_id,
        report_exemptions.c.first_day <= bindparam("day"),
        report_exemptions.c.last_day >= bindparam("day"),
    )
    return case(
        (members.c.joined_at > bindparam("expected_until"), ReportToday.NOT_DUE.value),
        (covers.correlate(members).exists(), ReportToday.EXEMPT.value),
        else_=bindparam("absent", type_=String()),
    )


COLUMN: ColumnElement[Any] = func.coalesce(_given(), _not_given())
"""A ReportToday for each member; takes the parameters of Today."""
