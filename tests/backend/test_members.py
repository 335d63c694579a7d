"""The member list and one member."""

from typing import Any

import pytest
import requests

from groupcode_desktop.api import paths
from groupcode_desktop.backend import accounts
from groupcode_desktop.backend.refresh import ask, identities_of
from groupcode_desktop.domain import errors, limits
from groupcode_desktop.domain.health import Colour, NatResult, Source
from groupcode_desktop.domain.identity import IdType
from groupcode_desktop.domain.members import Member
from groupcode_desktop.domain.roles import Role
from tests.company import Company, actor_of, enter


def test_the_list_shows_everybody_as_the_administrators_see_them(company: Company) -> None:
    person_id = actor_of(company.backend, company.cast.member).person
    columns: dict[str, Any] = {
        "pinyin": "lixiaoming lxm",
        "remark": '研发"一组"\\',
        "department": "研发部",
        "colour": Colour.YELLOW,
        "nat_result": NatResult.NEGATIVE,
        "nat_tested_at": 1_650_000_000,
        "doses": 3,
        "source": Source.DEMO,
        "data_updated_at": 1_650_000_001,
    }
    enter(company.backend, company.group.id, person_id, **columns)
    listed = company.creator.at.members.members(company.group.id)
    assert listed.as_of == company.clock.now
    assert [member.role for member in listed.members] == [Role.CREATOR, Role.MEMBER]
    assert listed.members[1] == Member(
        id=person_id,
        name="李晓明",
        role=Role.MEMBER,
        id_type=IdType.RESIDENT,
        id_mask=listed.members[1].id_mask,
        phone_mask="138****0003",
        joined_at=company.clock.now,
        **columns,
    )
    assert listed.members[1].id_mask.startswith("44****")


def test_an_unchanged_list_is_not_sent_again(company: Company) -> None:
    read = company.creator.at.members.members
    first = read(company.group.id)
    company.clock.pass_by(10)
    assert read(company.group.id) is first
    company.creator.at.groups.allow_joining(company.group.id, False)
    assert read(company.group.id).version > first.version


def test_the_list_is_sent_again_when_a_test_grows_into_a_new_age(company: Company) -> None:
    person_id = actor_of(company.backend, company.cast.member).person
    tested_at = company.clock.now - limits.HOUR
    enter(company.backend, company.group.id, person_id, nat_result="negative", nat_tested_at=tested_at)
    read = company.creator.at.members.members
    for hours in (24, 48, 72, 7 * 24):
        company.clock.now = tested_at + hours * limits.HOUR
        before = read(company.group.id)
        assert read(company.group.id) is before
        company.clock.pass_by(1)
        assert read(company.group.id).as_of == company.clock.now


def test_the_detail_has_the_newest_record(company: Company) -> None:
    company.creator.at.groups.refresh(company.group.id)
    company.clock.pass_by(limits.REFRESH_PAUSE)
    company.creator.at.groups.refresh(company.group.id)
    [member] = company.creator.at.members.members(company.group.id).members
    detail = company.admin.at.members.member(company.group.id, member.id)
    with company.backend.database.read() as db:
        identities = identities_of(db, company.backend, company.group.id)
    answers = ask(company.backend.source, identities, company.clock.now).records
    assert detail.member == member
    assert detail.health == answers[member.id]


def test_who_was_never_asked_about_has_no_record(company: Company) -> None:
    [member] = company.creator.at.members.members(company.group.id).members
    detail = company.creator.at.members.member(company.group.id, member.id)
    assert (detail.health, detail.member.colour, detail.member.nat_result) == (None, Colour.NONE, None)


def test_members_see_no_members(company: Company) -> None:
    with pytest.raises(errors.RoleForbids):
        company.member.at.members.members(company.group.id)
    with pytest.raises(errors.RoleForbids):
        company.member.at.members.member(company.group.id, 1)


def test_who_is_not_in_the_group_is_not_found(company: Company) -> None:
    outsider = actor_of(company.backend, company.outsider).person
    for person_id in (outsider, outsider + 1000):
        with pytest.raises(errors.NotFound):
            company.creator.at.members.member(company.group.id, person_id)


def test_no_answer_has_a_full_number(company: Company) -> None:
    company.creator.at.groups.refresh(company.group.id)
    company.creator.at.invites.make(company.group.id)
    person_id = actor_of(company.backend, company.member).person
    with company.backend.database.write() as db:
        phone = f"+86{company.creator.phone}"
        token = accounts.sign_in(db, company.backend.vault, phone, company.clock.now).token
    answers = "".join(
        requests.get(
            company.creator.at.server.base_url + path.format(group_id=company.group.id, member_id=person_id),
            headers={"Authorization": f"Bearer {token}"},
            timeout=10,
        ).text
        for path in (paths.GROUPS, paths.GROUP, paths.MEMBERS, paths.MEMBER, paths.STATISTICS, paths.INVITES)
    )
    assert answers.count("陈创建") >= 4
    for somebody in (company.creator, company.member):
        assert somebody.phone not in answers
        assert somebody.real_name.id_number not in answers
