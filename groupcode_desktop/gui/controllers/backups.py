"""Backing up the data of this computer, and putting them back."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.gui.tasks import Tasks


class BackupsController(QObject):
    """`restored` comes with nobody signed in any more."""

    working = Signal(bool)
    written = Signal(Path)
    restored = Signal()
    failed = Signal(Exception)

    def __init__(self, clients: Clients, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._clients = clients
        self._tasks = tasks

    def write(self, file: Path) -> None:
        self.working.emit(True)
        self._tasks.run(lambda: self._write(file), self._take_written, self._fail)

    def restore(self, file: Path) -> None:
        self.working.emit(True)
        self._tasks.run(lambda: self._clients().backups.restore(file), self._take_restored, self._fail)

    def _write(self, file: Path) -> Path:
        self._clients().backups.write(file)
        return file

    @Slot(object)
    def _take_written(self, file: Path) -> None:
        self.working.emit(False)
        self.written.emit(file)

    @Slot(object)
    def _take_restored(self, _nothing: None) -> None:
        self.working.emit(False)
        self.restored.emit()

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        self.working.emit(False)
        self.failed.emit(error)
