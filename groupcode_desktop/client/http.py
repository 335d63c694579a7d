"""The one way to the server: one requests session, and HTTP failures turned into the domain's errors."""

import uuid
from typing import Any, TypeVar
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

from groupcode_desktop.api import problems, wire
from groupcode_desktop.api.paths import DESK_KEY, IDEMPOTENCY_KEY
from groupcode_desktop.client.server import Server
from groupcode_desktop.domain import errors

T = TypeVar("T")

TIMEOUT = (5.0, 30.0)
LOOPBACK = {"127.0.0.1", "localhost", "::1"}


class Http:
    """Not thread-safe: used by the one background worker only."""

    def __init__(self, server: Server) -> None:
        url = urlsplit(server.base_url)
        if url.scheme != "https" and url.hostname not in LOOPBACK:
            raise errors.ServerUntrusted
        self._base_url = server.base_url.rstrip("/")
        self._session = requests.Session()
        self._session.trust_env = url.hostname not in LOOPBACK
        self._session.headers["Accept"] = "application/json"
        if server.desk_key:
            self._session.headers[DESK_KEY] = server.desk_key
        retry = Retry(
            total=2,
            backoff_factor=0.2,
            allowed_methods=["GET"],
            status_forcelist=[503],
            raise_on_status=False,
        )
        for scheme in ("http://", "https://"):
            self._session.mount(scheme, HTTPAdapter(max_retries=retry))
        self._seen: dict[str, tuple[str, Any]] = {}

    def sign_in(self, token: str | None) -> None:
        """The token that goes with every later request; None forgets it and all that was read with it."""
        self._seen.clear()
        self._session.headers.pop("Authorization", None)
        if token is not None:
            self._session.headers["Authorization"] = f"Bearer {token}"

    def close(self) -> None:
        self._session.close()

    def get(self, path: str, shape: type[T]) -> T:
        """What is there; the very same object as last time when nothing changed since."""
        known = self._seen.get(path)
        reply = self._request("GET", path, {"If-None-Match": known[0]} if known else {}, None)
        if reply.status_code == requests.codes.not_modified and known:
            return known[1]
        answer = self._decoded(reply.content, shape)
        etag = reply.headers.get("ETag")
        if etag:
            self._seen[path] = (etag, answer)
        return answer

    def send(
        self,
        method: str,
        path: str,
        body: object,
        shape: type[T],
        if_match: int | None = None,
        key: str | None = None,
    ) -> T:
        """One write; with one key it acts at most once. Without `key` it has one of its own."""
        headers = {IDEMPOTENCY_KEY: key or str(uuid.uuid4()), "Content-Type": "application/json"}
        if if_match is not None:
            headers["If-Match"] = f'"{if_match}"'
        data = b"" if body is None else wire.encode(body)
        reply = self._request(method, path, headers, data)
        if shape is type(None):
            return None  # pyright: ignore[reportReturnType]
        return self._decoded(reply.content, shape)

    def _request(
        self, method: str, path: str, headers: dict[str, str], data: bytes | None
    ) -> requests.Response:
        try:
            reply = self._session.request(
                method,
                self._base_url + path,
                headers=headers,
                data=data,
                timeout=TIMEOUT,
                allow_redirects=False,
            )
        except requests.exceptions.SSLError as error:
            raise errors.ServerUntrusted from error
        except requests.RequestException as error:
            raise errors.ServerUnreachable from error
        if reply.ok and not reply.is_redirect:
            return reply
        if not reply.headers.get("Content-Type", "").startswith(problems.CONTENT_TYPE):
            raise errors.ServerBroken(status=reply.status_code)
        raise problems.error_of(self._decoded(reply.content, problems.Problem))

    @staticmethod
    def _decoded(body: bytes, shape: type[T]) -> T:
        try:
            return wire.decode(body, shape)
        except ValueError as error:
            raise errors.ServerBroken from error
