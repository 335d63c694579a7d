"""The numbers of a group in short: on one day, or beside those of other groups."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from groupcode_desktop.domain.health import Colour, DoseBucket, NatBucket
from groupcode_desktop.domain.members import Member
from groupcode_desktop.domain.rules import HealthRules, failures
from groupcode_desktop.domain.statistics import count
from groupcode_desktop.domain.times import UnixTime

TREND_DAYS = 14


@dataclass(frozen=True, slots=True)
class Numbers:
    """The buckets of one kind sum to `members`; `attention` are those who fail the rules."""

    members: int
    colours: dict[Colour, int]
    nat: dict[NatBucket, int]
    doses: dict[DoseBucket, int]
    attention: int

    @property
    def not_green(self) -> int:
        return self.members - self.colours[Colour.GREEN]

    @property
    def beyond_72_hours(self) -> int:
        return self.nat[NatBucket.OTHER]


@dataclass(frozen=True, slots=True)
class DayNumbers:
    day: date
    numbers: Numbers


@dataclass(frozen=True, slots=True)
class Trend:
    """The 14 days that end with `last_day`, oldest first; of a day that is missing nothing is known."""

    last_day: date
    days: tuple[DayNumbers, ...]


@dataclass(frozen=True, slots=True)
class GroupNumbers:
    group_id: int
    name: str
    numbers: Numbers


@dataclass(frozen=True, slots=True)
class Overview:
    """All groups that somebody manages. In `total` a person counts once, with the newest data."""

    as_of: UnixTime
    groups: tuple[GroupNumbers, ...]
    total: Numbers


def in_numbers(members: Iterable[Member], rules: HealthRules, as_of: UnixTime) -> Numbers:
    rows = list(members)
    return with_attention(rows, sum(bool(failures(row, rules, as_of)) for row in rows), as_of)


def with_attention(members: Iterable[Member], attention: int, as_of: UnixTime) -> Numbers:
    counted = count(members, as_of)
    return Numbers(counted.members, counted.colours, counted.nat, counted.doses, attention)
