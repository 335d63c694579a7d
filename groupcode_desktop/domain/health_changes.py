"""What a refresh brought: who changed, and of whom nothing new was learnt."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from groupcode_desktop.domain.health import Colour, NatResult
from groupcode_desktop.domain.times import UnixTime


class Missing(StrEnum):
    """Why a source told nothing of somebody."""

    UNKNOWN = "unknown"  # the source has no such person
    UNAVAILABLE = "unavailable"  # it could not say now
    UNREADABLE = "unreadable"  # what it said makes no sense
    FAILED = "failed"  # it did not answer at all


@dataclass(frozen=True, slots=True)
class HealthState:
    """What changes are counted of."""

    colour: Colour
    nat_result: NatResult | None


@dataclass(frozen=True, slots=True)
class Changes:
    """How many people; to be green again counts for who was yellow or red, not for who was unknown."""

    yellow: int = 0
    red: int = 0
    green: int = 0
    positive: int = 0


@dataclass(frozen=True, slots=True)
class RefreshReport:
    """The last refresh of a group. `by` is who asked; `changes` is None where nothing was known before."""

    at: UnixTime
    by: str | None
    asked: int
    answered: int
    changes: Changes | None
    missing: dict[Missing, int] = field(default_factory=dict[Missing, int])


def changes(before: Mapping[int, HealthState], after: Mapping[int, HealthState]) -> Changes:
    """Of the people that are in both, by person id."""
    turned = {Colour.YELLOW: 0, Colour.RED: 0, Colour.GREEN: 0, Colour.NONE: 0}
    positive = 0
    for person_id in before.keys() & after.keys():
        was, now = before[person_id], after[person_id]
        is_news = was.colour is not now.colour
        if is_news and not (now.colour is Colour.GREEN and was.colour is Colour.NONE):
            turned[now.colour] += 1
        positive += now.nat_result is NatResult.POSITIVE is not was.nat_result
    return Changes(turned[Colour.YELLOW], turned[Colour.RED], turned[Colour.GREEN], positive)
