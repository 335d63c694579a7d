"""备注 and 部门, edited by the administrators: it works, then one test per refusal."""

import pytest

from groupcode_desktop.domain import limits
from groupcode_desktop.domain.errors import GroupcodeError, InvalidInput, NotFound, RoleForbids, StaleEdit
from groupcode_desktop.domain.fields import FieldFlaw
from groupcode_desktop.domain.members import Member, MemberEdit
from tests.cast import Somebody
from tests.company import Company, actor_of


@pytest.fixture
def member_id(company: Company) -> int:
    return actor_of(company.backend, company.member).person


def edit(remark: str, department: str = "", was_remark: str = "", was_department: str = "") -> MemberEdit:
    return MemberEdit(remark, department, was_remark, was_department)


def read(company: Company, member_id: int) -> Member:
    return company.creator.at.members.member(company.group.id, member_id).member


@pytest.mark.parametrize("who", ["creator", "admin"])
def test_managers_edit_tidy_texts(company: Company, member_id: int, who: str) -> None:
    by: Somebody = getattr(company, who)
    by.at.members.edit(company.group.id, member_id, edit("  三班  长 ", "研发"))
    member = read(company, member_id)
    assert (member.remark, member.department) == ("三班 长", "研发")
    by.at.members.edit(company.group.id, member_id, edit("", "", "三班 长", "研发"))
    member = read(company, member_id)
    assert (member.remark, member.department) == ("", "")


def test_the_list_says_so_at_once(company: Company, member_id: int) -> None:
    company.creator.at.members.members(company.group.id)
    company.admin.at.members.edit(company.group.id, member_id, edit("工号 7"))
    found = company.creator.at.members.members(company.group.id).members
    assert [member.remark for member in found if member.id == member_id] == ["工号 7"]


def test_an_edit_of_what_changed_meanwhile_overwrites_nothing(company: Company, member_id: int) -> None:
    company.admin.at.members.edit(company.group.id, member_id, edit("first"))
    with pytest.raises(StaleEdit):
        company.creator.at.members.edit(company.group.id, member_id, edit("second"))
    assert read(company, member_id).remark == "first"


def test_every_flaw_is_named(company: Company, member_id: int) -> None:
    long = "长" * (limits.REMARK_MAX + 1)
    with pytest.raises(InvalidInput) as refused:
        company.creator.at.members.edit(company.group.id, member_id, edit(long, "\x00"))
    assert refused.value.fields == {
        "remark": FieldFlaw.TOO_LONG,
        "department": FieldFlaw.CONTROL_CHARACTERS,
    }


@pytest.mark.parametrize(("who", "refusal"), [("member", RoleForbids), ("outsider", NotFound)])
def test_others_may_not(company: Company, member_id: int, who: str, refusal: type[GroupcodeError]) -> None:
    with pytest.raises(refusal):
        getattr(company, who).at.members.edit(company.group.id, member_id, edit("x"))


def test_absent_and_foreign_people_answer_alike(company: Company) -> None:
    for nobody in (999_999, actor_of(company.backend, company.outsider).person):
        with pytest.raises(NotFound):
            company.creator.at.members.edit(company.group.id, nobody, edit("x"))
