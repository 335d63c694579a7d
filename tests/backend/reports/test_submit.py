"""A member's report: it works, at the boundaries of the day, then one test per refusal."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from groupcode_desktop.backend.reports.submissions import submit
from groupcode_desktop.backend.tables import reports
from groupcode_desktop.backend.withdrawals import withdraw
from groupcode_desktop.domain.errors import (
    InvalidInput,
    NotFound,
    ReportClosed,
    ReportNotDue,
    ReportsOff,
    ReportTooEarly,
)
from groupcode_desktop.domain.reports import ReportState, Stage, Symptom, state_of
from tests.backend.reports.conftest import MONDAY, WELL, Reporting
from tests.company import actor_of

TUESDAY, SUNDAY = MONDAY + timedelta(days=1), MONDAY + timedelta(days=6)
ILL = replace(WELL, temperature=380, symptoms=(Symptom.FEVER, Symptom.COUGH))


def states(reporting: Reporting) -> dict[str, ReportState]:
    day = reporting.day()
    return {member.name: state_of(member, day) for member in day.people}


def test_a_report_is_seen_by_the_administrators(reporting: Reporting) -> None:
    made = reporting.submit(reporting.member)
    assert not made.late
    assert not made.abnormal
    for manager in (reporting.creator, reporting.admin):
        told = {member.name: member.report for member in reporting.day(somebody=manager).people}
        assert told == {"陈创建": None, "管理": None, "李晓明": made}


def test_the_creator_and_the_admins_report_too(reporting: Reporting) -> None:
    reporting.submit(reporting.creator)
    reporting.submit(reporting.admin, ILL)
    assert states(reporting) == {
        "陈创建": ReportState.NORMAL,
        "管理": ReportState.ABNORMAL,
        "李晓明": ReportState.MISSING,
    }


def test_it_can_be_changed_until_the_deadline(reporting: Reporting) -> None:
    first = reporting.submit(reporting.member)
    reporting.go_to(MONDAY, "10:00:00")
    second = reporting.submit(reporting.member, ILL)
    assert (second.first_at, second.last_at) == (first.first_at, reporting.clock.now)
    assert second.answers == ILL
    assert second.abnormal
    assert not second.late


def test_at_the_opening_and_not_before(reporting: Reporting) -> None:
    reporting.go_to(MONDAY, "06:59:59")
    with pytest.raises(ReportTooEarly) as refused:
        reporting.submit(reporting.member)
    assert refused.value.facts == {"opens_at": "07:00"}
    reporting.go_to(MONDAY, "07:00:00")
    reporting.submit(reporting.member)


def test_after_the_deadline_what_was_reported_stays(reporting: Reporting) -> None:
    reporting.submit(reporting.member)
    reporting.go_to(MONDAY, "10:00:01")
    with pytest.raises(ReportClosed) as refused:
        reporting.submit(reporting.member, ILL)
    assert refused.value.facts == {"deadline": "10:00"}
    assert states(reporting)["李晓明"] is ReportState.NORMAL


def test_after_the_deadline_the_first_one_is_late_and_the_last(reporting: Reporting) -> None:
    reporting.go_to(MONDAY, "10:00:01")
    assert reporting.submit(reporting.member).late
    with pytest.raises(ReportClosed):
        reporting.submit(reporting.member)


def test_at_midnight_another_day_begins(reporting: Reporting) -> None:
    reporting.go_to(MONDAY, "23:59:59")
    assert reporting.submit(reporting.member).late
    reporting.go_to(TUESDAY, "00:00:00")
    assert reporting.my_day(reporting.member).report is None
    with pytest.raises(ReportTooEarly):
        reporting.submit(reporting.admin)


def test_no_report_on_a_sunday_off(reporting: Reporting) -> None:
    reporting.set(weekdays=(0, 1, 2, 3, 4, 5))
    reporting.go_to(SUNDAY, "08:00:00")
    with pytest.raises(ReportNotDue):
        reporting.submit(reporting.member)
    assert reporting.my_day(reporting.member).stage is Stage.NOT_DUE


def test_yesterday_fills_in_today(reporting: Reporting) -> None:
    reporting.submit(reporting.member, ILL)
    reporting.go_to(TUESDAY, "08:00:00")
    mine = reporting.my_day(reporting.member)
    assert mine.report is None
    assert mine.last is not None
    assert mine.last.answers == ILL
    reporting.submit(reporting.member)
    assert reporting.my_day(reporting.member).report is not None


def test_switched_off(reporting: Reporting) -> None:
    reporting.set(on=False)
    with pytest.raises(ReportsOff):
        reporting.submit(reporting.member)


def test_flaws_change_nothing(reporting: Reporting) -> None:
    reporting.submit(reporting.member)
    with pytest.raises(InvalidInput):
        reporting.submit(reporting.member, replace(ILL, promise=False))
    assert states(reporting)["李晓明"] is ReportState.NORMAL


def test_an_outsider_has_nothing_to_report(reporting: Reporting) -> None:
    with pytest.raises(NotFound):
        reporting.submit(reporting.outsider)
    with pytest.raises(NotFound):
        reporting.my_day(reporting.outsider)


def test_sent_twenty_times_at_once_it_is_one_report(reporting: Reporting) -> None:
    backend, group_id, now = reporting.company.backend, reporting.group_id, reporting.clock.now
    actors = [actor_of(backend, who) for who in (reporting.creator, reporting.admin, reporting.member)]

    def send(number: int) -> None:
        with backend.database.write() as db:
            submit(db, actors[number % 3], group_id, WELL, now)

    with ThreadPoolExecutor(10) as threads:
        list(threads.map(send, range(60)))
    with backend.database.read() as db:
        assert db.execute(select(func.count()).select_from(reports)).scalar_one() == 3


def test_reports_go_with_the_member(reporting: Reporting) -> None:
    reporting.submit(reporting.member)
    backend = reporting.company.backend
    with backend.database.write() as db:
        withdraw(db, actor_of(backend, reporting.member), reporting.group_id, reporting.clock.now)
    with backend.database.read() as db:
        assert db.execute(select(func.count()).select_from(reports)).scalar_one() == 0
    assert len(reporting.day().people) == 2
