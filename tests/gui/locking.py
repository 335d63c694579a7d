"""What the tests of the lock share."""

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from groupcode_desktop.client.server import Server
from groupcode_desktop.gui.views.lock_page import LockPage
from groupcode_desktop.gui.views.sign_in_page import SignInPage
from tests.cast import phone_number
from tests.gui.desktop import Desktop, Desktops

PIN = "246810"
OPERATOR = "13802880012"
"""The phone of the demo's operator."""
CONTROL = Qt.KeyboardModifier.ControlModifier


def open_demo(desktops: Desktops, server: Server, token: str) -> Desktop:
    """The operator of the demo's groups with a PIN, and a member's details open."""
    desktop = desktops.open_signed_in(server, token)
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


def lock_over(desktop: Desktop, dialog: QWidget) -> LockPage:
    """As the clock does: keys do not reach the window below a dialog."""
    desktop.window.lock.idle.idled.emit()
    page = desktop.window.centralWidget()
    assert isinstance(page, LockPage)
    return page


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
