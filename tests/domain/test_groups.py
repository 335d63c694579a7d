"""Names of further groups, and when data may be refreshed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupcode_desktop.domain import limits
from groupcode_desktop.domain.fields import flaw_of_group_name
from groupcode_desktop.domain.groups import next_name, refresh_wait

NOW = 1_700_000_000
names = st.text(
    alphabet="广州塔A1-9 （）",
    min_size=limits.GROUP_NAME_MIN,
    max_size=limits.GROUP_NAME_MAX,
)


@pytest.mark.parametrize(
    ("name", "following"),
    [
        ("广州塔", "广州塔-2"),
        ("广州塔-1", "广州塔-2"),
        ("广州塔-9", "广州塔-10"),
        ("广州塔-08", "广州塔-9"),
        ("广州塔-20220901", "广州塔-20220901-2"),
        ("塔" * 40, "塔" * 38 + "-2"),
        ("塔" * 38 + "-9", "塔" * 37 + "-10"),
    ],
)
def test_the_next_group_has_the_next_suffix(name: str, following: str) -> None:
    assert next_name(name) == following


@given(names)
def test_the_next_name_is_another_valid_name(name: str) -> None:
    following = next_name(name)
    assert following != name
    assert flaw_of_group_name(following) is None


def test_data_never_refreshed_may_be_refreshed_at_once() -> None:
    assert refresh_wait(None, NOW) == 0


@pytest.mark.parametrize(
    ("passed", "wait"),
    [(0, 1800), (1799, 1), (1800, 0), (1801, 0), (-1, 1800), (-60, 1800), (-61, 0), (-7200, 0)],
)
def test_the_pause_between_two_refreshes_is_half_an_hour(passed: int, wait: int) -> None:
    """Not longer when the clock was set back."""
    assert refresh_wait(NOW, NOW + passed) == wait
