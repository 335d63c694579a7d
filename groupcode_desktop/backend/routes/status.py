"""Is the server there, and which version is it?"""

from fastapi import APIRouter, Response

from groupcode_desktop import __version__
from groupcode_desktop.api import paths, wire
from groupcode_desktop.backend.calls import JSON

router = APIRouter()


@router.get(paths.STATUS)
async def read_status() -> Response:
    return Response(wire.encode({"version": __version__}), media_type=JSON)
