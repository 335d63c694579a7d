"""Linux: the desktop's own service is asked, and logind where the desktop has none.

https://specifications.freedesktop.org/idle-inhibit-spec/latest/
"""

import logging
import os

from PySide6.QtCore import QObject, QProcess, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

log = logging.getLogger(__name__)

LINE = "groupcode-kiosk"
SERVICE, PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
WAITS = 5_000


class LinuxKeeper(QObject):
    """The wish goes over a line of its own: the desktop forgets it when that is cut, by a crash too."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._holder = QProcess(self)
        self._reason = ""

    def hold(self, reason: str) -> None:
        self._reason = reason
        line = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, LINE)
        call = QDBusMessage.createMethodCall(SERVICE, PATH, SERVICE, "Inhibit")
        call.setArguments(["Group Code", reason])
        watcher = QDBusPendingCallWatcher(line.asyncCall(call, WAITS), self)
        watcher.finished.connect(self._answered)

    def release(self) -> None:
        self._reason = ""
        QDBusConnection.disconnectFromBus(LINE)
        self._holder.kill()
        self._holder.waitForFinished(WAITS)

    @Slot(QDBusPendingCallWatcher)
    def _answered(self, watcher: QDBusPendingCallWatcher) -> None:
        """`tail` ends with this program, and the wish with `tail`."""
        watcher.deleteLater()
        if watcher.isError() and self._reason:
            log.info("the desktop does not keep the screen awake: %s", watcher.error().message())
            wish = ["--what=idle:sleep", "--who=Group Code", f"--why={self._reason}"]
            self._holder.start("systemd-inhibit", [*wish, "tail", f"--pid={os.getpid()}", "-f", "/dev/null"])
