"""What the administrators of a group are told."""

from dataclasses import dataclass
from types import NoneType
from typing import Annotated

from fastapi import APIRouter, Response
from msgspec import Meta

from groupcode_desktop.api import paths
from groupcode_desktop.backend import notices
from groupcode_desktop.backend.calls import CallNow
from groupcode_desktop.backend.routes.described import Id, described
from groupcode_desktop.domain import errors
from groupcode_desktop.domain.notices import NoticeList

router = APIRouter()
_REFUSALS = (errors.NotFound, errors.RoleForbids)


@dataclass(frozen=True, slots=True)
class Seen:
    """`up_to` is the newest notice that is put away."""

    up_to: Annotated[int, Meta(ge=1, le=2**63 - 1)]


@router.get(paths.NOTICES, **described(NoticeList, *_REFUSALS))
def list_notices(call: CallNow, group_id: Id) -> Response:
    return call.read(
        lambda db: notices.list_notices(db, call.actor(db), group_id, call.now),
        etag=lambda db: notices.state_of_notices(db, call.actor(db), group_id),
    )


@router.put(paths.NOTICES_SEEN, **described(NoneType, *_REFUSALS, body=Seen, status=204))
def put_away(call: CallNow, group_id: Id) -> Response:
    up_to = call.body(Seen).up_to
    return call.write(lambda db: notices.put_away(db, call.actor(db), group_id, up_to), status=204)
