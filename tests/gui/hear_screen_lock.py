"""Listens for the lock of the screen on the session bus of its own process; says what it heard."""

import subprocess
import sys

from PySide6.QtCore import QCoreApplication, QTimer

from groupcode_desktop.gui.screen_lock import ScreenLock

LIMIT = 60_000
QUIET = 1_000
"""Milliseconds in which nothing may be heard."""


def main(interface: str, value: str) -> None:
    app = QCoreApplication(sys.argv)
    lock = ScreenLock(app)
    heard: list[str] = []
    lock.locked.connect(lambda: (heard.append("locked"), app.quit()))
    path = "/" + interface.replace(".", "/")
    send = ["dbus-send", "--session", "--type=signal", path, f"{interface}.ActiveChanged"]
    subprocess.run([*send, f"boolean:{value}"], check=True)
    QTimer.singleShot(LIMIT if value == "true" else QUIET, app.quit)
    app.exec()
    lock.end()
    print(*heard)


if __name__ == "__main__":
    main(*sys.argv[1:])
