"""What the dashboard counts is the members, each once."""

from hypothesis import given
from hypothesis import strategies as st

from groupcode_desktop.domain.health import (
    Colour,
    DoseBucket,
    NatBucket,
    NatResult,
    dose_bucket,
    nat_bucket,
    nat_state,
)
from groupcode_desktop.domain.identity import IdType
from groupcode_desktop.domain.members import Member
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.domain.statistics import OTHER_STATES, count

NOW = 1_700_000_000


def member(colour: Colour, result: NatResult | None, tested_at: int | None, doses: int) -> Member:
    return Member(
        id=1,
        name="李晓明",
        pinyin="",
        remark="",
        department="",
        role=Role.MEMBER,
        id_type=IdType.RESIDENT,
        id_mask="44**************19",
        phone_mask="138****0019",
        joined_at=NOW,
        colour=colour,
        nat_result=result,
        nat_tested_at=tested_at,
        doses=doses,
        source=None,
        data_updated_at=None,
    )


members = st.lists(
    st.builds(
        member,
        st.sampled_from(Colour),
        st.none() | st.sampled_from(NatResult),
        st.none() | st.integers(NOW - 10 * 86_400, NOW + 86_400),
        st.integers(0, 5),
    ),
    max_size=60,
)


@given(members)
def test_every_kind_of_bucket_sums_to_the_members(rows: list[Member]) -> None:
    counted = count(rows, NOW)
    assert counted.members == len(rows)
    assert sum(counted.colours.values()) == len(rows)
    assert sum(counted.nat.values()) == len(rows)
    assert sum(counted.doses.values()) == len(rows)
    assert sum(counted.nat_other.values()) == counted.nat[NatBucket.OTHER]


@given(members)
def test_a_number_is_the_length_of_the_list_behind_it(rows: list[Member]) -> None:
    counted = count(rows, NOW)
    states = [nat_state(row.nat_result, row.nat_tested_at, NOW) for row in rows]
    for colour in Colour:
        assert counted.colours[colour] == len([row for row in rows if row.colour is colour])
    for bucket in NatBucket:
        assert counted.nat[bucket] == len([state for state in states if nat_bucket(state) is bucket])
    for state in OTHER_STATES:
        assert counted.nat_other[state] == states.count(state)
    for bucket in DoseBucket:
        assert counted.doses[bucket] == len([row for row in rows if dose_bucket(row.doses) is bucket])


def test_an_empty_group_has_every_bucket_at_zero() -> None:
    counted = count([], NOW)
    assert set(counted.colours) == set(Colour)
    assert set(counted.nat) == set(NatBucket)
    assert set(counted.doses) == set(DoseBucket)
    assert not any([*counted.colours.values(), *counted.nat.values(), *counted.doses.values()])
