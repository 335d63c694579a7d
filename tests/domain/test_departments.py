"""Numbers by department: every sort of them sums to the whole."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from groupcode_desktop.domain.departments import DepartmentNumbers, by_department, in_all
from groupcode_desktop.domain.health import Colour, NatResult
from groupcode_desktop.domain.identity import IdType
from groupcode_desktop.domain.members import Member
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.domain.roster import RosterEntry, RosterState

NOW = 1_650_000_000


def member(
    number: int, department: str, colour: Colour = Colour.GREEN, age: int = 0, doses: int = 3
) -> Member:
    return Member(
        number,
        "某人",
        "",
        "",
        department,
        Role.MEMBER,
        IdType.RESIDENT,
        "",
        "",
        0,
        colour,
        NatResult.NEGATIVE,
        NOW - age,
        doses,
        None,
        None,
    )


def entry(number: int, department: str, state: RosterState) -> RosterEntry:
    return RosterEntry(number, "某人", "", "", department, "", state, None)


DEPARTMENTS = st.sampled_from(["", "一部", "二部", "三部"])
MEMBERS = st.lists(
    st.builds(
        member,
        st.integers(1, 10**6),
        DEPARTMENTS,
        st.sampled_from(Colour),
        st.integers(-10, 400_000),
        st.integers(0, 4),
    ),
    max_size=30,
)
ENTRIES = st.lists(
    st.builds(entry, st.integers(1, 10**6), DEPARTMENTS, st.sampled_from(RosterState)), max_size=30
)


@given(MEMBERS, ENTRIES)
def test_all_sorts_sum_to_the_whole(members: list[Member], entries: list[RosterEntry]) -> None:
    parts, whole = by_department(members, entries, NOW), in_all(members, entries, NOW)
    assert sum((numbers(part) for part in parts), Counter[str]()) == numbers(whole)


def numbers(one: DepartmentNumbers) -> Counter[str]:
    found = {"joined": one.joined, "expected": one.expected, "members": one.statistics.members}
    for sort in (one.statistics.colours, one.statistics.nat, one.statistics.doses):
        found |= {f"{type(kind).__name__} {kind}": number for kind, number in sort.items()}
    return Counter(found)


def test_departments_of_members_and_of_the_roster() -> None:
    members = [member(1, "一部"), member(2, "")]
    entries = [entry(1, "一部", RosterState.JOINED), entry(2, "二部", RosterState.UNCLEAR)]
    found = {one.name: one for one in by_department(members, entries, NOW)}
    assert found.keys() == {"", "一部", "二部"}
    assert counts(found["一部"]) == (1, 1, 1)
    assert counts(found["二部"]) == (0, 0, 1)
    assert counts(in_all(members, entries, NOW)) == (2, 1, 2)


def test_nobody_at_all() -> None:
    assert by_department([], [], NOW) == []
    assert counts(in_all([], [], NOW)) == (0, 0, 0)


def counts(one: DepartmentNumbers) -> tuple[int, int, int]:
    return one.statistics.members, one.joined, one.expected
