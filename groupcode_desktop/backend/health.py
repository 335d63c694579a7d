"""Health records: what is known of each member, dated, and its newest values beside the member."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from groupcode_desktop.api import wire
from groupcode_desktop.backend import trend
from groupcode_desktop.backend.database import insert
from groupcode_desktop.backend.tables import groups, health_records, members
from groupcode_desktop.domain import health_changes
from groupcode_desktop.domain.health import Colour, HealthRecord, NatResult, Source
from groupcode_desktop.domain.health_changes import Changes, HealthState
from groupcode_desktop.domain.health_merge import merged
from groupcode_desktop.domain.times import UnixTime

_NEWEST = update(members).where(
    members.c.group_id == bindparam("group"), members.c.person_id == bindparam("person")
)


def store_answers(
    db: Connection, group_id: int, kind: Source, answers: Mapping[int, HealthRecord], now: UnixTime
) -> Changes | None:
    """Keeps the answers about those who are in the group now; who left meanwhile is not written back.

    What was known and is better stays. Answers what changed, None where nothing was known of anybody before.
    """
    before = _states(db, group_id)
    known = _known(db, group_id)
    records = {
        person_id: merged(known.get(person_id), answers[person_id])
        for person_id in before
        if person_id in answers
    }
    if records:
        _write(db, group_id, records)
    db.execute(
        update(groups)
        .where(groups.c.id == group_id)
        .values(data_updated_at=now, data_source=kind, version=groups.c.version + 1)
    )
    trend.write_day(db, group_id, now)
    after = {person_id: _state(record) for person_id, record in records.items()}
    return health_changes.changes(before, after) if known else None


def store_own(db: Connection, group_id: int, person_id: int, answer: HealthRecord) -> tuple[str, ...]:
    """Keeps what a member of the group tells, unless something better is known: answers of which parts.

    Nothing is written where all of it was known better. The group's own source and time stay as they are.
    """
    own = (members.c.group_id == group_id) & (members.c.person_id == person_id)
    db.execute(select(members.c.role).where(own).with_for_update()).one()
    known = _known(db, group_id).get(person_id)
    record = merged(known, answer)
    told = tuple(part for part in ("nat", "doses") if getattr(answer, part) is not None)
    better = tuple(part for part in told if getattr(record, part) is not getattr(answer, part))
    if better == told:
        return better
    _write(db, group_id, {person_id: record})
    db.execute(update(groups).where(groups.c.id == group_id).values(version=groups.c.version + 1))
    trend.write_day(db, group_id, answer.updated_at)
    return better


def _states(db: Connection, group_id: int) -> dict[int, HealthState]:
    """Of everybody in the group; their rows stay locked."""
    columns = (members.c.person_id, members.c.colour, members.c.nat_result)
    in_group = select(*columns).where(members.c.group_id == group_id).order_by(members.c.person_id)
    rows = db.execute(in_group.with_for_update()).all()
    return {
        row.person_id: HealthState(Colour(row.colour), NatResult(row.nat_result) if row.nat_result else None)
        for row in rows
    }


def _known(db: Connection, group_id: int) -> dict[int, HealthRecord]:
    newest = health_records.join(
        members,
        (members.c.group_id == health_records.c.group_id)
        & (members.c.person_id == health_records.c.person_id)
        & (members.c.data_updated_at == health_records.c.updated_at),
    )
    asked = select(health_records.c.person_id, health_records.c.record).select_from(newest)
    rows = db.execute(asked.where(health_records.c.group_id == group_id)).all()
    return {row.person_id: wire.decode(row.record, HealthRecord) for row in rows}


def _write(db: Connection, group_id: int, records: Mapping[int, HealthRecord]) -> None:
    statement = insert(db, health_records)
    replaced = {name: statement.excluded[name] for name in ("source", "record")}
    keys = ["group_id", "person_id", "updated_at"]
    rows = [_record(group_id, person_id, record) for person_id, record in records.items()]
    db.execute(statement.on_conflict_do_update(index_elements=keys, set_=replaced), rows)
    db.execute(_NEWEST, [_newest(group_id, person_id, record) for person_id, record in records.items()])


def _record(group_id: int, person_id: int, record: HealthRecord) -> dict[str, Any]:
    return {
        "group_id": group_id,
        "person_id": person_id,
        "updated_at": record.updated_at,
        "source": record.source,
        "record": wire.encode(record),
    }


def _state(record: HealthRecord) -> HealthState:
    """A part that nobody knew counts as no data."""
    colour = record.health_code.colour if record.health_code else Colour.NONE
    return HealthState(colour, record.nat.result if record.nat else None)


def _newest(group_id: int, person_id: int, record: HealthRecord) -> dict[str, Any]:
    state, nat = _state(record), record.nat
    return {
        "group": group_id,
        "person": person_id,
        "colour": state.colour,
        "nat_result": state.nat_result,
        "nat_tested_at": nat.tested_at if nat else None,
        "nat_sampled_at": nat.sampled_at if nat else None,
        "doses": len(record.doses or ()),
        "vaccine_route": record.doses[0].route if record.doses else None,
        "source": record.source,
        "data_updated_at": record.updated_at,
    }
