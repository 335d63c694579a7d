"""Secrets of the workstation: sessions in the keyring or in memory only, and the key of the local data."""

import logging
import os
import secrets
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from groupcode_desktop.domain.errors import DataKeyMissing

log = logging.getLogger(__name__)
T = TypeVar("T")

SERVICE = "Group Code Desktop"
KEY_BYTES = 32
TIME_LIMIT = 60.0
"""Seconds: the system may ask the operator to unlock the keyring."""
_TRUSTED = (
    "keyring.backends.SecretService",
    "keyring.backends.libsecret",
    "keyring.backends.kwallet",
    "keyring.backends.macOS",
    "keyring.backends.Windows",
)


class CredentialStore:
    """Slow: for background work. Without `use_keyring` (the demo) nothing is kept but a key file."""

    def __init__(self, data_dir: Path, use_keyring: bool = True) -> None:
        self._data_dir = data_dir
        self._keyring = Keyring() if use_keyring else None
        self._sessions: dict[str, str] = {}

    def session(self, server: str) -> str | None:
        """The session that was kept for the server of that name."""
        kept = self._keyring.read(server) if self._keyring else None
        return kept or self._sessions.get(server)

    def keep_session(self, server: str, token: str) -> bool:
        """False when it lasts for this run of the program only: a token is never written to a file."""
        self._sessions[server] = token
        return self._keyring is not None and self._keyring.write(server, token)

    def forget_session(self, server: str) -> None:
        self._sessions.pop(server, None)
        if self._keyring:
            self._keyring.delete(server)

    def data_key(self) -> bytes:
        """The key of the local data: from the place chosen when it was made, the keyring if there was one.

        Raises DataKeyMissing when that place does not give it: another key would be of no use.
        """
        file, mark = self._data_dir / "data.key", self._data_dir / "data.key.in-keyring"
        if mark.exists():
            kept = self._keyring.read(mark.read_text("ascii")) if self._keyring else None
            if kept is None:
                raise DataKeyMissing
            return bytes.fromhex(kept)
        if not file.exists():
            self._make_key(file, mark)
            return self.data_key()
        key = file.read_bytes()
        if len(key) != KEY_BYTES:
            raise DataKeyMissing
        return key

    def _make_key(self, file: Path, mark: Path) -> None:
        self._data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
        key, name = secrets.token_bytes(KEY_BYTES), f"data key {secrets.token_hex(4)}"
        if self._keyring and self._keyring.write(name, key.hex()):
            _write(mark, name.encode("ascii"))
        else:
            _write(file, key)


class Keyring:
    """The system's keyring, if it is one that really keeps secrets; what cannot be read back was not kept."""

    def __init__(self, limit: float = TIME_LIMIT) -> None:
        self._limit = limit

    def read(self, name: str) -> str | None:
        return self._try(lambda backend: backend.get_password(SERVICE, name), None)

    def write(self, name: str, secret: str) -> bool:
        def work(backend: Any) -> bool:
            backend.set_password(SERVICE, name, secret)
            return backend.get_password(SERVICE, name) == secret

        return self._try(work, False)

    def delete(self, name: str) -> None:
        self._try(lambda backend: backend.delete_password(SERVICE, name), None)

    def _try(self, work: Callable[[Any], T], otherwise: T) -> T:
        """Calls into the keyring may hang on a prompt, and fail in each backend's own way."""
        results: list[T] = []

        def job() -> None:
            try:
                backend = _trusted_backend()
                if backend is not None:
                    results.append(work(backend))
            except Exception as error:
                log.info("the keyring refused: %s", type(error).__name__)

        thread = threading.Thread(target=job, name="keyring", daemon=True)
        thread.start()
        thread.join(self._limit)
        return results[0] if results else otherwise


def _trusted_backend() -> Any:
    """None where only backends are found that keep secrets in plain files, or keep nothing."""
    import keyring

    chosen: Any = keyring.get_keyring()
    candidates = getattr(chosen, "backends", None) or [chosen]
    return next((one for one in candidates if type(one).__module__ in _TRUSTED), None)


def _write(file: Path, content: bytes) -> None:
    part = file.with_suffix(".part")
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    part.replace(file)
