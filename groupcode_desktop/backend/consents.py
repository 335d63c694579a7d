"""What a member agreed to, and in which words: kept for as long as it may have to be shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, func, insert, select, update

from groupcode_desktop.backend import groups
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.prepared import Prepared, parameters
from groupcode_desktop.backend.tables import consents, members
from groupcode_desktop.domain.consents import ConsentState, Guardian
from groupcode_desktop.domain.roles import Verb
from groupcode_desktop.domain.times import UnixTime

_RECORD = Prepared(
    lambda _db: insert(consents).values(
        parameters(
            "group_id",
            "person_id",
            "given_at",
            "invite_id",
            "language",
            "texts_version",
            "texts_hash",
            "health_data",
            "guardian_name",
            "guardian_relation",
            "signed_on",
            "recorded_by",
        )
    )
)


@dataclass(frozen=True, slots=True)
class Paper:
    """A consent that was signed on paper on that day; the person `recorded_by` saw it and typed."""

    signed_on: date
    recorded_by: int


@dataclass(frozen=True, slots=True)
class Consent:
    """`texts_hash` is the SHA-256 of the documents in the language in which they were shown.

    `guardian` is who consents for somebody under 14; `paper` is None for what was ticked on a phone.
    """

    language: str
    texts_version: str
    texts_hash: bytes
    health_data: bool
    guardian: Guardian | None = None
    paper: Paper | None = None


def record_consent(
    db: Connection, group_id: int, person_id: int, invite_id: int | None, consent: Consent, now: UnixTime
) -> None:
    guardian, paper = consent.guardian, consent.paper
    _RECORD.run(
        db,
        group_id=group_id,
        person_id=person_id,
        given_at=now,
        invite_id=invite_id,
        language=consent.language,
        texts_version=consent.texts_version,
        texts_hash=consent.texts_hash,
        health_data=consent.health_data,
        guardian_name=guardian.name if guardian else None,
        guardian_relation=guardian.relation.value if guardian else None,
        signed_on=paper.signed_on.toordinal() if paper else None,
        recorded_by=paper.recorded_by if paper else None,
    )


def mark_withdrawn(db: Connection, group_id: int, person_ids: Sequence[int], now: UnixTime) -> None:
    """Whatever ended the membership: nothing may be done with their data any more."""
    given = (consents.c.group_id == group_id) & consents.c.person_id.in_(person_ids)
    db.execute(update(consents).where(given, consents.c.withdrawn_at.is_(None)).values(withdrawn_at=now))


def put_in_force_again(db: Connection, group_id: int, person_id: int, marked_at: UnixTime) -> None:
    """Those that were marked withdrawn at that moment."""
    given = (consents.c.group_id == group_id) & (consents.c.person_id == person_id)
    db.execute(update(consents).where(given, consents.c.withdrawn_at == marked_at).values(withdrawn_at=None))


def renew(db: Connection, group_id: int, person_id: int, consent: Consent, now: UnixTime) -> bool:
    """Adds the consent of a member who agreed to other versions only; False for everybody else."""
    of_member = (consents.c.group_id == group_id) & (consents.c.person_id == person_id)
    in_force = select(consents.c.texts_version).where(of_member, consents.c.withdrawn_at.is_(None))
    given = db.execute(in_force).scalars().all()
    if not given or consent.texts_version in given:
        return False
    record_consent(db, group_id, person_id, None, consent, now)
    groups.touch(db, group_id)
    return True


def read_state(db: Connection, actor: Actor, group_id: int, version: str) -> ConsentState:
    """How many members have still to agree to `version`, the newest one (授权待更新)."""
    groups.access(db, actor, group_id, Verb.SEE_MEMBERS)
    in_force = (
        (consents.c.group_id == members.c.group_id)
        & (consents.c.person_id == members.c.person_id)
        & consents.c.withdrawn_at.is_(None)
    )
    agreed = select(consents.c.given_at).where(in_force, consents.c.texts_version == version).exists()
    asked = select(consents.c.given_at).where(in_force).exists()
    outdated = select(func.count()).select_from(members)
    outdated = outdated.where(members.c.group_id == group_id, asked, ~agreed)
    return ConsentState(version, db.execute(outdated).scalar_one())
