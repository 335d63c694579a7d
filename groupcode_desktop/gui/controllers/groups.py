"""The operator's groups: made and kept up to date."""

from PySide6.QtCore import QObject, Signal, Slot

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.groups import Group, NewGroup
from groupcode_desktop.domain.roles import Role, manages
from groupcode_desktop.gui.polling import USUAL, Poll
from groupcode_desktop.gui.tasks import Tasks


class GroupsController(QObject):
    """`failed` is about a verb on one group; making one and reading all have failures of their own."""

    changed = Signal()
    created = Signal(object)
    create_failed = Signal(Exception)
    reload_failed = Signal(Exception)
    failed = Signal(Exception)

    def __init__(self, clients: Clients, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clients = clients
        self._tasks = tasks
        self._groups: tuple[Group, ...] | None = None
        self._poll = Poll(self.reload, USUAL, self)

    @property
    def is_known(self) -> bool:
        return self._groups is not None

    def groups(self) -> tuple[Group, ...]:
        """All groups the operator is in, oldest first."""
        return self._groups or ()

    def managed(self) -> tuple[Group, ...]:
        return tuple(group for group in self.groups() if manages(group.my_role))

    def joined(self) -> tuple[Group, ...]:
        return tuple(group for group in self.groups() if not manages(group.my_role))

    def own_count(self) -> int:
        """How many of the five are taken."""
        return sum(group.my_role is Role.CREATOR for group in self.groups())

    def find(self, group_id: int) -> Group | None:
        return next((group for group in self.groups() if group.id == group_id), None)

    def watch(self, active: bool) -> None:
        """Reads now and every 15 s; inactive forgets what was read."""
        self._poll.set_active(active)
        if not active:
            self._groups = None
            self.changed.emit()

    def reload(self) -> None:
        self._tasks.run(lambda: self._clients().groups.mine(), self._take_all, self._reload_failed)

    def create(self, new_group: NewGroup) -> None:
        self._tasks.run(lambda: self._clients().groups.create(new_group), self._take_new, self._create_failed)

    def allow_joining(self, group_id: int, allowed: bool) -> None:
        self._tasks.run(
            lambda: self._clients().groups.allow_joining(group_id, allowed), self.put, self._verb_failed
        )

    @Slot(object)
    def put(self, group: Group) -> None:
        """An updated or new group arrived."""
        others = [known for known in self.groups() if known.id != group.id]
        self._groups = tuple(sorted([*others, group], key=lambda known: known.id))
        self.changed.emit()

    @Slot(int)
    def drop(self, group_id: int) -> None:
        """The operator is no longer in that group."""
        self._groups = tuple(group for group in self.groups() if group.id != group_id)
        self.changed.emit()

    @Slot(object)
    def _take_all(self, groups: tuple[Group, ...]) -> None:
        self._poll.answered()
        if groups is not self._groups:
            self._groups = groups
            self.changed.emit()

    @Slot(object)
    def _take_new(self, group: Group) -> None:
        self.put(group)
        self.created.emit(group)

    @Slot(Exception)
    def _reload_failed(self, error: Exception) -> None:
        self._poll.answered()
        self.reload_failed.emit(error)

    @Slot(Exception)
    def _create_failed(self, error: Exception) -> None:
        self.create_failed.emit(error)

    @Slot(Exception)
    def _verb_failed(self, error: Exception) -> None:
        self.failed.emit(error)
