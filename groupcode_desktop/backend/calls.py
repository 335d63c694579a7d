"""One request: who asks, one transaction, one answer. Routes say what is done; how is here."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request, Response
from sqlalchemy import Connection, select, update
from sqlalchemy.exc import IntegrityError

from groupcode_desktop.api import wire
from groupcode_desktop.api.paths import IDEMPOTENCY_KEY
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.tables import accounts, idempotency_keys, sessions
from groupcode_desktop.backend.vault import token_hash
from groupcode_desktop.domain.errors import KeyReused, MalformedRequest, RealNameNeeded, SignInNeeded

JSON = "application/json"
_ACTOR = select(sessions.c.account_id, accounts.c.person_id).join(accounts)


@dataclass(frozen=True, slots=True)
class Actor:
    """Who asks. `person_id` is None until the real-name check."""

    account_id: int
    person_id: int | None

    @property
    def person(self) -> int:
        if self.person_id is None:
            raise RealNameNeeded
        return self.person_id


class Call:
    def __init__(self, request: Request, body: bytes) -> None:
        self._request = request
        self._body = body
        self.backend: Backend = request.app.state.backend
        self.now = self.backend.clock()

    def actor(self, db: Connection) -> Actor:
        scheme, _, token = self._request.headers.get("Authorization", "").partition(" ")
        if scheme != "Bearer" or not token:
            raise SignInNeeded
        alive = (sessions.c.token_hash == token_hash(token)) & (sessions.c.expires_at > self.now)
        row = db.execute(_ACTOR.where(alive)).one_or_none()
        if row is None:
            raise SignInNeeded
        return Actor(row.account_id, row.person_id)

    def read(
        self, verb: Callable[[Connection], object], etag: Callable[[Connection], object] | None = None
    ) -> Response:
        """`etag` says cheaply whether anything changed; without it, the answer itself is compared."""
        with self.backend.database.read() as db:
            tag = f'"{etag(db)}"' if etag else None
            if tag and self._knows(tag):
                return Response(status_code=304, headers={"ETag": tag})
            body = wire.encode(verb(db))
        tag = tag or f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'
        if self._knows(tag):
            return Response(status_code=304, headers={"ETag": tag})
        return Response(body, media_type=JSON, headers={"ETag": tag})

    def write(self, verb: Callable[[Connection], object], status: int = 200) -> Response:
        """One transaction; a request that comes again with its Idempotency-Key is only answered again."""
        key = self._key()
        with self.backend.database.write() as db:
            if key is not None:
                before = self._claim(db, key)
                if before is not None:
                    return before
            answer = verb(db)
            body = b"" if answer is None else wire.encode(answer)
            if key is not None:
                db.execute(
                    update(idempotency_keys)
                    .where(idempotency_keys.c.key_hash == key)
                    .values(status=status, body=body)
                )
        return Response(body, status, media_type=JSON)

    def edition(self) -> int:
        """The edition that an edit was made of, from If-Match."""
        value = self._request.headers.get("If-Match", "").strip('"')
        if not value.isdecimal():
            raise MalformedRequest
        return int(value)

    def _knows(self, tag: str) -> bool:
        return tag in self._request.headers.get("If-None-Match", "").split(", ")

    def _key(self) -> bytes | None:
        key = self._request.headers.get(IDEMPOTENCY_KEY)
        if key is None:
            return None
        asker = self._request.headers.get("Authorization", "")
        return hashlib.sha256(f"{asker}\0{key}".encode()).digest()

    def _claim(self, db: Connection, key: bytes) -> Response | None:
        """None when the request is the first with its key; the database waits for a twin under way."""
        request = f"{self._request.method} {self._request.url.path}\0".encode() + self._body
        request_hash = hashlib.sha256(request).digest()
        try:
            with db.begin_nested():
                db.execute(
                    idempotency_keys.insert().values(
                        key_hash=key, request_hash=request_hash, body=b"", created_at=self.now
                    )
                )
        except IntegrityError:
            row = db.execute(select(idempotency_keys).where(idempotency_keys.c.key_hash == key)).one()
            if row.request_hash != request_hash:
                raise KeyReused from None
            return Response(row.body, row.status, media_type=JSON)
        return None


async def _call(request: Request) -> Call:
    return Call(request, await request.body())


CallNow = Annotated[Call, Depends(_call)]
