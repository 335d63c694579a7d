"""What the keyboard does anywhere in the window; F1 lists it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from groupcode_desktop.gui.widgets.plain import tell

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
        named = [self.home, self.create, self.sms_desk, self.settings, self.keys, self.quit]
        lines = [f"{action.text()}    {action.shortcut().toString()}" for action in named]
        lines.insert(2, self.tr("Groups in their order    Ctrl+1 … Ctrl+9"))
        tell(self._window, self.tr("Keyboard shortcuts"), "\n".join(lines))
