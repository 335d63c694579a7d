"""F1 lists the keys, in the language of the program."""

from PySide6.QtWidgets import QApplication

from groupcode_desktop.gui.settings import Language
from groupcode_desktop.gui.views.home_page import HomePage
from groupcode_desktop.gui.views.keys_dialog import KeysDialog
from tests.gui.desktop import Desktops
from tests.gui.helpers import assert_nothing_clipped, visible_texts


def test_every_key_is_listed(desktops: Desktops) -> None:
    desktop = desktops.open(demo=True, language=Language.CHINESE)
    desktop.until_page(HomePage)
    dialog = KeysDialog(desktop.window.commands.rows(), desktop.window)
    dialog.show()
    QApplication.processEvents()
    shown = visible_texts(dialog)
    assert {"Ctrl+N", "Ctrl+F", "F5", "Esc", "Ctrl+C", "Del", "Space", "Ctrl+Z", "Enter"} <= set(shown)
    assert "搜索成员" in shown
    assert_nothing_clipped(dialog)
    assert desktop.window.windowTitle() == "团体码 — 演示数据"
