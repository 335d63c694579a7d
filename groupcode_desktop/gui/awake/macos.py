"""macOS: `caffeinate`, part of the system, holds the assertion."""

import os

from PySide6.QtCore import QObject, QProcess

WAITS = 5_000


class MacKeeper:
    """-w: it ends by itself when this program does."""

    def __init__(self, parent: QObject) -> None:
        self._holder = QProcess(parent)

    def hold(self, reason: str) -> None:
        self._holder.start("/usr/bin/caffeinate", ["-d", "-i", "-w", str(os.getpid())])

    def release(self) -> None:
        self._holder.kill()
        self._holder.waitForFinished(WAITS)
