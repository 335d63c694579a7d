"""Who needs attention (需要关注), and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from groupcode_desktop.domain.health import (
    Colour,
    DoseBucket,
    NatBucket,
    NatState,
    dose_bucket,
    nat_bucket,
    nat_state,
)
from groupcode_desktop.domain.members import Member
from groupcode_desktop.domain.times import UnixTime

Reason: TypeAlias = Colour | NatState | DoseBucket

_MOST_URGENT_FIRST: tuple[Reason, ...] = (
    Colour.RED,
    NatState.POSITIVE,
    Colour.YELLOW,
    NatState.PENDING,
    NatState.FUTURE,
    NatState.EXPIRED,
    NatState.D7,
    Colour.NONE,
    NatState.NONE,
    DoseBucket.NONE,
)


@dataclass(frozen=True, slots=True)
class Attention:
    """`reasons` are never none, the most urgent first."""

    member: Member
    reasons: tuple[Reason, ...]


def reasons(member: Member, as_of: UnixTime) -> tuple[Reason, ...]:
    """Not green; a test that is positive, pending, missing or older than 72 hours; not vaccinated."""
    state = nat_state(member.nat_result, member.nat_tested_at, as_of)
    found: list[Reason] = []
    if member.colour is not Colour.GREEN:
        found.append(member.colour)
    if nat_bucket(state) is NatBucket.OTHER:
        found.append(state)
    if dose_bucket(member.doses) is DoseBucket.NONE:
        found.append(DoseBucket.NONE)
    return tuple(sorted(found, key=_urgency))


def who_needs_attention(members: Iterable[Member], as_of: UnixTime) -> list[Attention]:
    """The most urgent first; equally urgent members stay in their order."""
    found = [Attention(member, why) for member in members if (why := reasons(member, as_of))]
    return sorted(found, key=lambda one: [_urgency(reason) for reason in one.reasons])


def _urgency(reason: Reason) -> int:
    """By identity: values of different enumerations may be equal as texts."""
    return next(place for place, known in enumerate(_MOST_URGENT_FIRST) if known is reason)
