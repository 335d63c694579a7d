"""解散团体, by its creator."""

from PySide6.QtCore import QObject, Signal, Slot

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.gui.tasks import Tasks


class DissolutionController(QObject):
    """`dissolved` tells the id of the group that is no more."""

    dissolved = Signal(int)
    failed = Signal(Exception)

    def __init__(self, clients: Clients, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._clients, self._tasks = clients, tasks

    def dissolve(self, group_id: int, name: str) -> None:
        """`name` is what the creator typed."""
        self._tasks.run(lambda: self._dissolve(group_id, name), self._take, self._fail)

    def _dissolve(self, group_id: int, name: str) -> int:
        self._clients().groups.dissolve(group_id, name)
        return group_id

    @Slot(object)
    def _take(self, group_id: int) -> None:
        self.dissolved.emit(group_id)

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)
