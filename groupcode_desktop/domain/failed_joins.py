"""未成功加入: who was refused today although the invite was real, so that staff can help."""

from dataclasses import dataclass

from groupcode_desktop.domain import errors
from groupcode_desktop.domain.errors import GroupcodeError
from groupcode_desktop.domain.times import UnixTime

TOLD: frozenset[type[GroupcodeError]] = frozenset(
    {
        errors.CodeExpired,
        errors.CodeExhausted,
        errors.AlreadyMember,
        errors.GroupFull,
        errors.JoiningClosed,
        errors.InviteExpired,
        errors.InviteRevoked,
        errors.RealNameMismatch,
        errors.IdBoundToOtherPhone,
    }
)
"""Refusals that somebody cannot get over alone. Wrong fields, and a code with tries left, are none."""


@dataclass(frozen=True, slots=True)
class FailedJoin:
    """The newest of one phone. `reason` is the code of the refusal."""

    at: UnixTime
    name_mask: str
    phone_mask: str
    reason: str


@dataclass(frozen=True, slots=True)
class FailedJoinList:
    """Of today in the service's zone, newest first."""

    as_of: UnixTime
    joins: tuple[FailedJoin, ...]
