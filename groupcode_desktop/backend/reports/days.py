"""One day of a group: what everybody reported, and a number that grows with each change of it."""

from typing import Any

from sqlalchemy import Connection, Row, Select, and_, func, select

from groupcode_desktop.api import wire
from groupcode_desktop.backend import groups
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.database import insert
from groupcode_desktop.backend.gateways.texts import ZH, reminder_text
from groupcode_desktop.backend.reports.settings import newest, settings_on
from groupcode_desktop.backend.tables import groups as group_table
from groupcode_desktop.backend.tables import (
    members,
    people,
    reminders,
    report_days,
    report_exemptions,
    reports,
)
from groupcode_desktop.domain.reports import (
    Answers,
    MemberReport,
    Report,
    ReportDay,
    ReportSettings,
    ZeroReport,
)
from groupcode_desktop.domain.roles import Verb
from groupcode_desktop.domain.times import UnixTime, day_of


def read_day(
    db: Connection, backend: Backend, actor: Actor, group_id: int, day: int, now: UnixTime
) -> ReportDay:
    """`day` is an ordinal, as everywhere in this folder."""
    groups.access(db, actor, group_id, Verb.MANAGE_REPORTS)
    settings = settings_on(db, group_id, day)
    return ReportDay(
        day=day_of(day),
        as_of=now,
        settings=settings,
        newest=newest(db, group_id),
        zero=_zero(db, group_id, day),
        reminder=reminder_text(*reminder(db, backend, group_id, settings), ZH),
        sends=not backend.gateway.has_desk,
        people=tuple(_member(row) for row in db.execute(_members_on(group_id, day))),
    )


def state_of_day(db: Connection, backend: Backend, actor: Actor, group_id: int, day: int) -> str:
    """The ETag of read_day()."""
    version = groups.version(db, actor, group_id, Verb.MANAGE_REPORTS)
    this_day = (report_days.c.group_id == group_id) & (report_days.c.day == day)
    changes = db.execute(select(report_days.c.changes).where(this_day)).scalar_one_or_none()
    sends = not backend.gateway.has_desk
    return f"{version}-{changes or 0}-{sends}-{backend.listener.access().base_url or ''}"


def touch_day(db: Connection, group_id: int, day: int, version: int | None = None, **values: object) -> None:
    """Counts one change of the day; the first `version` given fixes the settings that hold for it."""
    row = {"group_id": group_id, "day": day, "version": version} | values
    statement = insert(db, report_days).values(row)
    changed = {
        "changes": report_days.c.changes + 1,
        "version": func.coalesce(report_days.c.version, statement.excluded.version),
    }
    keys = [report_days.c.group_id, report_days.c.day]
    db.execute(statement.on_conflict_do_update(index_elements=keys, set_=changed | values))


def reminder(
    db: Connection, backend: Backend, group_id: int, settings: ReportSettings
) -> tuple[str, str, str]:
    """What reminds those who did not report: the group's name, the deadline, the address of the page."""
    name: str = db.execute(select(group_table.c.name).where(group_table.c.id == group_id)).scalar_one()
    base_url = backend.listener.access().base_url
    return name, clock_time(settings.deadline), f"{base_url}/me" if base_url else ""


def clock_time(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def report_of(row: Row[Any]) -> Report:
    answers = wire.decode(row.answers, Answers)
    return Report(answers, row.abnormal, row.first_at, row.last_at, row.late)


def exempt_on(day: int) -> Any:
    """The reason of an exemption that covers the day, for a query about members; the newest counts."""
    covers = (report_exemptions.c.first_day <= day) & (report_exemptions.c.last_day >= day)
    of_member = and_(
        report_exemptions.c.group_id == members.c.group_id,
        report_exemptions.c.person_id == members.c.person_id,
    )
    reasons = select(report_exemptions.c.reason).where(of_member, covers)
    newest = reasons.order_by(report_exemptions.c.first_day.desc()).limit(1)
    return newest.correlate(members).scalar_subquery()


def _members_on(group_id: int, day: int) -> Select[*tuple[Any, ...]]:
    same = [table.c.group_id == members.c.group_id for table in (reports, reminders)]
    reported = and_(same[0], reports.c.day == day, reports.c.person_id == members.c.person_id)
    reminded = and_(same[1], reminders.c.day == day, reminders.c.person_id == members.c.person_id)
    joined = members.outerjoin(reports, reported).outerjoin(reminders, reminded)
    return (
        select(
            members.c.person_id,
            members.c.name,
            members.c.remark,
            members.c.department,
            members.c.joined_at,
            exempt_on(day).label("exempt"),
            reminders.c.sent_at,
            reports.c.answers,
            reports.c.abnormal,
            reports.c.first_at,
            reports.c.last_at,
            reports.c.late,
        )
        .select_from(joined)
        .where(members.c.group_id == group_id)
        .order_by(members.c.person_id)
    )


def _member(row: Row[Any]) -> MemberReport:
    return MemberReport(
        id=row.person_id,
        name=row.name,
        remark=row.remark,
        department=row.department,
        joined_at=row.joined_at,
        exempt=row.exempt,
        reminded_at=row.sent_at,
        report=report_of(row) if row.answers is not None else None,
    )


def _zero(db: Connection, group_id: int, day: int) -> ZeroReport | None:
    row = db.execute(
        select(people.c.name, report_days.c.zero_at)
        .join_from(report_days, people, people.c.id == report_days.c.zero_by)
        .where(report_days.c.group_id == group_id, report_days.c.day == day)
    ).one_or_none()
    return None if row is None else ZeroReport(row.name, row.zero_at)
