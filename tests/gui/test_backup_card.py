"""Backup and restore in the settings, with the real program on real data."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from groupcode_desktop.client.server import Server
from groupcode_desktop.gui.views.home_page import HomePage
from groupcode_desktop.gui.views.settings_page import SettingsPage
from groupcode_desktop.gui.views.sign_in_page import SignInPage
from tests.gui.answers import answer_next
from tests.gui.desktop import Desktop, Desktops
from tests.gui.helpers import assert_all_named, assert_nothing_clipped


@pytest.fixture
def desktop(desktops: Desktops) -> Desktop:
    desktop = desktops.open(demo=True)
    desktop.until_page(HomePage)
    desktop.until(lambda: desktop.program.parts.groups.is_known)
    return desktop


def open_settings(desktop: Desktop) -> SettingsPage:
    desktop.window.go("settings")
    return desktop.page(SettingsPage)


def test_data_are_backed_up_and_put_back(desktop: Desktop, desktops: Desktops, tmp_path: Path) -> None:
    card, file = open_settings(desktop).backup_card, tmp_path / "sicherung.gcbackup"
    card.ui.back_up.click()
    dialog = card.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith(".gcbackup")
    dialog.reject()
    card.back_up_to(str(file))
    desktop.until(card.ui.done.isVisible)
    assert card.ui.done.text() == f"✓ Backed up to {file}"
    assert_nothing_clipped(desktop.window)
    assert_all_named(card)
    asked = answer_next(yes=True)
    card.restore_from(str(file))
    desktop.until_page(SignInPage)
    assert "Replace all data" in asked[0]
    assert len(list(desktops.data.glob("groupcode.before-restore-*.gcbackup"))) == 1
    desktop.sign_in(5, "新来的人")
    assert desktop.page(HomePage)


def test_a_no_changes_nothing(desktop: Desktop, desktops: Desktops, tmp_path: Path) -> None:
    card = open_settings(desktop).backup_card
    answer_next(yes=False)
    card.restore_from(str(tmp_path / "x"))
    assert card.ui.restore.isEnabled()
    assert list(desktops.data.glob("groupcode.before-restore-*")) == []


def test_another_file_is_refused_and_everything_stays(desktop: Desktop, tmp_path: Path) -> None:
    card, file = open_settings(desktop).backup_card, tmp_path / "letter.gcbackup"
    file.write_text("dear reader")
    answer_next(yes=True)
    card.restore_from(str(file))
    desktop.until(card.ui.failure.isVisible)
    assert card.ui.failure.text().startswith("This is no backup of this program, or it is damaged.")
    card.back_up_to(str(tmp_path / "absent" / "x.gcbackup"))
    desktop.until(lambda: "choose another folder" in card.ui.failure.text())
    assert desktop.program.parts.groups.managed()


def test_a_server_is_backed_up_elsewhere(desktops: Desktops, server: Server) -> None:
    desktop = desktops.open_at(server)
    desktop.sign_in()
    assert not open_settings(desktop).backup_card.isVisible()
