"""Creating, reading and editing groups."""

from dataclasses import replace

import pytest
from sqlalchemy import update

from groupcode_desktop.backend.tables import groups
from groupcode_desktop.domain import errors, limits
from groupcode_desktop.domain.errors import GroupcodeError, InvalidInput
from groupcode_desktop.domain.fields import FieldFlaw
from groupcode_desktop.domain.groups import GroupEdit, GroupType
from groupcode_desktop.domain.roles import Role
from tests.cast import Cast
from tests.company import TOWER, Company, creation_code, found_group
from tests.conftest import SetClock

EDIT = GroupEdit("广州塔-2", GroupType.SCHOOL, "440106", "天河路1号")


def test_a_new_group_has_its_creator_as_the_first_member(cast: Cast, clock: SetClock) -> None:
    group = found_group(clock, cast.creator, replace(TOWER, name="  广州塔-1 ", street=" 阅江西路  222号"))
    assert (group.name, group.type, group.street) == ("广州塔-1", GroupType.COMPANY, "阅江西路 222号")
    assert (group.creator_name, group.creator_phone_mask) == ("陈创建", "138****0001")
    assert (group.my_role, group.member_count, group.created_at) == (Role.CREATOR, 1, clock.now)
    assert (group.refreshed_at, group.data_updated_at, group.joining_allowed) == (None, None, True)
    [first] = cast.creator.at.members.members(group.id).members
    assert (first.name, first.role, first.pinyin) == ("陈创建", Role.CREATOR, "chenchuangjian ccj")


FLAWS = [
    ("name", "", FieldFlaw.REQUIRED),
    ("name", "塔", FieldFlaw.TOO_SHORT),
    ("name", "塔" * 41, FieldFlaw.TOO_LONG),
    ("name", "塔\0塔", FieldFlaw.CONTROL_CHARACTERS),
    ("street", " ", FieldFlaw.REQUIRED),
    ("street", "路" * 101, FieldFlaw.TOO_LONG),
    ("region_code", "", FieldFlaw.REQUIRED),
    ("region_code", "990000", FieldFlaw.REGION_UNKNOWN),
    ("region_code", "440100", FieldFlaw.REGION_UNKNOWN),
    ("region_code", "440000", FieldFlaw.REGION_UNKNOWN),
    ("code", "12345", FieldFlaw.CODE_FORMAT),
]


def test_each_field_is_checked(cast: Cast, clock: SetClock) -> None:
    code = creation_code(clock, cast.creator)
    for field, value, flaw in FLAWS:
        with pytest.raises(InvalidInput) as refused:
            cast.creator.at.groups.create(replace(TOWER, **{"code": code, field: value}))
        assert refused.value.fields == {field: flaw}, value


def test_a_city_without_districts_is_a_complete_address(cast: Cast, clock: SetClock) -> None:
    assert found_group(clock, cast.creator, replace(TOWER, region_code="441900")).region_code == "441900"


def test_a_wrong_code_creates_nothing(cast: Cast, clock: SetClock) -> None:
    code = creation_code(clock, cast.creator)
    wrong = f"{(int(code) + 1) % 1_000_000:06d}"
    with pytest.raises(errors.CodeWrong) as refused:
        cast.creator.at.groups.create(replace(TOWER, code=wrong))
    assert refused.value.facts == {"tries_left": limits.SMS_CODE_TRIES - 1}
    assert cast.creator.at.groups.mine() == ()


def test_a_wrong_field_spends_no_code(cast: Cast, clock: SetClock) -> None:
    code = creation_code(clock, cast.creator)
    with pytest.raises(InvalidInput):
        cast.creator.at.groups.create(replace(TOWER, name="", code=code))
    assert cast.creator.at.groups.create(replace(TOWER, code=code)).member_count == 1


def test_a_code_creates_one_group(cast: Cast, clock: SetClock) -> None:
    code = creation_code(clock, cast.creator)
    cast.creator.at.groups.create(replace(TOWER, code=code))
    with pytest.raises(errors.CodeExpired):
        cast.creator.at.groups.create(replace(TOWER, code=code))


def test_the_real_name_is_needed(cast: Cast, clock: SetClock) -> None:
    nameless = cast.stranger(9, "无名")
    nameless.sign_in()
    with pytest.raises(errors.RealNameNeeded):
        found_group(clock, nameless)
    assert nameless.at.groups.mine() == ()


