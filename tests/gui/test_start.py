"""Starting: demo, a second start, no display, and nothing heavy before the window is painted."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from groupcode_desktop.gui.instance import Instance
from groupcode_desktop.gui.knock import is_open_already
from groupcode_desktop.gui.settings import WindowPlace
from groupcode_desktop.gui.views.home_page import HomePage
from groupcode_desktop.gui.window_place import place_of, put
from tests.gui.desktop import Desktops

MODULES_AT_PAINTING = """
import sys
from groupcode_desktop.gui.views.main_window import MainWindow

def told():
    heavy = {{"requests", "keyring", "PIL", "qrcode", "phonenumbers", "fastapi", "sqlalchemy", "stdnum"}}
    sys.stdout.write(" ".join(sorted(heavy & set(sys.modules))) or "none")
    sys.stdout.flush()
    from PySide6.QtWidgets import QApplication
    QApplication.quit()

def paintEvent(self, event, original=MainWindow.paintEvent):
    told()
    original(self, event)

MainWindow.paintEvent = paintEvent
from groupcode_desktop.app import main
sys.exit(main(["--data-dir", {data!r}]))
"""


def run(arguments: list[str], **variables: str | None) -> subprocess.CompletedProcess[str]:
    changed = {**os.environ, **variables}
    environment = {name: value for name, value in changed.items() if value is not None}
    return subprocess.run(
        [sys.executable, *arguments], env=environment, capture_output=True, text=True, timeout=60
    )


def test_the_demo_is_signed_in_and_says_that_it_is_one(desktops: Desktops) -> None:
    desktop = desktops.open(demo=True)
    desktop.until_page(HomePage)
    groups = desktop.program.parts.groups
    desktop.until(lambda: groups.is_known)
    assert sorted(group.member_count for group in groups.managed()) == [3, 233, 500]
    assert desktop.window.ui.sidebar.ui.demo.isVisible()
    assert "Demo data" in desktop.window.windowTitle()


def test_the_keyboard_reaches_every_place(desktops: Desktops) -> None:
    desktop = desktops.open(demo=True)
    desktop.until_page(HomePage)
    desktop.until(lambda: desktop.program.parts.groups.is_known)
    window = desktop.window
    window.activateWindow()
    keys = {
        Qt.Key.Key_N: "create",
        Qt.Key.Key_Comma: "settings",
        Qt.Key.Key_1: "group",
    }
    for key, place in keys.items():
        QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        assert window.pages.current == place
    QTest.keyClick(window, Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    assert window.pages.current == "home"


def test_nothing_heavy_is_imported_before_the_window_is_painted(tmp_path: Path) -> None:
    code = MODULES_AT_PAINTING.format(data=str(tmp_path))
    done = run(["-c", code], QT_QPA_PLATFORM="offscreen")
    assert done.stdout == "none", done.stderr


def test_without_a_display_one_sentence_names_the_two_ways_on(tmp_path: Path) -> None:
    arguments = ["-m", "groupcode_desktop", "--data-dir", str(tmp_path)]
    done = run(arguments, DISPLAY=None, WAYLAND_DISPLAY=None, QT_QPA_PLATFORM=None)
    assert done.returncode == 2
    assert "xvfb-run" in done.stderr
    assert "--screenshots DIR" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_second_start_raises_the_first_window_and_leaves(desktops: Desktops, tmp_path: Path) -> None:
    raised: list[bool] = []
    data = tmp_path / "shared"
    data.mkdir()
    assert not is_open_already(data)
    instance = Instance(data, lambda: raised.append(True))
    instance.listen()
    desktop = desktops.open(demo=True)
    done = run(["-m", "groupcode_desktop", "--data-dir", str(data)], QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0
    desktop.until(lambda: raised)
    assert [path.name for path in data.iterdir()] == ["window.sock"]
    instance.close()
    assert not is_open_already(data)


def test_the_window_comes_back_where_it_was(qtbot: QtBot) -> None:
    first, again = QMainWindow(), QMainWindow()
    qtbot.addWidget(first)
    qtbot.addWidget(again)
    first.setGeometry(10, 20, 700, 500)
    put(again, place_of(first))
    assert again.geometry() == first.geometry()


def test_a_place_on_a_screen_that_is_gone_is_not_used(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    put(window, WindowPlace(9_000, 9_000, 700, 500, False))
    assert window.x() < 9_000
