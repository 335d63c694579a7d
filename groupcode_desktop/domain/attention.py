"""Who needs attention (需要关注): those who fail the rules of their group."""

from collections.abc import Iterable
from dataclasses import dataclass

from groupcode_desktop.domain.members import Member
from groupcode_desktop.domain.rules import HealthRules, Reason, failures, urgency
from groupcode_desktop.domain.times import UnixTime


@dataclass(frozen=True, slots=True)
class Attention:
    """`reasons` are never none, the most urgent first."""

    member: Member
    reasons: tuple[Reason, ...]


def who_needs_attention(members: Iterable[Member], rules: HealthRules, as_of: UnixTime) -> list[Attention]:
    """The most urgent first; equally urgent members stay in their order."""
    found = [Attention(member, why) for member in members if (why := failures(member, rules, as_of))]
    return sorted(found, key=lambda one: [urgency(reason) for reason in one.reasons])
