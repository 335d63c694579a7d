"""Is the program already open on these data? Asked before Qt and before the backend. Knows no Qt."""

import hashlib
import socket
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

PATH_LIMIT = 100
"""Bytes of a Unix socket's path that every system takes."""


def address_of(data: Path) -> str:
    """The name under which the program listens, the same for the same data directory."""
    mark = hashlib.blake2b(str(data.resolve()).encode(), digest_size=8).hexdigest()
    if sys.platform == "win32":
        return f"groupcode-{mark}"
    own = str(data.resolve() / "window.sock")
    if len(own.encode()) <= PATH_LIMIT:
        return own
    return str(Path(tempfile.gettempdir()) / f"groupcode-{mark}.sock")


def is_open_already(data: Path) -> bool:
    """Raises the window of the program that is open, if one is."""
    with suppress(OSError):
        if sys.platform == "win32":
            with Path(rf"\\.\pipe\{address_of(data)}").open("r+b", buffering=0):
                return True
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as knocking:
            knocking.settimeout(2)
            knocking.connect(address_of(data))
            return True
    return False
