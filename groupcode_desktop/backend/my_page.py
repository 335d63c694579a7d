"""What is held about the people of one phone number, for themselves; and what they may change."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, func, select, update

from groupcode_desktop.api import wire
from groupcode_desktop.backend import groups, page_sessions, sms
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.consents import Consent, record_consent
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.tables import consents, health_records, members, people
from groupcode_desktop.backend.tables import groups as table
from groupcode_desktop.domain.consents import Guardian, GuardianRelation
from groupcode_desktop.domain.errors import InvalidInput, NotFound
from groupcode_desktop.domain.fields import flaw_of_remark, tidy
from groupcode_desktop.domain.health import HealthRecord
from groupcode_desktop.domain.roles import Role, Verb
from groupcode_desktop.domain.sms import Purpose
from groupcode_desktop.domain.times import UnixTime, day_of

_recorders = people.alias("recorders")


@dataclass(frozen=True, slots=True)
class GivenConsent:
    """`signed_on` is the day on the paper, `recorded_by` who typed it; None where a phone was used."""

    group_name: str
    given_at: UnixTime
    language: str
    version: str
    guardian_name: str | None
    signed_on: date | None
    recorded_by: str | None
    withdrawn_at: UnixTime | None


@dataclass(frozen=True, slots=True)
class Membership:
    """`managers` counts who may see it: creator and administrators. `consents` are in force, newest first."""

    group_id: int
    group_name: str
    group_type: str
    role: Role
    joined_at: UnixTime
    remark: str
    department: str
    managers: int
    consents: tuple[GivenConsent, ...]
    health: HealthRecord | None

    def has_to_agree_to(self, version: str) -> bool:
        """Whether the newest texts were not agreed to yet; who founded the group was never asked."""
        return bool(self.consents) and all(given.version != version for given in self.consents)


@dataclass(frozen=True, slots=True)
class Held:
    """All that is held about one person. `withdrawn` are the consents that are kept as evidence."""

    person_id: int
    name: str
    id_type: str
    id_mask: str
    phone_mask: str
    memberships: tuple[Membership, ...]
    withdrawn: tuple[GivenConsent, ...]


def sign_in(backend: Backend, phone: str, code: str) -> str:
    """A session for the page of an E.164 phone that is proved theirs by the code, known or not.

    Raises CodeWrong, CodeExpired, CodeExhausted: nothing tells whether anybody has that phone.
    """
    now, scope = backend.clock(), sms.CodeScope(phone, Purpose.MY_PAGE)
    token = ""
    with backend.database.write() as db:
        refusal = sms.take_code(db, backend.vault, scope, code, now)
        if refusal is None:
            token = page_sessions.open_session(db, backend.vault.index("phone", phone), now)
    if refusal is not None:
        raise refusal
    return token


def held_about(db: Connection, phone_index: bytes) -> tuple[Held, ...]:
    """One phone may stand for several people: a parent joins for a child."""
    rows = db.execute(select(people).where(people.c.phone_index == phone_index).order_by(people.c.id)).all()
    return tuple(_held(db, person) for person in rows)


def actor_of(db: Connection, phone_index: bytes, person_id: int) -> Actor:
    """NotFound unless that person has that phone."""
    own = (people.c.id == person_id) & (people.c.phone_index == phone_index)
    if db.execute(select(people.c.id).where(own)).one_or_none() is None:
        raise NotFound
    return Actor(0, person_id)


def correct_remark(db: Connection, actor: Actor, group_id: int, remark: str) -> None:
    """InvalidInput for `remark`."""
    groups.access(db, actor, group_id, Verb.SEE_GROUP)
    remark = tidy(remark)
    flaw = flaw_of_remark(remark)
    if flaw is not None:
        raise InvalidInput({"remark": flaw})
    db.execute(update(members).where(_own(actor, group_id)).values(remark=remark))
    groups.touch(db, group_id)


def guardian_of(db: Connection, actor: Actor, group_id: int) -> Guardian | None:
    """Who consented for a child when the consent in force was given."""
    last = _last_consent(db, actor, group_id)
    if last is None or last.guardian_name is None:
        return None
    return Guardian(last.guardian_name, GuardianRelation(last.guardian_relation))


def renew_consent(db: Connection, actor: Actor, group_id: int, consent: Consent, now: UnixTime) -> None:
    """The newest texts are agreed to; who was never asked, or agreed before, changes nothing."""
    groups.access(db, actor, group_id, Verb.SEE_GROUP)
    _lock(db, actor, group_id)
    last = _last_consent(db, actor, group_id)
    if last is None or last.texts_version == consent.texts_version:
        return
    record_consent(db, group_id, actor.person, last.invite_id, consent, now)
    groups.touch(db, group_id)


def _last_consent(db: Connection, actor: Actor, group_id: int) -> Row[Any] | None:
    given = (consents.c.group_id == group_id) & (consents.c.person_id == actor.person)
    in_force = select(consents).where(given, consents.c.withdrawn_at.is_(None))
    return db.execute(in_force.order_by(consents.c.given_at.desc()).limit(1)).one_or_none()


def _lock(db: Connection, actor: Actor, group_id: int) -> None:
    """Person, then member, as everywhere: of two changes at once the second sees what the first did."""
    person = select(people.c.id).where(people.c.id == actor.person)
    db.execute(person.with_for_update(read=True, key_share=True))
    db.execute(select(members.c.role).where(_own(actor, group_id)).with_for_update())


def _own(actor: Actor, group_id: int) -> Any:
    return (members.c.group_id == group_id) & (members.c.person_id == actor.person)


def _held(db: Connection, person: Row[Any]) -> Held:
    given = _consents_of(db, person.id)
    in_groups = (
        select(members, table.c.name.label("group_name"), table.c.type.label("group_type"))
        .join_from(members, table, table.c.id == members.c.group_id)
        .where(members.c.person_id == person.id, table.c.dissolved_at.is_(None))
        .order_by(members.c.joined_at, members.c.group_id)
    )
    return Held(
        person.id,
        person.name,
        person.id_type,
        person.id_mask,
        person.phone_mask,
        tuple(_membership(db, row, given) for row in db.execute(in_groups).all()),
        tuple(consent for _, consent in given if consent.withdrawn_at is not None),
    )


def _consents_of(db: Connection, person_id: int) -> list[tuple[int, GivenConsent]]:
    """With the id of the group, newest first."""
    rows = db.execute(
        select(consents, table.c.name, _recorders.c.name.label("recorder"))
        .join_from(consents, table, table.c.id == consents.c.group_id)
        .join(_recorders, _recorders.c.id == consents.c.recorded_by, isouter=True)
        .where(consents.c.person_id == person_id)
        .order_by(consents.c.given_at.desc())
    )
    return [
        (
            row.group_id,
            GivenConsent(
                row.name,
                row.given_at,
                row.language,
                row.texts_version,
                row.guardian_name,
                day_of(row.signed_on) if row.signed_on is not None else None,
                row.recorder,
                row.withdrawn_at,
            ),
        )
        for row in rows
    ]


def _membership(db: Connection, row: Row[Any], given: list[tuple[int, GivenConsent]]) -> Membership:
    return Membership(
        row.group_id,
        row.group_name,
        row.group_type,
        Role(row.role),
        row.joined_at,
        row.remark,
        row.department,
        _managers(db, row.group_id),
        tuple(consent for group, consent in given if group == row.group_id and consent.withdrawn_at is None),
        _newest_record(db, row.group_id, row.person_id),
    )


def _managers(db: Connection, group_id: int) -> int:
    managers = (members.c.group_id == group_id) & (members.c.role != Role.MEMBER)
    return db.execute(select(func.count()).select_from(members).where(managers)).scalar_one()


def _newest_record(db: Connection, group_id: int, person_id: int) -> HealthRecord | None:
    of_person = (health_records.c.group_id == group_id) & (health_records.c.person_id == person_id)
    newest = select(health_records.c.record).where(of_person).order_by(health_records.c.updated_at.desc())
    record = db.execute(newest.limit(1)).scalar_one_or_none()
    return wire.decode(record, HealthRecord) if record is not None else None
