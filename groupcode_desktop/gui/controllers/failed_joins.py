"""今日未成功加入: watched while somebody looks."""

from PySide6.QtCore import QObject, Signal, Slot

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.failed_joins import FailedJoinList
from groupcode_desktop.gui.clock import ServerClock
from groupcode_desktop.gui.polling import WATCHED, Poll
from groupcode_desktop.gui.tasks import Tasks


class FailedJoinsController(QObject):
    """`failed` is None until it was read."""

    changed = Signal()
    refused = Signal(Exception)

    def __init__(self, clients: Clients, tasks: Tasks, clock: ServerClock, parent: QObject) -> None:
        super().__init__(parent)
        self._clients, self._tasks, self._clock = clients, tasks, clock
        self._group_id = 0
        self.failed: FailedJoinList | None = None
        self._poll = Poll(self._ask, WATCHED, self)

    def show_group(self, group_id: int) -> None:
        if group_id != self._group_id:
            self._group_id, self.failed = group_id, None
            self.changed.emit()
            self._poll.now()

    def watch(self, is_watched: bool) -> None:
        self._poll.set_active(is_watched)

    def _ask(self) -> None:
        group_id = self._group_id
        if group_id:
            self._tasks.run(lambda: (group_id, self._read(group_id)), self._take, self._fail)
        else:
            self._poll.answered()

    def _read(self, group_id: int) -> FailedJoinList:
        return self._clients().assisted_joins.failed(group_id)

    @Slot(object)
    def _take(self, answer: tuple[int, FailedJoinList]) -> None:
        self._poll.answered()
        group_id, failed = answer
        if group_id == self._group_id and failed is not self.failed:
            self._clock.learn(failed.as_of)
            self.failed = failed
            self.changed.emit()

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        self._poll.answered()
        self.refused.emit(error)
