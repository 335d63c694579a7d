"""Personal data leave the clipboard by themselves, on the real clipboard."""

import re
from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication
from pytestqt.qtbot import QtBot

from groupcode_desktop.gui import clipboard

GUI = Path(clipboard.__file__).parent
SOON = 50
LIMIT = 15_000


@pytest.fixture
def board(qtbot: QtBot) -> Generator[QClipboard]:
    board = QGuiApplication.clipboard()
    yield board
    clipboard.keeper().time.setInterval(clipboard.KEPT)
    board.clear()


def test_personal_data_stay_for_half_a_minute(board: QClipboard) -> None:
    clipboard.copy("张三\t138****0019")
    assert board.text() == "张三\t138****0019"
    assert clipboard.keeper().time.isActive()
    assert clipboard.keeper().time.interval() == 30_000


def test_personal_data_are_gone_afterwards(qtbot: QtBot, board: QClipboard) -> None:
    clipboard.keeper().time.setInterval(SOON)
    clipboard.copy("张三", html="<b>张三</b>")
    qtbot.waitUntil(lambda: not board.text(), timeout=LIMIT)
    assert not board.mimeData() or not board.mimeData().formats()


def test_what_another_program_put_there_stays(qtbot: QtBot, board: QClipboard) -> None:
    clipboard.keeper().time.setInterval(SOON)
    clipboard.copy("张三")
    board.setText("something else")
    qtbot.waitUntil(lambda: not clipboard.keeper().time.isActive(), timeout=LIMIT)
    assert board.text() == "something else"


def test_a_second_copy_starts_its_own_half_minute(board: QClipboard) -> None:
    clipboard.copy("张三")
    clipboard.copy("李四")
    clipboard.forget()
    assert not board.text()


def test_what_tells_nothing_about_anybody_stays(board: QClipboard) -> None:
    clipboard.copy("张三")
    clipboard.copy_for_good("https://example.org/j/abc")
    assert not clipboard.keeper().time.isActive()
    clipboard.forget()
    assert board.text() == "https://example.org/j/abc"


def test_histories_are_asked_to_leave_it_out(board: QClipboard) -> None:
    clipboard.copy("张三")
    assert set(clipboard.UNRECORDED) <= set(board.mimeData().formats())
    clipboard.copy_for_good("https://example.org/j/abc")
    assert not set(clipboard.UNRECORDED) & set(board.mimeData().formats())


@pytest.mark.parametrize("path", sorted(GUI.rglob("*.py")), ids=lambda path: str(path.relative_to(GUI)))
def test_everything_is_copied_in_one_place(path: Path) -> None:
    if path.name != "clipboard.py":
        assert not re.search(r"\bclipboard\(\)", path.read_text("utf-8"))
