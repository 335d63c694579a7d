"""What the last refresh of a group brought, and from when its tests are counted."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.groups import Group
from groupcode_desktop.domain.health import NatBasis
from groupcode_desktop.domain.health_changes import RefreshReport
from groupcode_desktop.domain.roles import manages
from groupcode_desktop.gui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class _Answer:
    group_id: int
    report: RefreshReport | None


class HealthDataController(QObject):
    """`group` is the one shown, `report` None until it is read or where nobody refreshed yet."""

    changed = Signal()
    group_changed = Signal(Group)
    failed = Signal(Exception)

    def __init__(self, clients: Clients, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._clients, self._tasks = clients, tasks
        self._reports: dict[int, RefreshReport | None] = {}
        self.group: Group | None = None

    @property
    def report(self) -> RefreshReport | None:
        return self._reports.get(self.group.id) if self.group else None

    def show_group(self, group: Group) -> None:
        """Asks again where somebody refreshed since."""
        before, self.group = self.group, group
        if not manages(group.my_role):
            return
        known = (before.id, before.refreshed_at) if before else None
        if known != (group.id, group.refreshed_at):
            self.reload()
        self.changed.emit()

    @Slot()
    def reload(self) -> None:
        if self.group is None:
            return
        group_id = self.group.id
        self._tasks.run(
            work=lambda: _Answer(group_id, self._clients().groups.refresh_report(group_id)),
            done=self._take,
            failed=self._fail,
        )

    def count_tests_from(self, basis: NatBasis) -> None:
        if self.group is None:
            return
        group_id = self.group.id
        self._tasks.run(
            work=lambda: self._clients().groups.count_tests_from(group_id, basis),
            done=self._take_group,
            failed=self._fail,
        )

    @Slot(object)
    def _take(self, answer: _Answer) -> None:
        self._reports[answer.group_id] = answer.report
        self.changed.emit()

    @Slot(object)
    def _take_group(self, group: Group) -> None:
        self.group_changed.emit(group)

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)
