"""全屏展示 as the operator begins and ends it, in the whole program."""

import os
import signal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from groupcode_desktop.client.server import Server
from groupcode_desktop.gui.controllers.connection import State
from groupcode_desktop.gui.views.invite_page import InvitePage
from groupcode_desktop.gui.views.kiosk_window import KioskWindow
from tests.company import Company
from tests.gui.desktop import Desktop, Desktops
from tests.gui.scanner import text_in


def at_invites(desktop: Desktop, group_id: int) -> InvitePage:
    """Once they are read."""
    desktop.window.open_group(group_id, "invites")
    page = desktop.window.makers.group_page().invite_page
    desktop.until(lambda: page.controller.invitation)
    return page


@pytest.fixture
def desktop(desktops: Desktops, server: Server, company: Company) -> Desktop:
    """The operator looks at the invites of the group."""
    desktop = desktops.open_at(server)
    company.clock.pass_by(60)
    desktop.sign_in(number=1)
    desktop.until(lambda: desktop.window.pages.current == "home" and desktop.program.parts.groups.managed())
    page = at_invites(desktop, company.group.id)
    desktop.until(page.ui.code_page.isVisible)
    return desktop


def kiosk_of(desktop: Desktop) -> KioskWindow:
    """Once a phone can read it."""
    kiosk = desktop.window.kiosk.kiosk
    assert kiosk is not None
    desktop.until(lambda: text_in(kiosk))
    return kiosk


def test_the_button_begins_and_ends_it(desktop: Desktop, company: Company) -> None:
    button = at_invites(desktop, company.group.id).ui.kiosk
    assert button.text() == "Show full screen"
    button.click()
    kiosk = kiosk_of(desktop)
    assert kiosk.isFullScreen()
    assert kiosk.awake.is_held
    assert button.text() == "End full screen"
    button.click()
    assert desktop.window.kiosk.kiosk is None
    assert not kiosk.isVisible()
    assert not kiosk.awake.is_held
    assert button.text() == "Show full screen"


def test_f11_begins_it_from_every_tab_of_the_group(desktop: Desktop) -> None:
    desktop.window.makers.group_page().show_tab("statistics")
    QTest.keyClick(desktop.window, Qt.Key.Key_F11)
    kiosk = kiosk_of(desktop)
    QTest.keyClick(kiosk, Qt.Key.Key_Escape)
    kiosk.question.leave.click()
    assert desktop.window.kiosk.kiosk is None
    desktop.window.go("home")
    QTest.keyClick(desktop.window, Qt.Key.Key_F11)
    assert desktop.window.kiosk.kiosk is None


def test_who_leaves_at_the_screen_has_to_know_the_pin(desktop: Desktop, company: Company) -> None:
    lock = desktop.window.lock
    lock.controller.set_pin("246810")
    at_invites(desktop, company.group.id).ui.kiosk.click()
    kiosk = kiosk_of(desktop)
    QTest.keyClick(kiosk, Qt.Key.Key_Escape)
    kiosk.question.leave.click()
    assert desktop.window.kiosk.kiosk is None
    assert lock.is_locked
    assert lock.controller.open_with("246810")


def test_it_goes_on_while_the_operator_works_elsewhere(desktop: Desktop, company: Company) -> None:
    at_invites(desktop, company.group.id).ui.kiosk.click()
    kiosk = kiosk_of(desktop)
    desktop.window.go("sms_desk")
    company.creator.at.groups.allow_joining(company.group.id, False)
    desktop.until(kiosk.notice.isVisible)
    assert kiosk.notice.title.text() == "Joining is paused"


def test_it_ends_with_the_session_and_with_the_window(desktop: Desktop, company: Company) -> None:
    at_invites(desktop, company.group.id).ui.kiosk.click()
    kiosk_of(desktop)
    desktop.program.parts.session.sign_out()
    desktop.until(lambda: desktop.window.kiosk.kiosk is None)
    company.clock.pass_by(60)
    desktop.sign_in(number=1)
    desktop.until(lambda: desktop.program.parts.groups.managed())
    at_invites(desktop, company.group.id).ui.kiosk.click()
    kiosk = kiosk_of(desktop)
    desktop.window.close()
    assert not kiosk.isVisible()


def test_a_killed_backend_takes_the_code_off_until_it_is_back(desktops: Desktops) -> None:
    """The bundled server is started again by itself, at the same address for phones; first there is none."""
    desktop = desktops.open(demo=True)
    desktop.until(lambda: desktop.window.pages.current == "home" and desktop.program.parts.groups.managed())
    page = at_invites(desktop, desktop.program.parts.groups.managed()[0].id)
    panel = page.phone_access
    QTest.keyClick(desktop.window, Qt.Key.Key_F11)
    unreachable = desktop.window.kiosk.kiosk
    assert unreachable is not None
    desktop.until(lambda: unreachable.notice.sentence.text().startswith("Phones cannot open the page"))
    desktop.window.kiosk.end()
    desktop.until(lambda: panel.isVisible() and panel.model.rowCount() > 0)
    panel.ui.addresses.setCurrentIndex(panel.model.index(panel.model.rowCount() - 1))
    panel.ui.start.click()
    desktop.until(page.ui.code_page.isVisible)
    page.ui.kiosk.click()
    kiosk = kiosk_of(desktop)
    url = text_in(kiosk)
    assert desktop.child.pid is not None
    os.kill(desktop.child.pid, signal.SIGKILL)
    desktop.until(lambda: desktop.program.parts.connection.state is State.LOST)
    assert kiosk.notice.title.text() == "No connection"
    assert text_in(kiosk) == ""
    desktop.until(lambda: text_in(kiosk) == url)
