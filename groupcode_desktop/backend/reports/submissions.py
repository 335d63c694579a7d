"""What a member sends in: once a day, editable until the deadline, afterwards only by those who gave none."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from groupcode_desktop.api import wire
from groupcode_desktop.backend import groups
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.database import insert
from groupcode_desktop.backend.reports.days import clock_time, exempt_on, report_of, touch_day
from groupcode_desktop.backend.reports.settings import settings_on
from groupcode_desktop.backend.tables import groups as group_table
from groupcode_desktop.backend.tables import members, reports
from groupcode_desktop.domain.errors import (
    GroupcodeError,
    NotFound,
    ReportClosed,
    ReportNotDue,
    ReportsOff,
    ReportTooEarly,
)
from groupcode_desktop.domain.reports import (
    Answers,
    Report,
    ReportSettings,
    Stage,
    checked_answers,
    is_abnormal,
    stage_of,
)
from groupcode_desktop.domain.roles import Verb
from groupcode_desktop.domain.times import UnixTime, day_of, local_date


@dataclass(frozen=True, slots=True)
class MyDay:
    """`report` is today's, `last` the newest of the days before; `exempt` the reason of 免报."""

    group_name: str
    settings: ReportSettings
    stage: Stage
    report: Report | None
    last: Report | None
    exempt: str | None


def my_day(db: Connection, actor: Actor, group_id: int, now: UnixTime) -> MyDay:
    groups.access(db, actor, group_id, Verb.REPORT)
    today = local_date(now).toordinal()
    settings = settings_on(db, group_id, today)
    own = (members.c.group_id == group_id) & (members.c.person_id == actor.person)
    in_group = select(exempt_on(today), group_table.c.name).join_from(
        members, group_table, group_table.c.id == members.c.group_id
    )
    found = db.execute(in_group.where(own)).one_or_none()
    if found is None:
        raise NotFound
    exempt, name = found
    newest = _newest_two(db, actor, group_id, today)
    return MyDay(
        group_name=name,
        settings=settings,
        stage=stage_of(settings, day_of(today), now),
        report=newest.pop(today, None),
        last=next(iter(newest.values()), None),
        exempt=exempt,
    )


def submit(db: Connection, actor: Actor, group_id: int, answers: Answers, now: UnixTime) -> Report:
    """Today's report, in place of the one before.

    Raises InvalidInput, ReportsOff, ReportNotDue, ReportTooEarly, and ReportClosed after the deadline,
    unless none was given: then it is a late one (补报).
    """
    groups.access(db, actor, group_id, Verb.REPORT)
    day = local_date(now)
    settings = settings_on(db, group_id, day.toordinal())
    stage = stage_of(settings, day, now)
    refusal = _refusal(settings, stage)
    if refusal is not None:
        raise refusal
    asked = checked_answers(answers, settings)
    report = Report(asked, is_abnormal(asked), now, now, late=stage is Stage.LATE)
    return _store(db, actor, group_id, day.toordinal(), report, settings)


def _refusal(settings: ReportSettings, stage: Stage) -> GroupcodeError | None:
    refusals = {
        Stage.OFF: ReportsOff(),
        Stage.NOT_DUE: ReportNotDue(),
        Stage.EARLY: ReportTooEarly(opens_at=clock_time(settings.opens_at)),
    }
    return refusals.get(stage)


def _store(
    db: Connection, actor: Actor, group_id: int, day: int, report: Report, settings: ReportSettings
) -> Report:
    keys = {"group_id": group_id, "day": day, "person_id": actor.person}
    changed = {
        "answers": wire.encode(report.answers),
        "abnormal": report.abnormal,
        "last_at": report.last_at,
    }
    row = keys | changed | {"first_at": report.first_at, "late": report.late}
    statement = insert(db, reports).values(row)
    if report.late:
        statement = statement.on_conflict_do_nothing()
    else:
        columns = [reports.c[name] for name in keys]
        statement = statement.on_conflict_do_update(index_elements=columns, set_=changed)
    stored = db.execute(statement.returning(reports)).one_or_none()
    if stored is None:
        raise ReportClosed(deadline=clock_time(settings.deadline))
    touch_day(db, group_id, day, settings.version)
    return report_of(stored)


def _newest_two(db: Connection, actor: Actor, group_id: int, today: int) -> dict[int, Report]:
    own = (reports.c.group_id == group_id) & (reports.c.person_id == actor.person)
    rows = select(reports).where(own, reports.c.day <= today).order_by(reports.c.day.desc()).limit(2)
    return {row.day: report_of(row) for row in db.execute(rows)}
