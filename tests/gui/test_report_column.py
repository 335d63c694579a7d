"""今日日报 in the member table, and among the reasons of 需要关注."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.reports.submissions import submit
from groupcode_desktop.domain.limits import DAY
from groupcode_desktop.domain.members import Member
from groupcode_desktop.domain.report_today import ReportToday
from groupcode_desktop.domain.reports import Answers, Exemption, ReportSettings, Status, moment_of
from groupcode_desktop.domain.times import local_date
from groupcode_desktop.gui.models.attention import ATTENTION
from groupcode_desktop.gui.models.member_filter_words import filter_words
from groupcode_desktop.gui.models.members import Column
from groupcode_desktop.gui.theme import Tone, tone_colours
from tests.conftest import SetClock
from tests.gui.demo_group import FULL, MAIN, DemoGroup

WELL = Answers(365, (), Status.NORMAL, Status.NORMAL, "广州市海珠区", "", True)
ILL = replace(WELL, temperature=381)


@pytest.fixture
def database_url(demo_url: str) -> str:
    return demo_url


@pytest.fixture
def clock(clock: SetClock) -> SetClock:
    """Tomorrow at 8:00: whoever joined the demo just now was there before the deadline."""
    return SetClock(moment_of(local_date(clock.now + DAY), 8 * 60))


@pytest.fixture
def asked(demo_group: DemoGroup, clock: SetClock) -> DemoGroup:
    """Of the main group one reported well, one ill, one is exempt, one came late; it is 11:00."""
    members = demo_group.show_members(MAIN)
    group_id, at = demo_group.page.members.group_id, demo_group.page.members._clients()  # pyright: ignore[reportPrivateUsage]
    at.reports.set_settings(group_id, ReportSettings(on=True))
    well, ill, exempt, late = (member.id for member in members[:4])
    today = local_date(clock.now)
    give(demo_group, well, WELL, clock.now)
    give(demo_group, ill, ILL, clock.now)
    at.reports.exempt(group_id, today, exempt, Exemption(today, "住院"))
    clock.now = moment_of(today, 11 * 60)
    give(demo_group, late, WELL, clock.now)
    demo_group.page.show_tab("members")
    demo_group.page.members.reload()
    demo_group.until(lambda: report_of(demo_group, late) is ReportToday.LATE)
    return demo_group


def give(demo_group: DemoGroup, person_id: int, answers: Answers, now: int) -> None:
    with demo_group.backend.database.write() as db:
        submit(db, Actor(0, person_id), demo_group.page.members.group_id, answers, now)


def report_of(demo_group: DemoGroup, member_id: int) -> ReportToday | None:
    return next(member.report for member in demo_group.members() if member.id == member_id)


def text_of(asked: DemoGroup, member: Member) -> str:
    return asked.page.members_page.proxy.index_of(member.id).siblingAtColumn(Column.REPORT).data()


def test_everybody_stands_there_in_word_and_shape(asked: DemoGroup) -> None:
    table = asked.page.members_page.ui.table
    assert not table.isColumnHidden(Column.REPORT)
    words = {
        ReportToday.REPORTED: "● Reported",
        ReportToday.ABNORMAL: "■ Abnormal",
        ReportToday.EXEMPT: "– Exempt",
        ReportToday.LATE: "● Reported late",
        ReportToday.OVERDUE: "▲ Not reported",
    }
    told = {member.report: text_of(asked, member) for member in asked.members()}
    assert told == words


def test_what_needs_attention_has_a_colour(asked: DemoGroup) -> None:
    inks = {
        member.report: asked.page.members_page.proxy.index_of(member.id)
        .siblingAtColumn(Column.REPORT)
        .data(Qt.ItemDataRole.ForegroundRole)
        for member in asked.members()
    }
    assert inks[ReportToday.ABNORMAL] == tone_colours(Tone.RED)[0]
    assert inks[ReportToday.OVERDUE] == tone_colours(Tone.YELLOW)[0]
    assert inks[ReportToday.REPORTED] is None


@pytest.mark.parametrize("order", [Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder])
def test_sorted_by_urgency(asked: DemoGroup, order: Qt.SortOrder) -> None:
    page = asked.page.members_page
    page.ui.table.sortByColumn(Column.REPORT, order)
    ranks = [
        list(ReportToday).index(report)
        for row in range(page.proxy.rowCount())
        if (report := page.proxy.member(row).report)
    ]
    assert ranks == sorted(ranks, reverse=order is Qt.SortOrder.DescendingOrder)


def copied_first_row(asked: DemoGroup) -> str:
    """Copying is logged first, so it takes a moment."""
    QGuiApplication.clipboard().clear()
    table = asked.page.members_page.ui.table
    table.selectRow(0)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    asked.until(lambda: "\n" in QGuiApplication.clipboard().text())
    return QGuiApplication.clipboard().text()


def test_it_is_copied_with_the_rows(asked: DemoGroup) -> None:
    page = asked.page.members_page
    page.ui.table.sortByColumn(Column.REPORT, Qt.SortOrder.AscendingOrder)
    headings, row = copied_first_row(asked).split("\n")
    cells = dict(zip(headings.split("\t"), row.split("\t"), strict=True))
    assert cells["Report today"] == "■ Abnormal"


def test_the_details_tell_it_too(asked: DemoGroup) -> None:
    page = asked.page.members_page
    ill = next(member for member in asked.members() if member.report is ReportToday.ABNORMAL)
    page.show_member(ill.id)
    asked.until(lambda: page.ui.panel.ui.report.text() == "■ Abnormal")
    assert page.ui.panel.ui.report.isVisible()
    asked.show_members(FULL)
    page.show_member(asked.members()[0].id)
    asked.until(lambda: page.ui.panel.isVisible() and not page.ui.panel.ui.report.isVisible())


def test_where_no_report_is_asked_for_there_is_no_column(asked: DemoGroup) -> None:
    page = asked.page.members_page
    asked.show_members(FULL)
    asked.until(lambda: page.ui.table.isColumnHidden(Column.REPORT))
    assert "Report today" not in copied_first_row(asked)
    asked.show_members(MAIN)
    asked.until(lambda: not page.ui.table.isColumnHidden(Column.REPORT))


def test_the_rule_names_who_did_not_report_in_time(asked: DemoGroup) -> None:
    panel = asked.page.info_page.rules
    asked.page.show_tab("info")
    asked.until(lambda: panel.controller.rules is not None)
    assert not panel.ui.report_due.isChecked()
    panel.ui.report_due.click()
    panel.ui.save.click()
    asked.until(panel.ui.saved.isVisible)
    asked.page.show_tab("statistics")
    members = asked.page.members
    asked.until(lambda: members.snapshot and members.snapshot.rules.report_due)
    model = asked.page.statistics_page.ui.attention.model()
    reasons = [model.index(row, 0).data(ATTENTION).reasons for row in range(model.rowCount())]
    in_time = (ReportToday.REPORTED, ReportToday.ABNORMAL, ReportToday.EXEMPT)
    expected = [member for member in asked.members() if member.report not in in_time]
    assert sum(bool(set(ReportToday) & set(why)) for why in reasons) == len(expected)


def test_filtered_by_word(asked: DemoGroup) -> None:
    page = asked.page.members_page
    page.ui.reports.menu.aboutToShow.emit()
    lines = {action.text().split("\t")[0]: action for action in page.ui.reports.menu.actions()}
    number = int(lines["▲ Not reported"].text().split("\t")[1])
    lines["▲ Not reported"].trigger()
    assert asked.rows() == number == sum(m.report is ReportToday.OVERDUE for m in asked.members())
    lines["● Reported late"].trigger()
    assert asked.rows() == number + 1
    assert filter_words(page.filters.wanted()) == "Report today: ▲ Not reported, ● Reported late"
    page.ui.reports.clear.click()
    assert asked.rows() == len(asked.members())


def test_where_no_report_is_asked_for_there_is_no_filter(asked: DemoGroup) -> None:
    filters = asked.page.members_page.ui.reports
    assert filters.isVisible()
    asked.show_members(FULL)
    asked.until(lambda: not filters.isVisible())
