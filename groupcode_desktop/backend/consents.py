"""What a member agreed to, and in which words: kept for as long as it may have to be shown."""

from dataclasses import dataclass

from sqlalchemy import Connection, insert

from groupcode_desktop.backend.prepared import Prepared, parameters
from groupcode_desktop.backend.tables import consents
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
        )
    )
)


@dataclass(frozen=True, slots=True)
class Consent:
    """`texts_hash` is the SHA-256 of the documents in the language in which they were shown."""

    language: str
    texts_version: str
    texts_hash: bytes
    health_data: bool


def record_consent(
    db: Connection, group_id: int, person_id: int, invite_id: int, consent: Consent, now: UnixTime
) -> None:
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
    )
