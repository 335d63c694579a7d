"""健康规则: what a group expects of its members. Who fails needs attention, and this says why."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias

from groupcode_desktop.domain.errors import InvalidInput
from groupcode_desktop.domain.fields import FieldFlaw
from groupcode_desktop.domain.health import (
    Colour,
    DoseBucket,
    NatState,
    dose_bucket,
    is_full_course,
    nat_state,
)
from groupcode_desktop.domain.members import Member
from groupcode_desktop.domain.report_today import NOT_IN_TIME, ReportToday
from groupcode_desktop.domain.times import UnixTime

Reason: TypeAlias = Colour | NatState | DoseBucket | ReportToday


class NatRule(StrEnum):
    """How old a negative test may be at most."""

    H24 = "h24"
    H48 = "h48"
    H72 = "h72"
    D7 = "d7"
    ANY = "any"  # no test is asked for


class DoseRule(StrEnum):
    """How many doses at least."""

    ANY = "any"  # no vaccination is asked for
    ONE = "one"
    TWO = "two"
    THREE = "three"
    FULL = "full"  # 全程接种


@dataclass(frozen=True, slots=True)
class HealthRules:
    """`colours` are those allowed, green always among them. `edition` 0 was never chosen by anybody.

    `report_due` asks for today's report before its deadline, on days and of people of whom one is expected.
    """

    colours: tuple[Colour, ...] = (Colour.GREEN,)
    nat: NatRule = NatRule.H72
    doses: DoseRule = DoseRule.ONE
    report_due: bool = False
    edition: int = 0


MOST_URGENT_FIRST: tuple[Reason, ...] = (
    Colour.RED,
    NatState.POSITIVE,
    Colour.YELLOW,
    NatState.PENDING,
    NatState.FUTURE,
    NatState.EXPIRED,
    NatState.D7,
    NatState.H72,
    NatState.H48,
    ReportToday.OVERDUE,
    Colour.NONE,
    NatState.NONE,
    DoseBucket.NONE,
    DoseBucket.ONE,
    DoseBucket.TWO,
    ReportToday.ABNORMAL_LATE,
    ReportToday.LATE,
)
_AGES = (NatState.H24, NatState.H48, NatState.H72, NatState.D7)
_LEAST_DOSES = {DoseRule.ANY: 0, DoseRule.ONE: 1, DoseRule.TWO: 2, DoseRule.THREE: 3}


def failures(member: Member, rules: HealthRules, now: UnixTime) -> tuple[Reason, ...]:
    """What the member has, or has not, against the rules; the most urgent first.

    A positive test fails always, also where no test is asked for.
    """
    state = nat_state(member.nat_result, member.nat_tested_at, now)
    found: list[Reason] = []
    if member.colour not in rules.colours:
        found.append(member.colour)
    if not _is_fresh(state, rules.nat):
        found.append(state)
    if not _is_vaccinated(member, rules.doses):
        found.append(dose_bucket(member.doses))
    if rules.report_due and member.report is not None and member.report in NOT_IN_TIME:
        found.append(member.report)
    return tuple(sorted(found, key=urgency))


def urgency(reason: Reason) -> int:
    """By identity: values of different enumerations may be equal as texts."""
    return next(place for place, known in enumerate(MOST_URGENT_FIRST) if known is reason)


def checked_rules(rules: HealthRules) -> HealthRules:
    """The same with the colours in their order; InvalidInput for colours without green."""
    if Colour.GREEN not in rules.colours:
        raise InvalidInput({"colours": FieldFlaw.NOT_A_CHOICE})
    return replace(rules, colours=tuple(colour for colour in Colour if colour in rules.colours))


def _is_fresh(state: NatState, rule: NatRule) -> bool:
    if rule is NatRule.ANY:
        return state is not NatState.POSITIVE
    return state in _AGES and _AGES.index(state) <= _AGES.index(NatState(rule.value))


def _is_vaccinated(member: Member, rule: DoseRule) -> bool:
    """Three doses complete the course of every vaccine, also of one that is not known."""
    if rule is DoseRule.FULL:
        return member.doses >= 3 or is_full_course(member.doses, member.vaccine_route)
    return member.doses >= _LEAST_DOSES[rule]
