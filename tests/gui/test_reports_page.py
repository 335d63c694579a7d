"""健康日报 in the window: switching it on, a day's numbers and lists, what is done about those missing."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.reports.submissions import submit
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.client.server import Server
from groupcode_desktop.domain.groups import Group
from groupcode_desktop.domain.limits import DAY
from groupcode_desktop.domain.reports import (
    Answers,
    Exemption,
    ReportSettings,
    ReportState,
    Status,
    Symptom,
    moment_of,
    state_of,
)
from groupcode_desktop.domain.times import local_date
from groupcode_desktop.gui.clock import ServerClock
from groupcode_desktop.gui.models.reports import Column
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.views.exemption_dialog import ExemptionDialog
from groupcode_desktop.gui.views.report_settings_dialog import ReportSettingsDialog
from groupcode_desktop.gui.views.reports_page import ReportsPage
from tests.conftest import SetClock
from tests.gui.demo_group import JOINED, MAIN, NEW
from tests.gui.helpers import assert_all_named, assert_nothing_clipped, visible_texts

LIMIT = 15_000
WELL = Answers(365, (), Status.NORMAL, Status.NORMAL, "广州市海珠区", "", True)
ILL = replace(WELL, temperature=381, symptoms=(Symptom.FEVER, Symptom.COUGH), note="<b>x</b>")


@pytest.fixture
def database_url(demo_url: str) -> str:
    return demo_url


@pytest.fixture
def clock(clock: SetClock) -> SetClock:
    """Tomorrow at 8:00: whoever joined the demo just now was there before the deadline."""
    return SetClock(moment_of(local_date(clock.now + DAY), 8 * 60))


@dataclass
class Desk:
    """The page of one of the operator's groups, in front of a real server."""

    frame: QWidget
    page: ReportsPage
    backend: Backend
    clients: Clients
    clock: SetClock
    qtbot: QtBot

    @property
    def today(self) -> date:
        return local_date(self.clock.now)

    @property
    def group(self) -> Group:
        assert self.page.reports.group is not None
        return self.page.reports.group

    def until(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=LIMIT)

    def show(self, place: int) -> None:
        self.page.show_group(self.clients().groups.mine()[place])
        self.until(lambda: self.page.reports.read is not None)

    def switch_on(self, **chosen: object) -> None:
        settings = replace(ReportSettings(on=True), **chosen)  # pyright: ignore[reportArgumentType]
        self.clients().reports.set_settings(self.group.id, settings)
        self.reload()

    def people(self) -> list[int]:
        return [member.id for member in self.clients().reports.day(self.group.id, self.today).people]

    def submit(self, *people: int, answers: Answers = WELL) -> None:
        with self.backend.database.write() as db:
            for person in people:
                submit(db, Actor(0, person), self.group.id, answers, self.clock.now)

    def reload(self) -> None:
        newest = self.clients().reports.day(self.group.id, self.page.reports.day)
        self.page.reports.reload()
        self.until(lambda: self.page.reports.read == newest)

    def tiles(self) -> tuple[int, ...]:
        ui = self.page.ui
        return tuple(tile.count() for tile in (ui.due, ui.reported, ui.missing, ui.abnormal, ui.exempt))

    def press(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def choose(self, member_id: int) -> None:
        names = [self.page.proxy.index(row, Column.NAME) for row in range(self.page.proxy.rowCount())]
        index = next(i for i in names if (member := self.page.proxy.member(i)) and member.id == member_id)
        self.page.ui.table.setCurrentIndex(index)


@pytest.fixture
def desk(
    backend: Backend,
    server: Server,
    demo_template: tuple[object, str],
    clock: SetClock,
    qtbot: QtBot,
    tasks: Tasks,
    clients: Clients,
    server_clock: ServerClock,
) -> Desk:
    clients.connect(server)
    clients().accounts.resume(demo_template[1])
    server_clock.learn(clock.now)
    frame = QWidget()
    qtbot.addWidget(frame)
    page = ReportsPage(clients, tasks, server_clock, frame)
    frame.resize(792, 560)
    page.resize(792, 560)
    frame.show()
    return Desk(frame, page, backend, clients, clock, qtbot)


def answer_box(yes: bool) -> None:
    """Presses a button of the question that comes up."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        roles = QMessageBox.ButtonRole
        wanted = roles.AcceptRole if yes else roles.RejectRole
        next(button for button in box.buttons() if box.buttonRole(button) is wanted).click()

    QTimer.singleShot(0, press)


def dialog(desk: Desk, kind: type[ReportSettingsDialog] | type[ExemptionDialog]) -> QWidget:
    found = desk.page.findChildren(kind)
    assert len(found) == 1
    return found[0]


def test_the_creator_is_offered_to_switch_it_on(desk: Desk) -> None:
    desk.show(MAIN)
    assert desk.page.ui.empty.isVisible()
    assert desk.page.ui.empty_title.text() == "The daily report is off"
    desk.press(desk.page.ui.switch_on)
    settings = dialog(desk, ReportSettingsDialog)
    assert isinstance(settings, ReportSettingsDialog)
    assert_nothing_clipped(settings)
    assert_all_named(settings)
    settings.weekdays[desk.today.weekday() - 1].setChecked(False)
    desk.press(settings.ui.save)
    desk.until(desk.page.ui.splitter.isVisible)
    read = desk.page.reports.read
    assert read is not None
    assert len(read.newest.weekdays) == 6
    assert desk.tiles() == (233, 0, 233, 0, 0)


def test_settings_that_make_no_sense_are_told_at_their_fields(desk: Desk) -> None:
    desk.show(MAIN)
    desk.press(desk.page.ui.switch_on)
    settings = dialog(desk, ReportSettingsDialog)
    assert isinstance(settings, ReportSettingsDialog)
    for box in settings.weekdays:
        box.setChecked(False)
    settings.ui.deadline.setTime(settings.ui.opens_at.time())
    desk.press(settings.ui.save)
    desk.until(settings.ui.weekdays_error.isVisible)
    assert settings.ui.times_error.text() == "This has to be later."
    assert settings.ui.save.isEnabled()
    settings.reject()


def test_an_edit_that_came_too_late_shows_both(desk: Desk) -> None:
    desk.show(MAIN)
    desk.switch_on()
    desk.press(desk.page.ui.settings)
    settings = dialog(desk, ReportSettingsDialog)
    assert isinstance(settings, ReportSettingsDialog)
    settings.questions[0].setChecked(False)
    desk.clients().reports.set_settings(desk.group.id, ReportSettings(on=False, version=1))
    desk.press(settings.ui.save)
    desk.until(lambda: "switched off" in settings.ui.failure.text())
    assert not settings.questions[0].isChecked()
    desk.press(settings.ui.save)
    desk.until(lambda: desk.clients().reports.day(desk.group.id, desk.today).newest.version == 3)


def test_an_admin_reads_why_not(desk: Desk) -> None:
    desk.show(MAIN)
    desk.page.show_group(replace(desk.group, my_role="admin"))  # pyright: ignore[reportArgumentType]
    desk.page.reports.show_day(desk.today)
    desk.until(lambda: not desk.page.ui.switch_on.isVisible())
    assert "Only the creator" in desk.page.ui.empty_text.text()
    desk.page.open_settings()
    settings = dialog(desk, ReportSettingsDialog)
    assert isinstance(settings, ReportSettingsDialog)
    assert settings.ui.reason.text() == "Only the creator of the group can change this."
    assert not settings.ui.save.isEnabled()


def test_the_numbers_of_a_day_and_the_lists_behind_them(desk: Desk) -> None:
    desk.show(MAIN)
    desk.switch_on()
    people = desk.people()
    desk.submit(*people[:5])
    desk.submit(people[5], answers=ILL)
    desk.clients().reports.exempt(desk.group.id, desk.today, people[6], Exemption(desk.today, "产假"))
    desk.reload()
    due = len(people) - 1
    assert desk.tiles() == (due, 6, due - 6, 1, 1)
    ui = desk.page.ui
    tiles = (ui.due, ui.reported, ui.missing, ui.abnormal, ui.exempt)
    for tile in tiles:
        desk.press(tile)
        assert desk.page.proxy.rowCount() == tile.count()
    desk.press(ui.exempt)
    assert desk.page.proxy.rowCount() == len(people)
    assert_nothing_clipped(desk.page)
    assert_all_named(desk.page)


def test_the_most_urgent_first_and_the_answers_beside(desk: Desk) -> None:
    desk.show(MAIN)
    desk.switch_on()
    people = desk.people()
    desk.submit(people[3], answers=ILL)
    desk.reload()
    first = desk.page.proxy.member(desk.page.proxy.index(0, 0))
    assert first is not None
    assert first.id == people[3]
    assert desk.page.proxy.index(0, Column.TEMPERATURE).data() == "38.1 °C"
    assert desk.page.proxy.index(0, Column.SYMPTOMS).data() == "Fever, Dry cough"
    desk.choose(people[3])
    assert desk.page.ui.panel.isVisible()
    desk.until(lambda: "38.1 °C" in visible_texts(desk.page.ui.answers))
    assert "<b>x</b>" in visible_texts(desk.page.ui.answers)
    assert_nothing_clipped(desk.page)
    desk.page.panel.close()
    assert not desk.page.ui.panel.isVisible()


def test_names_and_reminder_are_copied(desk: Desk) -> None:
    desk.show(NEW)
    desk.switch_on()
    desk.submit(*desk.people()[:-2])
    desk.reload()
    desk.press(desk.page.ui.missing)
    desk.press(desk.page.ui.copy_names)
    assert len(QGuiApplication.clipboard().text().splitlines()) == 2
    desk.press(desk.page.ui.copy_reminder)
    assert "10:00 前填报健康日报" in QGuiApplication.clipboard().text()
    assert not desk.page.ui.remind.isEnabled()
    assert "sends no SMS" in desk.page.ui.remind.accessibleDescription()


def test_a_zero_report_is_declared_and_taken_back(desk: Desk) -> None:
    desk.show(NEW)
    desk.switch_on()
    due = desk.tiles()[0]
    answer_box(yes=False)
    desk.press(desk.page.ui.zero)
    assert desk.tiles()[2] == due
    answer_box(yes=True)
    desk.press(desk.page.ui.zero)
    desk.until(desk.page.ui.zero_note.isVisible)
    assert desk.tiles() == (due, due, 0, 0, 0)
    desk.until(desk.page.ui.zero.isEnabled)
    desk.press(desk.page.ui.zero)
    desk.until(lambda: desk.tiles()[2] == due)


def test_a_member_is_exempt_and_expected_again(desk: Desk) -> None:
    desk.show(NEW)
    desk.switch_on()
    person = desk.people()[2]
    desk.choose(person)
    desk.press(desk.page.ui.exempt_member)
    exemption = dialog(desk, ExemptionDialog)
    assert isinstance(exemption, ExemptionDialog)
    assert_nothing_clipped(exemption)
    desk.press(exemption.ui.save)
    desk.until(exemption.ui.reason_error.isVisible)
    exemption.ui.reason.setText("产假")
    desk.press(exemption.ui.save)
    desk.until(lambda: desk.tiles()[4] == 1)
    assert desk.page.panel.member_id == person
    assert "Exempt: 产假" in desk.page.ui.about.text()
    desk.until(desk.page.ui.exempt_member.isEnabled)
    desk.press(desk.page.ui.exempt_member)
    desk.until(lambda: desk.tiles()[4] == 0)


def test_days_are_chosen_by_keyboard_and_button(desk: Desk) -> None:
    desk.show(NEW)
    desk.switch_on()
    desk.submit(desk.people()[0])
    desk.reload()
    ui = desk.page.ui
    assert not ui.after.isEnabled()
    desk.press(ui.before)
    yesterday = desk.today - timedelta(days=1)
    desk.until(lambda: desk.page.reports.read and desk.page.reports.read.day == yesterday)
    assert desk.page.ui.stage.text().endswith("no report was asked for")
    assert desk.tiles() == (0, 0, 0, 0, 0)
    desk.press(ui.today)
    desk.until(lambda: desk.tiles()[1] == 1)
    ui.day.setFocus()
    ui.day.setCurrentSection(ui.day.Section.DaySection)
    ui.day.stepDown()
    assert desk.page.reports.day != desk.today


def test_late_reports_are_marked(desk: Desk) -> None:
    desk.show(NEW)
    desk.switch_on()
    person = desk.people()[0]
    desk.clock.now = moment_of(desk.today, 11 * 60)
    desk.submit(person)
    desk.reload()
    desk.press(desk.page.ui.reported)
    assert desk.page.proxy.index(0, Column.TIME).data() == "11:00 · late"
    read = desk.page.reports.read
    assert read is not None
    states = {member.id: state_of(member, read) for member in read.people}
    assert states[person] is ReportState.NORMAL


def test_a_group_of_others_is_not_asked_for(desk: Desk) -> None:
    group = desk.clients().groups.mine()[JOINED]
    desk.page.show_group(group)
    desk.until(lambda: desk.page.reports.failure is not None)
    assert desk.page.ui.empty.isVisible()
    assert desk.page.ui.retry.isVisible()
