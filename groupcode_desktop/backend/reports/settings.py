"""The versions of a group's report settings, and which one holds for a day."""

from dataclasses import replace
from typing import NamedTuple

from sqlalchemy import BindParameter, Connection, Select, bindparam, func, select

from groupcode_desktop.api import wire
from groupcode_desktop.backend import groups
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.database import insert
from groupcode_desktop.backend.prepared import Prepared
from groupcode_desktop.backend.tables import report_days
from groupcode_desktop.backend.tables import report_settings as table
from groupcode_desktop.domain.errors import StaleEdit
from groupcode_desktop.domain.limits import MINUTES_OF_DAY
from groupcode_desktop.domain.reports import ReportSettings, checked_settings, moment_of
from groupcode_desktop.domain.roles import Verb
from groupcode_desktop.domain.times import UnixTime, day_of


class OnDay(NamedTuple):
    """The settings that hold for a day, how often it changed, and since when it has a zero report."""

    settings: ReportSettings
    changes: int
    zero_at: UnixTime | None


def set_settings(
    db: Connection, actor: Actor, group_id: int, wanted: ReportSettings, now: UnixTime
) -> ReportSettings:
    """The new version; StaleEdit unless `wanted.version` is the newest.

    A day on which somebody reported already keeps the version that it had.
    """
    groups.access(db, actor, group_id, Verb.SET_REPORTS)
    made = replace(checked_settings(wanted), version=wanted.version + 1)
    if newest(db, group_id).version != wanted.version:
        raise StaleEdit
    row = {"group_id": group_id, "version": made.version, "settings": wire.encode(made), "made_at": now}
    statement = insert(db, table).values(row).on_conflict_do_nothing()
    if db.execute(statement.returning(table.c.version)).one_or_none() is None:
        raise StaleEdit
    groups.touch(db, group_id)
    return made


def newest(db: Connection, group_id: int) -> ReportSettings:
    """What nobody chose yet is off."""
    rows = select(table.c.settings).where(table.c.group_id == group_id)
    found = db.execute(rows.order_by(table.c.version.desc()).limit(1)).scalar_one_or_none()
    return ReportSettings() if found is None else wire.decode(found, ReportSettings)


def settings_on(db: Connection, group_id: int, day: int) -> ReportSettings:
    """The version that somebody's report fixed for the day, else the last one made before its end."""
    return on_day(db, group_id, day).settings


def on_day(db: Connection, group_id: int, day: int) -> OnDay:
    end = moment_of(day_of(day), MINUTES_OF_DAY)
    row = _ON_DAY.row(db, group_id=group_id, day=day, end=end)
    if row is None:
        return OnDay(ReportSettings(), 0, None)
    settings, changes, zero_at = row
    return OnDay(wire.decode(settings, ReportSettings), changes or 0, zero_at)


def _on_day(_db: Connection) -> Select[bytes, int | None, UnixTime | None]:
    group_id: BindParameter[int] = bindparam("group_id")
    day: BindParameter[int] = bindparam("day")
    fixed = select(report_days.c.version).where(report_days.c.group_id == group_id, report_days.c.day == day)
    made = select(func.max(table.c.version)).where(
        table.c.group_id == group_id, table.c.made_at < bindparam("end")
    )
    version = func.coalesce(fixed.scalar_subquery(), made.scalar_subquery())
    same_day = (report_days.c.group_id == table.c.group_id) & (report_days.c.day == day)
    return (
        select(table.c.settings, report_days.c.changes, report_days.c.zero_at)
        .select_from(table.outerjoin(report_days, same_day))
        .where(table.c.group_id == group_id, table.c.version == version)
    )


_ON_DAY = Prepared(_on_day)
