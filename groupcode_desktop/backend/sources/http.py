"""An authority's service, asked over HTTP. The contract stands in docs/health-source.md."""

import hashlib
import hmac
import http.client
import logging
import secrets
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from groupcode_desktop.api import wire
from groupcode_desktop.backend.sources import Identity, SourceKey
from groupcode_desktop.backend.sources.http_answer import read_answer
from groupcode_desktop.domain.errors import SourceFailed
from groupcode_desktop.domain.health import HealthRecord, Source
from groupcode_desktop.domain.health_changes import Missing
from groupcode_desktop.domain.times import UnixTime, now

log = logging.getLogger(__name__)

ANSWER_MAX = 4 * 1024 * 1024
TRIES = 3
FIRST_PAUSE = 0.5
TEMPORARY = {429, 500, 502, 503, 504}
_CHUNK = 65_536


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds: for one step of one try, and for all tries together; a desktop waits 30 at most."""

    step: float = 8.0
    whole: float = 24.0
    pause: Callable[[float], None] = time.sleep


class _Temporary(Exception):
    """Worth another try."""


class HttpSource:
    kind = Source.HTTP

    def __init__(self, url: str, key: SourceKey, patience: Patience | None = None) -> None:
        """`url` was found safe by is_safe_url()."""
        self._url: SplitResult = urlsplit(url)
        self._key = key
        self._patience = patience or Patience()

    def query(self, people: Sequence[Identity], now: UnixTime) -> Mapping[int, HealthRecord | Missing]:
        """Persons have a number in the request alone: no id of ours leaves."""
        asked = {str(number): one for number, one in enumerate(people, start=1)}
        body = wire.encode(
            {
                "version": 1,
                "people": [
                    {"ref": ref, "name": one.name, "id_type": one.id_type, "id_number": one.id_number}
                    for ref, one in asked.items()
                ],
            }
        )
        answers = read_answer(self._ask(body), asked.keys(), now)
        return {asked[ref].person_id: answer for ref, answer in answers.items()}

    def _ask(self, body: bytes) -> bytes:
        """The same question may be asked again: it changes nothing at the service."""
        end, pause = time.monotonic() + self._patience.whole, FIRST_PAUSE
        for attempt in range(1, TRIES + 1):
            try:
                return self._try(body, end)
            except (_Temporary, OSError, http.client.HTTPException) as error:
                log.warning("the health source failed (try %d): %s", attempt, _reason(error))
            if attempt == TRIES or time.monotonic() + pause >= end:
                break
            self._patience.pause(pause)
            pause *= 2
        raise SourceFailed

    def _try(self, body: bytes, end: float) -> bytes:
        with closing(self._connection()) as connection:
            connection.request("POST", self._url.path or "/", body, self._headers(body))
            response = connection.getresponse()
            if response.status in TEMPORARY:
                raise _Temporary(f"status {response.status}")
            if response.status != http.client.OK:
                log.warning("the health source refused: status %d", response.status)
                raise SourceFailed
            return _read(response, end)

    def _connection(self) -> http.client.HTTPConnection:
        host, port = self._url.hostname or "", self._url.port
        if self._url.scheme == "https":
            return http.client.HTTPSConnection(host, port, timeout=self._patience.step)
        return http.client.HTTPConnection(host, port, timeout=self._patience.step)

    def _headers(self, body: bytes) -> dict[str, str]:
        timestamp, nonce = str(now()), secrets.token_hex(16)
        return {
            "Content-Type": "application/json",
            "Accept": "application/json",
            "Groupcode-Key-Id": self._key.id,
            "Groupcode-Timestamp": timestamp,
            "Groupcode-Nonce": nonce,
            "Groupcode-Signature": signature(self._key.secret, timestamp, nonce, body),
        }


def signature(secret: str, timestamp: str, nonce: str, body: bytes) -> str:
    """Hexadecimal HMAC-SHA256 over timestamp, nonce and body, each on its own line."""
    signed = f"{timestamp}\n{nonce}\n".encode() + body
    return hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest()


def _read(response: http.client.HTTPResponse, end: float) -> bytes:
    """In pieces: neither a huge nor a dripping answer is waited for."""
    content = bytearray()
    while piece := response.read1(_CHUNK):
        content += piece
        if len(content) > ANSWER_MAX:
            log.warning("the health source's answer is larger than %d bytes", ANSWER_MAX)
            raise SourceFailed
        if time.monotonic() > end:
            raise _Temporary("too slow")
    if response.length:
        raise _Temporary("the answer was cut off")
    return bytes(content)


def _reason(error: Exception) -> str:
    """No address and no body."""
    return str(error) if isinstance(error, _Temporary) else type(error).__name__
