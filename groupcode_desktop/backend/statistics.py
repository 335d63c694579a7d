"""The buckets of a group's members, counted by the database with the domain's own boundaries."""

from collections import Counter
from functools import partial

from sqlalchemy import ColumnElement, Connection, Executable, bindparam, case, func, select

from groupcode_desktop.backend import groups
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.nat_times import NAT_TIME
from groupcode_desktop.backend.prepared import Prepared
from groupcode_desktop.backend.reports.today import today
from groupcode_desktop.backend.tables import members
from groupcode_desktop.domain.health import (
    NAT_AGE_LIMITS,
    Colour,
    DoseBucket,
    NatBasis,
    NatResult,
    NatState,
)
from groupcode_desktop.domain.roles import Verb
from groupcode_desktop.domain.statistics import Statistics, of_counts
from groupcode_desktop.domain.times import UnixTime

_IN_GROUP = members.c.group_id == bindparam("group_id")
_NOW = bindparam("now", type_=members.c.nat_tested_at.type)
_SINCE: list[ColumnElement[UnixTime]] = [_NOW + 1, *(_NOW - limit for limit, _ in NAT_AGE_LIMITS)]
"""The earliest test of each state that time brings: still to come, within 24 hours, within 48 …"""
_NEGATIVE = members.c.nat_result == NatResult.NEGATIVE.value
_AGED_STATES = (NatState.FUTURE, *(state for _, state in NAT_AGE_LIMITS), NatState.EXPIRED)


def _counts(_db: Connection, basis: NatBasis) -> Executable:
    time = NAT_TIME[basis]
    return select(
        *(func.count().filter(members.c.colour == colour.value) for colour in Colour),
        func.count().filter(members.c.nat_result == NatResult.POSITIVE.value),
        func.count().filter(members.c.nat_result == NatResult.PENDING.value),
        *(func.count().filter(_NEGATIVE, time >= since) for since in _SINCE),
        func.count().filter(_NEGATIVE, time.is_not(None)),
        func.count().filter(members.c.doses >= 3),
        func.count().filter(members.c.doses == 2),
        func.count().filter(members.c.doses == 1),
        func.count(),
    ).where(_IN_GROUP)


def _passed(_db: Connection, basis: NatBasis) -> Executable:
    time = NAT_TIME[basis]
    boundaries = ((time >= since, at) for at, since in enumerate(_SINCE))
    return select(func.sum(case(*boundaries, else_=len(_SINCE)))).where(_IN_GROUP)


_COUNTS = {basis: Prepared(partial(_counts, basis=basis)) for basis in NatBasis}
_PASSED = {basis: Prepared(partial(_passed, basis=basis)) for basis in NatBasis}


def state_of_members(db: Connection, actor: Actor, group_id: int, now: UnixTime) -> str:
    """The ETag of the member list: it changes with the group, with every report and as tests grow old.

    While the group stays the same, time only moves tests over boundaries, so the sum of the boundaries
    passed changes whenever any member's bucket does. Reports change their day, not the group.
    """
    found = groups.access(db, actor, group_id, Verb.SEE_MEMBERS)
    [passed] = _PASSED[NatBasis(found.nat_basis)].only(db, group_id=group_id, now=now)
    reported = today(db, group_id, now)
    return f"{found.version}-{passed}-{reported.state if reported else ''}"


def read_statistics(db: Connection, actor: Actor, group_id: int, now: UnixTime) -> Statistics:
    """The same numbers as domain.statistics.count gives for the member list."""
    basis = NatBasis(groups.access(db, actor, group_id, Verb.SEE_MEMBERS).nat_basis)
    counts = _COUNTS[basis].only(db, group_id=group_id, now=now)
    green, yellow, red, none, positive, pending, *younger, timed, three, two, one, total = counts
    states = Counter({NatState.POSITIVE: positive, NatState.PENDING: pending})
    states[NatState.NONE] = total - positive - pending - timed
    for state, here, before in zip(_AGED_STATES, [*younger, timed], [0, *younger], strict=True):
        states[state] = here - before
    return of_counts(
        now,
        Counter(dict(zip(Colour, (green, yellow, red, none), strict=True))),
        states,
        Counter(dict(zip(DoseBucket, (three, two, one, total - three - two - one), strict=True))),
    )
