"""Members of a group."""

from fastapi import APIRouter, Response

from groupcode_desktop.api import paths
from groupcode_desktop.backend import members, statistics
from groupcode_desktop.backend.calls import CallNow
from groupcode_desktop.backend.routes.described import Id, described
from groupcode_desktop.domain import errors
from groupcode_desktop.domain.members import MemberDetail, MemberList

router = APIRouter()
_REFUSALS = (errors.NotFound, errors.RoleForbids)


@router.get(paths.MEMBERS, **described(MemberList, *_REFUSALS))
async def list_members(call: CallNow, group_id: Id) -> Response:
    return await call.read_hot(
        lambda db: members.list_members(db, call.actor(db), group_id, call.now),
        etag=lambda db: statistics.state_of_members(db, call.actor(db), group_id, call.now),
    )


@router.get(paths.MEMBER, **described(MemberDetail, *_REFUSALS))
def read_member(call: CallNow, group_id: Id, member_id: Id) -> Response:
    return call.read(lambda db: members.read_member(db, call.actor(db), group_id, member_id))
