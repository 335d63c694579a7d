"""导入健康数据: a file is read here and looked at by the server; then all of it is taken, or nothing."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.client.health_file import (
    HealthFile,
    read_health_file,
    write_template,
)
from groupcode_desktop.client.sheets.lines import write_bad_rows
from groupcode_desktop.domain.health_import import ImportPreview
from groupcode_desktop.gui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What a file says, and what the server says of its readable rows."""

    turn: int
    file: HealthFile
    preview: ImportPreview


class HealthImportController(QObject):
    """`is_busy` while a file is read or taken; what comes after stop() is dropped."""

    changed = Signal()
    looked_at = Signal(object)
    taken = Signal(object)
    saved = Signal()
    failed = Signal(Exception)

    def __init__(self, clients: Clients, tasks: Tasks, group_id: int, parent: QObject) -> None:
        super().__init__(parent)
        self._clients, self._tasks, self._group_id = clients, tasks, group_id
        self._turn = 0
        self.is_busy = False

    def look_at(self, path: Path) -> None:
        turn = self._begin()
        self._tasks.run(work=lambda: self._read(turn, path), done=self._take_read, failed=self._fail)

    def take(self, read: ReadFile) -> None:
        self._begin()
        rows = tuple(read.file.rows)
        self._tasks.run(
            work=lambda: self._clients().health_imports.take(self._group_id, rows),
            done=self._take_taken,
            failed=self._fail,
        )

    def stop(self) -> None:
        self._turn += 1
        self._end()

    def save_template(self, path: Path) -> None:
        self._tasks.run(work=lambda: write_template(path), done=self._take_saved, failed=self._fail)

    def save_rows(self, path: Path, headings: list[str], rows: list[list[str]]) -> None:
        self._tasks.run(
            work=lambda: write_bad_rows(path, headings, rows), done=self._take_saved, failed=self._fail
        )

    def _read(self, turn: int, path: Path) -> ReadFile:
        file = read_health_file(path)
        return ReadFile(turn, file, self._clients().health_imports.preview(self._group_id, tuple(file.rows)))

    def _begin(self) -> int:
        self._turn += 1
        self.is_busy = True
        self.changed.emit()
        return self._turn

    def _end(self) -> None:
        self.is_busy = False
        self.changed.emit()

    @Slot(object)
    def _take_read(self, read: ReadFile) -> None:
        if read.turn == self._turn:
            self._end()
            self.looked_at.emit(read)

    @Slot(object)
    def _take_taken(self, preview: ImportPreview) -> None:
        self._end()
        self.taken.emit(preview)

    @Slot(object)
    def _take_saved(self, _nothing: object) -> None:
        self.saved.emit()

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        self._end()
        self.failed.emit(error)
