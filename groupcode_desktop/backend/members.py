"""Members of a group. Their list is a hot path: see docs/decisions/hot-paths.md."""

from dataclasses import fields
from functools import partial
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
    null,
    select,
)

from groupcode_desktop.api import wire
from groupcode_desktop.backend import groups
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.nat_times import NAT_TIME
from groupcode_desktop.backend.prepared import Prepared
from groupcode_desktop.backend.reports.today import COLUMN as REPORT_TODAY
from groupcode_desktop.backend.reports.today import today
from groupcode_desktop.backend.tables import groups as group_table
from groupcode_desktop.backend.tables import health_records, members
from groupcode_desktop.domain.errors import NotFound
from groupcode_desktop.domain.health import HealthRecord, NatBasis
from groupcode_desktop.domain.members import Member, MemberDetail
from groupcode_desktop.domain.roles import Verb
from groupcode_desktop.domain.times import UnixTime

_NAMES = [field.name for field in fields(Member)]
_IN_GROUP = members.c.group_id == bindparam("group_id")
_NEWEST_RECORD = (
    select(health_records.c.record)
    .where(
        health_records.c.group_id == bindparam("group_id"),
        health_records.c.person_id == bindparam("person_id"),
    )
    .order_by(health_records.c.updated_at.desc())
    .limit(1)
)


def _columns(basis: NatBasis, *, reports: bool) -> list[ColumnElement[Any]]:
    """The member's own, in the order of the dataclass and under its names."""
    named: dict[str, ColumnElement[Any]] = dict(members.c)
    named |= {"id": members.c.person_id, "nat_tested_at": NAT_TIME[basis]}
    named["report"] = REPORT_TODAY if reports else null()
    return [named[name].label(name) for name in _NAMES]


def _rows_as_json(db: Connection, basis: NatBasis, *, reports: bool) -> Executable:
    columns = _columns(basis, reports=reports)
    if db.dialect.name == "sqlite":
        pairs = [part for pair in zip(map(literal, _NAMES), columns, strict=True) for part in pair]
        return select(func.json_group_array(func.json_object(*pairs))).where(_IN_GROUP)
    rows = select(*columns).where(_IN_GROUP).subquery("member")
    return select(cast(func.json_agg(literal_column("member")), Text)).select_from(rows)


_AS_JSON = {
    (basis, reports): Prepared(partial(_rows_as_json, basis=basis, reports=reports))
    for basis in NatBasis
    for reports in (False, True)
}


def list_members(db: Connection, actor: Actor, group_id: int, now: UnixTime) -> dict[str, object]:
    """A MemberList, of which the database itself writes the members as JSON."""
    found = groups.access(db, actor, group_id, Verb.SEE_MEMBERS)
    rows = _as_json(db, NatBasis(found.nat_basis), group_id, now)
    return {"version": found.version, "as_of": now, "members": msgspec.Raw(rows)}


def members_of(db: Connection, group_id: int, now: UnixTime) -> tuple[Member, ...]:
    """For the server's own counting: nobody is asked whether they may see them."""
    basis = db.execute(select(group_table.c.nat_basis).where(group_table.c.id == group_id)).scalar_one()
    return wire.decode(_as_json(db, NatBasis(basis), group_id, now), tuple[Member, ...])


def _as_json(db: Connection, basis: NatBasis, group_id: int, now: UnixTime) -> bytes:
    reported = today(db, group_id, now)
    parameters = reported.parameters if reported else {}
    [rows] = _AS_JSON[basis, reported is not None].only(db, group_id=group_id, **parameters)
    return rows.encode()


def read_member(db: Connection, actor: Actor, group_id: int, member_id: int, now: UnixTime) -> MemberDetail:
    """The member, and what is known of their health; NotFound when not in the group."""
    basis = NatBasis(groups.access(db, actor, group_id, Verb.SEE_MEMBERS).nat_basis)
    asked = {"group_id": group_id, "person_id": member_id}
    reported = today(db, group_id, now)
    columns = _columns(basis, reports=reported is not None)
    one = select(*columns).where(_IN_GROUP, members.c.person_id == bindparam("person_id"))
    row = db.execute(one, asked | (reported.parameters if reported else {})).one_or_none()
    if row is None:
        raise NotFound
    record: bytes | None = db.execute(_NEWEST_RECORD, asked).scalar_one_or_none()
    health = wire.decode(record, HealthRecord) if record is not None else None
    return MemberDetail(msgspec.convert(dict(zip(_NAMES, row, strict=True)), Member), health)
