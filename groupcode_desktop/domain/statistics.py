"""How many members are in each bucket. The buckets of one kind always sum to the members."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Statistics:
    as_of: UnixTime
    members: int
    colours: dict[Colour, int]
    nat: dict[NatBucket, int]
    nat_other: dict[NatState, int]
    doses: dict[DoseBucket, int]


OTHER_STATES = tuple(state for state in NatState if nat_bucket(state) is NatBucket.OTHER)


def count(members: Iterable[Member], as_of: UnixTime) -> Statistics:
    rows = list(members)
    return of_counts(
        as_of,
        Counter(row.colour for row in rows),
        Counter(nat_state(row.nat_result, row.nat_tested_at, as_of) for row in rows),
        Counter(dose_bucket(row.doses) for row in rows),
    )


def of_counts(
    as_of: UnixTime, colours: Counter[Colour], states: Counter[NatState], doses: Counter[DoseBucket]
) -> Statistics:
    """Each counter counts every member once."""
    buckets: Counter[NatBucket] = Counter()
    for state, number in states.items():
        buckets[nat_bucket(state)] += number
    return Statistics(
        as_of=as_of,
        members=colours.total(),
        colours={colour: colours[colour] for colour in Colour},
        nat={bucket: buckets[bucket] for bucket in NatBucket},
        nat_other={state: states[state] for state in OTHER_STATES},
        doses={bucket: doses[bucket] for bucket in DoseBucket},
    )
