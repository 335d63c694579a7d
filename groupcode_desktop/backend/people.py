"""Persons: one row for one identity document, sealed; found by a blind index."""

import os
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from groupcode_desktop.api import wire
from groupcode_desktop.backend.database import insert
from groupcode_desktop.backend.prepared import Prepared, parameters
from groupcode_desktop.backend.sources import Identity
from groupcode_desktop.backend.tables import people
from groupcode_desktop.backend.vault import INDEX_BYTES, Vault
from groupcode_desktop.domain import fields, times
from groupcode_desktop.domain.accounts import RealName
from groupcode_desktop.domain.errors import IdBoundToOtherPhone, InvalidInput, RealNameMismatch, ServerBusy
from groupcode_desktop.domain.identity import IdType, flaw_of_id, normal_form
from groupcode_desktop.domain.masks import mask_id, mask_phone
from groupcode_desktop.domain.times import UnixTime

_KNOWN = Prepared(
    lambda _db: (
        select(people.c.id, people.c.phone_index, people.c.phone_mask, people.c.name)
        .where(people.c.id_index == bindparam("id_index"))
        .with_for_update(read=True, key_share=True)
    )
)
_MAKE = Prepared(
    lambda db: (
        insert(db, people)
        .values(
            parameters(
                "id_index",
                "phone_index",
                "sealed",
                "name",
                "id_type",
                "id_mask",
                "phone_mask",
                "created_at",
            )
        )
        .on_conflict_do_nothing(index_elements=[people.c.id_index])
        .returning(people.c.id)
    )
)


@dataclass(frozen=True, slots=True)
class _Sealed:
    id_number: str
    phone: str


def checked_real_name(real_name: RealName, now: UnixTime) -> RealName:
    """The same, tidy and in normal form; InvalidInput for `name` and `id_number`."""
    name = fields.tidy(real_name.name)
    number = normal_form(real_name.id_number)
    flaws = {
        "name": fields.flaw_of_person_name(name),
        "id_number": flaw_of_id(real_name.id_type, number, times.local_date(now)),
    }
    found = {field: flaw for field, flaw in flaws.items() if flaw is not None}
    if found:
        raise InvalidInput(found)
    return RealName(name, real_name.id_type, number)


def person_for(db: Connection, vault: Vault, real_name: RealName, phone: str, now: UnixTime) -> int:
    """Finds or makes the person of a checked real name and an E.164 phone that is proved theirs.

    Without a phone ("") only who has none is found: whoever has one is asked for it.
    Raises IdBoundToOtherPhone, RealNameMismatch. Two calls at once give the same person; one that is
    being erased is waited for, and made anew.
    """
    index = id_index(vault, real_name)
    known = _KNOWN.row(db, id_index=index)
    if known is None:
        made = _MAKE.row(db, **sealed_person(vault, real_name, phone, now))
        if made is not None:
            return made[0]
        known = _KNOWN.row(db, id_index=index)
    if known is None:
        raise ServerBusy
    person_id, phone_index, phone_mask, name = known
    is_theirs = phone_index == vault.index("phone", phone) if phone else not phone_mask
    if not is_theirs:
        raise IdBoundToOtherPhone
    if name != real_name.name:
        raise RealNameMismatch
    return person_id


def identity_of(vault: Vault, person: Row[*tuple[Any, ...]]) -> Identity:
    """Opens a row with the columns id, id_index, sealed, name, id_type: for a health source only."""
    sealed = wire.decode(vault.open(person.sealed, bound_to=person.id_index), _Sealed)
    return Identity(person.id, person.name, IdType(person.id_type), sealed.id_number)


def phone_of(vault: Vault, person: Row[*tuple[Any, ...]]) -> str:
    """Opens a row with the columns id_index and sealed: the E.164 number or "", for sending alone."""
    return wire.decode(vault.open(person.sealed, bound_to=person.id_index), _Sealed).phone


def sealed_person(vault: Vault, real_name: RealName, phone: str, now: UnixTime) -> dict[str, Any]:
    """The row of a new person; without a phone ("") no phone opens their page."""
    index = id_index(vault, real_name)
    identity = wire.encode(_Sealed(real_name.id_number, phone))
    return {
        "id_index": index,
        "phone_index": vault.index("phone", phone) if phone else os.urandom(INDEX_BYTES),
        "sealed": vault.seal(identity, bound_to=index),
        "name": real_name.name,
        "id_type": real_name.id_type.value,
        "id_mask": mask_id(real_name.id_number),
        "phone_mask": mask_phone(phone),
        "created_at": now,
    }


def id_index(vault: Vault, real_name: RealName) -> bytes:
    """By which the person of a document is found; the name has no part in it."""
    return vault.index("id", f"{real_name.id_type}\0{real_name.id_number}")
