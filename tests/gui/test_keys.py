"""F1 and Ctrl+/ list every key, in the language of the program."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from groupcode_desktop.client.server import Server
from groupcode_desktop.gui.settings import Language
from groupcode_desktop.gui.views.keys_dialog import KeysDialog, rows_of
from groupcode_desktop.gui.views.sign_in_page import SignInPage
from tests.gui.desktop import Desktop, Desktops
from tests.gui.helpers import assert_nothing_clipped, visible_texts


@pytest.fixture
def database_url(demo_url: str) -> str:
    return demo_url


@pytest.fixture
def desktop(desktops: Desktops, server: Server, demo_template: tuple[Path, str]) -> Desktop:
    return desktops.open_signed_in(server, demo_template[1])


def test_every_key_is_listed(desktop: Desktop) -> None:
    desktop.program.parts.appearance.set_language(Language.CHINESE)
    desktop.until(lambda: desktop.window.commands.home.text() == "首页")
    dialog = KeysDialog(desktop.window.commands.sections(), desktop.window)
    dialog.show()
    QApplication.processEvents()
    shown = visible_texts(dialog)
    assert {"Ctrl+N", "Ctrl+F", "F5", "Esc", "Ctrl+C", "Del", "空格", "Ctrl+Z", "Ctrl+A"} <= set(shown)
    assert "复制所选行" in shown
    assert_nothing_clipped(dialog)


def test_the_list_is_made_of_the_actions_themselves(desktop: Desktop) -> None:
    window = desktop.window
    listed = [row for _, rows in window.commands.sections() for row in rows]
    actions = [action for action in window.findChildren(QAction) if action.shortcuts()]
    known = {*rows_of(window.commands.groups), *listed}
    assert {row for row in rows_of(actions) if row not in known} == set()
    assert all(what.strip() for what, _ in listed)
    assert not window.findChildren(QShortcut)
    assert not [button for button in window.findChildren(QAbstractButton) if not button.shortcut().isEmpty()]


def test_no_key_means_two_things_in_one_place(desktop: Desktop) -> None:
    window = desktop.window
    shown = [keys for _, rows in window.commands.sections() for _, keys in rows]
    keys = Counter(key for line in shown for key in line.split(", "))
    assert [key for key, times in keys.items() if times > 1] == []


def test_both_keys_open_the_list(desktop: Desktop) -> None:
    window = desktop.window
    for key, modifier in (
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier),
    ):
        window.activateWindow()
        desktop.until(window.isActiveWindow)
        closer = Closer(window)
        QTest.keyClick(window, key, modifier)
        desktop.until(lambda: closer.closed)  # noqa: B023


def test_before_signing_in_only_what_works_there_is_listed(desktops: Desktops, server: Server) -> None:
    desktop = desktops.open_at(server)
    desktop.until_page(SignInPage)
    assert [title for title, _ in desktop.window.commands.sections()] == ["Everywhere"]


class Closer(QObject):
    """Waits for the list of keys and closes it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.closed = ""
        self._look = QTimer(self, interval=20)
        self._look.timeout.connect(self._close)
        self._look.start()

    @Slot()
    def _close(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, KeysDialog):
            self._look.stop()
            self.closed = dialog.windowTitle()
            dialog.reject()
