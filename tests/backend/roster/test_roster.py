"""The roster of a group: who may, what an import does, who has joined, and its end."""

import pytest
from sqlalchemy import func, select

from groupcode_desktop.api import wire
from groupcode_desktop.backend.tables import audit_log, roster_entries, rosters
from groupcode_desktop.domain import errors, limits
from groupcode_desktop.domain.import_rows import BadRow, RowFlaw
from groupcode_desktop.domain.members import Member, MemberEdit
from groupcode_desktop.domain.roster import (
    Roster,
    RosterImport,
    RosterMode,
    RosterRow,
    RosterRows,
    RosterState,
    SamePerson,
)
from tests.cast import phone_number
from tests.company import Company


def rows(*people: RosterRow, mode: RosterMode = RosterMode.REPLACE) -> RosterRows:
    return RosterRows(mode, people)


def row(
    name: str, phone: str = "", number: str = "", department: str = "", remark: str = "", place: int = 2
) -> RosterRow:
    return RosterRow(place, name, phone, number, department, remark)


def read(company: Company) -> Roster:
    return company.creator.at.roster.roster(company.group.id)


def take(company: Company, *people: RosterRow, mode: RosterMode = RosterMode.REPLACE) -> RosterImport:
    return company.creator.at.roster.take(company.group.id, rows(*people, mode=mode))


def listed(company: Company, name: str) -> Member:
    people = company.creator.at.members.members(company.group.id).members
    return next(member for member in people if member.name == name)


LI = row("李晓明", phone_number(3), "A17", "一部", "组长")
ABSENT = row("欧阳缺席", phone_number(888), "A18", "二部", place=3)


def test_who_is_expected_and_who_has_joined(company: Company) -> None:
    member = company.member
    done = company.admin.at.roster.take(company.group.id, rows(LI, ABSENT))
    assert done == RosterImport(2, 0, 0, 2, 1, 1, ())
    first, second = read(company).entries
    assert (first.name, first.number, first.department, first.remark) == ("李晓明", "A17", "一部", "组长")
    assert (first.state, first.member) == (RosterState.JOINED, listed(company, member.real_name.name).id)
    assert (second.state, second.member) == (RosterState.MISSING, None)
    assert second.phone_mask == "138****0888"


def test_members_get_what_they_have_not(company: Company) -> None:
    assert company.member
    take(company, LI, ABSENT)
    member = listed(company, "李晓明")
    assert (member.remark, member.department) == ("组长", "一部")


def test_what_is_written_is_never_changed(company: Company) -> None:
    assert company.member
    before = listed(company, "李晓明")
    edit = MemberEdit("自己写的", "", before.remark, before.department)
    company.creator.at.members.edit(company.group.id, before.id, edit)
    assert take(company, LI).filled == 1
    member = listed(company, "李晓明")
    assert (member.remark, member.department) == ("自己写的", "一部")
    assert take(company, row("李晓明", phone_number(3), "", "三部")).filled == 0
    assert listed(company, "李晓明").department == "一部"


def test_a_number_is_the_remark_of_who_has_no_other(company: Company) -> None:
    assert company.member
    take(company, row("李晓明", "", "A17"))
    assert listed(company, "李晓明").remark == "A17"


def test_a_preview_changes_nothing(company: Company) -> None:
    assert company.member
    before = company.creator.at.groups.group(company.group.id)
    done = company.creator.at.roster.preview(company.group.id, rows(LI, ABSENT))
    assert done == RosterImport(2, 0, 0, 2, 1, 1, ())
    assert read(company).entries == ()
    assert company.creator.at.groups.group(company.group.id) is before


def test_replacing_and_completing_tell_their_effect(company: Company) -> None:
    take(company, LI, ABSENT)
    other = row("赵六", "", "A19")
    complete = company.creator.at.roster.preview(company.group.id, rows(other, mode=RosterMode.COMPLETE))
    assert (complete.added, complete.changed, complete.removed, complete.expected) == (1, 0, 0, 3)
    replace = take(company, row("李晓明", phone_number(3), "A17"), other)
    assert (replace.added, replace.changed, replace.removed, replace.expected) == (1, 1, 1, 2)
    assert [entry.name for entry in read(company).entries] == ["李晓明", "赵六"]


