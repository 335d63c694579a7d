"""Is the server there, and which version is it?"""

from dataclasses import dataclass

from fastapi import APIRouter, Response

from groupcode_desktop import __version__
from groupcode_desktop.api import paths, wire
from groupcode_desktop.backend.calls import JSON
from groupcode_desktop.backend.routes.described import described

router = APIRouter()


@dataclass(frozen=True, slots=True)
class ServerStatus:
    version: str


@router.get(paths.STATUS, **described(ServerStatus, anybody=True))
async def read_status() -> Response:
    return Response(wire.encode(ServerStatus(__version__)), media_type=JSON)
