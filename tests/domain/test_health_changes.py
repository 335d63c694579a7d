"""What changed by a refresh, counted of people."""

from hypothesis import given
from hypothesis import strategies as st

from groupcode_desktop.domain.health import Colour, NatResult
from groupcode_desktop.domain.health_changes import Changes, HealthState, changes

STATES = st.builds(HealthState, st.sampled_from(Colour), st.none() | st.sampled_from(NatResult))
CROWDS = st.dictionaries(st.integers(1, 30), STATES)


def state(colour: Colour, result: NatResult | None = None) -> dict[int, HealthState]:
    return {1: HealthState(colour, result)}


@given(before=CROWDS, after=CROWDS)
def test_nobody_is_counted_twice_and_staying_counts_for_nothing(
    before: dict[int, HealthState], after: dict[int, HealthState]
) -> None:
    found = changes(before, after)
    both = before.keys() & after.keys()
    assert found.yellow + found.red + found.green <= len(both)
    assert found.positive <= sum(after[one].nat_result is NatResult.POSITIVE for one in both)
    assert found.red <= sum(after[one].colour is Colour.RED for one in both)
    assert changes(after, after) == Changes()


@given(before=CROWDS, after=CROWDS)
def test_people_are_counted_one_by_one(before: dict[int, HealthState], after: dict[int, HealthState]) -> None:
    alone = [changes({one: before[one]}, after) for one in before]
    found = changes(before, after)
    assert found.yellow == sum(one.yellow for one in alone)
    assert found.positive == sum(one.positive for one in alone)


def test_green_for_the_first_time_is_no_news() -> None:
    assert changes(state(Colour.NONE), state(Colour.GREEN)) == Changes()
    assert changes(state(Colour.RED), state(Colour.GREEN)) == Changes(green=1)


def test_yellow_and_red_are_news_for_everybody() -> None:
    assert changes(state(Colour.NONE), state(Colour.YELLOW)) == Changes(yellow=1)
    assert changes(state(Colour.YELLOW), state(Colour.RED)) == Changes(red=1)


def test_newly_positive() -> None:
    negative, positive = (state(Colour.GREEN, one) for one in (NatResult.NEGATIVE, NatResult.POSITIVE))
    assert changes(negative, positive) == Changes(positive=1)
    assert changes(positive, positive) == Changes()
