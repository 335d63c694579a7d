"""Windows: https://learn.microsoft.com/windows/win32/termserv/wm-wtssession-change"""

import ctypes
import sys
from collections.abc import Callable
from ctypes import wintypes

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication
from PySide6.QtGui import QWindow

SESSION_CHANGE, SESSION_LOCK, THIS_SESSION = 0x02B1, 0x7, 0


class WindowsWatcher(QAbstractNativeEventFilter):
    """A window of its own, never shown, is told: the messages of the others stay undisturbed."""

    def __init__(self, tell: Callable[[], None]) -> None:
        super().__init__()
        self._tell = tell
        self._window = QWindow()
        self._window.create()
        self._register(True)
        if app := QCoreApplication.instance():
            app.installNativeEventFilter(self)

    def end(self) -> None:
        if app := QCoreApplication.instance():
            app.removeNativeEventFilter(self)
        self._register(False)
        self._window.destroy()

    def _register(self, on: bool) -> None:
        if sys.platform == "win32":
            handle = wintypes.HWND(int(self._window.winId()))
            api = ctypes.windll.wtsapi32
            if on:
                api.WTSRegisterSessionNotification(handle, THIS_SESSION)
            else:
                api.WTSUnRegisterSessionNotification(handle)

    def nativeEventFilter(
        self,
        eventType: QByteArray | bytes | bytearray | memoryview,  # noqa: N803
        message: int,
    ) -> tuple[bool, int]:
        told = wintypes.MSG.from_address(int(message))
        if told.message == SESSION_CHANGE and told.wParam == SESSION_LOCK:
            self._tell()
        return False, 0
