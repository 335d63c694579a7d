"""What the keyboard does anywhere in the window; F1 lists it, and what it does in a group."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from groupcode_desktop.gui.views.keys_dialog import KeysDialog, Section, rows_of

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
        self.kiosk = self._action("F11", window.toggle_kiosk)
        self.lock = self._action("Ctrl+L", window.lock_now)
        self.keys = self._action("F1; Ctrl+/", self._list_keys)
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
        self.kiosk.setText(self.tr("Show the QR code full screen, or end it"))
        self.lock.setText(self.tr("Lock the window"))
        self.keys.setText(self.tr("Keyboard shortcuts"))
        self.quit.setText(self.tr("Quit"))
        for number, action in enumerate(self.groups, 1):
            action.setText(self.tr("Group {number}").format(number=number))

    def allow(self, on: bool) -> None:
        """All but the way out."""
        for action in (*self._named(), *self.groups):
            action.setEnabled(on or action is self.quit)

    def sections(self) -> list[Section]:
        """Everything that has keys: wherever one is, and in a group."""
        rows = rows_of(self._named())
        rows.insert(2, (self.tr("Groups in their order"), "Ctrl+1 … Ctrl+9"))
        everywhere = (self.tr("Everywhere"), rows)
        if not self._window.is_inside:
            return [everywhere]
        page = self._window.makers.group_page()
        in_list = page.members_page.commands.with_keys()
        return [
            everywhere,
            (self.tr("In a group"), rows_of(page.with_keys())),
            (self.tr("In the member list"), rows_of(in_list)),
        ]

    def _named(self) -> Sequence[QAction]:
        return (
            self.home,
            self.create,
            self.sms_desk,
            self.settings,
            self.kiosk,
            self.lock,
            self.keys,
            self.quit,
        )

    def _action(self, keys: str, do: object) -> QAction:
        action = QAction(self._window)
        action.setShortcuts(QKeySequence.listFromString(keys))
        action.triggered.connect(do)
        self._window.addAction(action)
        return action

    def _list_keys(self) -> None:
        dialog = KeysDialog(self.sections(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
