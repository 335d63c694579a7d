"""What was typed for a new group is not lost by quitting without a question."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from groupcode_desktop.client.server import Server
from groupcode_desktop.gui.views.create_group_page import CreateGroupPage
from tests.gui.answers import answer_next
from tests.gui.desktop import Desktop, Desktops


@pytest.fixture
def database_url(demo_url: str) -> str:
    return demo_url


@pytest.fixture
def desktop(desktops: Desktops, server: Server, demo_template: tuple[Path, str]) -> Desktop:
    """A new group's name is half typed."""
    desktop = desktops.open_signed_in(server, demo_template[1])
    desktop.window.go("create")
    QTest.keyClicks(desktop.page(CreateGroupPage).ui.group_name, "Tower")
    return desktop


def test_quitting_is_asked_about_and_nothing_is_lost(desktop: Desktop) -> None:
    page = desktop.page(CreateGroupPage)
    desktop.window.go("home")
    asked = answer_next(yes=False)
    desktop.window.close()
    assert asked[0] == "Quit without creating the group?"
    assert desktop.window.isVisible()
    assert page.ui.group_name.text() == "Tower"
    answer_next(yes=True)
    desktop.window.close()
    assert not desktop.window.isVisible()


def test_without_anything_typed_nothing_is_asked(desktop: Desktop) -> None:
    page = desktop.page(CreateGroupPage)
    page.ui.group_name.clear()
    desktop.window.close()
    assert not desktop.window.isVisible()


def test_a_locked_window_stays_open_with_it(desktop: Desktop) -> None:
    desktop.window.lock_now()
    desktop.window.close()
    assert desktop.window.isVisible()


def test_the_end_of_the_program_asks_nothing(desktop: Desktop) -> None:
    desktop.program.quit()
    assert not desktop.window.isVisible()
