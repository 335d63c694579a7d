"""Joining a group by an invite: the places are exact, and a person is in a group once."""

import hashlib
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select, update

from groupcode_desktop.backend import audit, failed_joins, sms
from groupcode_desktop.backend.consents import Consent, record_consent
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.database import insert
from groupcode_desktop.backend.invitations import check_group, read_invitation
from groupcode_desktop.backend.people import person_for
from groupcode_desktop.backend.pinyin import search_text
from groupcode_desktop.backend.prepared import Prepared, parameters
from groupcode_desktop.backend.roster.filling import for_joining
from groupcode_desktop.backend.tables import groups, idempotency_keys, invites, members
from groupcode_desktop.backend.vault import Vault
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.accounts import RealName
from groupcode_desktop.domain.errors import (
    AlreadyMember,
    GroupcodeError,
    GroupFull,
    InviteRevoked,
)
from groupcode_desktop.domain.identity import IdType
from groupcode_desktop.domain.masks import mask_id, mask_phone
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.domain.sms import Purpose
from groupcode_desktop.domain.times import UnixTime

_TAKE_A_PLACE = Prepared(
    lambda _db: (
        update(groups)
        .where(
            groups.c.id == bindparam("group"),
            groups.c.member_count < limits.PEOPLE_PER_GROUP,
            groups.c.joining_allowed,
            groups.c.dissolved_at.is_(None),
        )
        .values(member_count=groups.c.member_count + 1, version=groups.c.version + 1)
        .returning(groups.c.id)
    )
)
_COUNT_USE = Prepared(
    lambda _db: (
        update(invites)
        .where(invites.c.id == bindparam("invite"), invites.c.revoked_at.is_(None))
        .values(uses=invites.c.uses + 1)
        .returning(invites.c.id)
    )
)
_ADD_MEMBER = Prepared(
    lambda db: (
        insert(db, members)
        .values(
            parameters(
                "group_id",
                "person_id",
                "name",
                "pinyin",
                "remark",
                "department",
                "role",
                "id_type",
                "id_mask",
                "phone_mask",
                "joined_at",
            )
        )
        .on_conflict_do_nothing()
        .returning(members.c.person_id)
    )
)
_REMEMBER = Prepared(
    lambda db: (
        insert(db, idempotency_keys)
        .values(parameters("key_hash", "request_hash", "body", "created_at"))
        .on_conflict_do_nothing()
    )
)
_GROUP_STATE = select(groups.c.joining_allowed, groups.c.member_count, groups.c.dissolved_at)


@dataclass(frozen=True, slots=True)
class Applicant:
    """Who wants to join: tidy and checked, `id_number` in normal form, `phone` as E.164.

    At the desk there may be no phone, and no code then.
    """

    name: str
    id_type: IdType
    id_number: str
    phone: str
    code: str
    remark: str


def join(backend: Backend, token: str, applicant: Applicant, consent: Consent, attempt: bytes) -> None:
    """One transaction; `attempt` is a secret that names the form that was sent: see has_joined().

    Raises what read_invitation() raises, CodeWrong, CodeExpired, CodeExhausted, RealNameMismatch,
    IdBoundToOtherPhone and AlreadyMember. A refused joining leaves nothing but a counted try of a code.
    """
    now = backend.clock()
    with backend.database.write() as db:
        invitation = read_invitation(db, token, now)
        scope = sms.CodeScope(applicant.phone, Purpose.JOIN, invitation.group_id)
        refusal = sms.take_code(db, backend.vault, scope, applicant.code, now)
        if refusal is None:
            group_id = invitation.group_id
            person_id = enter(db, backend.vault, group_id, invitation.id, applicant, consent, now)
            body = f"{group_id} {person_id}".encode()
            _REMEMBER.run(
                db, key_hash=_key_hash(attempt, applicant), request_hash=b"", body=body, created_at=now
            )
            failed_joins.forget(db, backend.vault, group_id, applicant.phone)
            joined = audit.Entry(group_id, "join", None, person_id, "invite", invitation.id)
            audit.record(db, backend.vault, joined, now)
    if refusal is not None:
        raise refusal


def has_joined(db: Connection, attempt: bytes, applicant: Applicant) -> bool:
    """Whether that very form made that person a member, however often it was sent; one who left is none."""
    this_one = idempotency_keys.c.key_hash == _key_hash(attempt, applicant)
    body = db.execute(select(idempotency_keys.c.body).where(this_one)).scalar_one_or_none()
    if body is None:
        return False
    group_id, person_id = map(int, body.split())
    there = (members.c.group_id == group_id) & (members.c.person_id == person_id)
    return db.execute(select(members.c.person_id).where(there)).one_or_none() is not None


def enter(
    db: Connection,
    vault: Vault,
    group_id: int,
    invite_id: int | None,
    applicant: Applicant,
    consent: Consent,
    now: UnixTime,
) -> int:
    """Gives the person; the group's row is locked last: it is the one that everybody waits for.

    Raises InviteRevoked, RealNameMismatch, IdBoundToOtherPhone, AlreadyMember, GroupDissolved,
    JoiningClosed and GroupFull.
    """
    real_name = RealName(applicant.name, applicant.id_type, applicant.id_number)
    person_id = person_for(db, vault, real_name, applicant.phone, now)
    _add_member(db, vault, group_id, person_id, applicant, now)
    record_consent(db, group_id, person_id, invite_id, consent, now)
    if invite_id is not None and _COUNT_USE.row(db, invite=invite_id) is None:
        raise InviteRevoked
    if _TAKE_A_PLACE.row(db, group=group_id) is None:
        raise _why_no_place(db, group_id)
    return person_id


def _add_member(
    db: Connection, vault: Vault, group_id: int, person_id: int, applicant: Applicant, now: UnixTime
) -> None:
    """What the applicant left empty is filled in from the roster."""
    phone_index = vault.index("phone", applicant.phone)
    filled = for_joining(db, group_id, applicant.name, applicant.remark, phone_index)
    added = _ADD_MEMBER.row(
        db,
        group_id=group_id,
        person_id=person_id,
        name=applicant.name,
        pinyin=search_text(applicant.name),
        remark=filled.remark,
        department=filled.department,
        role=Role.MEMBER.value,
        id_type=applicant.id_type.value,
        id_mask=mask_id(applicant.id_number),
        phone_mask=mask_phone(applicant.phone),
        joined_at=now,
    )
    if added is None:
        raise AlreadyMember


def _why_no_place(db: Connection, group_id: int) -> GroupcodeError:
    row = db.execute(_GROUP_STATE.where(groups.c.id == group_id)).one()
    try:
        check_group(row.joining_allowed, row.member_count, row.dissolved_at)
    except GroupcodeError as error:
        return error
    return GroupFull(limit=limits.PEOPLE_PER_GROUP)


def _key_hash(attempt: bytes, applicant: Applicant) -> bytes:
    person = f"{applicant.id_type}\0{applicant.id_number}".encode()
    return hashlib.sha256(b"join\0" + attempt + b"\0" + person).digest()
