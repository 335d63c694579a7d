"""Run by test_kiosk_screens.py in a process of its own, which has two monitors."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from groupcode_desktop.client.server import Server
from groupcode_desktop.gui import screens
from tests.company import Company
from tests.gui.conftest import Desktops
from tests.gui.desktop import Desktop
from tests.gui.scanner import text_in


def screen(name: str) -> QScreen:
    """Asked anew each time: PySide forgets a screen with the window that was asked for it."""
    return next(known for known in QGuiApplication.screens() if known.name() == name)


def opened(desktops: Desktops, server: Server, company: Company) -> Desktop:
    """The operator looks at the invites of the group."""
    desktop = desktops.open_at(server)
    company.clock.pass_by(60)
    desktop.sign_in(number=1)
    desktop.until(lambda: desktop.window.pages.current == "home" and desktop.program.parts.groups.managed())
    desktop.window.open_group(company.group.id, "invites")
    desktop.until(desktop.window.makers.group_page().invite_page.ui.code_page.isVisible)
    return desktop


def chosen_from(menu: object) -> list[tuple[str, bool]]:
    assert isinstance(menu, QMenu)
    return [(action.text(), action.isChecked()) for action in menu.actions() if action.isCheckable()]


def start_in_hall(desktop: Desktop) -> None:
    desktop.window.makers.group_page().invite_page.ui.kiosk.click()
    menu = QApplication.activePopupWidget()
    assert chosen_from(menu) == [
        ("Screen 1: desk, 1280 × 800 (this window)", False),
        ("Screen 2: hall, 1080 × 1920", True),
    ]
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    desktop.until(lambda: desktop.window.kiosk.kiosk and text_in(desktop.window.kiosk.kiosk))


def is_on(desktop: Desktop, name: str) -> bool:
    """Fills that screen, and a phone reads the code."""
    kiosk = desktop.window.kiosk.kiosk
    assert kiosk is not None
    filled = kiosk.isVisible() and kiosk.isFullScreen() and kiosk.geometry() == screen(name).geometry()
    return filled and text_in(kiosk) != ""


def test_the_screen_is_chosen_from_a_menu_and_remembered(
    desktops: Desktops, server: Server, company: Company
) -> None:
    desktop = opened(desktops, server, company)
    start_in_hall(desktop)
    desktop.until(lambda: is_on(desktop, "hall"))
    assert desktop.program.parts.store.now.kiosk_screen == screens.key_of(screen("hall"))
    assert desktop.window.geometry().intersects(screen("desk").geometry())


def test_an_unplugged_screen_gives_way_to_the_other_and_comes_back(
    desktops: Desktops, server: Server, company: Company
) -> None:
    """The platform without a display cannot unplug a screen: the signals of the real ones tell so."""
    desktop = opened(desktops, server, company)
    start_in_hall(desktop)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.screenRemoved.emit(screen("hall"))
    desktop.until(lambda: is_on(desktop, "desk"))
    assert desktop.program.parts.store.now.kiosk_screen == screens.key_of(screen("hall"))
    app.screenRemoved.emit(screen("hall"))
    assert is_on(desktop, "desk")
    app.screenAdded.emit(screen("hall"))
    desktop.until(lambda: is_on(desktop, "hall"))


def test_a_screen_that_is_missing_today_is_replaced(qapp: QApplication) -> None:
    desk, hall = screen("desk"), screen("hall")
    assert screens.choose(screens.key_of(hall), [desk, hall]) is hall
    assert screens.choose(screens.key_of(hall), [desk]) is desk
    assert screens.choose("another", [desk, hall], avoided=desk) is hall
    assert screens.choose("another", [desk], avoided=desk) is desk
