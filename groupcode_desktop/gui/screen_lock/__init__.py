"""Tells when the system locks its screen or goes to sleep, so that the program locks itself too."""

import sys
from typing import Protocol

from PySide6.QtCore import QObject, Signal


class Watcher(Protocol):
    """The ear for one system."""

    def end(self) -> None: ...


class ScreenLock(QObject):
    """`locked` when the screen of the system was locked; it never comes where the system does not tell."""

    locked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._watcher = _watcher(self)

    def end(self) -> None:
        self._watcher.end()


def _watcher(lock: ScreenLock) -> Watcher:
    """Each module needs what only its system has."""
    if sys.platform == "win32":
        from groupcode_desktop.gui.screen_lock.windows import WindowsWatcher

        return WindowsWatcher(lock.locked.emit)
    if sys.platform == "darwin":
        from groupcode_desktop.gui.screen_lock.macos import MacWatcher

        return MacWatcher(lock.locked.emit)
    from groupcode_desktop.gui.screen_lock.linux import LinuxWatcher

    return LinuxWatcher(lock.locked.emit, lock)
