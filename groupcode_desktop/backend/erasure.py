"""Erasing who somebody is. The row stays for what has to be shown later, but with masks alone."""

import os

from sqlalchemy import Connection, delete, exists, select, update

from groupcode_desktop.backend.tables import (
    accounts,
    consents,
    departed_members,
    failed_joins,
    groups,
    members,
    people,
    sessions,
)
from groupcode_desktop.backend.vault import INDEX_BYTES
from groupcode_desktop.domain.masks import mask_name
from groupcode_desktop.domain.times import UnixTime


def erase_if_free(db: Connection, person_id: int, now: UnixTime) -> bool:
    """Erases a person without membership, living group or open session of an account; tells whether.

    A membership that can be brought back still holds. The caller has locked the row. The account goes
    too. Name and guardian are masked, full numbers and phone are gone for good: the same document makes a
    new person.
    """
    person = db.execute(select(people).where(people.c.id == person_id)).one()
    if person.erased_at is not None or _is_held(db, person_id, now):
        return False
    db.execute(delete(accounts).where(accounts.c.person_id == person_id))
    db.execute(delete(failed_joins).where(failed_joins.c.phone_index == person.phone_index))
    db.execute(
        update(people)
        .where(people.c.id == person_id)
        .values(
            id_index=os.urandom(INDEX_BYTES),
            phone_index=os.urandom(INDEX_BYTES),
            sealed=b"",
            name=mask_name(person.name),
            phone_mask="",
            erased_at=now,
        )
    )
    _mask_guardians(db, person_id)
    return True


def _is_held(db: Connection, person_id: int, now: UnixTime) -> bool:
    """A dissolved group does not hold its creator."""
    signed_in = select(sessions.c.account_id).join(accounts).where(accounts.c.person_id == person_id)
    held_by = (
        exists().where(members.c.person_id == person_id),
        exists().where(departed_members.c.person_id == person_id),
        exists().where(groups.c.creator_id == person_id, groups.c.dissolved_at.is_(None)),
        signed_in.where(sessions.c.expires_at > now).exists(),
    )
    return any(db.execute(select(hold)).scalar_one() for hold in held_by)


def _mask_guardians(db: Connection, person_id: int) -> None:
    given = (consents.c.person_id == person_id) & consents.c.guardian_name.is_not(None)
    for name in db.execute(select(consents.c.guardian_name).where(given).distinct()).scalars().all():
        this_one = given & (consents.c.guardian_name == name)
        db.execute(update(consents).where(this_one).values(guardian_name=mask_name(name)))
