"""删除成员, one or many, and taking it back.

The rows leave the group at once; sealed, they stay for a minute in case somebody takes the deletion back.
"""

from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, Table, delete, insert, select, update

from groupcode_desktop.backend import database, groups
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.consents import mark_withdrawn, put_in_force_again
from groupcode_desktop.backend.departures import count_out, end_invites, lock_people
from groupcode_desktop.backend.erasure import erase_if_free
from groupcode_desktop.backend.notices import notify_of_removal, take_back_removal
from groupcode_desktop.backend.tables import departed_members, members
from groupcode_desktop.backend.tables import groups as group_table
from groupcode_desktop.backend.vault import Vault
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.errors import GroupFull, NotFound, RemovalFinal
from groupcode_desktop.domain.members import why_not_removable
from groupcode_desktop.domain.roles import Role, Verb
from groupcode_desktop.domain.times import UnixTime

_OF_MEMBERS: tuple[Table, ...] = tuple(
    table
    for table in members.metadata.sorted_tables
    if any(key.column.table is members for key in table.foreign_keys)
)
"""Tables whose rows go with a member's row, by the database's own rule."""


def remove_member(
    db: Connection, vault: Vault, actor: Actor, group_id: int, member_id: int, now: UnixTime
) -> None:
    """Raises NotFound (also the second time), RoleForbids, CreatorMustStay and AdminMustStay."""
    if remove_members(db, vault, actor, group_id, [member_id], now) == 0:
        raise NotFound


def remove_members(
    db: Connection, vault: Vault, actor: Actor, group_id: int, member_ids: Sequence[int], now: UnixTime
) -> int:
    """All of them, or nobody. Who is gone already counts as done; how many were there.

    Raises NotFound, RoleForbids, CreatorMustStay and AdminMustStay; the fact `members` of the last two
    lists the ids of all who must stay.
    """
    role = Role(groups.access(db, actor, group_id, Verb.REMOVE_MEMBER).role)
    lock_people(db, member_ids)
    rows = _locked(db, group_id, member_ids)
    _check(role, rows)
    leavers = [row.person_id for row in rows]
    if leavers:
        _seal(db, vault, group_id, leavers, now)
        db.execute(delete(members).where(members.c.group_id == group_id, members.c.person_id.in_(leavers)))
        end_invites(db, group_id, leavers, now)
        mark_withdrawn(db, group_id, leavers, now)
        version = count_out(db, group_id, len(leavers), admins=0)
        notify_of_removal(db, group_id, version, _named(rows), actor.person, now)
    return len(leavers)


def restore_members(
    db: Connection, vault: Vault, actor: Actor, group_id: int, member_ids: Sequence[int], now: UnixTime
) -> None:
    """Brings back what was deleted within the last minute, as it was; who joined again meanwhile stays so.

    Raises NotFound, RoleForbids, RemovalFinal, and GroupFull when others took the places.
    """
    groups.access(db, actor, group_id, Verb.REMOVE_MEMBER)
    lock_people(db, member_ids)
    these = _departed(group_id, member_ids)
    kept = db.execute(select(departed_members).where(these, _can_return(now)).with_for_update()).all()
    there = {row.person_id for row in _locked(db, group_id, member_ids)}
    if {row.person_id for row in kept} | there < set(member_ids):
        raise RemovalFinal
    returning = [row for row in kept if row.person_id not in there]
    for row in returning:
        _put_back(db, vault, row)
        take_back_removal(db, group_id, row.removed_at)
        put_in_force_again(db, group_id, row.person_id, row.removed_at)
    _take_places(db, group_id, len(returning))
    db.execute(delete(departed_members).where(these))


def _named(rows: Sequence[Row[Any]]) -> str:
    """The first, and how many more: a notice has room for a name."""
    first = rows[0].name
    return first if len(rows) == 1 else f"{first[:34]} +{len(rows) - 1}"


def erase_departed(db: Connection, now: UnixTime) -> None:
    """Those whom nobody can bring back any more; people whom nothing else holds are erased with them."""
    over = ~_can_return(now)
    people = db.execute(select(departed_members.c.person_id).where(over).distinct()).scalars().all()
    if not people:
        return
    lock_people(db, people)
    db.execute(delete(departed_members).where(over))
    for person_id in people:
        erase_if_free(db, person_id, now)


def _check(actor: Role, rows: Sequence[Row[Any]]) -> None:
    refused = [(row.person_id, why_not_removable(actor, Role(row.role))) for row in rows]
    staying = [(person_id, refusal) for person_id, refusal in refused if refusal is not None]
    if staying:
        raise staying[0][1](members=",".join(str(person_id) for person_id, _ in staying))


def _locked(db: Connection, group_id: int, member_ids: Sequence[int]) -> Sequence[Row[Any]]:
    these = (members.c.group_id == group_id) & members.c.person_id.in_(member_ids)
    return db.execute(select(members).where(these).order_by(members.c.person_id).with_for_update()).all()


def _departed(group_id: int, member_ids: Sequence[int]) -> ColumnElement[bool]:
    return (departed_members.c.group_id == group_id) & departed_members.c.person_id.in_(member_ids)


def _can_return(now: UnixTime) -> ColumnElement[bool]:
    return departed_members.c.removed_at > now - limits.UNDO_LIFETIME


def _seal(db: Connection, vault: Vault, group_id: int, leavers: Sequence[int], now: UnixTime) -> None:
    """The members' rows and all that goes with them."""
    kept: dict[int, dict[str, list[dict[str, Any]]]] = {person_id: {} for person_id in leavers}
    for table in (members, *_OF_MEMBERS):
        theirs = (table.c.group_id == group_id) & table.c.person_id.in_(leavers)
        for row in db.execute(select(table).where(theirs)).mappings():
            kept[row["person_id"]].setdefault(table.name, []).append(dict(row))
    db.execute(delete(departed_members).where(_departed(group_id, leavers)))
    sealed = [
        {
            "group_id": group_id,
            "person_id": person_id,
            "removed_at": now,
            "sealed": vault.seal(msgspec.msgpack.encode(tables), _bound_to(group_id, person_id)),
        }
        for person_id, tables in kept.items()
    ]
    db.execute(insert(departed_members), sealed)


def _put_back(db: Connection, vault: Vault, row: Row[Any]) -> None:
    plain = vault.open(row.sealed, _bound_to(row.group_id, row.person_id))
    kept: dict[str, list[dict[str, Any]]] = msgspec.msgpack.decode(plain)
    for name, rows in kept.items():
        db.execute(database.insert(db, members.metadata.tables[name]), rows)


def _take_places(db: Connection, group_id: int, number: int) -> None:
    """GroupFull when others joined meanwhile."""
    room = group_table.c.member_count + number <= limits.PEOPLE_PER_GROUP
    values = {
        "member_count": group_table.c.member_count + number,
        "version": group_table.c.version + 1,
    }
    if db.execute(update(group_table).where(group_table.c.id == group_id, room).values(values)).rowcount == 0:
        raise GroupFull(limit=limits.PEOPLE_PER_GROUP)


def _bound_to(group_id: int, person_id: int) -> bytes:
    return f"departed\0{group_id}\0{person_id}".encode()
