"""Backups of the data of this computer. The program itself names the file: nobody else has its key."""

from dataclasses import dataclass
from pathlib import Path
from types import NoneType

from fastapi import APIRouter, Response

from groupcode_desktop.api import paths
from groupcode_desktop.backend.calls import Call, CallNow
from groupcode_desktop.backend.routes.described import described
from groupcode_desktop.domain import errors

router = APIRouter()


@dataclass(frozen=True, slots=True)
class BackupFile:
    """A whole path on this computer."""

    path: str


@router.post(
    paths.BACKUPS,
    **described(NoneType, errors.BackupNotHere, errors.BackupFailed, body=BackupFile, status=204),
)
def write_backup(call: CallNow) -> Response:
    asked = _asked(call)

    def write() -> None:
        from groupcode_desktop.backend import backups  # cryptography: not at start

        backups.write_backup(call.backend, asked)

    return call.write(lambda _db: None, status=204, first=write)


@router.post(
    paths.RESTORED_BACKUP,
    **described(
        NoneType,
        errors.BackupNotHere,
        errors.BackupFailed,
        errors.BackupUnreadable,
        errors.BackupForeign,
        errors.BackupTooNew,
        body=BackupFile,
        status=204,
    ),
)
def restore_backup(call: CallNow) -> Response:
    """Nobody is signed in afterwards; in the restored log stands that it was restored, not by whom."""
    asked = _asked(call)

    def restore() -> None:
        from groupcode_desktop.backend import backups

        backups.restore(call.backend, asked, call.now)
        call.about(account_id=None, person_id=None)

    return call.write(lambda _db: None, status=204, first=restore)


def _asked(call: Call) -> Path:
    file = Path(call.body(BackupFile).path)
    with call.backend.database.read() as db:
        call.actor(db)
    return file
