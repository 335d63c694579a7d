"""Importing a file: it is read here and looked at by the server; then all of it is taken, or nothing."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal, Slot

from groupcode_desktop.client.sheets.lines import write_bad_rows
from groupcode_desktop.gui.tasks import Tasks


class Import(Protocol):
    """What is imported; called in the background."""

    def write_template(self, file: Path) -> None: ...

    def read(self, file: Path) -> Any:
        """What the file says, and what the server says of its readable rows."""
        ...

    def take(self, read: Any) -> Any:
        """What the server did; `read` is the answer of read()."""
        ...


class FileImportController(QObject):
    """`is_busy` while a file is read or taken; what comes after stop() is dropped."""

    changed = Signal()
    looked_at = Signal(object)
    taken = Signal(object)
    saved = Signal()
    failed = Signal(Exception)

    def __init__(self, kind: Import, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._kind, self._tasks = kind, tasks
        self._turn = 0
        self.is_busy = False

    def look_at(self, file: Path) -> None:
        turn = self._begin()
        self._tasks.run(work=lambda: (turn, self._kind.read(file)), done=self._take_read, failed=self._fail)

    def take(self, read: Any) -> None:
        self._begin()
        self._tasks.run(work=lambda: self._kind.take(read), done=self._take_taken, failed=self._fail)

    def stop(self) -> None:
        self._turn += 1
        self._end()

    def save_template(self, file: Path) -> None:
        self._tasks.run(
            work=lambda: self._kind.write_template(file), done=self._take_saved, failed=self._fail
        )

    def save_rows(self, file: Path, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        self._tasks.run(
            work=lambda: write_bad_rows(file, headings, rows), done=self._take_saved, failed=self._fail
        )

    def _begin(self) -> int:
        self._turn += 1
        self.is_busy = True
        self.changed.emit()
        return self._turn

    def _end(self) -> None:
        self.is_busy = False
        self.changed.emit()

    @Slot(object)
    def _take_read(self, answer: tuple[int, Any]) -> None:
        turn, read = answer
        if turn == self._turn:
            self._end()
            self.looked_at.emit(read)

    @Slot(object)
    def _take_taken(self, done: Any) -> None:
        self._end()
        self.taken.emit(done)

    @Slot(object)
    def _take_saved(self, _nothing: object) -> None:
        self.saved.emit()

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        self._end()
        self.failed.emit(error)
