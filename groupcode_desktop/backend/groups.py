"""Groups: making, reading and editing them. Verbs take a connection and never commit."""

from dataclasses import asdict, replace
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, Select, bindparam, insert, select, update

from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.pinyin import search_text
from groupcode_desktop.backend.prepared import Prepared
from groupcode_desktop.backend.tables import groups, members, people
from groupcode_desktop.domain import limits, regions
from groupcode_desktop.domain.errors import (
    GroupLimitReached,
    InvalidInput,
    NotFound,
    RoleForbids,
    StaleEdit,
)
from groupcode_desktop.domain.fields import FieldFlaw, flaw_of_group_name, flaw_of_street, tidy
from groupcode_desktop.domain.groups import Group, GroupEdit, GroupType
from groupcode_desktop.domain.health import NatBasis
from groupcode_desktop.domain.roles import Role, Verb, may
from groupcode_desktop.domain.times import UnixTime

_ALIVE = groups.c.dissolved_at.is_(None)
_ACCESS = Prepared(
    lambda _db: (
        select(
            groups.c.version,
            groups.c.member_count,
            groups.c.refreshed_at,
            members.c.role,
            groups.c.nat_basis,
        )
        .join_from(groups, members, members.c.group_id == groups.c.id)
        .where(_ALIVE, groups.c.id == bindparam("group_id"), members.c.person_id == bindparam("person_id"))
    )
)


class Access(NamedTuple):
    """What lets a member of a group in."""

    version: int
    member_count: int
    refreshed_at: UnixTime | None
    role: str
    nat_basis: str


def access(db: Connection, actor: Actor, group_id: int, verb: Verb) -> Access:
    """NotFound for outsiders, absent and dissolved groups alike; RoleForbids where the role may not."""
    row = _ACCESS.row(db, group_id=group_id, person_id=actor.person_id)
    if row is None:
        raise NotFound
    found = Access(*row)
    if not may(Role(found.role), verb):
        raise RoleForbids
    return found


def version(db: Connection, actor: Actor, group_id: int, verb: Verb) -> int:
    """Grows with every change of the group, its invites and its members: the ETag of what is read of it."""
    return access(db, actor, group_id, verb).version


def touch(db: Connection, group_id: int) -> None:
    """Something of the group changed: what was read of it before is old."""
    db.execute(update(groups).where(groups.c.id == group_id).values(version=groups.c.version + 1))


def my_groups(db: Connection, actor: Actor) -> list[Group]:
    """All groups alive that the actor is in, managed or joined, oldest first."""
    return [_group(row) for row in db.execute(_groups_of(actor).order_by(groups.c.id))]


def read_group(db: Connection, actor: Actor, group_id: int) -> Group:
    access(db, actor, group_id, Verb.SEE_GROUP)
    return _group(db.execute(_groups_of(actor).where(groups.c.id == group_id)).one())


def checked(fields: GroupEdit) -> GroupEdit:
    """The same with tidy texts; raises InvalidInput for name, region_code and street, all at once."""
    tidied = replace(fields, name=tidy(fields.name), street=tidy(fields.street))
    flaws = {
        "name": flaw_of_group_name(tidied.name),
        "region_code": _flaw_of_region(tidied.region_code),
        "street": flaw_of_street(tidied.street),
    }
    found = {field: flaw for field, flaw in flaws.items() if flaw is not None}
    if found:
        raise InvalidInput(found)
    return tidied


def check_may_create(db: Connection, actor: Actor) -> None:
    """RealNameNeeded, GroupLimitReached: what create_group() would say, before a code is looked at."""
    alive = db.execute(select(people.c.groups_alive).where(people.c.id == actor.person)).scalar_one()
    if alive >= limits.GROUPS_PER_CREATOR:
        raise GroupLimitReached(limit=limits.GROUPS_PER_CREATOR)