def test_one_bad_row_keeps_all_out(company: Company) -> None:
    bad = row("a1", "123", "", "", "\u202e", place=3)
    flaws = (
        BadRow(3, "姓名", RowFlaw.WRONG_NAME),
        BadRow(3, "手机号", RowFlaw.WRONG_PHONE),
        BadRow(3, "备注", RowFlaw.UNPRINTABLE),
    )
    assert company.creator.at.roster.preview(company.group.id, rows(LI, bad)).bad == flaws
    with pytest.raises(errors.BadRows) as refused:
        take(company, LI, bad)
    assert refused.value.facts == {"count": 1}
    assert read(company).entries == ()


@pytest.mark.sqlite
@pytest.mark.parametrize(
    ("first", "second", "column", "flaw"),
    [
        (row("李晓明", phone_number(3)), row("李晓明", phone_number(3), "7"), "姓名", RowFlaw.REPEATED),
        (row("李晓明", "", "7"), row("李晓明", phone_number(3), "7"), "姓名", RowFlaw.REPEATED),
        (row("李晓明", "", "7"), row("张三", "", "7"), "工号", RowFlaw.NUMBER_TAKEN),
        (row("李晓明", "", "", "一部"), row("李晓明", "", "", "一部"), "姓名", RowFlaw.REPEATED),
        (row("张三"), row("", "", "", "一部"), "姓名", RowFlaw.REQUIRED),
        (row("张三"), row("李四", "", "七" * 41), "工号", RowFlaw.TOO_LONG),
    ],
)
def test_flaws_are_named(
    company: Company, first: RosterRow, second: RosterRow, column: str, flaw: RowFlaw
) -> None:
    bad = company.creator.at.roster.preview(company.group.id, rows(first, second)).bad
    assert bad == (BadRow(2, column, flaw),)


def test_a_shared_phone_and_namesakes_are_no_flaw(company: Company) -> None:
    parent, child = row("李晓明", phone_number(3)), row("李小宝", phone_number(3))
    twins = row("张伟", department="一部"), row("张伟", department="二部")
    assert take(company, parent, child, *twins).expected == 4


def test_namesakes_are_shown_until_a_manager_tells_them_apart(company: Company) -> None:
    assert company.member
    take(company, row("李晓明", phone_number(777), "", "一部"), row("李晓明", "", "", "二部"))
    assert {entry.state for entry in read(company).entries} == {RosterState.UNCLEAR}
    member = listed(company, "李晓明")
    assert member.department == ""
    second = read(company).entries[1]
    company.creator.at.roster.confirm(company.group.id, SamePerson(second.id, member.id))
    first, second = read(company).entries
    assert (first.state, second.state, second.member) == (
        RosterState.MISSING,
        RosterState.JOINED,
        member.id,
    )
    assert listed(company, "李晓明").department == "二部"
    take(company, row("赵六"), mode=RosterMode.COMPLETE)
    assert read(company).entries[1].state is RosterState.JOINED


def test_nobody_is_two_of_the_expected(company: Company) -> None:
    assert company.member
    take(company, row("张三"), row("李四"))
    first, second = read(company).entries
    member = listed(company, "李晓明")
    for entry in (first, second):
        company.creator.at.roster.confirm(company.group.id, SamePerson(entry.id, member.id))
    assert [entry.member for entry in read(company).entries] == [None, member.id]


def test_only_what_is_there_can_be_confirmed(company: Company) -> None:
    take(company, LI)
    [entry] = read(company).entries
    for same in (SamePerson(entry.id, 2**40), SamePerson(99, listed(company, "陈创建").id)):
        with pytest.raises(errors.NotFound):
            company.creator.at.roster.confirm(company.group.id, same)


def test_who_leaves_is_expected_again(company: Company) -> None:
    assert company.member
    take(company, LI)
    company.creator.at.members.remove(company.group.id, listed(company, "李晓明").id)
    assert [entry.state for entry in read(company).entries] == [RosterState.MISSING]


def test_deleting_it_leaves_what_was_filled_in(company: Company) -> None:
    assert company.member
    take(company, LI, ABSENT)
    company.admin.at.roster.delete(company.group.id)
    assert read(company).entries == ()
    assert listed(company, "李晓明").department == "一部"
    with pytest.raises(errors.NotFound):
        company.creator.at.roster.delete(company.group.id)