def test_the_sixth_group_is_refused(cast: Cast, clock: SetClock) -> None:
    for _ in range(limits.GROUPS_PER_CREATOR):
        found_group(clock, cast.creator)
    with pytest.raises(errors.GroupLimitReached) as refused:
        found_group(clock, cast.creator)
    assert refused.value.facts == {"limit": 5}
    assert len(cast.creator.at.groups.mine()) == 5


def test_everybody_in_it_reads_the_group(company: Company) -> None:
    roles = {
        somebody.at.groups.group(company.group.id).my_role: somebody.at.groups.mine()[0].my_role
        for somebody in (company.creator, company.admin, company.member)
    }
    assert roles == {role: role for role in Role}
    assert company.outsider.at.groups.mine() == ()


def test_an_unchanged_group_is_not_sent_again(company: Company) -> None:
    read = company.creator.at.groups.group
    first = read(company.group.id)
    assert read(company.group.id) is first
    company.creator.at.groups.edit(first, EDIT)
    assert read(company.group.id).name == EDIT.name


def test_the_creator_edits(company: Company) -> None:
    edited = company.creator.at.groups.edit(company.group, EDIT)
    assert GroupEdit(edited.name, edited.type, edited.region_code, edited.street) == EDIT
    assert edited.edition == company.group.edition + 1


def test_an_edit_of_what_somebody_changed_is_refused(company: Company) -> None:
    company.creator.at.groups.edit(company.group, EDIT)
    with pytest.raises(errors.StaleEdit):
        company.creator.at.groups.edit(company.group, replace(EDIT, name="广州塔-3"))
    assert company.creator.at.groups.group(company.group.id).name == EDIT.name


def test_an_edit_is_checked(company: Company) -> None:
    with pytest.raises(InvalidInput) as refused:
        company.creator.at.groups.edit(company.group, replace(EDIT, name="", street=""))
    assert set(refused.value.fields) == {"name", "street"}


def test_only_the_creator_edits(company: Company) -> None:
    for somebody in (company.admin, company.member):
        with pytest.raises(errors.RoleForbids):
            somebody.at.groups.edit(company.group, EDIT)


@pytest.mark.parametrize("allowed", [False, True])
def test_creator_and_admin_switch_joining(company: Company, allowed: bool) -> None:
    assert (
        company.creator.at.groups.allow_joining(company.group.id, not allowed).joining_allowed is not allowed
    )
    assert company.admin.at.groups.allow_joining(company.group.id, allowed).joining_allowed is allowed


def test_a_member_does_not_switch_joining(company: Company) -> None:
    with pytest.raises(errors.RoleForbids):
        company.member.at.groups.allow_joining(company.group.id, False)


def refusal_of(company: Company, group_id: int) -> list[GroupcodeError]:
    at = company.outsider.at
    found: list[GroupcodeError] = []
    for ask in (
        lambda: at.groups.group(group_id),
        lambda: at.groups.edit(replace(company.group, id=group_id), EDIT),
        lambda: at.groups.allow_joining(group_id, True),
        lambda: at.groups.statistics(group_id),
        lambda: at.groups.refresh(group_id),
        lambda: at.members.members(group_id),
        lambda: at.members.member(group_id, 1),
        lambda: at.invites.invites(group_id),
        lambda: at.invites.make(group_id),
        lambda: at.invites.revoke(group_id, 1),
    ):
        with pytest.raises(GroupcodeError) as refused:
            ask()
        found.append(refused.value)
    return found


def test_foreign_absent_and_dissolved_groups_answer_alike(company: Company, clock: SetClock) -> None:
    foreign = refusal_of(company, company.group.id)
    absent = refusal_of(company, company.group.id + 1000)
    assert {type(error) for error in foreign + absent} == {errors.NotFound}
    with company.backend.database.write() as db:
        db.execute(update(groups).values(dissolved_at=clock.now))
    with pytest.raises(errors.NotFound):
        company.creator.at.groups.group(company.group.id)
    assert company.creator.at.groups.mine() == ()


def test_a_number_that_cannot_be_a_group_is_malformed(company: Company) -> None:
    for group_id in (0, -1, 2**63, 10**30):
        with pytest.raises(errors.MalformedRequest):
            company.outsider.at.groups.group(group_id)
