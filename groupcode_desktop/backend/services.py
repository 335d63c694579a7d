"""Services of others, asked over HTTP: every request signed, no redirects, no proxies, nothing endless."""

import hashlib
import hmac
import http.client
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from groupcode_desktop.backend.service_keys import ServiceKey
from groupcode_desktop.domain.times import now

TRIES = 3
KEY_ID_MAX = 64
SECRET_MIN, SECRET_MAX = 32, 256
FIRST_PAUSE = 0.5
_LOOPBACK = {"127.0.0.1", "localhost", "::1"}
_CHUNK = 65_536


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds: for one step of one try, and for all tries together; a desktop waits 30 at most."""

    step: float = 8.0
    whole: float = 24.0
    pause: Callable[[float], None] = time.sleep


class NotReached(Exception):
    """Nothing arrived at the service."""


class NoAnswer(Exception):
    """The request may have arrived."""


class AnswerTooLarge(Exception):
    """Asking again would not help."""


def tries(patience: Patience) -> Iterator[float]:
    """At most three, with growing pauses between; gives each the moment at which all have to be over."""
    end, pause = time.monotonic() + patience.whole, FIRST_PAUSE
    for attempt in range(1, TRIES + 1):
        yield end
        if attempt == TRIES or time.monotonic() + pause >= end:
            return
        patience.pause(pause)
        pause *= 2


class Service:
    def __init__(self, url: str, key: ServiceKey, answer_max: int) -> None:
        """`url` was found safe by is_safe_url(); an answer has `answer_max` bytes at most."""
        self._url: SplitResult = urlsplit(url)
        self._key = key
        self._answer_max = answer_max

    def post(self, body: bytes, step: float, end: float) -> tuple[int, bytes]:
        """One try: the status and what was answered. Raises NotReached, NoAnswer, AnswerTooLarge."""
        with closing(self._connection(step)) as connection:
            try:
                connection.connect()
            except OSError as error:
                raise NotReached(type(error).__name__) from error
            try:
                connection.request("POST", self._url.path or "/", body, self._headers(body))
                response = connection.getresponse()
                return response.status, self._read(response, end)
            except (OSError, http.client.HTTPException) as error:
                raise NoAnswer(type(error).__name__) from error

    def _connection(self, step: float) -> http.client.HTTPConnection:
        host, port = self._url.hostname or "", self._url.port
        if self._url.scheme == "https":
            return http.client.HTTPSConnection(host, port, timeout=step)
        return http.client.HTTPConnection(host, port, timeout=step)

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

    def _read(self, response: http.client.HTTPResponse, end: float) -> bytes:
        """In pieces: neither a huge nor a dripping answer is waited for."""
        content = bytearray()
        while piece := response.read1(_CHUNK):
            content += piece
            if len(content) > self._answer_max:
                raise AnswerTooLarge
            if time.monotonic() > end:
                raise NoAnswer("too slow")
        if response.length:
            raise NoAnswer("the answer was cut off")
        return bytes(content)


def signature(secret: str, timestamp: str, nonce: str, body: bytes) -> str:
    """Hexadecimal HMAC-SHA256 over timestamp, nonce and body, each on its own line."""
    signed = f"{timestamp}\n{nonce}\n".encode() + body
    return hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest()
