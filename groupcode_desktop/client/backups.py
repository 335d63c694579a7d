"""Backups of the data of this computer, written and read by its own backend."""

from pathlib import Path
from types import NoneType
from typing import TYPE_CHECKING

from groupcode_desktop.api import paths

if TYPE_CHECKING:
    from groupcode_desktop.client.http import Http


class BackupsClient:
    def __init__(self, http: "Http") -> None:
        self._http = http

    def write(self, file: Path) -> None:
        """Whole or not at all; raises BackupNotHere, BackupFailed."""
        self._http.send("POST", paths.BACKUPS, {"path": str(file.absolute())}, NoneType)

    def restore(self, file: Path) -> None:
        """The data of now are kept beside; nobody is signed in afterwards.

        Raises BackupNotHere, BackupFailed, BackupUnreadable, BackupForeign, BackupTooNew: nothing changed.
        """
        self._http.send("POST", paths.RESTORED_BACKUP, {"path": str(file.absolute())}, NoneType)
