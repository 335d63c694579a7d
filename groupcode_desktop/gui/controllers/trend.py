"""The last 14 days of the group shown."""

from PySide6.QtCore import QObject, Signal, Slot

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.numbers import Trend
from groupcode_desktop.gui.tasks import Tasks


class TrendController(QObject):
    """`trend` is None until it was read; a failure leaves what is known."""

    changed = Signal()

    def __init__(self, clients: Clients, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._clients, self._tasks = clients, tasks
        self._group_id = 0
        self.trend: Trend | None = None

    def show_group(self, group_id: int) -> None:
        if group_id != self._group_id:
            self._group_id = group_id
            self.trend = None
            self.changed.emit()
            self.reload()

    @Slot()
    def reload(self) -> None:
        group_id = self._group_id
        if group_id:
            self._tasks.run(work=lambda: self._read(group_id), done=self._take, failed=self._fail)

    def _read(self, group_id: int) -> tuple[int, Trend]:
        return group_id, self._clients().numbers.trend(group_id)

    @Slot(object)
    def _take(self, answer: tuple[int, Trend]) -> None:
        group_id, trend = answer
        if group_id == self._group_id and trend is not self.trend:
            self.trend = trend
            self.changed.emit()

    @Slot(Exception)
    def _fail(self, _error: Exception) -> None:
        """The page itself tells of a server that does not answer."""
