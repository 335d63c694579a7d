"""How many members of the group shown have still to agree to the newest texts."""

from PySide6.QtCore import QObject, Signal, Slot

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.consents import ConsentState
from groupcode_desktop.gui.tasks import Tasks


class ConsentsController(QObject):
    """`state` is None until it was read; it is asked again whenever the group is shown."""

    changed = Signal()

    def __init__(self, clients: Clients, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._clients, self._tasks = clients, tasks
        self._group_id = 0
        self.state: ConsentState | None = None

    def show_group(self, group_id: int) -> None:
        """0 is a group of which the operator may not know it."""
        if group_id != self._group_id:
            self._group_id = group_id
            self.state = None
            self.changed.emit()
        if group_id:
            self._tasks.run(work=lambda: self._read(group_id), done=self._take, failed=self._fail)

    def _read(self, group_id: int) -> tuple[int, ConsentState]:
        return group_id, self._clients().notices.consents(group_id)

    @Slot(object)
    def _take(self, answer: tuple[int, ConsentState]) -> None:
        group_id, state = answer
        if group_id == self._group_id and state is not self.state:
            self.state = state
            self.changed.emit()

    @Slot(Exception)
    def _fail(self, _error: Exception) -> None:
        """The page itself tells of a server that does not answer."""
