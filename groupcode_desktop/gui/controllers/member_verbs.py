"""What administrators do with members: each verb is asked of the server, then the members are read anew."""

from PySide6.QtCore import QObject, Signal, Slot

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.errors import NotFound
from groupcode_desktop.domain.members import Member
from groupcode_desktop.gui.tasks import Tasks

Members = tuple[Member, ...]


class MemberVerbsController(QObject):
    """Signals: `done` when something changed there, `removed` and `restored` with group and members,
    `failed` with what the server refused; `changed` when a verb begins or ends.
    """

    changed = Signal()
    done = Signal()
    removed = Signal(int, tuple)
    restored = Signal(int, tuple)
    failed = Signal(Exception)

    def __init__(self, clients: Clients, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._clients, self._tasks = clients, tasks
        self._running = 0

    @property
    def is_running(self) -> bool:
        return self._running > 0

    def appoint(self, group_id: int, member: Member) -> None:
        self._begin()
        self._tasks.run(lambda: self._clients().members.appoint(group_id, member.id), self._take, self._fail)

    def dismiss(self, group_id: int, member: Member) -> None:
        self._begin()
        self._tasks.run(lambda: self._clients().members.dismiss(group_id, member.id), self._take, self._fail)

    def remove(self, group_id: int, members: Members) -> None:
        """Whom somebody else deleted before counts as done."""
        self._begin()
        self._tasks.run(lambda: self._remove(group_id, members), self._take_removed, self._fail)

    def restore(self, group_id: int, members: Members) -> None:
        self._begin()
        self._tasks.run(lambda: self._restore(group_id, members), self._take_restored, self._fail)

    def _remove(self, group_id: int, members: Members) -> tuple[int, Members]:
        client = self._clients().members
        if len(members) != 1:
            client.remove_all(group_id, [member.id for member in members])
            return group_id, members
        try:
            client.remove(group_id, members[0].id)
        except NotFound:
            return group_id, ()
        return group_id, members

    def _restore(self, group_id: int, members: Members) -> tuple[int, Members]:
        self._clients().members.restore(group_id, [member.id for member in members])
        return group_id, members

    @Slot(object)
    def _take(self, _nothing: object) -> None:
        self._end()
        self.done.emit()

    @Slot(object)
    def _take_removed(self, answer: tuple[int, Members]) -> None:
        self._end()
        self.removed.emit(*answer)
        self.done.emit()

    @Slot(object)
    def _take_restored(self, answer: tuple[int, Members]) -> None:
        self._end()
        self.restored.emit(*answer)
        self.done.emit()

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        """Read anew as well: what was refused is refused because of something that is not seen here yet."""
        self._end()
        self.failed.emit(error)
        self.done.emit()

    def _begin(self) -> None:
        self._running += 1
        self.changed.emit()

    def _end(self) -> None:
        self._running -= 1
        self.changed.emit()
