"""The lock: nothing of anybody is left to see, everything is there again, and only the operator opens it."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from shiboken6 import isValid

from groupcode_desktop.client.server import Server
from groupcode_desktop.gui import clipboard
from groupcode_desktop.gui.controllers.lock import TRIES
from groupcode_desktop.gui.views.home_page import HomePage
from groupcode_desktop.gui.views.lock_card import LockCard
from groupcode_desktop.gui.views.lock_page import LockPage
from groupcode_desktop.gui.views.member_edit_dialog import MemberEditDialog
from groupcode_desktop.gui.views.pin_dialog import PinDialog
from groupcode_desktop.gui.views.settings_page import SettingsPage
from groupcode_desktop.gui.views.sign_in_page import SignInPage
from groupcode_desktop.gui.widgets.plain import ask
from tests.cast import phone_number
from tests.gui.desktop import Desktop, Desktops
from tests.gui.helpers import assert_all_named, assert_nothing_clipped, visible_texts

PIN = "246810"
OPERATOR = "13802880012"
"""The phone of the demo's operator."""
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def database_url(demo_url: str) -> str:
    return demo_url


@pytest.fixture
def demo(desktops: Desktops, server: Server, demo_template: tuple[Path, str]) -> Desktop:
    """The operator of the demo's groups with a PIN, and a member's details open."""
    desktop = desktops.open_signed_in(server, demo_template[1])
    desktop.window.lock.controller.set_pin(PIN)
    desktop.window.open_group(desktop.program.parts.groups.managed()[0].id, "members")
    page = desktop.window.makers.group_page()
    desktop.until(lambda: page.members.snapshot)
    page.members_page.show_member(page.members.snapshot.members[0].id)  # pyright: ignore[reportOptionalMemberAccess]
    desktop.until(lambda: page.members_page.detail.detail)
    return desktop


def lock(desktop: Desktop) -> LockPage:
    QTest.keyClick(desktop.window, Qt.Key.Key_L, CONTROL)
    page = desktop.window.centralWidget()
    assert isinstance(page, LockPage)
    return page


def type_pin(page: LockPage, text: str) -> None:
    page.ui.pin.setText(text)
    QTest.keyClick(page.ui.pin, Qt.Key.Key_Return)


def spoken(interface: QAccessibleInterface | None) -> Iterator[str]:
    """All that a screen reader can reach from here."""
    if interface is None or not interface.isValid():
        return
    for kind in (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description):
        yield interface.text(kind)
    for place in range(interface.childCount()):
        yield from spoken(interface.child(place))


def spoken_by_program() -> str:
    root = QAccessible.queryAccessibleInterface(cast(QApplication, QApplication.instance()))
    return "\n".join(spoken(root))


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


def test_wrong_pins_are_counted_and_then_only_signing_in_helps(
    desktops: Desktops, server: Server, demo: Desktop
) -> None:
    page = lock(demo)
    for left in range(TRIES - 1, 0, -1):
        type_pin(page, "000000")
        assert page.ui.failure.text() == f"That is not the PIN. Tries left: {left}"
    type_pin(page, "000000")
    assert page.ui.failure.text() == "Too many wrong PINs. Please sign in again."
    assert not page.ui.pin.isVisible()
    assert not demo.window.lock.controller.open_with(PIN)
    desktops.close(demo)
    again = desktops.open_at(server)
    again.until(lambda: again.window.lock.is_locked)
    assert not again.window.lock.controller.open_with(PIN)


def test_the_pin_is_kept_as_a_hash_only(desktops: Desktops, demo: Desktop) -> None:
    kept = (desktops.data / "settings.json").read_text("utf-8")
    assert PIN not in kept
    assert "scrypt:" in kept


def test_there_is_a_way_back_from_signing_in_to_the_pin(demo: Desktop) -> None:
    page = lock(demo)
    page.ui.again.click()
    assert not page.ui.pin.isVisible()
    page.ui.back.click()
    type_pin(page, PIN)
    assert not demo.window.lock.is_locked


def test_a_program_that_was_locked_starts_locked(desktops: Desktops, server: Server, demo: Desktop) -> None:
    lock(demo)
    desktops.close(demo)
    again = desktops.open_at(server)
    again.until(lambda: again.window.lock.is_locked)
    page = again.window.centralWidget()
    assert isinstance(page, LockPage)
    type_pin(page, PIN)
    again.until_page(HomePage)


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


