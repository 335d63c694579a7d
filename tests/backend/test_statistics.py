"""The numbers of the dashboard are those of the list, whatever the boundaries."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import bindparam, update

from groupcode_desktop.api import wire
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.groups import count_tests_from, create_group
from groupcode_desktop.backend.members import list_members
from groupcode_desktop.backend.people import person_for
from groupcode_desktop.backend.statistics import read_statistics
from groupcode_desktop.backend.tables import members
from groupcode_desktop.domain import errors, limits
from groupcode_desktop.domain.accounts import RealName
from groupcode_desktop.domain.groups import GroupEdit, GroupType
from groupcode_desktop.domain.health import Colour, NatBasis, NatBucket, NatResult, NatState
from groupcode_desktop.domain.identity import IdType
from groupcode_desktop.domain.members import MemberList
from groupcode_desktop.domain.statistics import Statistics, count
from tests.cast import id_number, phone_number
from tests.company import Company, enter

FIELDS = GroupEdit("广州塔-1", GroupType.COMPANY, "440105", "阅江西路222号")
NOW = 1_651_743_295
CROWD = 12
_EDGES = [edge * limits.HOUR + beside for edge in (0, 24, 48, 72, 7 * 24) for beside in (-1, 0, 1)]
AGES = st.one_of(st.sampled_from(_EDGES), st.integers(-limits.DAY, 9 * limits.DAY))
TESTED = st.one_of(st.none(), AGES.map(lambda age: NOW - age))
HEALTH = st.fixed_dictionaries(
    {
        "colour": st.sampled_from(Colour),
        "nat_result": st.one_of(st.none(), st.sampled_from(NatResult)),
        "nat_tested_at": TESTED,
        "nat_sampled_at": TESTED,
        "doses": st.integers(0, 5),
    }
)


class Crowd:
    """A group whose members' health is whatever a test says."""

    def __init__(self, backend: Backend) -> None:
        names = [RealName("陈小", IdType.RESIDENT, id_number(number)) for number in range(CROWD)]
        self._database = backend.database
        with backend.database.write() as db:
            self._ids = [
                person_for(db, backend.vault, name, f"+86{phone_number(number)}", NOW)
                for number, name in enumerate(names)
            ]
            self._actor = Actor(0, self._ids[0])
            self._group_id = create_group(db, self._actor, FIELDS, NOW).id
        for person_id in self._ids[1:]:
            enter(backend, self._group_id, person_id)

    def becomes(self, healths: list[dict[str, Any]]) -> None:
        this_one = update(members).where(members.c.person_id == bindparam("who"))
        rows = [{"who": who, **health} for who, health in zip(self._ids, healths, strict=True)]
        with self._database.write() as db:
            db.execute(this_one, rows)

    def count_from(self, basis: NatBasis) -> None:
        with self._database.write() as db:
            count_tests_from(db, self._actor, self._group_id, basis)

    def in_sql(self) -> Statistics:
        with self._database.read() as db:
            return read_statistics(db, self._actor, self._group_id, NOW)

    def in_python(self) -> Statistics:
        with self._database.read() as db:
            listed = list_members(db, self._actor, self._group_id, NOW)
        return count(wire.decode(wire.encode(listed), MemberList).members, NOW)


@pytest.fixture
def crowd(backend: Backend) -> Crowd:
    return Crowd(backend)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(healths=st.lists(HEALTH, min_size=CROWD, max_size=CROWD), basis=st.sampled_from(NatBasis))
def test_database_and_domain_count_alike(
    crowd: Crowd, healths: list[dict[str, Any]], basis: NatBasis
) -> None:
    crowd.becomes(healths)
    crowd.count_from(basis)
    counted = crowd.in_sql()
    assert counted == crowd.in_python()
    assert sum(counted.nat.values()) == sum(counted.colours.values()) == sum(counted.doses.values()) == CROWD


BOUNDARIES: dict[int, NatBucket | NatState] = {
    -1: NatState.FUTURE,
    0: NatBucket.H24,
    24 * limits.HOUR: NatBucket.H24,
    24 * limits.HOUR + 1: NatBucket.H48,
    48 * limits.HOUR: NatBucket.H48,
    48 * limits.HOUR + 1: NatBucket.H72,
    72 * limits.HOUR: NatBucket.H72,
    72 * limits.HOUR + 1: NatState.D7,
    7 * limits.DAY: NatState.D7,
    7 * limits.DAY + 1: NatState.EXPIRED,
}


def test_a_boundary_belongs_to_the_younger_bucket(crowd: Crowd) -> None:
    for age, state in BOUNDARIES.items():
        health = {"colour": "green", "nat_result": "negative", "nat_tested_at": NOW - age, "doses": 1}
        crowd.becomes([health] * CROWD)
        counted = crowd.in_sql()
        found = counted.nat[state] if isinstance(state, NatBucket) else counted.nat_other[state]
        assert found == CROWD, age


def test_the_group_chooses_from_when_tests_are_counted(crowd: Crowd) -> None:
    tested, sampled = NOW - limits.HOUR, NOW - 30 * limits.HOUR
    health = {"nat_result": "negative", "nat_tested_at": tested, "nat_sampled_at": sampled}
    crowd.becomes([health] * CROWD)
    for basis, bucket in ((NatBasis.SAMPLED, NatBucket.H48), (NatBasis.TESTED, NatBucket.H24)):
        crowd.count_from(basis)
        assert crowd.in_sql().nat[bucket] == CROWD
        assert crowd.in_sql() == crowd.in_python()


def test_the_creator_chooses_the_time_and_everybody_is_told(company: Company) -> None:
    group_id = company.group.id
    before = company.admin.at.members.members(group_id)
    group = company.creator.at.groups.count_tests_from(group_id, NatBasis.SAMPLED)
    assert group.nat_basis is NatBasis.SAMPLED
    assert company.admin.at.groups.group(group_id).nat_basis is NatBasis.SAMPLED
    assert company.admin.at.members.members(group_id).version > before.version


def test_nobody_else_chooses_the_time(company: Company) -> None:
    group_id = company.group.id
    for somebody in (company.admin, company.member):
        with pytest.raises(errors.RoleForbids):
            somebody.at.groups.count_tests_from(group_id, NatBasis.SAMPLED)
    with pytest.raises(errors.NotFound):
        company.outsider.at.groups.count_tests_from(group_id, NatBasis.SAMPLED)


def test_the_numbers_are_those_of_the_list(company: Company) -> None:
    assert company.member
    company.creator.at.groups.refresh(company.group.id)
    counted = company.admin.at.groups.statistics(company.group.id)
    listed = company.admin.at.members.members(company.group.id)
    assert counted == count(listed.members, counted.as_of)
    assert counted.members == 3


def test_unchanged_numbers_are_not_sent_again(company: Company) -> None:
    read = company.creator.at.groups.statistics
    first = read(company.group.id)
    company.clock.pass_by(10)
    assert read(company.group.id) is first
    assert company.member
    assert read(company.group.id).members == 2


def test_members_see_no_numbers(company: Company) -> None:
    with pytest.raises(errors.RoleForbids):
        company.member.at.groups.statistics(company.group.id)
