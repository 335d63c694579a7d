"""Keeps the screen from going dark while something is shown to everybody; ends with the program."""

import sys
from typing import Protocol

from PySide6.QtCore import QObject


class Keeper(Protocol):
    """The wish of one system; both may be called again and again."""

    def hold(self, reason: str) -> None: ...

    def release(self) -> None: ...


class Awake:
    def __init__(self, parent: QObject) -> None:
        self._keeper = _keeper(parent)
        self.is_held = False

    def hold(self, reason: str) -> None:
        if not self.is_held:
            self.is_held = True
            self._keeper.hold(reason)

    def release(self) -> None:
        if self.is_held:
            self.is_held = False
            self._keeper.release()


def _keeper(parent: QObject) -> Keeper:
    """Each module needs what only its system has."""
    if sys.platform == "win32":
        from groupcode_desktop.gui.awake.windows import WindowsKeeper

        return WindowsKeeper()
    if sys.platform == "darwin":
        from groupcode_desktop.gui.awake.macos import MacKeeper

        return MacKeeper(parent)
    from groupcode_desktop.gui.awake.linux import LinuxKeeper

    return LinuxKeeper(parent)
