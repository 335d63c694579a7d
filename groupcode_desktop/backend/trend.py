"""The numbers of each group day by day, so that the last 14 can be looked back on."""

from collections.abc import Sequence

from sqlalchemy import Connection, exists, select

from groupcode_desktop.api import wire
from groupcode_desktop.backend import groups
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.database import insert
from groupcode_desktop.backend.members import members_of
from groupcode_desktop.backend.rules import rules_of
from groupcode_desktop.backend.tables import group_days as table
from groupcode_desktop.backend.tables import groups as group_table
from groupcode_desktop.domain.numbers import TREND_DAYS, DayNumbers, Numbers, Trend, in_numbers
from groupcode_desktop.domain.roles import Verb
from groupcode_desktop.domain.times import UnixTime, day_of, local_date

AT_ONCE = 50
"""Groups counted in one transaction."""


def read_trend(db: Connection, actor: Actor, group_id: int, now: UnixTime) -> Trend:
    groups.access(db, actor, group_id, Verb.SEE_MEMBERS)
    today = local_date(now)
    rows = (
        select(table.c.day, table.c.numbers)
        .where(table.c.group_id == group_id, table.c.day > today.toordinal() - TREND_DAYS)
        .where(table.c.day <= today.toordinal())
        .order_by(table.c.day)
    )
    days = (DayNumbers(day_of(row.day), wire.decode(row.numbers, Numbers)) for row in db.execute(rows))
    return Trend(today, tuple(days))


def write_day(db: Connection, group_id: int, now: UnixTime, *, again: bool = True) -> None:
    """Counts the group as it is now, for today; what was counted earlier today stays unless `again`."""
    numbers = in_numbers(members_of(db, group_id, now), rules_of(db, group_id), now)
    put_days(db, group_id, [DayNumbers(local_date(now), numbers)], again=again)


def put_days(db: Connection, group_id: int, days: Sequence[DayNumbers], *, again: bool) -> None:
    rows = [
        {"group_id": group_id, "day": one.day.toordinal(), "numbers": wire.encode(one.numbers)}
        for one in days
    ]
    statement = insert(db, table)
    keys, replaced = ["group_id", "day"], {"numbers": statement.excluded.numbers}
    if again:
        db.execute(statement.on_conflict_do_update(index_elements=keys, set_=replaced), rows)
    else:
        db.execute(statement.on_conflict_do_nothing(index_elements=keys), rows)


def write_missing_days(db: Connection, now: UnixTime) -> None:
    """For groups alive that have health data, but no numbers of today yet: nobody refreshed them."""
    today = local_date(now).toordinal()
    counted = exists().where(table.c.group_id == group_table.c.id, table.c.day == today)
    alive = group_table.c.dissolved_at.is_(None) & group_table.c.data_updated_at.is_not(None)
    missing = select(group_table.c.id).where(alive, ~counted).order_by(group_table.c.id).limit(AT_ONCE)
    for group_id in db.execute(missing).scalars().all():
        write_day(db, group_id, now, again=False)
