"""The roster of the demo's group: nearly everybody who joined, some who have not, one under another phone."""

from collections.abc import Iterator

from sqlalchemy import Connection, select

from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.roster.imports import import_roster
from groupcode_desktop.backend.roster.matching import Entry
from groupcode_desktop.backend.roster.rows import CheckedRows
from groupcode_desktop.backend.tables import members, people
from groupcode_desktop.backend.vault import Vault
from groupcode_desktop.domain.masks import mask_phone
from groupcode_desktop.domain.roster import RosterMode
from groupcode_desktop.domain.times import UnixTime

_MISSING = (
    ("郭晓岚", "A2031"),
    ("罗家明", "A2044"),
    ("何敏仪", "A2052"),
    ("欧阳志远", "A2060"),
    ("谭秋怡", "A2071"),
    ("方子豪", "A2083"),
    ("冼慧玲", "A2090"),
    ("莫建邦", "A2095"),
    ("钟雨晴", "A2102"),
)
"""Names that nobody in the demo has, with their numbers."""
_PHONES = 13_900_200_000


def make_roster(db: Connection, vault: Vault, operator: Actor, group_id: int, now: UnixTime) -> None:
    """Nothing is filled in by it: members have their departments already."""
    first, other, *rest = _joined(db, group_id)
    joined = [first, *rest]
    departments = sorted({entry.department for entry in joined if entry.department})
    absent = [
        _absent(vault, name, number, departments[place % len(departments)], place)
        for place, (name, number) in enumerate(_MISSING)
    ]
    namesake = _absent(vault, other.name, "A2110", other.department, len(_MISSING))
    rows = CheckedRows((*joined, *absent, namesake), ())
    import_roster(db, operator, group_id, rows, RosterMode.REPLACE, now)


def _joined(db: Connection, group_id: int) -> Iterator[Entry]:
    columns = (members.c.name, people.c.phone_index, members.c.phone_mask, members.c.department)
    rows = select(*columns).join_from(members, people, people.c.id == members.c.person_id)
    for row in db.execute(rows.where(members.c.group_id == group_id).order_by(members.c.person_id)):
        yield Entry(0, row.name, row.phone_index, row.phone_mask, "", row.department, "")


def _absent(vault: Vault, name: str, number: str, department: str, place: int) -> Entry:
    phone = f"+86{_PHONES + place}"
    return Entry(0, name, vault.index("phone", phone), mask_phone(phone), number, department, "")
