"""The buckets: exclusive, growing with age, and exact at their edges."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupcode_desktop.domain.health import (
    DoseBucket,
    NatBucket,
    NatResult,
    NatState,
    VaccineRoute,
    dose_bucket,
    is_full_course,
    nat_bucket,
    nat_state,
)
from groupcode_desktop.domain.limits import DAY, HOUR

NOW = 1_700_000_000
BY_AGE = [NatState.FUTURE, NatState.H24, NatState.H48, NatState.H72, NatState.D7, NatState.EXPIRED]

times = st.integers(0, 2 * NOW)
ages = st.integers(-10 * DAY, 20 * DAY)


@pytest.mark.parametrize(
    ("age", "state"),
    [
        (-1, NatState.FUTURE),
        (0, NatState.H24),
        (24 * HOUR, NatState.H24),
        (24 * HOUR + 1, NatState.H48),
        (48 * HOUR, NatState.H48),
        (48 * HOUR + 1, NatState.H72),
        (72 * HOUR, NatState.H72),
        (72 * HOUR + 1, NatState.D7),
        (7 * DAY, NatState.D7),
        (7 * DAY + 1, NatState.EXPIRED),
    ],
)
def test_a_bucket_holds_its_last_second(age: int, state: NatState) -> None:
    assert nat_state(NatResult.NEGATIVE, NOW - age, NOW) is state


@given(younger=ages, older=ages)
def test_an_older_test_never_stands_in_a_younger_bucket(younger: int, older: int) -> None:
    younger, older = sorted((younger, older))
    first = nat_state(NatResult.NEGATIVE, NOW - younger, NOW)
    second = nat_state(NatResult.NEGATIVE, NOW - older, NOW)
    assert BY_AGE.index(first) <= BY_AGE.index(second)


@given(tested_at=st.none() | times, now=times)
def test_a_positive_result_wins_over_any_age(tested_at: int | None, now: int) -> None:
    assert nat_state(NatResult.POSITIVE, tested_at, now) is NatState.POSITIVE
    assert nat_state(NatResult.PENDING, tested_at, now) is NatState.PENDING


@given(tested_at=st.none() | times, now=times)
def test_without_a_result_there_is_no_test(tested_at: int | None, now: int) -> None:
    assert nat_state(None, tested_at, now) is NatState.NONE


def test_without_a_time_there_is_no_age() -> None:
    assert nat_state(NatResult.NEGATIVE, None, NOW) is NatState.NONE


def test_only_the_three_young_states_have_a_bucket_of_their_own() -> None:
    own = {NatState.H24: NatBucket.H24, NatState.H48: NatBucket.H48, NatState.H72: NatBucket.H72}
    assert {state: nat_bucket(state) for state in NatState} == {
        state: own.get(state, NatBucket.OTHER) for state in NatState
    }


@pytest.mark.parametrize(
    ("doses", "bucket"),
    [(0, DoseBucket.NONE), (1, DoseBucket.ONE), (2, DoseBucket.TWO), (3, DoseBucket.THREE)],
)
def test_doses_are_counted_up_to_three(doses: int, bucket: DoseBucket) -> None:
    assert dose_bucket(doses) is bucket


@given(st.integers(min_value=3))
def test_three_means_three_or_more(doses: int) -> None:
    assert dose_bucket(doses) is DoseBucket.THREE


@pytest.mark.parametrize(
    ("route", "needed"),
    [(VaccineRoute.INACTIVATED, 2), (VaccineRoute.ADENOVIRUS, 1), (VaccineRoute.SUBUNIT, 3)],
)
def test_the_route_tells_how_many_doses_make_a_full_course(route: VaccineRoute, needed: int) -> None:
    assert is_full_course(needed, route)
    assert not is_full_course(needed - 1, route)


def test_doses_of_an_unknown_route_make_no_full_course() -> None:
    assert not is_full_course(4, None)
