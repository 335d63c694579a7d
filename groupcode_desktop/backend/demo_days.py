"""What the demo tells of the days before its beginning."""

from datetime import date, timedelta
from math import sin
from random import Random

from groupcode_desktop.domain.health import Colour, NatBucket
from groupcode_desktop.domain.numbers import TREND_DAYS, DayNumbers, Numbers


def days_before(today: date, now: Numbers, days_old: int, dice: Random) -> list[DayNumbers]:
    """As many of the 14 days as the group is old; they go up and down around what is true today."""
    return [
        DayNumbers(today - timedelta(days=ago), _numbers(now, ago, dice))
        for ago in range(1, min(TREND_DAYS, days_old + 1))
    ]


def _numbers(now: Numbers, ago: int, dice: Random) -> Numbers:
    wave = sin(ago / 2.1)
    yellow = _around(now.colours[Colour.YELLOW], wave, dice)
    red = min(now.colours[Colour.RED], dice.randrange(3))
    none = now.colours[Colour.NONE]
    green = now.members - yellow - red - none
    other = _around(now.nat[NatBucket.OTHER], -wave, dice)
    attention = max(other, now.members - green, round(now.attention * (1 + wave / 8)))
    return Numbers(
        members=now.members,
        colours={Colour.GREEN: green, Colour.YELLOW: yellow, Colour.RED: red, Colour.NONE: none},
        nat=_with_other(now, other),
        doses=now.doses,
        attention=min(attention, now.members),
    )


def _around(count: int, wave: float, dice: Random) -> int:
    """Not more than half as many again, so that the others of the same kind have room."""
    return max(0, round(count * (1 + wave / 3) + dice.uniform(-0.15, 0.15) * count))


def _with_other(now: Numbers, other: int) -> dict[NatBucket, int]:
    """What `other` has more or less comes from, or goes to, those tested within the day."""
    moved = min(other, now.members - now.nat[NatBucket.H48] - now.nat[NatBucket.H72])
    rest = now.members - now.nat[NatBucket.H48] - now.nat[NatBucket.H72] - moved
    return now.nat | {NatBucket.H24: rest, NatBucket.OTHER: moved}
