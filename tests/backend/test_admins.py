"""设为管理员 and 解除管理员: they work, then one test per refusal."""

import pytest

from groupcode_desktop.backend.context import Backend
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.errors import (
    AdminLimitReached,
    CreatorMustStay,
    GroupcodeError,
    NotFound,
    RoleForbids,
)
from groupcode_desktop.domain.members import Member
from groupcode_desktop.domain.roles import Role
from tests.cast import Somebody
from tests.company import Company, actor_of, enter
from tests.members import add_people

ABSENT = 999_999


def id_of(company: Company, somebody: Somebody) -> int:
    return actor_of(company.backend, somebody).person


def listed(company: Company) -> dict[int, Member]:
    members = company.creator.at.members.members(company.group.id).members
    return {member.id: member for member in members}


def test_an_appointed_member_manages_at_once(company: Company) -> None:
    somebody = company.member
    company.creator.at.members.appoint(company.group.id, id_of(company, somebody))
    assert listed(company)[id_of(company, somebody)].role is Role.ADMIN
    assert [group.my_role for group in somebody.at.groups.mine()] == [Role.ADMIN]
    assert len(somebody.at.members.members(company.group.id).members) == 2


def test_who_is_one_already_takes_no_second_place(company: Company) -> None:
    for _ in range(limits.ADMINS_PER_GROUP + 1):
        company.creator.at.members.appoint(company.group.id, id_of(company, company.member))


def test_a_dismissed_admin_is_a_plain_member_at_once(company: Company) -> None:
    former = company.admin
    company.creator.at.members.dismiss(company.group.id, id_of(company, former))
    assert listed(company)[id_of(company, former)].role is Role.MEMBER
    with pytest.raises(RoleForbids):
        former.at.members.members(company.group.id)


def test_who_is_none_frees_no_place(company: Company, backend: Backend) -> None:
    people = add_people(backend, company.group.id, limits.ADMINS_PER_GROUP + 1)
    members = company.creator.at.members
    for person_id in people[:-1]:
        members.appoint(company.group.id, person_id)
    members.dismiss(company.group.id, people[-1])
    with pytest.raises(AdminLimitReached):
        members.appoint(company.group.id, people[-1])


def test_five_at_most_and_a_dismissal_makes_room(company: Company, backend: Backend) -> None:
    *first, last = add_people(backend, company.group.id, limits.ADMINS_PER_GROUP + 1)
    members = company.creator.at.members
    for person_id in first:
        members.appoint(company.group.id, person_id)
    with pytest.raises(AdminLimitReached) as refused:
        members.appoint(company.group.id, last)
    assert refused.value.facts == {"limit": limits.ADMINS_PER_GROUP}
    assert listed(company)[last].role is Role.MEMBER
    members.dismiss(company.group.id, first[0])
    members.appoint(company.group.id, last)
    assert listed(company)[last].role is Role.ADMIN


@pytest.mark.parametrize("verb", ["appoint", "dismiss"])
def test_the_creator_keeps_the_role(company: Company, verb: str) -> None:
    with pytest.raises(CreatorMustStay):
        getattr(company.creator.at.members, verb)(company.group.id, id_of(company, company.creator))
    assert listed(company)[id_of(company, company.creator)].role is Role.CREATOR


@pytest.mark.parametrize("verb", ["appoint", "dismiss"])
@pytest.mark.parametrize(
    ("who", "refusal"), [("admin", RoleForbids), ("member", RoleForbids), ("outsider", NotFound)]
)
def test_only_the_creator_may(company: Company, verb: str, who: str, refusal: type[GroupcodeError]) -> None:
    target = id_of(company, company.member)
    with pytest.raises(refusal):
        getattr(getattr(company, who).at.members, verb)(company.group.id, target)


@pytest.mark.parametrize("verb", ["appoint", "dismiss"])
def test_absent_and_foreign_people_answer_alike(company: Company, verb: str) -> None:
    for stranger in (ABSENT, id_of(company, company.outsider)):
        with pytest.raises(NotFound):
            getattr(company.creator.at.members, verb)(company.group.id, stranger)


def test_an_admin_who_withdraws_makes_room_for_one(company: Company, backend: Backend) -> None:
    """Counted by role, whatever way somebody leaves."""
    members = company.creator.at.members
    members.appoint(company.group.id, id_of(company, company.member))
    company.member.at.groups.withdraw(company.group.id)
    people = add_people(backend, company.group.id, limits.ADMINS_PER_GROUP)
    for person_id in people:
        members.appoint(company.group.id, person_id)
    enter(backend, company.group.id, id_of(company, company.outsider))
    with pytest.raises(AdminLimitReached):
        members.appoint(company.group.id, id_of(company, company.outsider))
