"""Is the server there, and which version is it?"""

from fastapi import APIRouter

from groupcode_desktop import __version__
from groupcode_desktop.api import paths

router = APIRouter()


@router.get(paths.STATUS)
def read_status() -> dict[str, str]:
    return {"version": __version__}
