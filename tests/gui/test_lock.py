"""The lock: nothing of anybody is left to see, and everything is there again."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from groupcode_desktop.client.server import Server
from groupcode_desktop.gui import clipboard
from groupcode_desktop.gui.views.lock_page import LockPage
from groupcode_desktop.gui.views.member_edit_dialog import MemberEditDialog
from groupcode_desktop.gui.widgets.plain import ask
from tests.gui.desktop import Desktop, Desktops
from tests.gui.helpers import assert_all_named, assert_nothing_clipped, visible_texts
from tests.gui.locking import CONTROL, PIN, lock, lock_over, open_demo, spoken_by_program, type_pin


@pytest.fixture
def database_url(demo_url: str) -> str:
    return demo_url


@pytest.fixture
def demo(desktops: Desktops, server: Server, demo_template: tuple[Path, str]) -> Desktop:
    return open_demo(desktops, server, demo_template[1])


def test_nothing_of_anybody_is_left(demo: Desktop) -> None:
    names = [one.name for one in demo.window.makers.group_page().members.snapshot.members]  # pyright: ignore[reportOptionalMemberAccess]
    private = {*names[:50], *(group.name for group in demo.program.parts.groups.groups())}
    assert any(text in spoken_by_program() for text in private)
    page = lock(demo)
    assert not [text for text in private if text in spoken_by_program()]
    assert demo.window.windowTitle() == "Group Code — Locked"
    assert not set(visible_texts(demo.window)) & private
    assert {text for text in visible_texts(demo.window) if text != "PIN"} == {
        "Locked",
        "What was open and typed is kept.",
        "Unlock",
        "Sign in again",
    }
    assert_all_named(page)
    assert_nothing_clipped(page)


def test_the_pin_opens_it_and_everything_is_there_again(demo: Desktop) -> None:
    members = demo.window.makers.group_page().members_page
    members.ui.search.setText("half a na")
    members.ui.search.setFocus()
    page = lock(demo)
    assert not members.isVisible()
    type_pin(page, PIN)
    demo.until(members.isVisible)
    assert members.ui.search.text() == "half a na"
    assert demo.window.windowTitle() == "Group Code"
    demo.until(members.ui.search.hasFocus)


def test_it_is_locked_from_the_menu_of_keys_and_other_keys_do_nothing(demo: Desktop) -> None:
    lock(demo)
    QTest.keyClick(demo.window, Qt.Key.Key_N, CONTROL)
    QTest.keyClick(demo.window, Qt.Key.Key_1, CONTROL)
    assert demo.window.pages.current == "group"
    assert demo.window.lock.is_locked


def test_dialogs_go_and_come_back_with_what_was_typed(demo: Desktop) -> None:
    page = demo.window.makers.group_page()
    page.members_page.ui.panel.edit_chosen.emit()
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, MemberEditDialog))
    dialog.ui.remark.setText("half a remark")
    lock_page = lock_over(demo, dialog)
    assert not dialog.isVisible()
    assert "half a remark" not in spoken_by_program()
    type_pin(lock_page, PIN)
    demo.until(dialog.isVisible)
    assert dialog.ui.remark.text() == "half a remark"
    assert dialog.isModal()
    assert dialog.isWindow()
    dialog.reject()


def test_a_question_that_waits_counts_as_cancelled(demo: Desktop) -> None:
    QTimer.singleShot(0, demo.window.lock.controller.lock)
    assert not ask(demo.window, "Delete 李四?", "All is gone.", "Delete")
    assert demo.window.lock.is_locked
    assert "李四" not in spoken_by_program()


def test_what_comes_up_while_it_is_locked_is_hidden(demo: Desktop) -> None:
    page = lock(demo)
    late = QDialog(demo.window)
    late.setWindowTitle("张三")
    QLineEdit(late).setText("张三")
    late.open()
    demo.until(lambda: not late.isVisible())
    assert "张三" not in spoken_by_program()
    type_pin(page, PIN)
    demo.until(late.isVisible)
    late.close()


def test_the_key_locks_from_a_dialog_too(demo: Desktop) -> None:
    dialog = QDialog(demo.window)
    dialog.open()
    dialog.activateWindow()
    demo.until(lambda: QGuiApplication.focusWindow() is dialog.windowHandle())
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_L, CONTROL)
    demo.until(lambda: demo.window.lock.is_locked)
    assert not dialog.isVisible()


def test_dialogs_above_each_other_come_back_so(demo: Desktop) -> None:
    lower = QDialog(demo.window.makers.group_page())
    lower.open()
    upper = QDialog(lower)
    upper.open()
    page = lock_over(demo, upper)
    assert not lower.isVisible()
    assert not upper.isVisible()
    type_pin(page, PIN)
    demo.until(lambda: lower.isVisible() and upper.isVisible())
    assert upper.parentWidget() is lower
    assert upper.isWindow()
    assert lower.isWindow()
    upper.close()
    lower.close()


def test_the_screen_for_everybody_stays(demo: Desktop) -> None:
    demo.window.toggle_kiosk()
    kiosk = demo.window.kiosk.kiosk
    assert kiosk is not None
    demo.until(lambda: kiosk.controller.kiosk)
    shown = visible_texts(kiosk)
    demo.window.lock_now()
    page = demo.window.centralWidget()
    assert isinstance(page, LockPage)
    assert kiosk.isVisible()
    assert visible_texts(kiosk) == shown
    type_pin(page, PIN)
    assert kiosk.isVisible()


def test_it_locks_itself_when_nobody_works(demo: Desktop) -> None:
    idle, now = demo.window.lock.idle, [1_000.0]
    idle.clock = lambda: now[0]
    demo.window.lock.controller.set_minutes(5)
    demo.window.activateWindow()
    demo.until(lambda: QGuiApplication.focusWindow() is demo.window.windowHandle())
    QTest.keyClick(demo.window.windowHandle(), Qt.Key.Key_Shift)
    now[0] += 299
    idle.look()
    assert not demo.window.lock.is_locked
    QTest.keyClick(demo.window.windowHandle(), Qt.Key.Key_Shift)
    now[0] += 299
    idle.look()
    assert not demo.window.lock.is_locked
    now[0] += 1
    idle.look()
    assert demo.window.lock.is_locked


def test_never_is_never_not_even_with_the_screen(demo: Desktop) -> None:
    idle, now = demo.window.lock.idle, [1_000.0]
    idle.clock = lambda: now[0]
    demo.window.lock.controller.set_minutes(0)
    now[0] += 1_000_000
    idle.look()
    demo.until(lambda: demo.window.lock.screen)
    demo.window.lock.screen.locked.emit()  # pyright: ignore[reportOptionalMemberAccess]
    assert not demo.window.lock.is_locked
    demo.window.lock.controller.set_minutes(10)
    demo.window.lock.screen.locked.emit()  # pyright: ignore[reportOptionalMemberAccess]
    assert demo.window.lock.is_locked


def test_what_was_copied_is_gone(demo: Desktop) -> None:
    clipboard.copy("张三")
    lock(demo)
    assert not QGuiApplication.clipboard().text()


def test_unsaved_edits_keep_a_locked_window_open(demo: Desktop) -> None:
    info = demo.window.makers.group_page().info_page
    demo.window.makers.group_page().show_tab("info")
    info.ui.edit.click()
    info.ui.name_edit.setText("Another name")
    page = lock(demo)
    demo.window.close()
    assert demo.window.isVisible()
    assert page.ui.failure.text().startswith("Something typed is not saved yet")
