"""What the roster says of a member who has no remark or department yet; nothing written is ever changed."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, CompoundSelect, Connection, bindparam, or_, select, union, update

from groupcode_desktop.backend.prepared import Prepared
from groupcode_desktop.backend.roster.matching import Candidate, Entry, Match, matches
from groupcode_desktop.backend.roster.reading import CANDIDATE_COLUMNS, COLUMNS
from groupcode_desktop.backend.tables import members, people, roster_entries

JOINING = 0
"""The id of somebody who is not a member yet."""


def _maybe(*columns: ColumnElement[Any]) -> CompoundSelect[Any]:
    """The entries with that phone or name. Not with "or": SQLite would read the whole roster for it."""
    of_group = select(*columns).where(roster_entries.c.group_id == bindparam("group_id"))
    return union(
        of_group.where(roster_entries.c.phone_index == bindparam("phone_index")),
        of_group.where(roster_entries.c.name == bindparam("name")),
    )


_MAYBE = Prepared(lambda _db: _maybe(*COLUMNS))
_RIVALS = Prepared(
    lambda _db: (
        select(*CANDIDATE_COLUMNS)
        .join_from(members, people, people.c.id == members.c.person_id)
        .where(
            members.c.group_id == bindparam("group_id"),
            or_(
                members.c.name == bindparam("name"),
                members.c.name.in_(_maybe(roster_entries.c.name)),
                members.c.person_id.in_(_maybe(roster_entries.c.confirmed)),
                people.c.phone_index == bindparam("phone_index"),
            ),
        )
    )
)
"""The members who may be one of these entries, too."""


class Filling(NamedTuple):
    """What a member's remark and department are to be."""

    member: int
    remark: str
    department: str


def fillings(
    entries: Sequence[Entry], everybody: Sequence[Candidate], found: Mapping[int, Match]
) -> Iterator[Filling]:
    """Of those members alone who get something."""
    by_id = {member.id: member for member in everybody}
    for entry in entries:
        member = by_id.get(found[entry.id].member or JOINING)
        if member is not None:
            filled = filled_in(entry, member)
            if (filled.remark, filled.department) != (member.remark, member.department):
                yield filled


def filled_in(entry: Entry, member: Candidate) -> Filling:
    """The number is the remark of who has no other."""
    remark = member.remark or entry.remark or entry.number
    return Filling(member.id, remark, member.department or entry.department)


def write_fillings(db: Connection, group_id: int, those: Sequence[Filling]) -> None:
    """What somebody else wrote meanwhile stays."""
    for one in sorted(those):
        this_one = (members.c.group_id == group_id) & (members.c.person_id == one.member)
        for column, text in ((members.c.remark, one.remark), (members.c.department, one.department)):
            db.execute(update(members).where(this_one, column == "").values({column.name: text}))


def for_joining(db: Connection, group_id: int, name: str, remark: str, phone_index: bytes) -> Filling:
    """Of somebody who is about to join. Without a roster that is one look into an index."""
    asked = {"group_id": group_id, "name": name, "phone_index": phone_index}
    entries = [Entry(*row) for row in _MAYBE.rows(db, **asked)]
    if not entries:
        return Filling(JOINING, remark, "")
    joining = Candidate(JOINING, name, remark, "", phone_index)
    found = matches(entries, [*(Candidate(*row) for row in _RIVALS.rows(db, **asked)), joining])
    mine = (entry for entry in entries if found[entry.id].member == JOINING)
    return next((filled_in(entry, joining) for entry in mine), Filling(JOINING, remark, ""))
