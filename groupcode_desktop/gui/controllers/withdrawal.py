"""撤回授权: the operator leaves a joined group."""

from PySide6.QtCore import QObject, Signal, Slot

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.gui.tasks import Tasks


class WithdrawalController(QObject):
    """`withdrawn` tells the id of the group that was left."""

    withdrawn = Signal(int)
    failed = Signal(Exception)

    def __init__(self, clients: Clients, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._clients, self._tasks = clients, tasks

    def withdraw(self, group_id: int) -> None:
        self._tasks.run(work=lambda: self._withdraw(group_id), done=self._take, failed=self._fail)

    def _withdraw(self, group_id: int) -> int:
        self._clients().groups.withdraw(group_id)
        return group_id

    @Slot(object)
    def _take(self, group_id: int) -> None:
        self.withdrawn.emit(group_id)

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)
