"""撤回授权 by the signed-in account."""

from types import NoneType

from fastapi import APIRouter, Response

from groupcode_desktop.api import paths
from groupcode_desktop.backend.calls import CallNow
from groupcode_desktop.backend.routes.described import Id, described
from groupcode_desktop.backend.withdrawals import withdraw
from groupcode_desktop.domain import errors

router = APIRouter()


@router.delete(
    paths.MEMBERSHIP, **described(NoneType, errors.NotFound, errors.RoleForbids, body=NoneType, status=204)
)
def withdraw_from_group(call: CallNow, group_id: Id) -> Response:
    return call.write(lambda db: withdraw(db, call.actor(db), group_id, call.now), status=204)
