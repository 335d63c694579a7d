"""The door of the management API: only the program itself may talk to it, never a page in a browser."""

import hmac

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from groupcode_desktop.api.paths import DESK_KEY, PHONE_ACCESS, SMS_DESK, SMS_GATEWAY, STATUS
from groupcode_desktop.backend.context import Backend

BODY_MAX = 1_048_576
IMPORT_MAX = 8 * BODY_MAX
IMPORTS = ("/health-import", "/roster/import")


class Guard:
    """Refuses foreign hosts, every browser's request (Origin), bodies that are no JSON, and missing keys."""

    def __init__(self, app: ASGIApp, backend: Backend) -> None:
        self._app = app
        self._backend = backend

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or self._may_pass(scope):
            await self._app(scope, receive, send)
            return
        await _forbidden(send)

    def _may_pass(self, scope: Scope) -> bool:
        headers = Headers(scope=scope)
        if self._backend.hosts and headers.get("host") not in self._backend.hosts:
            return False
        if "origin" in headers:
            return False
        body_max = IMPORT_MAX if any(part in scope["path"] for part in IMPORTS) else BODY_MAX
        if not _is_small_json(headers, body_max):
            return False
        return not self._needs_desk_key(scope) or self._has_desk_key(headers)

    def _needs_desk_key(self, scope: Scope) -> bool:
        path: str = scope["path"]
        if self._backend.guarded:
            return path != STATUS
        return path in (SMS_DESK, SMS_GATEWAY) or (path == PHONE_ACCESS and scope["method"] != "GET")

    def _has_desk_key(self, headers: Headers) -> bool:
        key = self._backend.desk_key
        return key is not None and hmac.compare_digest(headers.get(DESK_KEY, "").encode(), key.encode())


def _is_small_json(headers: Headers, body_max: int) -> bool:
    """A body of unknown length is refused as well."""
    length = headers.get("content-length", "0")
    if "transfer-encoding" in headers or not length.isdecimal() or int(length) > body_max:
        return False
    return length == "0" or headers.get("content-type", "").partition(";")[0].strip() == "application/json"


async def _forbidden(send: Send) -> None:
    body = b'{"title":"Not allowed here","status":403,"code":"forbidden_here","type":"about:blank"}'
    headers = [(b"content-type", b"application/problem+json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": 403, "headers": headers})
    await send({"type": "http.response.body", "body": body})
