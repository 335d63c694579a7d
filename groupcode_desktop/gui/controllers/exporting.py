"""A list goes into a file: the server's log knows of it before, and the file is whole or not there."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal, Slot

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.client.sheets.whole import Abandoned, written_whole
from groupcode_desktop.domain.audit import Output
from groupcode_desktop.gui.tasks import Tasks


class ExportingController(QObject):
    """One file at a time. `done` tells its path; `failed` an OSError or a domain error: nothing was made,
    a file that was there is as it was. Nothing is told after `cancel()`.
    """

    changed = Signal()
    done = Signal(object)
    failed = Signal(Exception)

    def __init__(self, kind: Output, clients: Clients, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._kind, self._clients, self._tasks = kind, clients, tasks
        self._abandoned = Event()
        self.is_busy = False

    def export(self, group_id: int, rows: int, path: Path, write: Callable[[Path], None]) -> None:
        """`write` fills the file that it is given, in the background."""
        self.cancel()
        abandoned = self._abandoned = Event()
        self._set_busy(True)
        self._tasks.run(
            work=lambda: self._make(group_id, rows, path, write, abandoned),
            done=self._take_done,
            failed=self._fail,
        )

    @Slot()
    def cancel(self) -> None:
        self._abandoned.set()
        self._set_busy(False)

    def _make(
        self, group_id: int, rows: int, path: Path, write: Callable[[Path], None], abandoned: Event
    ) -> tuple[Event, Path]:
        if abandoned.is_set():
            raise Abandoned
        self._clients().audit.record(group_id, self._kind, rows)
        with written_whole(path, abandoned.is_set) as part:
            write(part)
        return abandoned, path

    @Slot(object)
    def _take_done(self, answer: tuple[Event, Path]) -> None:
        if answer[0] is self._abandoned and self.is_busy:
            self._set_busy(False)
            self.done.emit(answer[1])

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        if self.is_busy and not isinstance(error, Abandoned):
            self._set_busy(False)
            self.failed.emit(error)

    def _set_busy(self, is_busy: bool) -> None:
        if is_busy != self.is_busy:
            self.is_busy = is_busy
            self.changed.emit()
