"""协助加入: staff type for one person after the other, in front of a real server."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from groupcode_desktop.backend.context import Backend
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.client.server import Server
from groupcode_desktop.domain.audit import AuditFilter
from groupcode_desktop.domain.identity import IdType, check_digit
from groupcode_desktop.domain.limits import SMS_PAUSE
from groupcode_desktop.domain.members import Member
from groupcode_desktop.domain.sms import Purpose
from groupcode_desktop.gui.clock import ServerClock
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.views.assisted_join_dialog import AssistedJoinDialog
from groupcode_desktop.gui.views.print_preview import PrintPreview
from tests.cast import Cast, id_number, phone_number
from tests.company import Company
from tests.conftest import SetClock
from tests.gui.helpers import assert_all_named, assert_nothing_clipped

LIMIT = 30_000
CHILD = "44010520200101001"


@dataclass(frozen=True)
class Desk:
    company: Company
    dialog: AssistedJoinDialog
    parent: QWidget
    qtbot: QtBot

    def until(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=LIMIT)

    def type_person(self, number: int = 50, name: str = "何秀英") -> None:
        """Who has no phone."""
        ui = self.dialog.ui
        ui.name.setText(name)
        ui.id_number.setText(id_number(number))
        ui.remark.setText("退休")
        ui.terms.setChecked(True)
        ui.health.setChecked(True)

    def record(self) -> None:
        QTest.mouseClick(self.dialog.ui.record, Qt.MouseButton.LeftButton)

    def record_well(self) -> None:
        done = self.dialog.ui.done
        self.record()
        self.until(done.text)

    def members(self) -> list[Member]:
        found = self.company.creator.at.members.members(self.company.group.id).members
        return [member for member in found if member.role == "member"]


@pytest.fixture
def desk(
    backend: Backend,
    server: Server,
    cast: Cast,
    clock: SetClock,
    qtbot: QtBot,
    tasks: Tasks,
    clients: Clients,
    server_clock: ServerClock,
) -> Desk:
    company = Company(backend, cast, clock)
    clock.pass_by(SMS_PAUSE)
    clients.connect(server)
    clients().accounts.sign_in(company.creator.phone, company.creator.code_for(Purpose.SIGN_IN))
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = AssistedJoinDialog(company.group, clients, tasks, server_clock, parent)
    dialog.open()
    desk = Desk(company, dialog, parent, qtbot)
    desk.until(lambda: dialog.form.version)
    return desk


def test_one_after_the_other_is_recorded_and_nothing_of_the_last_stays(desk: Desk) -> None:
    desk.type_person()
    joined: list[bool] = []
    desk.dialog.joined.connect(lambda: joined.append(True))
    desk.record_well()
    ui = desk.dialog.ui
    assert "何秀英" in ui.done.text()
    assert [line.text() for line in (ui.name, ui.id_number, ui.phone, ui.remark)] == ["", "", "", ""]
    assert not ui.terms.isChecked()
    assert not ui.health.isChecked()
    desk.type_person(51, "何桂英")
    desk.record_well()
    assert [(member.name, member.remark, member.phone_mask) for member in desk.members()] == [
        ("何秀英", "退休", ""),
        ("何桂英", "退休", ""),
    ]
    assert joined == [True, True]


def test_what_is_wrong_stands_at_its_field_before_anything_is_sent(desk: Desk) -> None:
    desk.record()
    ui = desk.dialog.ui
    told = (ui.name_error, ui.id_number_error, ui.terms_error, ui.health_error)
    assert all(label.isVisible() for label in told)
    assert not ui.phone_error.isVisible()
    desk.type_person()
    ui.id_number.setText(id_number(50)[:-1])
    desk.record()
    assert not ui.name_error.isVisible()
    assert ui.id_number_error.isVisible()
    assert desk.members() == []


def test_a_phone_asks_for_the_code_that_is_read_out(desk: Desk) -> None:
    ui = desk.dialog.ui
    desk.type_person()
    assert not ui.code.isVisible()
    desk.company.clock.pass_by(SMS_PAUSE)
    ui.phone.setText(phone_number(50))
    assert ui.code.isVisible()
    assert not ui.no_phone.isVisible()
    ui.code.button.click()
    desk.until(ui.code_note.isVisible)
    ui.code.edit.setText(desk.company.creator.at.sms.desk().codes[0].code)
    desk.record_well()
    assert [member.phone_mask for member in desk.members()] == ["138****0050"]


def test_a_refusal_stands_at_its_field_and_keeps_what_was_typed(desk: Desk) -> None:
    desk.type_person()
    desk.record_well()
    desk.type_person()
    desk.record()
    ui = desk.dialog.ui
    desk.until(ui.id_number_error.isVisible)
    assert (ui.name.text(), ui.id_number.text(), ui.terms.isChecked()) == ("何秀英", id_number(50), True)
    ui.name.setText("何秀莹")
    desk.record()
    desk.until(ui.name_error.isVisible)


def test_whose_id_has_a_phone_is_asked_for_it(desk: Desk) -> None:
    real_name = desk.company.outsider.real_name
    desk.type_person()
    ui = desk.dialog.ui
    ui.name.setText(real_name.name)
    ui.id_number.setText(real_name.id_number)
    desk.record()
    desk.until(ui.phone_error.isVisible)
    assert ui.phone.hasFocus() or not desk.dialog.isActiveWindow()
    assert desk.members() == []


def test_what_has_no_field_stands_above_the_buttons(desk: Desk) -> None:
    desk.company.creator.at.groups.allow_joining(desk.company.group.id, False)
    desk.type_person()
    desk.record()
    ui = desk.dialog.ui
    desk.until(ui.failure.isVisible)
    assert ui.name.text() == "何秀英"
    desk.company.creator.at.groups.allow_joining(desk.company.group.id, True)
    desk.record_well()


def test_of_a_child_the_guardian_is_asked(desk: Desk) -> None:
    ui = desk.dialog.ui
    desk.type_person()
    assert not ui.guardian_part.isVisible()
    ui.id_number.setText(CHILD + check_digit(CHILD))
    assert ui.guardian_part.isVisible()
    desk.record()
    assert ui.guardian_error.isVisible()
    ui.guardian_name.setText("何母")
    ui.guardian_relation.setCurrentIndex(0)
    ui.guardian.setChecked(True)
    desk.record_well()
    assert not ui.guardian_part.isVisible()


def test_of_a_document_without_birth_date_the_tick_asks_for_the_guardian(desk: Desk) -> None:
    ui = desk.dialog.ui
    desk.type_person()
    assert not ui.minor.isVisible()
    ui.id_type.setCurrentIndex(list(IdType).index(IdType.PASSPORT))
    ui.id_number.setText("E12345678")
    assert ui.minor.isVisible()
    ui.minor.setChecked(True)
    assert ui.guardian_part.isVisible()
    ui.minor.setChecked(False)
    desk.record_well()


def answer(dialog: QWidget, button: str) -> None:
    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(known for known in box.buttons() if known.text().replace("&", "") == button).click()

    QTimer.singleShot(0, dialog, press)


def test_what_was_typed_is_not_closed_away_unasked(desk: Desk) -> None:
    desk.dialog.ui.name.setText("何秀英")
    answer(desk.dialog, "Cancel")
    desk.dialog.reject()
    assert desk.dialog.isVisible()
    answer(desk.dialog, "Close without recording")
    with desk.qtbot.waitSignal(desk.dialog.destroyed, timeout=LIMIT):
        desk.dialog.reject()


def test_an_empty_form_comes_out_in_the_language_of_the_paper(desk: Desk) -> None:
    dialog = desk.dialog
    dialog.ui.print_form.click()
    desk.until(lambda: dialog.findChild(PrintPreview))
    preview = dialog.findChild(PrintPreview)
    assert preview is not None
    assert preview.document.title == "Consent to join a group"
    preview.close()


def test_nothing_is_clipped_and_everything_has_a_name(desk: Desk) -> None:
    ui = desk.dialog.ui
    ui.phone.setText("1")
    ui.id_type.setCurrentIndex(list(IdType).index(IdType.PASSPORT))
    ui.minor.setChecked(True)
    desk.record()
    assert_nothing_clipped(desk.dialog)
    assert_all_named(desk.dialog)


def test_the_log_tells_who_was_recorded(desk: Desk) -> None:
    desk.type_person()
    desk.record_well()
    [line] = desk.company.creator.at.audit.all_lines(desk.company.group.id, AuditFilter(verb="assist_join"))
    assert (line.who, line.subject) == ("陈创建", "何秀英")
