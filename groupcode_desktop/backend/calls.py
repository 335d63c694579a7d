"""One request: who asks, one transaction, one answer. Routes say what is done; how is here."""

import hashlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Annotated, Any, TypeVar

from fastapi import Depends, Request, Response
from fastapi.concurrency import run_in_threadpool
from sqlalchemy import Connection, bindparam, select, update

from groupcode_desktop.api import wire
from groupcode_desktop.api.paths import IDEMPOTENCY_KEY
from groupcode_desktop.backend import audit
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.database import insert
from groupcode_desktop.backend.prepared import Prepared
from groupcode_desktop.backend.tables import accounts, idempotency_keys, sessions
from groupcode_desktop.backend.vault import token_hash
from groupcode_desktop.domain.audit import DONE
from groupcode_desktop.domain.errors import (
    GroupcodeError,
    InvalidInput,
    KeyReused,
    MalformedRequest,
    NotFound,
    RealNameNeeded,
    ServerBusy,
    SignInNeeded,
)

T = TypeVar("T")

JSON = "application/json"
PRIVATE = {"Cache-Control": "private, no-cache"}
VIEW_PAUSE = 60
"""Seconds in which looking at the same again is no new line of the audit log."""
_NO_DEED = (InvalidInput, MalformedRequest, NotFound, SignInNeeded, KeyReused, ServerBusy)
"""Refusals that leave no line: nothing was tried that anybody may do, or somebody asked who has no part."""
_ACTOR = Prepared(
    lambda _db: (
        select(sessions.c.account_id, accounts.c.person_id)
        .join(accounts)
        .where(sessions.c.token_hash == bindparam("token_hash"), sessions.c.expires_at > bindparam("now"))
    )
)


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
        self._actor: Actor | None = None
        self._about: dict[str, Any] = {}

    def body(self, shape: type[T]) -> T:
        """What was sent, in that shape; MalformedRequest when it has another."""
        try:
            return wire.decode(self._body, shape)
        except (ValueError, RecursionError):
            raise MalformedRequest from None

    def token(self) -> str:
        scheme, _, token = self._request.headers.get("Authorization", "").partition(" ")
        if scheme != "Bearer" or not token:
            raise SignInNeeded
        return token

    def actor(self, db: Connection) -> Actor:
        """Who asks, found out once for the whole call."""
        if self._actor is None:
            self._actor = self._read_actor(db)
        return self._actor

    def _read_actor(self, db: Connection) -> Actor:
        row = _ACTOR.row(db, token_hash=token_hash(self.token()), now=self.now)
        if row is None:
            raise SignInNeeded
        return Actor(*row)

    def read(
        self,
        verb: Callable[[Connection], T],
        etag: Callable[[Connection], object] | None = None,
        compared: Callable[[T], object] | None = None,
    ) -> Response:
        """`etag` says cheaply whether anything changed; else the answer, or part of it, is compared."""
        with self.backend.database.read() as db:
            tag = f'"{etag(db)}"' if etag else None
            if tag and self._knows(tag):
                return Response(status_code=304, headers=PRIVATE | {"ETag": tag})
            answer = verb(db)
        body = wire.encode(answer)
        tag = tag or _tag(wire.encode(compared(answer)) if compared else body)
        if self._knows(tag):
            return Response(status_code=304, headers=PRIVATE | {"ETag": tag})
        return Response(body, media_type=JSON, headers=PRIVATE | {"ETag": tag})

    def view(self, verb: Callable[[Connection], object]) -> Response:
        """read() of what is so personal that looking at it stands in the audit log."""
        answer = self.read(verb)
        with self.backend.database.read() as db:
            entry = self._entry(db, DONE)
            is_new = not audit.was_recorded(db, entry, self.now - VIEW_PAUSE)
        if is_new:
            with self.backend.database.write() as db:
                audit.record(db, self.backend.vault, entry, self.now)
        return answer

    async def read_hot(
        self,
        verb: Callable[[Connection], T],
        etag: Callable[[Connection], object] | None = None,
        compared: Callable[[T], object] | None = None,
    ) -> Response:
        """read() for verbs that SQLite, whose readers never wait, answers sooner than a thread wakes up."""
        if self.backend.database.is_sqlite:
            return self.read(verb, etag, compared)
        return await run_in_threadpool(self.read, verb, etag, compared)

    def write(
        self,
        verb: Callable[[Connection], object],
        status: int = 200,
        first: Callable[[], object] | None = None,
    ) -> Response:
        """One transaction; a request that comes again with its Idempotency-Key is only answered again.

        `first` commits on its own before (a counted try of a code); it is not asked of a repeated request.
        What was done stands in the audit log, in the same transaction; what was refused to somebody who is
        signed in, too. The name of the route's function is the verb.
        """
        try:
            return self._write(verb, status, first)
        except GroupcodeError as error:
            if not isinstance(error, _NO_DEED):
                self._record_refusal(error)
            raise

    def about(self, **facts: Any) -> None:
        """For the audit log, fields of audit.Entry that the path does not say."""
        self._about |= facts

    def _write(
        self, verb: Callable[[Connection], object], status: int, first: Callable[[], object] | None
    ) -> Response:
        key = self._key()
        if first is not None:
            before = self._answered_before(first, key)
            if before is not None:
                return before
        with self.backend.database.write() as db:
            if key is not None:
                before = self._claim(db, key)
                if before is not None:
                    return before
            answer = verb(db)
            body = b"" if answer is None else wire.encode(answer)
            if key is not None:
                self._remember(db, key, status, body)
            audit.record(db, self.backend.vault, self._entry(db, DONE), self.now)
        return _answer(body, status)

    def _record_refusal(self, error: GroupcodeError) -> None:
        with self.backend.database.read() as db:
            entry = self._entry(db, error.code)
        if entry.account_id is not None:
            with self.backend.database.write() as db:
                audit.record(db, self.backend.vault, entry, self.now)

    def _entry(self, db: Connection, result: str) -> audit.Entry:
        """Who asks may be nobody: a code to sign in."""
        actor = self._actor
        if actor is None:
            with suppress(SignInNeeded):
                actor = self.actor(db)
        path = {**self._request.path_params}
        entry = audit.Entry(
            group_id=int(path.pop("group_id", audit.ACCOUNTS)),
            verb=self._request.scope["route"].name,
            account_id=actor.account_id if actor else None,
            person_id=actor.person_id if actor else None,
            detail=path.pop("day", ""),
            result=result,
        )
        for name, number in path.items():
            entry = replace(entry, subject_kind=name.removesuffix("_id"), subject_id=int(number))
        return replace(entry, **self._about)

    def edition(self) -> int:
        """The edition that an edit was made of, from If-Match."""
        value = self._request.headers.get("If-Match", "").strip('"')
        if not value.isdecimal() or len(value) > 9:
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

    def _request_hash(self) -> bytes:
        request = f"{self._request.method} {self._request.url.path}\0".encode() + self._body
        return hashlib.sha256(request).digest()

    def _answered_before(self, first: Callable[[], object], key: bytes | None) -> Response | None:
        try:
            first()
        except GroupcodeError:
            with self.backend.database.read() as db:
                answer = self._remembered(db, key) if key is not None else None
            if answer is None:
                raise
            return answer
        return None

    def _claim(self, db: Connection, key: bytes) -> Response | None:
        """None when the request is the first with its key; the database waits for a twin under way."""
        row = {"key_hash": key, "request_hash": self._request_hash(), "body": b"", "created_at": self.now}
        statement = insert(db, idempotency_keys).values(row).on_conflict_do_nothing()
        claimed = db.execute(statement.returning(idempotency_keys.c.status)).one_or_none()
        return None if claimed else self._remembered(db, key)

    def _remember(self, db: Connection, key: bytes, status: int, body: bytes) -> None:
        """Sealed: an answer may carry a session or an invite, of which only hashes are stored elsewhere."""
        sealed = self.backend.vault.seal(body, bound_to=key) if body else b""
        this_one = idempotency_keys.c.key_hash == key
        db.execute(update(idempotency_keys).where(this_one).values(status=status, body=sealed))

    def _remembered(self, db: Connection, key: bytes) -> Response | None:
        row = db.execute(select(idempotency_keys).where(idempotency_keys.c.key_hash == key)).one_or_none()
        if row is None:
            return None
        if row.request_hash != self._request_hash():
            raise KeyReused
        body = self.backend.vault.open(row.body, bound_to=key) if row.body else b""
        return _answer(body, row.status)


def _tag(content: bytes) -> str:
    return f'"{hashlib.blake2b(content, digest_size=12).hexdigest()}"'


def _answer(body: bytes, status: int) -> Response:
    return Response(body, status, {"Cache-Control": "no-store"}, media_type=JSON if body else None)


async def _call(request: Request) -> Call:
    return Call(request, await request.body())


CallNow = Annotated[Call, Depends(_call)]
