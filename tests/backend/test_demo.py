"""The demo begins with an operator, three managed groups, a joined one, and data up to now."""

from collections import Counter
from collections.abc import Callable

import pytest
from sqlalchemy import func, select

from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.demo import prepare
from groupcode_desktop.backend.demo_people import NEIGHBOUR, OPERATOR, invent
from groupcode_desktop.backend.tables import consents, groups, members, people
from groupcode_desktop.client.clients import Connection
from groupcode_desktop.domain import fields, limits, times
from groupcode_desktop.domain.groups import Group
from groupcode_desktop.domain.health import Colour, NatBucket
from groupcode_desktop.domain.identity import IdType, checked_id
from groupcode_desktop.domain.numbers import TREND_DAYS, in_numbers
from groupcode_desktop.domain.phones import e164
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.domain.roster import RosterState
from groupcode_desktop.domain.rules import HealthRules
from tests.conftest import SetClock


@pytest.fixture
def operator(backend: Backend, connect: Callable[[], Connection]) -> Connection:
    connection = connect()
    connection.accounts.resume(prepare(backend))
    return connection


def by_name(operator: Connection) -> dict[str, Group]:
    return {group.name: group for group in operator.groups.mine()}


def test_the_operator_is_signed_in_with_a_real_name(operator: Connection) -> None:
    account = operator.accounts.account()
    assert (account.name, account.phone_mask) == ("李晓明", "138****0012")


def test_there_are_three_managed_groups_and_a_joined_one(operator: Connection) -> None:
    shown = [(group.name, group.member_count, group.my_role) for group in operator.groups.mine()]
    assert shown == [
        ("数字广东广报14栈", 233, Role.CREATOR),
        ("广州塔-1", 500, Role.CREATOR),
        ("广州塔-2", 3, Role.CREATOR),
        ("广报中心", 86, Role.MEMBER),
    ]


def test_the_counts_are_the_rows(operator: Connection, backend: Backend) -> None:
    rows = select(members.c.group_id, func.count(), func.count().filter(members.c.role == Role.ADMIN))
    with backend.database.read() as db:
        counted = db.execute(rows.group_by(members.c.group_id).order_by(members.c.group_id)).all()
        kept = db.execute(
            select(groups.c.id, groups.c.member_count, groups.c.admin_count).order_by(groups.c.id)
        ).all()
        alive = db.execute(select(people.c.groups_alive).order_by(people.c.id).limit(2)).scalars().all()
    assert [tuple(row) for row in counted] == [tuple(row) for row in kept]
    assert max(row.admin_count for row in kept) <= limits.ADMINS_PER_GROUP
    assert alive == [3, 1]


def test_everybody_but_the_founders_agreed_to_the_newest_texts(
    operator: Connection, backend: Backend
) -> None:
    with backend.database.read() as db:
        agreed = db.execute(select(func.count()).select_from(consents)).scalar_one()
        founders = db.execute(select(func.count()).select_from(groups)).scalar_one()
        everybody = db.execute(select(func.count()).select_from(members)).scalar_one()
    assert agreed == everybody - founders
    managed = [group for group in operator.groups.mine() if group.my_role is Role.CREATOR]
    assert [operator.notices.consents(group.id).outdated for group in managed] == [0, 0, 0]


def test_the_dashboard_looks_like_an_ordinary_morning(operator: Connection, clock: SetClock) -> None:
    group = by_name(operator)["数字广东广报14栈"]
    counted = operator.groups.statistics(group.id)
    assert group.data_updated_at == clock.now
    assert counted.colours[Colour.GREEN] > 215
    assert counted.nat[NatBucket.H24] > counted.nat[NatBucket.H48] > counted.nat[NatBucket.H72]


def test_the_last_14_days_are_told_and_end_with_today(operator: Connection, clock: SetClock) -> None:
    for group in operator.groups.mine()[:2]:
        days = operator.numbers.trend(group.id).days
        listed = operator.members.members(group.id).members
        assert len(days) == TREND_DAYS
        assert days[-1].numbers == in_numbers(listed, HealthRules(), clock.now)
        for one in days:
            numbers = one.numbers
            for kind in (numbers.colours, numbers.nat, numbers.doses):
                assert sum(kind.values()) == numbers.members == group.member_count
                assert min(kind.values()) >= 0
            assert numbers.not_green <= numbers.attention <= numbers.members
        assert len({one.numbers.beyond_72_hours for one in days}) > 3


def test_members_came_over_weeks_and_a_few_just_now(operator: Connection, clock: SetClock) -> None:
    listed = operator.members.members(by_name(operator)["数字广东广报14栈"].id).members
    ages = sorted(clock.now - member.joined_at for member in listed)
    assert ages[0] > 0
    assert ages[4] < 10 * 60 < ages[5]
    assert ages[-1] > 30 * limits.DAY
    assert all(member.pinyin for member in listed)


def test_the_first_group_can_be_refreshed_and_has_a_living_invite(operator: Connection) -> None:
    group = by_name(operator)["数字广东广报14栈"]
    assert operator.invites.invites(group.id).invites[0].token
    assert operator.groups.refresh(group.id).member_count == 233


def test_some_could_not_join_the_first_group_today(operator: Connection) -> None:
    refused = operator.assisted_joins.failed(operator.groups.mine()[0].id).joins
    assert [one.reason for one in refused] == ["code_expired", "id_bound_to_other_phone", "already_member"]


def test_a_later_start_keeps_everything_and_brings_it_up_to_date(
    operator: Connection, backend: Backend, clock: SetClock
) -> None:
    group = by_name(operator)["数字广东广报14栈"]
    operator.groups.refresh(group.id)
    clock.pass_by(3 * limits.DAY)
    operator.accounts.resume(prepare(backend))
    later = by_name(operator)["数字广东广报14栈"]
    assert (later.id, later.member_count) == (group.id, 233)
    assert later.data_updated_at == clock.now
    assert later.refreshed_at == clock.now - 3 * limits.DAY
    assert operator.invites.invites(group.id).invites[0].token


def test_all_people_are_valid_and_different() -> None:
    from random import Random

    crowd = [*invent(733, Random(14)), OPERATOR, NEIGHBOUR]
    today = times.local_date(1_651_743_295)
    for one in crowd:
        name = one.real_name
        assert checked_id(name.id_type, name.id_number, today) == name.id_number
        assert e164(one.phone) == one.phone
        assert fields.flaw_of_person_name(name.name) is None
    assert len({one.real_name.id_number for one in crowd}) == len({one.phone for one in crowd}) == 735
    assert {one.real_name.id_type for one in crowd} == set(IdType)
    assert invent(733, Random(14)) == crowd[:733]


def test_somebody_of_the_roster_is_missing_and_somebody_is_to_check(operator: Connection) -> None:
    group_id = by_name(operator)["数字广东广报14栈"].id
    before = operator.members.members(group_id).members
    states = Counter(entry.state for entry in operator.roster.roster(group_id).entries)
    assert states == {RosterState.JOINED: 232, RosterState.MISSING: 9, RosterState.UNCLEAR: 1}
    assert any(member.department for member in before)
