"""Health records: what a source answered, dated, and its newest values beside each member."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from groupcode_desktop.api import wire
from groupcode_desktop.backend.database import insert
from groupcode_desktop.backend.tables import groups, health_records, members
from groupcode_desktop.domain.health import Colour, HealthRecord, Source
from groupcode_desktop.domain.times import UnixTime

_NEWEST = update(members).where(
    members.c.group_id == bindparam("group"), members.c.person_id == bindparam("person")
)


def store_answers(
    db: Connection, group_id: int, kind: Source, answers: Mapping[int, HealthRecord], now: UnixTime
) -> None:
    """Keeps the answers about those who are in the group now; who left meanwhile is not written back."""
    in_group = select(members.c.person_id).where(members.c.group_id == group_id).with_for_update()
    staying = [person_id for person_id in db.execute(in_group).scalars() if person_id in answers]
    if staying:
        records = [_record(group_id, person_id, answers[person_id]) for person_id in staying]
        db.execute(insert(db, health_records).on_conflict_do_nothing(), records)
        db.execute(_NEWEST, [_newest(group_id, person_id, answers[person_id]) for person_id in staying])
    db.execute(
        update(groups)
        .where(groups.c.id == group_id)
        .values(data_updated_at=now, data_source=kind, version=groups.c.version + 1)
    )


def _record(group_id: int, person_id: int, record: HealthRecord) -> dict[str, Any]:
    return {
        "group_id": group_id,
        "person_id": person_id,
        "updated_at": record.updated_at,
        "source": record.source,
        "record": wire.encode(record),
    }


def _newest(group_id: int, person_id: int, record: HealthRecord) -> dict[str, Any]:
    """A part that the source did not know counts as no data."""
    code, nat = record.health_code, record.nat
    return {
        "group": group_id,
        "person": person_id,
        "colour": code.colour if code else Colour.NONE,
        "nat_result": nat.result if nat else None,
        "nat_tested_at": nat.tested_at if nat else None,
        "doses": len(record.doses or ()),
        "source": record.source,
        "data_updated_at": record.updated_at,
    }