def create_group(db: Connection, actor: Actor, fields: GroupEdit, now: UnixTime) -> Group:
    """The actor becomes creator and first member; GroupLimitReached when five groups are alive already."""
    fields = checked(fields)
    _count_creation(db, actor.person)
    values = {**asdict(fields), "creator_id": actor.person, "member_count": 1, "created_at": now}
    group_id = db.execute(insert(groups).values(values).returning(groups.c.id)).scalar_one()
    _add_creator(db, actor.person, group_id, now)
    return read_group(db, actor, group_id)


def edit_group(db: Connection, actor: Actor, group_id: int, fields: GroupEdit, edition: int) -> Group:
    """StaleEdit unless `edition` is the newest."""
    access(db, actor, group_id, Verb.EDIT_GROUP)
    newest = (groups.c.id == group_id) & (groups.c.edition == edition) & _ALIVE
    values = asdict(checked(fields)) | {"edition": edition + 1, "version": groups.c.version + 1}
    statement = update(groups).where(newest).values(values)
    if db.execute(statement).rowcount == 0:
        raise StaleEdit
    return read_group(db, actor, group_id)


def allow_joining(db: Connection, actor: Actor, group_id: int, allowed: bool) -> Group:
    """Switches 允许新成员加入."""
    access(db, actor, group_id, Verb.SWITCH_JOINING)
    db.execute(
        update(groups)
        .where(groups.c.id == group_id)
        .values(joining_allowed=allowed, version=groups.c.version + 1)
    )
    return read_group(db, actor, group_id)


def count_tests_from(db: Connection, actor: Actor, group_id: int, basis: NatBasis) -> Group:
    """Chooses the 时间口径."""
    access(db, actor, group_id, Verb.EDIT_GROUP)
    chosen = {"nat_basis": basis, "version": groups.c.version + 1}
    db.execute(update(groups).where(groups.c.id == group_id).values(chosen))
    return read_group(db, actor, group_id)


def _flaw_of_region(code: str) -> FieldFlaw | None:
    if not code:
        return FieldFlaw.REQUIRED
    return None if regions.is_complete(code) else FieldFlaw.REGION_UNKNOWN


def _count_creation(db: Connection, person_id: int) -> None:
    room = (people.c.id == person_id) & (people.c.groups_alive < limits.GROUPS_PER_CREATOR)
    counted = db.execute(update(people).where(room).values(groups_alive=people.c.groups_alive + 1))
    if counted.rowcount == 0:
        raise GroupLimitReached(limit=limits.GROUPS_PER_CREATOR)


def _add_creator(db: Connection, person_id: int, group_id: int, now: UnixTime) -> None:
    person = db.execute(select(people).where(people.c.id == person_id)).one()
    db.execute(
        insert(members).values(
            group_id=group_id,
            person_id=person_id,
            name=person.name,
            pinyin=search_text(person.name),
            role=Role.CREATOR,
            id_type=person.id_type,
            id_mask=person.id_mask,
            phone_mask=person.phone_mask,
            joined_at=now,
        )
    )


def _groups_of(actor: Actor) -> Select[Any]:
    joined = groups.join(members, members.c.group_id == groups.c.id)
    return (
        select(
            groups,
            people.c.name.label("creator_name"),
            people.c.id_mask,
            people.c.phone_mask,
            members.c.role,
        )
        .select_from(joined.join(people, people.c.id == groups.c.creator_id))
        .where((members.c.person_id == actor.person_id) & _ALIVE)
    )


def _group(row: Row[Any]) -> Group:
    return Group(
        id=row.id,
        edition=row.edition,
        name=row.name,
        type=GroupType(row.type),
        region_code=row.region_code,
        street=row.street,
        joining_allowed=row.joining_allowed,
        member_count=row.member_count,
        created_at=row.created_at,
        creator_name=row.creator_name,
        creator_id_mask=row.id_mask,
        creator_phone_mask=row.phone_mask,
        my_role=Role(row.role),
        refreshed_at=row.refreshed_at,
        data_updated_at=row.data_updated_at,
        data_source=row.data_source,
        nat_basis=NatBasis(row.nat_basis),
    )
