"""Members of a group. Their list is a hot path: see docs/decisions/hot-paths.md."""

from dataclasses import fields
from typing import Any

import msgspec
from sqlalchemy import (
    ColumnElement,
    Connection,
    Executable,
    Text,
    bindparam,
    cast,
    func,
    literal,
    literal_column,
    select,
)

from groupcode_desktop.api import wire
from groupcode_desktop.backend import groups
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.prepared import Prepared
from groupcode_desktop.backend.tables import health_records, members
from groupcode_desktop.domain.errors import NotFound
from groupcode_desktop.domain.health import HealthRecord
from groupcode_desktop.domain.members import Member, MemberDetail
from groupcode_desktop.domain.roles import Verb
from groupcode_desktop.domain.times import UnixTime

_NAMES = [field.name for field in fields(Member)]
_COLUMNS: list[ColumnElement[Any]] = [
    members.c.person_id.label("id") if name == "id" else members.c[name] for name in _NAMES
]
_IN_GROUP = members.c.group_id == bindparam("group_id")
_ONE = select(*_COLUMNS).where(_IN_GROUP, members.c.person_id == bindparam("person_id"))
_NEWEST_RECORD = (
    select(health_records.c.record)
    .where(
        health_records.c.group_id == bindparam("group_id"),
        health_records.c.person_id == bindparam("person_id"),
    )
    .order_by(health_records.c.updated_at.desc())
    .limit(1)
)
_PAIRS: list[Any] = [
    part for name, column in zip(_NAMES, _COLUMNS, strict=True) for part in (literal(name), column)
]
_ROWS = select(*_COLUMNS).where(_IN_GROUP).subquery("member")


def _rows_as_json(db: Connection) -> Executable:
    if db.dialect.name == "sqlite":
        return select(func.json_group_array(func.json_object(*_PAIRS))).where(_IN_GROUP)
    return select(cast(func.json_agg(literal_column("member")), Text)).select_from(_ROWS)


_AS_JSON = Prepared(_rows_as_json)


def list_members(db: Connection, actor: Actor, group_id: int, now: UnixTime) -> dict[str, object]:
    """A MemberList, of which the database itself writes the members as JSON."""
    version = groups.version(db, actor, group_id, Verb.SEE_MEMBERS)
    [rows] = _AS_JSON.only(db, group_id=group_id)
    return {"version": version, "as_of": now, "members": msgspec.Raw(rows.encode())}


def read_member(db: Connection, actor: Actor, group_id: int, member_id: int) -> MemberDetail:
    """The member and the newest record of each health source's answer; NotFound when not in the group."""
    groups.access(db, actor, group_id, Verb.SEE_MEMBERS)
    asked = {"group_id": group_id, "person_id": member_id}
    row = db.execute(_ONE, asked).one_or_none()
    if row is None:
        raise NotFound
    record: bytes | None = db.execute(_NEWEST_RECORD, asked).scalar_one_or_none()
    health = wire.decode(record, HealthRecord) if record is not None else None
    return MemberDetail(msgspec.convert(dict(zip(_NAMES, row, strict=True)), Member), health)
