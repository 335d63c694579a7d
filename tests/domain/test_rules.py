"""健康规则: who fails which rule, and that the usual rules are the ones that always were."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupcode_desktop.domain.errors import InvalidInput
from groupcode_desktop.domain.health import (
    Colour,
    DoseBucket,
    NatBucket,
    NatResult,
    NatState,
    VaccineRoute,
    dose_bucket,
    nat_bucket,
    nat_state,
)
from groupcode_desktop.domain.limits import DAY, HOUR
from groupcode_desktop.domain.members import Member
from groupcode_desktop.domain.numbers import in_numbers
from groupcode_desktop.domain.report_today import NOT_IN_TIME, ReportToday
from groupcode_desktop.domain.rules import (
    MOST_URGENT_FIRST,
    DoseRule,
    HealthRules,
    NatRule,
    checked_rules,
    failures,
)
from tests.domain.test_attention import NOW, WELL

USUAL = HealthRules()


def member_with(
    colour: Colour,
    result: NatResult | None,
    age: int | None,
    doses: int,
    route: VaccineRoute | None,
    report: ReportToday | None,
) -> Member:
    return replace(
        WELL,
        colour=colour,
        nat_result=result,
        nat_tested_at=None if age is None else NOW - age,
        doses=doses,
        vaccine_route=route,
        report=report,
    )


MEMBERS = st.builds(
    member_with,
    st.sampled_from(Colour),
    st.none() | st.sampled_from(NatResult),
    st.none() | st.integers(-HOUR, 9 * DAY),
    st.integers(0, 4),
    st.none() | st.sampled_from(VaccineRoute),
    st.none() | st.sampled_from(ReportToday),
)
RULES = st.builds(
    HealthRules,
    st.sets(st.sampled_from(Colour)).map(lambda chosen: tuple(chosen | {Colour.GREEN})),
    st.sampled_from(NatRule),
    st.sampled_from(DoseRule),
    st.booleans(),
)


@given(MEMBERS)
def test_the_usual_rules_ask_for_green_fresh_and_vaccinated(member: Member) -> None:
    state = nat_state(member.nat_result, member.nat_tested_at, NOW)
    expected: list[object] = []
    if member.colour is not Colour.GREEN:
        expected.append(member.colour)
    if nat_bucket(state) is NatBucket.OTHER:
        expected.append(state)
    if dose_bucket(member.doses) is DoseBucket.NONE:
        expected.append(DoseBucket.NONE)
    found = failures(member, USUAL, NOW)
    assert sorted(map(id, found)) == sorted(map(id, expected))


@given(MEMBERS, RULES)
def test_every_failure_has_its_place_and_the_most_urgent_is_first(member: Member, rules: HealthRules) -> None:
    places = [
        next(place for place, known in enumerate(MOST_URGENT_FIRST) if known is reason)
        for reason in failures(member, rules, NOW)
    ]
    assert places == sorted(places)


@given(MEMBERS, RULES)
def test_stricter_rules_never_let_more_through(member: Member, rules: HealthRules) -> None:
    fails = bool(failures(member, rules, NOW))
    strict = HealthRules((Colour.GREEN,), NatRule.H24, DoseRule.THREE, report_due=True)
    assert bool(failures(member, strict, NOW)) or not fails


@given(st.lists(MEMBERS, max_size=8), RULES)
def test_the_count_is_that_of_the_list(members: list[Member], rules: HealthRules) -> None:
    counted = in_numbers(members, rules, NOW)
    assert counted.attention == sum(bool(failures(member, rules, NOW)) for member in members)
    assert sum(counted.colours.values()) == sum(counted.nat.values()) == counted.members == len(members)


@pytest.mark.parametrize(
    ("rule", "hours"), [(NatRule.H24, 24), (NatRule.H48, 48), (NatRule.H72, 72), (NatRule.D7, 168)]
)
def test_a_test_may_be_just_so_old(rule: NatRule, hours: int) -> None:
    rules = replace(USUAL, nat=rule)
    tested = replace(WELL, nat_tested_at=NOW - hours * HOUR)
    assert failures(tested, rules, NOW) == ()
    assert len(failures(tested, rules, NOW + 1)) == 1


@pytest.mark.parametrize("result", [None, NatResult.PENDING, NatResult.NEGATIVE])
def test_where_no_test_is_asked_for_only_a_positive_one_fails(result: NatResult | None) -> None:
    rules = replace(USUAL, nat=NatRule.ANY)
    assert failures(replace(WELL, nat_result=result, nat_tested_at=NOW - 30 * DAY), rules, NOW) == ()
    (found,) = failures(replace(WELL, nat_result=NatResult.POSITIVE), rules, NOW)
    assert found is NatState.POSITIVE


@pytest.mark.parametrize(
    ("doses", "route", "is_enough"),
    [
        (0, None, False),
        (1, VaccineRoute.ADENOVIRUS, True),
        (1, VaccineRoute.INACTIVATED, False),
        (2, VaccineRoute.INACTIVATED, True),
        (2, VaccineRoute.SUBUNIT, False),
        (2, None, False),
        (3, VaccineRoute.SUBUNIT, True),
        (3, None, True),
    ],
)
def test_a_full_course_depends_on_the_vaccine(
    doses: int, route: VaccineRoute | None, is_enough: bool
) -> None:
    rules = replace(USUAL, doses=DoseRule.FULL)
    member = replace(WELL, doses=doses, vaccine_route=route)
    assert (failures(member, rules, NOW) == ()) is is_enough


def test_other_colours_can_be_allowed_but_green_always_is() -> None:
    rules = checked_rules(HealthRules(colours=(Colour.YELLOW, Colour.GREEN)))
    assert rules.colours == (Colour.GREEN, Colour.YELLOW)
    assert failures(replace(WELL, colour=Colour.YELLOW), rules, NOW) == ()
    with pytest.raises(InvalidInput):
        checked_rules(HealthRules(colours=(Colour.YELLOW,)))


@pytest.mark.parametrize("report", [None, *ReportToday])
def test_a_report_is_due_only_where_one_is_asked_for(report: ReportToday | None) -> None:
    member = replace(WELL, report=report)
    assert failures(member, USUAL, NOW) == ()
    found = failures(member, replace(USUAL, report_due=True), NOW)
    assert found == ((report,) if report in NOT_IN_TIME else ())


def test_a_missing_report_comes_after_what_is_dangerous() -> None:
    member = replace(WELL, colour=Colour.YELLOW, doses=0, report=ReportToday.OVERDUE)
    found = failures(member, replace(USUAL, report_due=True), NOW)
    assert found == (Colour.YELLOW, ReportToday.OVERDUE, DoseBucket.NONE)
