"""全部团体: each group as its list has it, and in the total every person once."""

from dataclasses import replace

from sqlalchemy import update

from groupcode_desktop.backend.tables import members
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.groups import Group
from groupcode_desktop.domain.health import Colour
from groupcode_desktop.domain.numbers import in_numbers
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.domain.rules import HealthRules
from tests.company import TOWER, Company, actor_of, enter, found_group


def second_group(company: Company) -> Group:
    """The company's member is in it as well."""
    group = found_group(company.clock, company.creator, replace(TOWER, name="广州塔-2"))
    enter(company.backend, group.id, actor_of(company.backend, company.member).person)
    return group


def becomes(company: Company, group: Group, colour: Colour, updated_at: int) -> None:
    person_id = actor_of(company.backend, company.member).person
    this_one = (members.c.group_id == group.id) & (members.c.person_id == person_id)
    values = {"colour": colour, "data_updated_at": updated_at, "source": "demo"}
    with company.backend.database.write() as db:
        db.execute(update(members).where(this_one).values(values))


def test_each_group_is_counted_as_its_list(company: Company) -> None:
    second = second_group(company)
    at = company.creator.at
    at.groups.refresh(company.group.id)
    shown = at.numbers.overview()
    assert [row.name for row in shown.groups] == ["广州塔-1", "广州塔-2"]
    for row in shown.groups:
        listed = at.members.members(row.group_id).members
        assert row.numbers == in_numbers(listed, HealthRules(), shown.as_of)
    assert second.id == shown.groups[1].group_id


def test_somebody_in_two_groups_counts_once_with_the_newest_data(company: Company) -> None:
    second = second_group(company)
    becomes(company, company.group, Colour.RED, company.clock.now - limits.DAY)
    becomes(company, second, Colour.GREEN, company.clock.now)
    shown = company.creator.at.numbers.overview()
    assert [row.numbers.members for row in shown.groups] == [2, 2]
    assert shown.total.members == 2
    assert shown.total.colours == {Colour.GREEN: 1, Colour.YELLOW: 0, Colour.RED: 0, Colour.NONE: 1}
    becomes(company, company.group, Colour.RED, company.clock.now + 1)
    assert company.creator.at.numbers.overview().total.colours[Colour.RED] == 1


def test_unchanged_numbers_are_not_sent_again(company: Company) -> None:
    read = company.creator.at.numbers.overview
    first = read()
    company.clock.pass_by(10)
    assert read() is first
    assert company.member
    assert read() is not first


def test_only_groups_that_one_manages_are_in_it(company: Company) -> None:
    second_group(company)
    assert [row.name for row in company.admin.at.numbers.overview().groups] == ["广州塔-1"]
    shown = company.member.at.numbers.overview()
    assert (shown.groups, shown.total.members) == ((), 0)
    assert company.outsider.at.numbers.overview().groups == ()


def test_an_admin_of_another_group_sees_both(company: Company) -> None:
    own = found_group(company.clock, company.member, replace(TOWER, name="广州塔-3"))
    enter(company.backend, own.id, actor_of(company.backend, company.creator).person, Role.ADMIN)
    shown = company.creator.at.numbers.overview()
    assert [row.name for row in shown.groups] == ["广州塔-1", "广州塔-3"]
    assert shown.total.members == 2
