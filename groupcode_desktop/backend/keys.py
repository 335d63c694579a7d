"""Secrets in files: 0600, never readable by others."""

import os
import secrets
import stat
import sys
from pathlib import Path

from groupcode_desktop.backend.failures import StartFailure
from groupcode_desktop.backend.service_keys import ServiceKey, is_key_id, is_secret
from groupcode_desktop.backend.vault import KEY_BYTES


def master_key(file: Path, may_make: bool) -> bytes:
    """The 32 bytes of the file; makes it where it is absent and no data need an older key."""
    if not file.exists():
        if not may_make:
            raise StartFailure(
                "no_key", f"The key file {file} is missing; the data cannot be read without it."
            )
        _make(file, secrets.token_bytes(KEY_BYTES))
    key = _secret(file)
    if len(key) != KEY_BYTES:
        raise StartFailure("no_key", f"The key file {file} does not hold {KEY_BYTES} bytes.")
    return key


def desk_key(file: Path) -> str:
    """One line of printable ASCII, at least 16 characters."""
    if not file.exists():
        raise StartFailure("no_key", f"The desk key file {file} is missing.")
    key = _secret(file).decode("ascii", "replace").strip()
    if len(key) < 16 or not key.isascii() or not key.isprintable():
        raise StartFailure(
            "no_key", f"The desk key in {file} is not one line of 16 or more plain characters."
        )
    return key


def service_key(file: Path) -> ServiceKey:
    """One line: the id, a space, and a secret of 32 characters or more."""
    if not file.exists():
        raise StartFailure("no_key", f"The key file {file} is missing.")
    return _service_key(_secret(file).decode("ascii", "replace"), str(file))


def service_key_in(variable: str) -> ServiceKey | None:
    """The same out of the environment, None where it is not set; programs started later do not inherit it."""
    line = os.environ.pop(variable, None)
    return None if line is None else _service_key(line, variable)


def _service_key(line: str, place: str) -> ServiceKey:
    words = line.split()
    if len(words) != 2 or not is_secret(words[1]) or not is_key_id(words[0]):
        raise StartFailure(
            "no_key", f"The key in {place} is not an id and a secret of 32 or more plain characters."
        )
    return ServiceKey(*words)


def _make(file: Path, secret: bytes) -> None:
    """Whole or not at all: written beside, then moved into place."""
    part = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            out.write(secret)
            out.flush()
            os.fsync(out.fileno())
        part.replace(file)
    except OSError as error:
        raise StartFailure("no_key", f"The key file {file} cannot be written: {error.strerror}.") from None


def _secret(file: Path) -> bytes:
    try:
        if sys.platform != "win32" and stat.S_IMODE(file.stat().st_mode) & 0o077:
            raise StartFailure("open_key", f"Others may read {file}. Take that away: chmod 600 {file}")
        return file.read_bytes()
    except OSError as error:
        raise StartFailure("no_key", f"{file} cannot be read: {error.strerror}.") from None
