"""刷新数据: asks the health source anew for everybody in a group."""

from PySide6.QtCore import QObject, Signal, Slot

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.groups import Group
from groupcode_desktop.gui.tasks import Tasks


class RefreshController(QObject):
    """One refresh at a time; `is_running` and `failure` belong to the group shown."""

    changed = Signal()
    refreshed = Signal(Group)

    def __init__(self, clients: Clients, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._clients, self._tasks = clients, tasks
        self._group_id = 0
        self._running_for = 0
        self.failure: Exception | None = None

    @property
    def is_running(self) -> bool:
        return self._running_for == self._group_id != 0

    def show_group(self, group_id: int) -> None:
        if group_id != self._group_id:
            self._group_id = group_id
            self.failure = None
            self.changed.emit()

    def refresh(self) -> None:
        if self._running_for:
            return
        group_id = self._running_for = self._group_id
        self.failure = None
        self.changed.emit()
        self._tasks.run(
            work=lambda: self._clients().groups.refresh(group_id), done=self._take, failed=self._fail
        )

    @Slot(object)
    def _take(self, group: Group) -> None:
        self._running_for = 0
        self.refreshed.emit(group)
        self.changed.emit()

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        if self.is_running:
            self.failure = error
        self._running_for = 0
        self.changed.emit()
