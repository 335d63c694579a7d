"""All data of one computer in one file that only its own key opens, and the way back. Local mode alone."""

import logging
import os
import secrets
import sqlite3
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager, suppress
from io import BufferedReader
from pathlib import Path

from cryptography.exceptions import InvalidTag
from sqlalchemy import delete

from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.database import Database
from groupcode_desktop.backend.failures import StartFailure
from groupcode_desktop.backend.gateways.chosen import ChosenGateway
from groupcode_desktop.backend.migrations import migrate
from groupcode_desktop.backend.tables import sessions
from groupcode_desktop.backend.vault import Vault
from groupcode_desktop.domain.errors import (
    BackupFailed,
    BackupForeign,
    BackupNotHere,
    BackupTooNew,
    BackupUnreadable,
)
from groupcode_desktop.domain.times import UnixTime, local_time

log = logging.getLogger(__name__)

MAGIC = b"Group Code backup 1\n"
ID_BYTES = 16
PIECE = 1_048_576
_LENGTH = 4
_PIECE_MAX = PIECE + 64


def write_backup(backend: Backend, file: Path) -> None:
    """Everything as it is at this moment; an older file of that name is replaced as a whole, or not at all.

    Raises BackupNotHere on a server, BackupFailed.
    """
    _check_here(backend)
    part = file.with_name(f"{file.name}.{secrets.token_hex(4)}.part")
    try:
        with _unsealed(backend.database) as plain:
            backend.database.copy_to(plain)
            _seal(backend.vault, plain, part)
        part.replace(file)
    except (OSError, sqlite3.Error) as error:
        log.warning("no backup: %s", type(error).__name__)
        raise BackupFailed from None
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def restore(backend: Backend, file: Path, now: UnixTime) -> None:
    """Puts the data of the file in the place of those of now, of which a backup is kept beside.

    Everybody is signed out.

    Raises BackupNotHere, BackupUnreadable, BackupForeign (another key), BackupTooNew, BackupFailed; then
    nothing was changed.
    """
    _check_here(backend)
    try:
        with _unsealed(backend.database) as plain:
            _open(backend.vault, file, plain)
            _bring_up_to_date(plain)
            write_backup(backend, _aside(backend.database, now))
            backend.database.replace_with(plain)
    except (OSError, sqlite3.Error) as error:
        log.warning("not restored: %s", type(error).__name__)
        raise BackupFailed from None
    if isinstance(backend.gateway, ChosenGateway):
        backend.gateway.read_again()


def _check_here(backend: Backend) -> None:
    if not (backend.guarded and backend.database.is_sqlite):
        raise BackupNotHere


@contextmanager
def _unsealed(database: Database) -> Generator[Path]:
    """A name beside the database; what is written there is gone afterwards."""
    plain = _file(database).with_name(f"backup-{secrets.token_hex(8)}.tmp")
    try:
        yield plain
    finally:
        for leftover in plain.parent.glob(f"{plain.name}*"):
            leftover.unlink(missing_ok=True)


def _aside(database: Database, now: UnixTime) -> Path:
    file, stamp = _file(database), local_time(now).strftime("%Y%m%d-%H%M%S")
    return file.with_name(f"{file.stem}.before-restore-{stamp}-{secrets.token_hex(2)}.gcbackup")


def _file(database: Database) -> Path:
    return Path(str(database.url.database))


def _seal(vault: Vault, plain: Path, sealed: Path) -> None:
    """In pieces that cannot change places, be left out or be cut off."""
    backup_id = secrets.token_bytes(ID_BYTES)
    sealed.touch(mode=0o600, exist_ok=False)
    with plain.open("rb") as source, sealed.open("wb") as target:
        target.write(MAGIC + backup_id)
        for number, (piece, is_last) in enumerate(_pieces(source)):
            closed = vault.seal(piece, bound_to=_place(backup_id, number, is_last))
            target.write(len(closed).to_bytes(_LENGTH) + closed)
        target.flush()
        os.fsync(target.fileno())


def _pieces(source: BufferedReader) -> Iterator[tuple[bytes, bool]]:
    piece = source.read(PIECE)
    while True:
        following = source.read(PIECE)
        yield piece, not following
        if not following:
            return
        piece = following


def _open(vault: Vault, sealed: Path, plain: Path) -> None:
    """A wrong key shows at the first piece, damage at any."""
    plain.touch(mode=0o600, exist_ok=False)
    with sealed.open("rb") as source, plain.open("wb") as target:
        if source.read(len(MAGIC)) != MAGIC:
            raise BackupUnreadable
        backup_id, number, is_last = source.read(ID_BYTES), 0, False
        while not is_last:
            piece = _read_piece(source)
            is_last = not source.peek(1)
            try:
                target.write(vault.open(piece, bound_to=_place(backup_id, number, is_last)))
            except InvalidTag:
                raise (BackupUnreadable if number else BackupForeign) from None
            number += 1


def _read_piece(source: BufferedReader) -> bytes:
    length = int.from_bytes(source.read(_LENGTH))
    if not 0 < length <= _PIECE_MAX:
        raise BackupUnreadable
    return source.read(length)


def _place(backup_id: bytes, number: int, is_last: bool) -> bytes:
    return b"backup " + backup_id + f" {number} {is_last}".encode()


def _bring_up_to_date(plain: Path) -> None:
    """To the newest schema, with nobody signed in."""
    with closing(sqlite3.connect(plain)) as db:
        if db.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise BackupUnreadable
    database = Database(f"sqlite:///{plain}")
    try:
        migrate(database)
        with database.write() as db:
            db.execute(delete(sessions))
        database.checkpoint()
    except StartFailure as failure:
        raise (BackupTooNew if failure.reason == "newer_data" else BackupUnreadable) from None
    finally:
        database.close()
