"""Two programs on one session bus: a desktop's screen saver, and who wants the screen to stay awake."""

import json
import subprocess
import sys

from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, QSocketNotifier, QTimer, Slot
from PySide6.QtDBus import QDBusConnection

from groupcode_desktop.gui.awake import Awake
from groupcode_desktop.gui.awake.linux import PATH, SERVICE

LIMIT = 30_000


@ClassInfo({"D-Bus Interface": SERVICE})  # pyright: ignore[reportCallIssue, reportUntypedClassDecorator]
class ScreenSaver(QObject):
    """Says on standard output what it was asked, and when who asked is gone."""

    def __init__(self, asker: list[str], ending: str) -> None:
        super().__init__()
        self._bus = QDBusConnection.sessionBus()
        self._names = self._on_the_bus()
        self._ending = ending
        self._asker = subprocess.Popen(asker, stdin=subprocess.PIPE)
        self._look = QTimer(self, interval=50)
        self._look.timeout.connect(self._look_for_asker)

    @Slot(str, str, result="uint")
    def Inhibit(self, program: str, reason: str) -> int:
        print(json.dumps([program, reason]), flush=True)
        if self._ending == "kill":
            self._asker.kill()
        elif self._asker.stdin is not None:
            self._asker.stdin.close()
        self._look.start()
        return 7

    def _on_the_bus(self) -> set[str]:
        return set(self._bus.interface().registeredServiceNames().value())

    @Slot()
    def _look_for_asker(self) -> None:
        if self._on_the_bus() <= self._names | {SERVICE}:
            print(json.dumps("gone"), flush=True)
            self._asker.kill()
            self._asker.wait()
            QCoreApplication.quit()


def be_the_desktop(ending: str) -> None:
    app = QCoreApplication([])
    bus = QDBusConnection.sessionBus()
    saver = ScreenSaver([sys.executable, "-m", "tests.gui.hold_awake", "hold"], ending)
    bus.registerObject(PATH, saver, QDBusConnection.RegisterOption.ExportAllSlots)
    assert bus.registerService(SERVICE)
    QTimer.singleShot(LIMIT, app.quit)
    app.exec()


def hold_until_told() -> None:
    """Releases when its standard input ends, and lives on."""
    app = QCoreApplication([])
    awake = Awake(app)
    told = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, app)
    told.activated.connect(awake.release)
    awake.hold("a code is shown")
    app.exec()


if __name__ == "__main__":
    hold_until_told() if sys.argv[1] == "hold" else be_the_desktop(sys.argv[1])
