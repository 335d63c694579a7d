"""All groups that the operator manages, in numbers."""

from PySide6.QtCore import QObject, Signal, Slot

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.numbers import Overview
from groupcode_desktop.gui.polling import USUAL, Poll
from groupcode_desktop.gui.tasks import Tasks


class OverviewController(QObject):
    """`overview` is None until it was read; `failure` is that of the last try, or None."""

    changed = Signal()

    def __init__(self, clients: Clients, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._clients, self._tasks = clients, tasks
        self.overview: Overview | None = None
        self.failure: Exception | None = None
        self._poll = Poll(self._ask, USUAL, self)

    def watch(self, active: bool) -> None:
        """Reads now and every 15 s."""
        self._poll.set_active(active)

    def _ask(self) -> None:
        self._tasks.run(lambda: self._clients().numbers.overview(), self._take, self._fail)

    @Slot(object)
    def _take(self, overview: Overview) -> None:
        is_news = overview is not self.overview or self.failure is not None
        self.overview, self.failure = overview, None
        if is_news:
            self.changed.emit()
        self._poll.answered()

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        self.failure = error
        self.changed.emit()
        self._poll.answered()
