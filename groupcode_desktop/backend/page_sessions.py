"""Sessions of those who look at their own page on the phone: 30 minutes, proved by a code to that phone."""

import secrets

from sqlalchemy import Connection, delete, insert, select

from groupcode_desktop.backend.tables import page_sessions
from groupcode_desktop.backend.vault import token_hash
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.times import UnixTime


def open_session(db: Connection, phone_index: bytes, now: UnixTime) -> str:
    """The token for the cookie; only its hash is stored."""
    token = secrets.token_urlsafe(32)
    expires_at = now + limits.PAGE_SESSION_LIFETIME
    row = {"token_hash": token_hash(token), "phone_index": phone_index, "expires_at": expires_at}
    db.execute(insert(page_sessions).values(row))
    return token


def phone_index_of(db: Connection, token: str, now: UnixTime) -> bytes | None:
    """Whose phone it is; None when the session is over or was never there."""
    alive = (page_sessions.c.token_hash == token_hash(token)) & (page_sessions.c.expires_at > now)
    return db.execute(select(page_sessions.c.phone_index).where(alive)).scalar_one_or_none()


def close_session(db: Connection, token: str) -> None:
    db.execute(delete(page_sessions).where(page_sessions.c.token_hash == token_hash(token)))


def forget_old_sessions(db: Connection, now: UnixTime) -> None:
    db.execute(delete(page_sessions).where(page_sessions.c.expires_at <= now))
