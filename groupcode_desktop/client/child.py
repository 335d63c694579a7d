"""The backend as a child process of the desktop: started first, told its keys, watched, ended."""

import json
import os
import secrets
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

from groupcode_desktop.client.server import Server
from groupcode_desktop.domain import errors

START_LIMIT = 60.0
"""Seconds; seeding demo data on a slow machine included."""
STOP_LIMIT = 6.0
NAME = "this computer"
MODULE = "groupcode_desktop.backend"

# Ctrl+C in the desktop's terminal is not for the child, and no console window opens for it.
if sys.platform == "win32":
    _GROUP, _FLAGS = None, subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP
else:
    _GROUP, _FLAGS = 0, 0
_FAILURES = {
    "data_in_use": errors.DataInUse,
    "newer_data": errors.DataTooNew,
    "wrong_key": errors.DataKeyMissing,
    "no_key": errors.DataKeyMissing,
}


@dataclass(frozen=True, slots=True)
class Ready:
    """`token` is the session of the demo's operator."""

    server: Server
    token: str | None


class _Launch:
    """One run of the child."""

    def __init__(self, command: list[str], complaints: Path) -> None:
        """`complaints` takes what the child says when it cannot even begin."""
        complaints.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with os.fdopen(os.open(complaints, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as stderr:
            self.process: subprocess.Popen[bytes] = subprocess.Popen(  # noqa: S603
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=stderr,
                process_group=_GROUP,
                creationflags=_FLAGS,
            )
        self.ready: Ready | None = None
        self._lines: SimpleQueue[bytes] = SimpleQueue()
        threading.Thread(target=self._read, name="backend output", daemon=True).start()

    def tell(self, line: bytes) -> None:
        if self.process.stdin:
            with suppress(OSError):  # it ended already; its answer says why
                self.process.stdin.write(line)
                self.process.stdin.flush()

    def answer(self, limit: float) -> dict[str, Any]:
        try:
            return json.loads(self._lines.get(timeout=limit))
        except (Empty, ValueError):
            raise errors.BackendFailed from None

    def close_input(self) -> None:
        if self.process.stdin:
            with suppress(OSError):
                self.process.stdin.close()

    def end(self) -> None:
        """Lets it end by itself; ends it when it does not."""
        self.close_input()
        for insist in (None, self.process.terminate, self.process.kill):
            if insist is not None:
                insist()
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(STOP_LIMIT)
                return

    def _read(self) -> None:
        """An empty line, which is no answer, stands for the end."""
        if self.process.stdout:
            with self.process.stdout as output:
                for line in output:
                    self._lines.put(line)
        self._lines.put(b"")


class BackendChild:
    """`data_key` gives the 32-byte master key; it may be slow and is asked in wait_ready() only.

    All but wait_ready() return at once, and may be called while another thread is in it.
    """

    def __init__(self, data_dir: Path, data_key: Callable[[], bytes], demo: bool = False) -> None:
        self._command = [*_program(), "--child", "--data-dir", str(data_dir), *(["--demo"] if demo else [])]
        self._complaints = data_dir / "backend-start.log"
        self._data_key = data_key
        self._launch: _Launch | None = None

    def start(self) -> None:
        """Does nothing while the child runs, starts it again when it ended."""
        if self.is_running():
            return
        if self._launch is not None:
            self._launch.close_input()
        self._launch = _Launch(self._command, self._complaints)

    def is_running(self) -> bool:
        return self._launch is not None and self._launch.process.poll() is None

    @property
    def pid(self) -> int | None:
        return self._launch.process.pid if self._launch else None

    def wait_ready(self, limit: float = START_LIMIT) -> Ready:
        """Tells the child its keys and waits for its answer; the same answer again once it is there.

        Raises DataInUse, DataKeyMissing, DataTooNew, BackendFailed.
        """
        launch = self._launch
        if launch is None:
            raise errors.BackendFailed
        if launch.ready is None:
            launch.ready = self._made_ready(launch, limit)
        return launch.ready

    def stop(self, wait: bool = True) -> None:
        """The child finishes the calls under way first: a moment, or STOP_LIMIT when something hangs."""
        launch, self._launch = self._launch, None
        if launch is None:
            return
        launch.close_input()
        ending = threading.Thread(target=launch.end, name="backend end", daemon=True)
        ending.start()
        if wait:
            ending.join()

    def _made_ready(self, launch: _Launch, limit: float) -> Ready:
        desk_key = secrets.token_urlsafe(32)
        keys = {"desk_key": desk_key, "master_key": self._data_key().hex()}
        launch.tell(json.dumps(keys).encode() + b"\n")
        answer = launch.answer(limit)
        if "failed" in answer:
            raise _FAILURES.get(answer["failed"], errors.BackendFailed)
        server = Server(f"http://127.0.0.1:{answer['port']}", desk_key, NAME)
        return Ready(server, answer.get("token"))


def _program() -> list[str]:
    if getattr(sys, "frozen", False):
        suffix = ".exe" if sys.platform == "win32" else ""
        return [str(Path(sys.executable).with_name("groupcode-server" + suffix))]
    return [sys.executable, "-m", MODULE]
