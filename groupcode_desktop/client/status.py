"""Is the server there, and does it speak our language?"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from groupcode_desktop.api import paths

if TYPE_CHECKING:
    from groupcode_desktop.client.http import Http


@dataclass(frozen=True, slots=True)
class Status:
    version: str


class StatusClient:
    def __init__(self, http: "Http") -> None:
        self._http = http

    def status(self) -> Status:
        """Raises ServerUnreachable, or NotFound where another program or another API version answers."""
        return self._http.get(paths.STATUS, Status)
