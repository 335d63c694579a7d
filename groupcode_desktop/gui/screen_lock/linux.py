"""Linux: the screen savers of the desktops, and logind.

https://specifications.freedesktop.org/idle-inhibit-spec/latest/
https://www.freedesktop.org/software/systemd/man/latest/org.freedesktop.login1.html
"""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection

SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
)
LOGIND = "org.freedesktop.login1"
TURNED, TOLD = SLOT("turned(bool)"), SLOT("told()")
Wire = tuple[QDBusConnection, str, str, str, str]
"""Line, sender, interface, signal, slot."""


class LinuxWatcher(QObject):
    def __init__(self, tell: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._tell = tell
        self._wires = [*_session_wires(), *_system_wires()]
        for line, sender, interface, name, slot in self._wires:
            line.connect(sender, "", interface, name, self, slot)  # pyright: ignore[reportArgumentType, reportCallIssue]

    def end(self) -> None:
        for line, sender, interface, name, slot in self._wires:
            line.disconnect(sender, "", interface, name, self, slot)  # pyright: ignore[reportArgumentType, reportCallIssue]
        self._wires = []

    @Slot(bool)
    def turned(self, on: bool) -> None:
        if on:
            self._tell()

    @Slot()
    def told(self) -> None:
        self._tell()


def _session_wires() -> list[Wire]:
    """Without an address Qt would try to start a bus."""
    bus = Path(os.environ.get("XDG_RUNTIME_DIR", "/nonexistent")) / "bus"
    if "DBUS_SESSION_BUS_ADDRESS" not in os.environ and not bus.exists():
        return []
    line = QDBusConnection.sessionBus()
    return [(line, "", saver, "ActiveChanged", TURNED) for saver in SAVERS]


def _system_wires() -> list[Wire]:
    line = QDBusConnection.systemBus()
    return [
        (line, LOGIND, f"{LOGIND}.Session", "Lock", TOLD),
        (line, LOGIND, f"{LOGIND}.Manager", "PrepareForSleep", TURNED),
    ]
