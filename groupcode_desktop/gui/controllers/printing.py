"""A document goes to paper or into a file: the server's log knows of it before anything is made."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.audit import Output
from groupcode_desktop.gui.paper.document import Document
from groupcode_desktop.gui.paper.picture import picture_of, write_png
from groupcode_desktop.gui.paper.press import Press
from groupcode_desktop.gui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class Outlet:
    """What the audit log of that group says when the document is printed, and when it is saved.

    `check` runs in the background before that; what it raises ends it.
    """

    group_id: int
    printed: Output
    saved: Output
    check: Callable[[], None] | None = None

    def record(self, clients: Clients, kind: Output, rows: int) -> None:
        if self.check is not None:
            self.check()
        clients().audit.record(self.group_id, kind, rows)


class PrintingController(QObject):
    """`changed` when `is_busy` did; `done` after the last page; `failed` with a domain error, an OSError
    or PrinterFailed: then nothing was made, but for the pages a printer took before it failed.
    """

    changed = Signal()
    progressed = Signal(int, int)
    done = Signal()
    failed = Signal(Exception)

    def __init__(self, outlet: Outlet, clients: Clients, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._outlet, self._clients, self._tasks = outlet, clients, tasks
        self._turn = 0
        self._begin: Callable[[], None] = self.cancel
        self.is_busy = False
        self._press = Press(self)
        self._press.progressed.connect(self.progressed)
        self._press.ended.connect(self._end)

    def save_pdf(self, document: Document, paper: QPageLayout, path: Path) -> None:
        self._record(self._outlet.saved, document.rows, lambda: self._press.write_pdf(document, paper, path))

    def save_picture(self, document: Document, paper: QPageLayout, path: Path) -> None:
        self._record(self._outlet.saved, document.rows, lambda: self._write_picture(document, paper, path))

    def print_on(self, document: Document, paper: QPageLayout, printer: QPrinter) -> None:
        self._record(
            self._outlet.printed, document.rows, lambda: self._press.print_on(document, paper, printer)
        )

    @Slot()
    def cancel(self) -> None:
        self._turn += 1
        self._press.cancel()
        self._set_busy(False)

    def _record(self, kind: Output, rows: int, begin: Callable[[], None]) -> None:
        self.cancel()
        self._begin = begin
        self._set_busy(True)
        turn, outlet = self._turn, self._outlet
        self._tasks.run(
            work=lambda: (turn, outlet.record(self._clients, kind, rows)),
            done=self._take_recorded,
            failed=self._fail,
        )

    @Slot(object)
    def _take_recorded(self, answer: tuple[int, None]) -> None:
        if answer[0] == self._turn:
            self._begin()

    def _write_picture(self, document: Document, paper: QPageLayout, path: Path) -> None:
        turn, image = self._turn, picture_of(document, paper)
        self._tasks.run(lambda: (turn, write_png(image, path)), self._take_written, self._fail)

    @Slot(object)
    def _take_written(self, answer: tuple[int, None]) -> None:
        if answer[0] == self._turn:
            self._end(None)

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        if self.is_busy:
            self._end(error)

    @Slot(object)
    def _end(self, error: Exception | None) -> None:
        self._set_busy(False)
        if error is None:
            self.done.emit()
        else:
            self.failed.emit(error)

    def _set_busy(self, is_busy: bool) -> None:
        if is_busy != self.is_busy:
            self.is_busy = is_busy
            self.changed.emit()
