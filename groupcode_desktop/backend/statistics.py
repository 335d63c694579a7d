"""The buckets of a group's members, counted by the database with the domain's own boundaries."""

from collections import Counter

from sqlalchemy import ColumnElement, Connection, bindparam, case, func, select

from groupcode_desktop.backend import groups
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.tables import members
from groupcode_desktop.domain.health import (
    NAT_AGE_LIMITS,
    Colour,
    DoseBucket,
    NatResult,
    NatState,
    dose_bucket,
)
from groupcode_desktop.domain.roles import Verb
from groupcode_desktop.domain.statistics import Statistics, of_counts
from groupcode_desktop.domain.times import UnixTime

_IN_GROUP = members.c.group_id == bindparam("group_id")
_AGE = bindparam("now", type_=members.c.nat_tested_at.type) - members.c.nat_tested_at
_AGE_STATES = [(_AGE < 0, NatState.FUTURE), *((limit >= _AGE, state) for limit, state in NAT_AGE_LIMITS)]
_STATE: ColumnElement[str] = case(
    (members.c.nat_result == NatResult.POSITIVE.value, NatState.POSITIVE.value),
    (members.c.nat_result == NatResult.PENDING.value, NatState.PENDING.value),
    (members.c.nat_result.is_(None) | members.c.nat_tested_at.is_(None), NatState.NONE.value),
    *((condition, state.value) for condition, state in _AGE_STATES),
    else_=NatState.EXPIRED.value,
)
_KINDS = (
    select(members.c.colour, _STATE.label("state"), members.c.doses, func.count())
    .where(_IN_GROUP)
    .group_by(members.c.colour, "state", members.c.doses)
)
_PASSED = select(
    func.sum(
        case(*((condition, at) for at, (condition, _) in enumerate(_AGE_STATES)), else_=len(_AGE_STATES))
    )
).where(_IN_GROUP)


def state_of_members(db: Connection, actor: Actor, group_id: int, now: UnixTime) -> str:
    """The ETag of the member list and the statistics: it changes with the group and as tests grow old.

    While the group stays the same, time only moves tests over boundaries, so the sum of the boundaries
    passed changes whenever any member's bucket does.
    """
    version = groups.version(db, actor, group_id, Verb.SEE_MEMBERS)
    passed = db.execute(_PASSED, {"group_id": group_id, "now": now}).scalar_one()
    return f"{version}-{passed}"


def read_statistics(db: Connection, actor: Actor, group_id: int, now: UnixTime) -> Statistics:
    """The same numbers as domain.statistics.count gives for the member list."""
    groups.access(db, actor, group_id, Verb.SEE_MEMBERS)
    colours: Counter[Colour] = Counter()
    states: Counter[NatState] = Counter()
    doses: Counter[DoseBucket] = Counter()
    for colour, state, given, number in db.execute(_KINDS, {"group_id": group_id, "now": now}):
        colours[Colour(colour)] += number
        states[NatState(state)] += number
        doses[dose_bucket(given)] += number
    return of_counts(now, colours, states, doses)