def test_dissolving_erases_it(company: Company) -> None:
    take(company, LI, ABSENT)
    company.creator.at.groups.dissolve(company.group.id, company.group.name)
    with company.backend.database.read() as db:
        for table in (rosters, roster_entries):
            assert db.execute(select(func.count()).select_from(table)).scalar_one() == 0


def test_no_phone_is_kept_or_told(company: Company) -> None:
    take(company, LI, ABSENT)
    assert phone_number(888).encode() not in wire.encode(read(company))
    with company.backend.database.read() as db:
        kept = repr(db.execute(select(roster_entries)).all())
    assert phone_number(888) not in kept


def test_the_log_holds_numbers_no_names(company: Company) -> None:
    take(company, LI, ABSENT)
    take(company, LI)
    company.creator.at.roster.delete(company.group.id)
    with company.backend.database.read() as db:
        written = audit_log.c.verb.in_(["import_roster", "delete_roster"])
        lines = select(audit_log.c.detail).where(written).order_by(audit_log.c.number)
        assert list(db.execute(lines).scalars()) == ["+2 ~0 -0", "+0 ~0 -1", "-1"]


@pytest.mark.sqlite
def test_more_people_than_a_roster_holds(company: Company) -> None:
    many = [row("张三", "", str(number)) for number in range(limits.ROSTER_MAX)]
    assert take(company, *many).expected == limits.ROSTER_MAX
    with pytest.raises(errors.RosterTooLong):
        take(company, row("李四"), mode=RosterMode.COMPLETE)
    with pytest.raises(errors.MalformedRequest):
        take(company, *many, row("李四"))


def test_hidden_digits_cannot_be_tried_out(company: Company) -> None:
    """Which of the phones is a member's can be seen: a file holds few that have the same mask."""
    number, names = phone_number(3), [f"某{letter}" for letter in "甲乙丙丁戊己"]
    like = [f"{number[:3]}{middle:04d}{number[7:]}" for middle in range(limits.ROSTER_LIKE_PHONES + 1)]
    preview = company.creator.at.roster.preview
    guesses = rows(*(row(name, phone) for name, phone in zip(names, like, strict=True)))
    told = preview(company.group.id, guesses)
    assert told == RosterImport(0, 0, 0, 0, 0, 0, (BadRow(2, "手机号", RowFlaw.LIKE_PHONES),))
    shared = rows(*(row(name, number) for name in names))
    assert preview(company.group.id, shared).bad == ()


@pytest.mark.sqlite
def test_so_many_files_are_tried_in_a_day(company: Company) -> None:
    preview = company.creator.at.roster.preview
    for _ in range(limits.ROSTER_TRIES):
        preview(company.group.id, rows(LI))
    for verb in (preview, company.admin.at.roster.take):
        with pytest.raises(errors.RosterTriesExhausted) as refused:
            verb(company.group.id, rows(LI))
        assert refused.value.facts == {"limit": limits.ROSTER_TRIES}
    company.clock.pass_by(limits.DAY)
    assert preview(company.group.id, rows(LI)).added == 1


def test_members_and_outsiders_may_not(company: Company) -> None:
    for somebody, refusal in ((company.member, errors.RoleForbids), (company.outsider, errors.NotFound)):
        at = somebody.at.roster
        with pytest.raises(refusal):
            at.roster(company.group.id)
        with pytest.raises(refusal):
            at.preview(company.group.id, rows(LI))
        with pytest.raises(refusal):
            at.take(company.group.id, rows(LI))
        with pytest.raises(refusal):
            at.delete(company.group.id)
        with pytest.raises(refusal):
            at.confirm(company.group.id, SamePerson(1, 1))


def test_the_reminder_has_the_link_of_a_living_invite(company: Company) -> None:
    assert "邀请二维码" in read(company).reminder
    invite = company.creator.at.invites.make(company.group.id)
    assert invite.token is not None
    assert read(company).reminder.endswith(f"/j/{invite.token}")
    company.clock.pass_by(limits.INVITE_LIFETIME)
    assert "邀请二维码" in read(company).reminder


def test_the_same_object_while_nothing_changes(company: Company) -> None:
    take(company, LI)
    before = read(company)
    assert read(company) is before
    assert company.member
    assert read(company).entries[0].state is RosterState.JOINED
