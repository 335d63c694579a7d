"""What rosters hold about the owner of a phone, for themselves."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from groupcode_desktop.backend.tables import groups, roster_entries


@dataclass(frozen=True, slots=True)
class OnRoster:
    """A group expects somebody with that phone, joined or not."""

    group_name: str
    name: str
    number: str
    department: str
    remark: str


def rosters_with(db: Connection, phone_index: bytes) -> tuple[OnRoster, ...]:
    """Rosters of groups that are alive; the others are erased."""
    entry = roster_entries.c
    rows = db.execute(
        select(groups.c.name, entry.name, entry.number, entry.department, entry.remark)
        .join_from(roster_entries, groups, groups.c.id == entry.group_id)
        .where(entry.phone_index == phone_index)
        .order_by(entry.group_id, entry.id)
    )
    return tuple(OnRoster(*row) for row in rows)
