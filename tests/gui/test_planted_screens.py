"""Nobody's full document number or phone stands on a screen, in what is read aloud, or in a log."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QDialog, QListView, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from groupcode_desktop.backend import people
from groupcode_desktop.backend.database import Database
from groupcode_desktop.backend.tables import people as persons
from groupcode_desktop.backend.vault import Vault
from groupcode_desktop.domain.reports import ReportSettings
from groupcode_desktop.gui.views.create_group_page import CreateGroupPage
from groupcode_desktop.gui.views.group_page import GroupPage
from groupcode_desktop.gui.views.home_page import HomePage
from groupcode_desktop.gui.views.member_edit_dialog import MemberEditDialog
from groupcode_desktop.gui.views.sms_desk_page import SmsDeskPage
from tests.cast import id_number
from tests.gui.desktop import Desktop, Desktops
from tests.gui.page_walk import walk
from tests.gui.screen_texts import everything

LONG = re.compile(r"[0-9]{8}")
"""In every full number; seldom anywhere else."""
MANY = 500
SECRET = id_number(7)
WINDOWS = {
    "AssistedJoinDialog",
    "AuditDialog",
    "DissolveDialog",
    "ExemptionDialog",
    "HealthImportDialog",
    "PrintPreview",
    "ReportSettingsDialog",
}
"""Came up, were read, and were closed."""


def planted(desktops: Desktops) -> set[str]:
    """The full numbers and phones of everybody in the program's own database."""
    vault = Vault(desktops.credentials.data_key())
    database = Database(f"sqlite:///{desktops.data / 'groupcode.db'}")
    with database.read() as db:
        rows = db.execute(select(persons)).all()
        numbers = {people.identity_of(vault, row).id_number for row in rows}
        phones = {people.phone_of(vault, row) for row in rows}
    database.close()
    return numbers | {phone.removeprefix("+86") for phone in phones}


class Eyes(QObject):
    """Looks at pages, and at every window that comes up meanwhile, which it closes."""

    def __init__(self, desktop: Desktop, secrets: set[str]) -> None:
        super().__init__(desktop.window)
        self._desktop, self._secrets = desktop, secrets
        self._known: set[QWidget] = set()
        self._is_answered = False
        self.found: list[str] = []
        self.windows: set[str] = set()
        self.texts = 0
        self._glance = QTimer(self, interval=20)
        self._glance.timeout.connect(self._look_at_windows)

    def look(self, _desktop: Desktop, place: str) -> list[str]:
        """As page_walk has it."""
        self._wait_for_answers()
        self._read(place, everything())
        self._open_all()
        return []

    def _open_all(self) -> None:
        """Every button that promises a window by its three dots."""
        self._known = set(_windows())
        for button in self._desktop.window.findChildren(QPushButton):
            if button.isVisible() and button.isEnabled() and button.text().endswith("…"):
                self._glance.start()
                button.click()
                self._wait_for_answers()
                self._look_at_windows()
                self._glance.stop()

    @Slot()
    def _look_at_windows(self) -> None:
        for window in set(_windows()) - self._known:
            self._known.add(window)
            self._wait_for_answers()
            name = type(window).__name__
            self.windows.add(name)
            self._read(name, everything([window]))
            if isinstance(window, QDialog):
                QDialog.done(window, 0)
            else:
                window.close()

    def _read(self, place: str, texts: Iterator[str]) -> None:
        for text in texts:
            self.texts += 1
            if LONG.search(text) and any(secret in text for secret in self._secrets):
                self.found.append(f"{place}: {text[:200]}")

    def _wait_for_answers(self) -> None:
        """The background works in order: what was asked before is answered before."""
        for _ in range(2):
            self._is_answered = False
            self._desktop.program.parts.tasks.run(int, self._answered, self._answered)
            self._desktop.until(lambda: self._is_answered)

    @Slot(object)
    def _answered(self, _answer: object) -> None:
        self._is_answered = True


def _windows() -> list[QWidget]:
    return [one for one in QApplication.topLevelWidgets() if one.isVisible()]


@pytest.fixture
def desktop(desktops: Desktops) -> Desktop:
    desktop = desktops.open(demo=True)
    desktop.until_page(HomePage)
    desktop.until(lambda: desktop.program.parts.groups.is_known)
    return desktop


def test_no_screen_and_no_log_has_a_full_number(
    desktop: Desktop, desktops: Desktops, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    secrets = planted(desktops)
    assert len(secrets) > MANY
    eyes = Eyes(desktop, secrets)
    walk(desktop, eyes.look)
    desktop.until(lambda: desktop.program.parts.groups.is_known)
    see_more(desktop, eyes)
    assert eyes.found == []
    assert eyes.windows >= WINDOWS
    assert eyes.texts > 100 * MANY
    logs = "".join([caplog.text, *(file.read_text("utf-8") for file in _logs(desktops.data))])
    assert [secret for secret in secrets if secret in logs] == []


def see_more(desktop: Desktop, eyes: Eyes) -> None:
    """What no walk opens: a day of reports, a member being edited, the screen for the hall, a code."""
    window = desktop.window
    group = min(desktop.program.parts.groups.managed(), key=lambda group: group.member_count)
    window.open_group(group.id, "reports")
    page = desktop.page(GroupPage)
    reports = page.reports_page
    desktop.until(lambda: reports.reports.read is not None)
    reports.reports.set_settings(ReportSettings(on=True, opens_at=0, deadline=24 * 60 - 1))
    desktop.until(lambda: reports.isVisible() and reports.model.rowCount() > 0)
    reports.ui.table.selectRow(0)
    desktop.until(reports.ui.exempt_member.isEnabled)
    eyes.look(desktop, "a day of reports")
    page.show_tab("members")
    desktop.until(lambda: page.members_page.proxy.rowCount() == group.member_count)
    page.members_page.show_member(page.members_page.proxy.member(0).id)
    edit = page.members_page.ui.panel.ui.edit
    desktop.until(edit.isVisible)
    edit.click()
    eyes.look(desktop, "a member being edited")
    assert page.findChild(MemberEditDialog)
    window.kiosk.start(group.id, window.screen())
    desktop.until(lambda: window.kiosk.kiosk and window.kiosk.kiosk.isVisible())
    eyes.look(desktop, "the screen for the hall")
    window.kiosk.end()
    window.go("create")
    create = desktop.page(CreateGroupPage)
    create.ui.code.button.click()
    desktop.until(create.ui.code_note.isVisible)
    window.go("sms_desk")
    desk = desktop.page(SmsDeskPage)
    desktop.until(lambda: desk.model.rowCount() > 0)
    eyes.look(desktop, "a code that waits")


def _logs(data: Path) -> list[Path]:
    """All that lies there, but the database."""
    files = [file for file in data.rglob("*") if file.is_file() and not file.name.startswith("groupcode.db")]
    assert any(file.suffix == ".log" for file in files)
    return [file for file in files if file.suffix in (".log", ".json")]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.mark.parametrize("role", [Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.UserRole + 3])
def test_a_number_in_any_role_would_be_seen(window: QWidget, role: int) -> None:
    item = QStandardItem("1")
    item.setData((SECRET, 1), role)
    model = QStandardItemModel(window)
    model.appendRow(item)
    view = QListView(window)
    view.setModel(model)
    assert any(SECRET in text for text in everything([window]))


@pytest.mark.parametrize("how", ["setToolTip", "setAccessibleName", "setText"])
def test_a_number_on_any_widget_would_be_seen(window: QWidget, how: str) -> None:
    getattr(QPushButton(window), how)(f"x {SECRET} y")
    assert any(SECRET in text for text in everything([window]))