def lock_over(desktop: Desktop, dialog: QWidget) -> LockPage:
    """As the clock does: keys do not reach the window below a dialog."""
    desktop.window.lock.idle.idled.emit()
    page = desktop.window.centralWidget()
    assert isinstance(page, LockPage)
    return page


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


def test_somebody_else_who_signs_in_finds_nothing_of_the_operator(demo: Desktop) -> None:
    demo.window.makers.group_page().members_page.ui.panel.edit_chosen.emit()
    (dialog,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, MemberEditDialog))
    demo.window.go("create")
    typed = demo.window.pages.page("create")
    page = lock_over(demo, dialog)
    sign_in(demo, page, 2)
    demo.until(lambda: not demo.window.lock.is_locked)
    demo.until(lambda: demo.window.pages.current == "real_name")
    assert not demo.window.pages.is_made("create")
    assert typed is not demo.window.ui.pages.currentWidget()
    demo.until(lambda: not isValid(dialog))
    assert not demo.program.parts.groups.groups()


def test_signing_in_again_opens_it_and_nothing_is_lost(demo: Desktop) -> None:
    demo.window.lock.controller.set_pin("")
    demo.window.go("create")
    create = demo.window.makers.create_page()
    create.ui.group_name.setText("广州塔")
    page = lock(demo)
    assert not page.ui.pin.isVisible()
    sign_in_as(demo, page, OPERATOR)
    demo.until(lambda: not demo.window.lock.is_locked)
    assert demo.window.makers.create_page() is create
    assert create.ui.group_name.text() == "广州塔"
    assert demo.window.pages.current == "create"


def sign_in(desktop: Desktop, page: LockPage, number: int) -> None:
    sign_in_as(desktop, page, phone_number(number))


def sign_in_as(desktop: Desktop, page: LockPage, phone: str) -> None:
    page.ui.again.click()
    form = page.sign_in
    assert isinstance(form, SignInPage)
    assert not form.ui.other_server.isVisible()
    form.ui.phone.setText(phone)
    form.ui.code.edit.setText(desktop.ask_code(form.ui.code.button, form.desk.controller))
    form.ui.sign_in.click()


def test_a_connection_that_comes_back_does_not_open_it(demo: Desktop) -> None:
    lock(demo)
    parts = demo.program.parts
    with demo.qtbot.waitSignal(parts.connection.connected, timeout=30_000):
        parts.connection.retry()
    assert demo.window.lock.is_locked
    assert isinstance(demo.window.centralWidget(), LockPage)


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


def test_the_pin_is_chosen_in_the_settings(demo: Desktop) -> None:
    demo.window.lock.controller.set_pin("")
    demo.window.go("settings")
    card = demo.page(SettingsPage).findChild(LockCard)
    assert isinstance(card, LockCard)
    card.ui.set_pin.click()
    dialog = card.findChild(PinDialog)
    assert isinstance(dialog, PinDialog)
    for pin, repeated, why in (
        ("12", "12", "Please give 4 to 12 digits."),
        ("12ab", "12ab", "Please give 4 to 12 digits."),
        (PIN, "135791", "The two are not the same."),
    ):
        dialog.ui.pin.setText(pin)
        dialog.ui.repeated.setText(repeated)
        dialog._save()  # pyright: ignore[reportPrivateUsage]
        assert dialog.ui.failure.text() == why
    assert_nothing_clipped(dialog)
    dialog.ui.repeated.setText(PIN)
    dialog._save()  # pyright: ignore[reportPrivateUsage]
    assert demo.window.lock.controller.has_pin
    assert card.ui.pin_state.text() == "Chosen"
    type_pin(lock(demo), PIN)
    assert not demo.window.lock.is_locked


def test_the_minutes_are_chosen_in_the_settings(demo: Desktop) -> None:
    demo.window.go("settings")
    card = demo.page(SettingsPage).findChild(LockCard)
    assert isinstance(card, LockCard)
    assert card.ui.minutes.currentData() == 10
    card.ui.minutes.setCurrentIndex(card.ui.minutes.findData(30))
    card.ui.minutes.activated.emit(card.ui.minutes.currentIndex())
    assert demo.window.lock.controller.seconds == 1_800


def test_the_demo_opens_freely_without_a_pin(desktops: Desktops) -> None:
    desktop = desktops.open(demo=True)
    desktop.until_page(HomePage)
    assert desktop.window.lock.controller.seconds == 0
    assert desktop.window.windowTitle() == "Group Code — Demo data"
    page = lock(desktop)
    page.ui.open.click()
    assert not desktop.window.lock.is_locked
