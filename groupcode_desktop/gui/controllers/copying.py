"""Rows go to the clipboard as a table and as text: the server's log knows of it before."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.audit import Output
from groupcode_desktop.gui import clipboard
from groupcode_desktop.gui.cells import html_table, tab_separated
from groupcode_desktop.gui.tasks import Tasks

Lines = Sequence[Sequence[str]]


class CopyingController(QObject):
    """`done` tells how many rows are on the clipboard; after `failed` it is as it was."""

    done = Signal(int)
    failed = Signal(Exception)

    def __init__(self, kind: Output, clients: Clients, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._kind, self._clients, self._tasks = kind, clients, tasks
        self._turn = 0

    def copy(self, group_id: int, heading: Sequence[str], rows: Lines) -> None:
        self._turn += 1
        turn, lines = self._turn, [heading, *rows]
        self._tasks.run(
            work=lambda: (turn, lines, self._clients().audit.record(group_id, self._kind, len(rows))),
            done=self._take_recorded,
            failed=self._fail,
        )

    @Slot(object)
    def _take_recorded(self, answer: tuple[int, Lines, None]) -> None:
        turn, lines, _ = answer
        if turn == self._turn:
            clipboard.copy(tab_separated(lines), html_table(lines))
            self.done.emit(len(lines) - 1)

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)
