"""The backend beside the desktop: told its keys on stdin, gone when the desktop is gone."""

import json
import logging
import os
import socket
import sys
import threading
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import IO

from starlette.types import ASGIApp, Receive, Scope, Send

from groupcode_desktop.backend.app import create_app
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.failures import StartFailure
from groupcode_desktop.backend.housekeeping import Housekeeping
from groupcode_desktop.backend.phone_access import LanListener
from groupcode_desktop.backend.serving import Serving, Site, bind
from groupcode_desktop.backend.start import Options, assemble, open_database

LAST_EXIT = 4.5
"""Seconds after which the process is gone, whatever still runs."""


def run(data_dir: Path, demo: bool) -> None:
    """Reads {"desk_key": …, "master_key": hex} from stdin, serves, and ends with stdin."""
    data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    _log_to(data_dir / "backend.log")
    with _lock(data_dir / "backend.lock"):
        database = open_database(f"sqlite:///{data_dir / 'groupcode.db'}")
        listening = bind("127.0.0.1", 0)
        listener = LanListener(database)
        backend = assemble(database, listener, _told(listening.getsockname()[1]))
        _serve(backend, listener, listening, demo)
        database.close()


def _serve(backend: Backend, listener: LanListener, listening: socket.socket, demo: bool) -> None:
    stop = threading.Event()
    threading.Thread(target=_watch_stdin, args=[stop], name="stdin", daemon=True).start()
    token = _demo_token(backend) if demo else None
    port: int = listening.getsockname()[1]

    def ready() -> None:
        _say_ready(port, token)
        threading.Thread(target=listener.start, args=[_Pages(backend)], name="pages", daemon=True).start()

    serving = Serving([Site(create_app(backend), listening)], ready)
    keeper = Housekeeping(backend)
    keeper.start()
    serving.run(stop)
    listener.close()
    keeper.stop()


def _told(port: int) -> Options:
    try:
        told = json.loads(sys.stdin.readline())
        key = bytes.fromhex(told["master_key"])
        return Options(
            master_key=key,
            desk_key=str(told["desk_key"]),
            guarded=True,
            hosts=frozenset({f"127.0.0.1:{port}"}),
        )
    except (ValueError, KeyError, TypeError):
        raise StartFailure("no_key", "No keys came on the standard input.") from None


def _demo_token(backend: Backend) -> str:
    from groupcode_desktop.backend.demo import prepare

    return prepare(backend)


class _Pages:
    """The pages for phones, loaded when the first one is asked for: most days nobody does."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        self._app: ASGIApp | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self._app is None:
            from groupcode_desktop.backend.phone import create_phone_app

            self._app = create_phone_app(self._backend)
        await self._app(scope, receive, send)


def _say_ready(port: int, token: str | None) -> None:
    line = {"port": port} if token is None else {"port": port, "token": token}
    print(json.dumps(line), flush=True)  # noqa: T201


def _watch_stdin(stop: threading.Event) -> None:
    while sys.stdin.read(1024):
        pass
    threading.Timer(LAST_EXIT, os._exit, [1]).start()
    stop.set()


def _lock(file: Path) -> IO[bytes]:
    """Held by the system until the process ends, however it ends."""
    held = file.open("ab")
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(held.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise StartFailure("data_in_use", f"Another backend already uses {file.parent}.") from None
    return held


def _log_to(file: Path) -> None:
    handler = RotatingFileHandler(file, maxBytes=1_000_000, backupCount=3, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
    with suppress(OSError):
        file.chmod(0o600)
