"""今日日报 in the member list: where everybody stands, and that the list is sent again when that changes."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from groupcode_desktop.backend.tables import members
from groupcode_desktop.domain.health import Colour
from groupcode_desktop.domain.members import MemberList
from groupcode_desktop.domain.report_today import STATES, ReportToday
from groupcode_desktop.domain.reports import Answers, Exemption, Status, state_of
from groupcode_desktop.domain.rules import DoseRule, HealthRules, NatRule
from groupcode_desktop.domain.times import local_date
from tests.backend.reports.conftest import MONDAY, WELL, Reporting
from tests.company import Company, actor_of, found_group

REPORTS_ALONE = HealthRules(tuple(Colour), NatRule.ANY, DoseRule.ANY, report_due=True)
ILL = Answers(381, (), Status.NORMAL, Status.NORMAL, "广州市海珠区", "", True)


def listed(reporting: Reporting) -> MemberList:
    return reporting.admin.at.members.members(reporting.group_id)


def reports(reporting: Reporting) -> list[ReportToday | None]:
    """Of the creator, the administrator and the member."""
    return [member.report for member in sorted(listed(reporting).members, key=lambda one: one.id)]


def test_a_group_without_reports_says_nothing(company: Company) -> None:
    assert [one.report for one in company.creator.at.members.members(company.group.id).members] == [None]


def test_until_the_deadline_reports_are_awaited(reporting: Reporting) -> None:
    assert reports(reporting) == [ReportToday.AWAITED] * 3
    reporting.go_to(MONDAY, "10:00:00")
    assert reports(reporting) == [ReportToday.AWAITED] * 3
    reporting.go_to(MONDAY, "10:00:01")
    assert reports(reporting) == [ReportToday.OVERDUE] * 3


def test_everybody_stands_where_they_reported(reporting: Reporting) -> None:
    reporting.submit(reporting.creator)
    reporting.submit(reporting.admin, ILL)
    reporting.go_to(MONDAY, "10:30:00")
    assert reports(reporting) == [ReportToday.REPORTED, ReportToday.ABNORMAL, ReportToday.OVERDUE]
    reporting.submit(reporting.member)
    assert reports(reporting)[2] is ReportToday.LATE


def test_a_late_report_may_be_abnormal(reporting: Reporting) -> None:
    reporting.go_to(MONDAY, "11:00:00")
    reporting.submit(reporting.member, ILL)
    assert reports(reporting)[2] is ReportToday.ABNORMAL_LATE


def test_who_is_exempt_and_reports_has_reported(reporting: Reporting) -> None:
    who = actor_of(reporting.company.backend, reporting.member).person
    reporting.admin.at.reports.exempt(reporting.group_id, MONDAY, who, Exemption(MONDAY, "住院"))
    assert reports(reporting)[2] is ReportToday.EXEMPT
    reporting.submit(reporting.member)
    assert reports(reporting)[2] is ReportToday.REPORTED


def test_a_zero_report_stands_for_those_who_gave_none(reporting: Reporting) -> None:
    reporting.submit(reporting.member)
    reporting.admin.at.reports.declare_zero(reporting.group_id, MONDAY)
    assert reports(reporting) == [ReportToday.ZERO, ReportToday.ZERO, ReportToday.REPORTED]
    reporting.admin.at.reports.take_back_zero(reporting.group_id, MONDAY)
    assert reports(reporting)[0] is ReportToday.AWAITED


def test_nothing_is_due_on_other_weekdays(reporting: Reporting) -> None:
    reporting.set(weekdays=(1,))
    assert reports(reporting) == [ReportToday.NOT_DUE] * 3


def test_who_joined_after_the_deadline_need_not(reporting: Reporting) -> None:
    reporting.go_to(MONDAY, "10:00:01")
    who = actor_of(reporting.company.backend, reporting.member).person
    with reporting.company.backend.database.write() as db:
        joined = update(members).where(members.c.person_id == who)
        db.execute(joined.values(joined_at=reporting.clock.now))
    assert reports(reporting)[2] is ReportToday.NOT_DUE


def test_each_day_begins_anew_at_midnight(reporting: Reporting) -> None:
    reporting.submit(reporting.member)
    reporting.go_to(MONDAY, "23:59:59")
    assert reports(reporting)[2] is ReportToday.REPORTED
    reporting.clock.pass_by(1)
    assert reports(reporting)[2] is ReportToday.AWAITED


def test_switched_off_nothing_is_said_any_more(reporting: Reporting) -> None:
    assert reports(reporting)[0] is not None
    reporting.set(on=False)
    assert reports(reporting) == [None] * 3


@pytest.mark.parametrize("clock_time", ["06:00:00", "09:00:00", "10:30:00"])
def test_list_and_day_agree(reporting: Reporting, clock_time: str) -> None:
    reporting.submit(reporting.admin, ILL)
    reporting.go_to(MONDAY, clock_time)
    day = reporting.day(local_date(reporting.clock.now))
    states = {member.id: state_of(member, day) for member in day.people}
    assert {one.id: STATES[one.report] for one in listed(reporting).members if one.report} == states


def test_a_report_changes_the_list_but_not_the_group(reporting: Reporting) -> None:
    before = listed(reporting)
    assert listed(reporting) is before
    reporting.submit(reporting.member)
    after = listed(reporting)
    assert after is not before
    assert after.version == before.version
    reporting.submit(reporting.member, ILL)
    assert listed(reporting) is not after


def test_the_list_is_sent_again_at_the_deadline_and_at_midnight(reporting: Reporting) -> None:
    for moment in (f"{MONDAY} 10:00:01", f"{MONDAY + timedelta(1)} 00:00:00"):
        day, clock_time = moment.split()
        reporting.go_to(MONDAY.fromisoformat(day), clock_time)
        reporting.clock.pass_by(-1)
        before = listed(reporting)
        assert listed(reporting) is before
        reporting.clock.pass_by(1)
        assert listed(reporting) is not before


def test_the_detail_says_the_same(reporting: Reporting) -> None:
    reporting.submit(reporting.member)
    for member in listed(reporting).members:
        assert reporting.admin.at.members.member(reporting.group_id, member.id).member == member


def test_another_group_of_the_same_person_has_its_own(reporting: Reporting) -> None:
    reporting.go_to(MONDAY, "08:00:00")
    other = found_group(reporting.clock, reporting.creator)
    reporting.submit(reporting.creator, WELL)
    assert [one.report for one in reporting.creator.at.members.members(other.id).members] == [None]


def test_who_did_not_report_in_time_needs_attention(reporting: Reporting) -> None:
    """In the roll-up, which the server counts itself."""
    creator = reporting.creator.at

    def failing() -> int:
        return creator.numbers.overview().total.attention

    creator.rules.set(reporting.group_id, REPORTS_ALONE)
    reporting.submit(reporting.creator)
    assert failing() == 0
    reporting.go_to(MONDAY, "10:00:01")
    assert failing() == 2
    reporting.submit(reporting.member)
    assert failing() == 2
    creator.reports.declare_zero(reporting.group_id, MONDAY)
    assert failing() == 1


def test_where_no_report_is_due_nobody_fails_the_rule(reporting: Reporting) -> None:
    reporting.creator.at.rules.set(reporting.group_id, REPORTS_ALONE)
    reporting.go_to(MONDAY, "10:00:01")
    reporting.set(on=False)
    assert reporting.creator.at.numbers.overview().total.attention == 0
