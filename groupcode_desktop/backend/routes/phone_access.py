"""Where phones reach the join pages. The door (guard.py) lets only who has the desk key choose."""

from fastapi import APIRouter, Response
from sqlalchemy import Connection

from groupcode_desktop.api import paths
from groupcode_desktop.backend.calls import CallNow
from groupcode_desktop.backend.routes.described import described
from groupcode_desktop.domain.errors import InvalidInput, ListenerFailed, NotFound
from groupcode_desktop.domain.phone_access import PhoneAccess, PhoneAccessChoice, flaw_of_port

router = APIRouter()


@router.get(paths.PHONE_ACCESS, **described(PhoneAccess))
def read_phone_access(call: CallNow) -> Response:
    """For everybody signed in; for the desktop that started this backend, always."""

    def access(db: Connection) -> PhoneAccess:
        if not call.backend.guarded:
            call.actor(db)
        return call.backend.listener.access()

    return call.read(access)


@router.put(
    paths.PHONE_ACCESS,
    **described(PhoneAccess, InvalidInput, ListenerFailed, NotFound, body=PhoneAccessChoice, anybody=True),
)
def choose_phone_access(call: CallNow) -> Response:
    """Answers only when the pages answer at that address."""
    choice = call.body(PhoneAccessChoice)
    flaw = flaw_of_port(choice.port)
    if flaw is not None:
        raise InvalidInput({"port": flaw})
    chosen: list[PhoneAccess] = []
    return call.write(
        lambda _db: chosen[0], first=lambda: chosen.append(call.backend.listener.choose(choice))
    )
