"""The versions of a group's report settings, and which one holds for a day."""

from dataclasses import replace

from sqlalchemy import Connection, func, select

from groupcode_desktop.api import wire
from groupcode_desktop.backend import groups
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.database import insert
from groupcode_desktop.backend.tables import report_days
from groupcode_desktop.backend.tables import report_settings as table
from groupcode_desktop.domain.errors import StaleEdit
from groupcode_desktop.domain.limits import MINUTES_OF_DAY
from groupcode_desktop.domain.reports import ReportSettings, checked_settings, moment_of
from groupcode_desktop.domain.roles import Verb
from groupcode_desktop.domain.times import UnixTime, day_of


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
    fixed = select(report_days.c.version).where(report_days.c.group_id == group_id, report_days.c.day == day)
    end = moment_of(day_of(day), MINUTES_OF_DAY)
    made = select(func.max(table.c.version)).where(table.c.group_id == group_id, table.c.made_at < end)
    version = func.coalesce(fixed.scalar_subquery(), made.scalar_subquery())
    row = select(table.c.settings).where(table.c.group_id == group_id, table.c.version == version)
    found = db.execute(row).scalar_one_or_none()
    return ReportSettings() if found is None else wire.decode(found, ReportSettings)
