"""What the keyboard does anywhere in the window; F1 lists it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from groupcode_desktop.gui.views.keys_dialog import KeysDialog

if TYPE_CHECKING:
    from groupcode_desktop.gui.views.main_window import MainWindow

GROUP_KEYS = 9


class Commands(QObject):
    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.home = self._action("Alt+Home", partial(window.go, "home"))
        self.create = self._action("Ctrl+N", partial(window.go, "create"))
        self.sms_desk = self._action("Ctrl+Shift+M", partial(window.go, "sms_desk"))
        self.settings = self._action("Ctrl+,", partial(window.go, "settings"))
        self.keys = self._action("F1", self._list_keys)
        self.quit = self._action("Ctrl+Q", window.close)
        self.groups = [
            self._action(f"Ctrl+{number}", partial(window.open_nth_group, number))
            for number in range(1, GROUP_KEYS + 1)
        ]

    def retranslate(self) -> None:
        self.home.setText(self.tr("Home"))
        self.create.setText(self.tr("Create group"))
        self.sms_desk.setText(self.tr("SMS desk"))
        self.settings.setText(self.tr("Settings"))
        self.keys.setText(self.tr("Keyboard shortcuts"))
        self.quit.setText(self.tr("Quit"))
        for number, action in enumerate(self.groups, 1):
            action.setText(self.tr("Group {number}").format(number=number))

    def _action(self, keys: str, do: object) -> QAction:
        action = QAction(self._window)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(do)
        self._window.addAction(action)
        return action

    def _list_keys(self) -> None:
        dialog = KeysDialog(self.rows(), self._window)
        dialog.exec()
        dialog.deleteLater()

    def rows(self) -> list[tuple[str, str]]:
        """What happens and its keys, in the order in which they are listed."""
        named = [self.home, self.create, self.sms_desk, self.settings, self.keys, self.quit]
        rows = [(action.text(), _shown(action.shortcut())) for action in named]
        return [
            *rows[:2],
            (self.tr("Groups in their order"), "Ctrl+1 … Ctrl+9"),
            *rows[2:],
            *self._page_rows(),
        ]

    def _page_rows(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Next and previous view of a group"), "Ctrl+Tab, Ctrl+Shift+Tab"),
            (self.tr("Search members"), "Ctrl+F"),
            (self.tr("Read the members again"), "F5"),
            (self.tr("Open the selected member"), "Enter"),
            (self.tr("Tick or untick the selected member"), "Space"),
            (self.tr("Copy the selected rows"), "Ctrl+C"),
            (self.tr("Delete the selected member"), "Del"),
            (self.tr("Undo the last deletion"), "Ctrl+Z"),
            (self.tr("Step back: panel, search, filter"), "Esc"),
        ]


def _shown(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)
