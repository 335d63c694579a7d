"""How many members of a group have agreed to the newest texts."""

from fastapi import APIRouter, Response

from groupcode_desktop.api import paths
from groupcode_desktop.backend import consents
from groupcode_desktop.backend.calls import CallNow
from groupcode_desktop.backend.routes.described import Id, described
from groupcode_desktop.domain import errors
from groupcode_desktop.domain.consents import ConsentState

router = APIRouter()


@router.get(paths.CONSENTS, **described(ConsentState, errors.NotFound, errors.RoleForbids))
def read_consents(call: CallNow, group_id: Id) -> Response:
    from groupcode_desktop.backend.phone.texts import (
        newest_version,
    )  # templates and cryptography: not at start

    return call.read(lambda db: consents.read_state(db, call.actor(db), group_id, newest_version()))
