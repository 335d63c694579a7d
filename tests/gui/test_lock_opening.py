"""Only the operator opens the lock: by the PIN, or by signing in again."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from groupcode_desktop.client.server import Server
from groupcode_desktop.gui.controllers.lock import TRIES
from groupcode_desktop.gui.views.home_page import HomePage
from groupcode_desktop.gui.views.lock_card import LockCard
from groupcode_desktop.gui.views.lock_page import LockPage
from groupcode_desktop.gui.views.member_edit_dialog import MemberEditDialog
from groupcode_desktop.gui.views.pin_dialog import PinDialog
from groupcode_desktop.gui.views.settings_page import SettingsPage
from tests.gui.desktop import Desktop, Desktops
from tests.gui.helpers import assert_nothing_clipped
from tests.gui.locking import OPERATOR, PIN, lock, lock_over, open_demo, sign_in, sign_in_as, type_pin


@pytest.fixture
def database_url(demo_url: str) -> str:
    return demo_url


@pytest.fixture
def demo(desktops: Desktops, server: Server, demo_template: tuple[Path, str]) -> Desktop:
    return open_demo(desktops, server, demo_template[1])


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


def test_a_connection_that_comes_back_does_not_open_it(demo: Desktop) -> None:
    lock(demo)
    parts = demo.program.parts
    with demo.qtbot.waitSignal(parts.connection.connected, timeout=30_000):
        parts.connection.retry()
    assert demo.window.lock.is_locked
    assert isinstance(demo.window.centralWidget(), LockPage)


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
