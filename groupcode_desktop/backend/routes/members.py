"""Members of a group."""

from dataclasses import dataclass
from types import NoneType
from typing import Annotated

from fastapi import APIRouter, Response
from msgspec import Meta
from sqlalchemy import Connection

from groupcode_desktop.api import paths
from groupcode_desktop.backend import admins, audit, member_edits, members, removals, statistics
from groupcode_desktop.backend.calls import CallNow
from groupcode_desktop.backend.routes.described import Id, described
from groupcode_desktop.domain import errors, limits
from groupcode_desktop.domain.members import MemberDetail, MemberEdit, MemberList

router = APIRouter()
_REFUSALS = (errors.NotFound, errors.RoleForbids)
_MUST_STAY = (errors.CreatorMustStay, errors.AdminMustStay)


@dataclass(frozen=True, slots=True)
class SomeMembers:
    """Ids; one of them more than once counts once."""

    members: Annotated[
        tuple[Annotated[int, Meta(ge=1, le=2**63 - 1)], ...],
        Meta(min_length=1, max_length=limits.PEOPLE_PER_GROUP),
    ]


@router.get(paths.MEMBERS, **described(MemberList, *_REFUSALS))
async def list_members(call: CallNow, group_id: Id) -> Response:
    return await call.read_hot(
        lambda db: members.list_members(db, call.actor(db), group_id, call.now),
        etag=lambda db: statistics.state_of_members(db, call.actor(db), group_id, call.now),
    )


@router.get(paths.MEMBER, **described(MemberDetail, *_REFUSALS))
def read_member(call: CallNow, group_id: Id, member_id: Id) -> Response:
    return call.view(lambda db: members.read_member(db, call.actor(db), group_id, member_id, call.now))


@router.put(
    paths.MEMBER,
    **described(NoneType, errors.InvalidInput, errors.StaleEdit, *_REFUSALS, body=MemberEdit, status=204),
)
def edit_member(call: CallNow, group_id: Id, member_id: Id) -> Response:
    edit = call.body(MemberEdit)
    return call.write(
        lambda db: member_edits.edit_member(db, call.actor(db), group_id, member_id, edit), status=204
    )


@router.delete(paths.MEMBER, **described(NoneType, *_REFUSALS, *_MUST_STAY, body=NoneType, status=204))
def remove_member(call: CallNow, group_id: Id, member_id: Id) -> Response:
    vault = call.backend.vault
    return call.write(
        lambda db: removals.remove_member(db, vault, call.actor(db), group_id, member_id, call.now),
        status=204,
    )


@router.put(
    paths.ADMIN,
    **described(
        NoneType,
        errors.CreatorMustStay,
        errors.AdminLimitReached,
        *_REFUSALS,
        body=NoneType,
        status=204,
    ),
)
def appoint_admin(call: CallNow, group_id: Id, member_id: Id) -> Response:
    return call.write(lambda db: admins.appoint(db, call.actor(db), group_id, member_id), status=204)


@router.delete(
    paths.ADMIN, **described(NoneType, errors.CreatorMustStay, *_REFUSALS, body=NoneType, status=204)
)
def dismiss_admin(call: CallNow, group_id: Id, member_id: Id) -> Response:
    return call.write(lambda db: admins.dismiss(db, call.actor(db), group_id, member_id), status=204)


@router.post(paths.REMOVALS, **described(NoneType, *_REFUSALS, *_MUST_STAY, body=SomeMembers, status=204))
def remove_members(call: CallNow, group_id: Id) -> Response:
    ids, vault = call.body(SomeMembers).members, call.backend.vault

    call.about(**audit.of_members(ids))

    def verb(db: Connection) -> None:
        removals.remove_members(db, vault, call.actor(db), group_id, ids, call.now)

    return call.write(verb, status=204)


@router.post(
    paths.RESTORATIONS,
    **described(NoneType, errors.RemovalFinal, errors.GroupFull, *_REFUSALS, body=SomeMembers, status=204),
)
def restore_members(call: CallNow, group_id: Id) -> Response:
    ids, vault = call.body(SomeMembers).members, call.backend.vault
    call.about(**audit.of_members(ids))
    return call.write(
        lambda db: removals.restore_members(db, vault, call.actor(db), group_id, ids, call.now), status=204
    )
