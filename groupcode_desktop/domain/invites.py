"""Invites: a link, shown as a QR, that lets people join for 24 hours."""

from dataclasses import dataclass
from enum import StrEnum

from groupcode_desktop.domain.times import UnixTime


class InviteState(StrEnum):
    ALIVE = "alive"
    EXPIRED = "expired"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class Invite:
    """`token` is what the link carries; it is given for living invites only, and only to who may invite."""

    id: int
    made_by: str
    made_at: UnixTime
    expires_at: UnixTime
    revoked_at: UnixTime | None
    uses: int
    token: str | None


@dataclass(frozen=True, slots=True)
class InviteList:
    as_of: UnixTime
    invites: tuple[Invite, ...]


def invite_state(expires_at: UnixTime, revoked_at: UnixTime | None, now: UnixTime) -> InviteState:
    """An invite lives up to, not including, the second in which it expires."""
    if revoked_at is not None:
        return InviteState.REVOKED
    return InviteState.EXPIRED if now >= expires_at else InviteState.ALIVE
