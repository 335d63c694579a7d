"""The numbers of the last 14 days: written with each refresh, and for days on which nobody asked."""

import pytest

from groupcode_desktop.backend.trend import write_missing_days
from groupcode_desktop.domain import errors, limits
from groupcode_desktop.domain.health import Colour
from groupcode_desktop.domain.numbers import TREND_DAYS, in_numbers
from groupcode_desktop.domain.rules import DoseRule, HealthRules, NatRule
from groupcode_desktop.domain.times import local_date
from tests.company import Company


def keep_house(company: Company) -> None:
    with company.backend.database.write() as db:
        write_missing_days(db, company.clock.now)


def test_a_refresh_writes_the_numbers_of_the_day(company: Company) -> None:
    assert company.member
    at = company.admin.at
    at.groups.refresh(company.group.id)
    trend = at.numbers.trend(company.group.id)
    listed = at.members.members(company.group.id)
    (today,) = trend.days
    assert trend.last_day == today.day == local_date(company.clock.now)
    assert today.numbers == in_numbers(listed.members, HealthRules(), company.clock.now)


def test_a_later_refresh_of_the_day_counts(company: Company) -> None:
    at = company.creator.at
    at.groups.refresh(company.group.id)
    assert company.member
    company.clock.pass_by(limits.REFRESH_PAUSE)
    at.groups.refresh(company.group.id)
    assert [day.numbers.members for day in at.numbers.trend(company.group.id).days][-1] == 2


def test_the_day_is_counted_by_the_rules_of_the_group(company: Company) -> None:
    rules = HealthRules(tuple(Colour), NatRule.ANY, DoseRule.ANY)
    company.creator.at.rules.set(company.group.id, rules)
    company.creator.at.groups.refresh(company.group.id)
    (today,) = company.creator.at.numbers.trend(company.group.id).days
    listed = company.creator.at.members.members(company.group.id).members
    assert today.numbers == in_numbers(listed, rules, company.clock.now)


def test_days_without_a_refresh_are_counted_once(company: Company) -> None:
    at = company.creator.at
    at.groups.refresh(company.group.id)
    company.clock.pass_by(limits.DAY)
    keep_house(company)
    assert company.member
    keep_house(company)
    days = at.numbers.trend(company.group.id).days
    assert [day.numbers.members for day in days] == [1, 1]
    assert (days[1].day - days[0].day).days == 1


def test_a_group_without_health_data_has_no_days(company: Company) -> None:
    keep_house(company)
    assert company.creator.at.numbers.trend(company.group.id).days == ()


def test_a_day_without_numbers_stays_empty_and_old_ones_fall_out(company: Company) -> None:
    at = company.creator.at
    at.groups.refresh(company.group.id)
    first = local_date(company.clock.now)
    company.clock.pass_by((TREND_DAYS - 1) * limits.DAY)
    keep_house(company)
    assert [day.day for day in at.numbers.trend(company.group.id).days] == [
        first,
        local_date(company.clock.now),
    ]
    company.clock.pass_by(limits.DAY)
    assert [day.day for day in at.numbers.trend(company.group.id).days] == [
        local_date(company.clock.now - limits.DAY)
    ]


def test_members_see_no_trend(company: Company) -> None:
    with pytest.raises(errors.RoleForbids):
        company.member.at.numbers.trend(company.group.id)


def test_outsiders_see_no_trend(company: Company) -> None:
    with pytest.raises(errors.NotFound):
        company.outsider.at.numbers.trend(company.group.id)
