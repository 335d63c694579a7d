"""零报告 for the whole day: it works, is taken back, then one test per refusal."""

from dataclasses import replace
from datetime import timedelta

import pytest

from groupcode_desktop.domain.errors import AbnormalReported, NotFound, ReportNotDue, RoleForbids
from groupcode_desktop.domain.reports import ReportState, Symptom, ZeroReport, state_of, tally
from tests.backend.reports.conftest import MONDAY, WELL, Reporting

SUNDAY, YESTERDAY = MONDAY + timedelta(days=6), MONDAY - timedelta(days=1)
ILL = replace(WELL, symptoms=(Symptom.RASH,))


def states(reporting: Reporting) -> list[ReportState]:
    day = reporting.day()
    return sorted(state_of(member, day) for member in day.people)


def test_it_stands_for_all_who_did_not_report(reporting: Reporting) -> None:
    reporting.submit(reporting.member)
    reporting.admin.at.reports.declare_zero(reporting.group_id, MONDAY)
    assert reporting.day().zero == ZeroReport("管理", reporting.clock.now)
    assert states(reporting) == [ReportState.NORMAL, ReportState.ZERO, ReportState.ZERO]
    assert tally(states(reporting)).missing == 0


def test_a_report_that_comes_later_is_what_it_is(reporting: Reporting) -> None:
    reporting.creator.at.reports.declare_zero(reporting.group_id, MONDAY)
    reporting.submit(reporting.member, ILL)
    assert states(reporting) == [ReportState.ABNORMAL, ReportState.ZERO, ReportState.ZERO]


def test_it_is_taken_back(reporting: Reporting) -> None:
    reporting.creator.at.reports.declare_zero(reporting.group_id, MONDAY)
    reporting.admin.at.reports.take_back_zero(reporting.group_id, MONDAY)
    reporting.admin.at.reports.take_back_zero(reporting.group_id, MONDAY)
    assert reporting.day().zero is None
    assert states(reporting) == [ReportState.MISSING] * 3


def test_not_when_somebody_is_ill(reporting: Reporting) -> None:
    reporting.submit(reporting.member, ILL)
    with pytest.raises(AbnormalReported):
        reporting.creator.at.reports.declare_zero(reporting.group_id, MONDAY)
    assert reporting.day().zero is None


def test_not_for_a_day_to_come_nor_one_without_reports(reporting: Reporting) -> None:
    reports = reporting.creator.at.reports
    for day in (MONDAY + timedelta(days=1), YESTERDAY):
        with pytest.raises(ReportNotDue):
            reports.declare_zero(reporting.group_id, day)
    reporting.set(weekdays=(0,))
    reporting.go_to(SUNDAY, "12:00:00")
    with pytest.raises(ReportNotDue):
        reports.declare_zero(reporting.group_id, SUNDAY)
    reports.declare_zero(reporting.group_id, MONDAY)


def test_a_member_may_not(reporting: Reporting) -> None:
    with pytest.raises(RoleForbids):
        reporting.member.at.reports.declare_zero(reporting.group_id, MONDAY)
    with pytest.raises(RoleForbids):
        reporting.member.at.reports.take_back_zero(reporting.group_id, MONDAY)


def test_an_outsider_finds_nothing(reporting: Reporting) -> None:
    with pytest.raises(NotFound):
        reporting.outsider.at.reports.declare_zero(reporting.group_id, MONDAY)
    with pytest.raises(NotFound):
        reporting.outsider.at.reports.take_back_zero(reporting.group_id, MONDAY)
