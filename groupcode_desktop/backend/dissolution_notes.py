"""What the people of a dissolved group find on their own page for 30 days: that it ended, and when.

Kept is a keyed hash of the phone, which says nothing without the server's key; the person may be erased.
"""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, delete, literal, select

from groupcode_desktop.backend.database import insert
from groupcode_desktop.backend.tables import dissolution_notes, groups, members, people
from groupcode_desktop.domain.limits import DISSOLUTION_NOTE_LIFETIME
from groupcode_desktop.domain.times import UnixTime


@dataclass(frozen=True, slots=True)
class DissolutionNote:
    group_name: str
    at: UnixTime

    @property
    def kept_until(self) -> UnixTime:
        return self.at + DISSOLUTION_NOTE_LIFETIME


def note_dissolution(db: Connection, group_id: int, now: UnixTime) -> None:
    """For all who are members still; a phone of several of them is noted once."""
    columns = ("group_id", "phone_index", "at")
    phones = (
        select(members.c.group_id, people.c.phone_index, literal(now))
        .join_from(members, people, people.c.id == members.c.person_id)
        .where(members.c.group_id == group_id)
        .distinct()
    )
    db.execute(insert(db, dissolution_notes).from_select(columns, phones))


def notes_for(db: Connection, phone_index: bytes, now: UnixTime) -> tuple[DissolutionNote, ...]:
    """Of the last 30 days, the newest first."""
    own = (dissolution_notes.c.phone_index == phone_index) & _is_kept(now)
    rows = (
        select(groups.c.name, dissolution_notes.c.at)
        .join_from(dissolution_notes, groups, groups.c.id == dissolution_notes.c.group_id)
        .where(own)
        .order_by(dissolution_notes.c.at.desc(), groups.c.id.desc())
    )
    return tuple(DissolutionNote(row.name, row.at) for row in db.execute(rows))


def forget_old_notes(db: Connection, now: UnixTime) -> None:
    db.execute(delete(dissolution_notes).where(~_is_kept(now)))


def _is_kept(now: UnixTime) -> ColumnElement[bool]:
    return dissolution_notes.c.at > now - DISSOLUTION_NOTE_LIFETIME
