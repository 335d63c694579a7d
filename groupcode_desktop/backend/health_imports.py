"""Health data that an administrator brings in a file: looked at first, then all rows or none."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, select

from groupcode_desktop.backend import groups
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.health import store_answers
from groupcode_desktop.backend.people import id_index
from groupcode_desktop.backend.tables import members, people
from groupcode_desktop.backend.vault import Vault
from groupcode_desktop.domain import fields, limits
from groupcode_desktop.domain.accounts import RealName
from groupcode_desktop.domain.errors import BadRows, MalformedRequest
from groupcode_desktop.domain.health import Source
from groupcode_desktop.domain.health_import import (
    ID_NUMBER,
    NAME,
    HealthRow,
    ImportPreview,
    bad_parts,
    record_of,
)
from groupcode_desktop.domain.import_rows import BadRow, RowFlaw
from groupcode_desktop.domain.roles import Verb
from groupcode_desktop.domain.times import UnixTime


def look_at(
    db: Connection, vault: Vault, actor: Actor, group_id: int, rows: Sequence[HealthRow], now: UnixTime
) -> ImportPreview:
    """What importing would do; nothing is changed."""
    return _sorted_out(db, vault, actor, group_id, rows, now)[0]


def import_rows(
    db: Connection, vault: Vault, actor: Actor, group_id: int, rows: Sequence[HealthRow], now: UnixTime
) -> ImportPreview:
    """Stores the rows of members; who is not in the group is left out. BadRows when any row is bad."""
    preview, found = _sorted_out(db, vault, actor, group_id, rows, now)
    if preview.bad:
        raise BadRows(count=len({bad.row for bad in preview.bad}))
    if found:
        records = {person_id: record_of(row, now) for person_id, row in found.items()}
        store_answers(db, group_id, Source.FILE, records, now)
    return preview


def _sorted_out(
    db: Connection, vault: Vault, actor: Actor, group_id: int, rows: Sequence[HealthRow], now: UnixTime
) -> tuple[ImportPreview, dict[int, HealthRow]]:
    """The preview, and the good rows by person."""
    groups.access(db, actor, group_id, Verb.IMPORT_HEALTH)
    if len(rows) > limits.IMPORT_ROWS:
        raise MalformedRequest
    known = _members(db, group_id)
    found: dict[int, HealthRow] = {}
    bad: list[BadRow] = []
    unknown: list[int] = []
    seen: set[bytes] = set()
    for row in rows:
        index = id_index(vault, RealName(row.name, row.id_type, row.id_number))
        person = known.get(index)
        flaws = [*bad_parts(row, now), *_bad_place(row, person, index in seen)]
        seen.add(index)
        bad.extend(flaws)
        if person is None and not flaws:
            unknown.append(row.row)
        elif person is not None and not flaws:
            found[person[0]] = row
    return ImportPreview(len(found), tuple(unknown), tuple(bad)), found


def _members(db: Connection, group_id: int) -> dict[bytes, tuple[int, str]]:
    """Id and name of everybody in the group, by blind index."""
    joined = members.join(people, people.c.id == members.c.person_id)
    asked = select(people.c.id_index, people.c.id, members.c.name).select_from(joined)
    return {
        bytes(row.id_index): (row.id, row.name)
        for row in db.execute(asked.where(members.c.group_id == group_id))
    }


def _bad_place(row: HealthRow, person: tuple[int, str] | None, is_repeated: bool) -> Iterator[BadRow]:
    if is_repeated:
        yield BadRow(row.row, ID_NUMBER, RowFlaw.REPEATED)
    if person is not None and person[1] != fields.tidy(row.name):
        yield BadRow(row.row, NAME, RowFlaw.OTHER_NAME)
