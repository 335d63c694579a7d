"""The members of each department in numbers, and how many of those expected there have joined."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from groupcode_desktop.domain.members import Member
from groupcode_desktop.domain.roster import RosterEntry, RosterState
from groupcode_desktop.domain.statistics import Statistics, count
from groupcode_desktop.domain.times import UnixTime


@dataclass(frozen=True, slots=True)
class DepartmentNumbers:
    """`name` is empty for those without a department, None for everybody.

    `statistics` are of the members who are in it; of the roster's people of that department `joined` have
    joined, whatever department they are in now.
    """

    name: str | None
    statistics: Statistics
    joined: int
    expected: int


def by_department(
    members: Iterable[Member], entries: Iterable[RosterEntry], as_of: UnixTime
) -> list[DepartmentNumbers]:
    """In no order; those of the members and of the roster. Each kind of number sums to in_all()."""
    people, roster = list(members), list(entries)
    of_members: dict[str, list[Member]] = {}
    for member in people:
        of_members.setdefault(member.department, []).append(member)
    expected = Counter(entry.department for entry in roster)
    joined = Counter(entry.department for entry in roster if entry.state is RosterState.JOINED)
    return [
        DepartmentNumbers(name, count(of_members.get(name, ()), as_of), joined[name], expected[name])
        for name in of_members.keys() | expected.keys()
    ]


def in_all(members: Iterable[Member], entries: Iterable[RosterEntry], as_of: UnixTime) -> DepartmentNumbers:
    roster = list(entries)
    joined = sum(entry.state is RosterState.JOINED for entry in roster)
    return DepartmentNumbers(None, count(members, as_of), joined, len(roster))
