"""The 操作日志 of one group: read page by page, checked, written to a file."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.audit import AuditCheck, AuditFilter, AuditLine, AuditPage, Output
from groupcode_desktop.gui.csv_file import write_csv
from groupcode_desktop.gui.models.audit_texts import texts, titles
from groupcode_desktop.gui.tasks import Tasks


class AuditController(QObject):
    """`read` gives the newest lines, `more` the next older ones, `exported` how many are in the file."""

    read = Signal(object)
    more = Signal(object)
    checked = Signal(AuditCheck)
    exported = Signal(int)
    failed = Signal(Exception)

    def __init__(self, clients: Clients, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._clients, self._tasks = clients, tasks
        self._group_id = 0
        self._question = 0
        self._wanted = AuditFilter()
        self._next: int | None = None

    @property
    def has_more(self) -> bool:
        return self._next is not None

    def show(self, group_id: int, wanted: AuditFilter) -> None:
        self._group_id, self._wanted, self._next = group_id, wanted, None
        self._question += 1
        self._ask(None)

    def show_more(self) -> None:
        if self._next is not None:
            self._ask(self._next)

    def check(self) -> None:
        group_id = self._group_id
        self._tasks.run(lambda: self._clients().audit.check(group_id), self._take_check, self._fail)

    def export(self, path: Path) -> None:
        group_id, wanted = self._group_id, self._wanted
        self._tasks.run(lambda: self._export(group_id, wanted, path), self._take_export, self._fail)

    def _ask(self, before: int | None) -> None:
        asked, group_id, wanted = (self._question, before), self._group_id, self._wanted
        self._tasks.run(
            lambda: (asked, self._clients().audit.page(group_id, wanted, before)), self._take, self._fail
        )

    def _export(self, group_id: int, wanted: AuditFilter, path: Path) -> int:
        """The log knows of the file before it is there."""
        audit = self._clients().audit
        lines: list[AuditLine] = audit.all_lines(group_id, wanted)
        audit.record(group_id, Output.EXPORT_AUDIT, len(lines))
        write_csv(path, [titles(), *(texts(line) for line in lines)])
        return len(lines)

    @Slot(object)
    def _take(self, answer: tuple[tuple[int, int | None], AuditPage]) -> None:
        (question, before), page = answer
        if question != self._question or (before is not None and before != self._next):
            return
        self._next = page.next
        (self.read if before is None else self.more).emit(page.lines)

    @Slot(object)
    def _take_check(self, found: AuditCheck) -> None:
        self.checked.emit(found)

    @Slot(object)
    def _take_export(self, lines: int) -> None:
        self.exported.emit(lines)

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)
