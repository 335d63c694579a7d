"""One member in full."""

from PySide6.QtCore import QObject, Signal, Slot

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.members import Member, MemberDetail
from groupcode_desktop.gui.tasks import Tasks


class MemberDetailController(QObject):
    """One question at a time; of members chosen quickly one after another only the last is asked for.

    `member` is the row chosen, `detail` what the server told of it, `failure` why it did not.
    """

    changed = Signal()

    def __init__(self, clients: Clients, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._clients, self._tasks = clients, tasks
        self._group_id = 0
        self._asked: tuple[int, Member] | None = None
        self.member: Member | None = None
        self.detail: MemberDetail | None = None
        self.failure: Exception | None = None

    def show(self, group_id: int, member: Member | None) -> None:
        """A member whose row is as before is not asked for again."""
        if (group_id, member) == (self._group_id, self.member):
            return
        is_same_person = self.member is not None and member is not None and member.id == self.member.id
        if not is_same_person:
            self.detail = None
        self._group_id, self.member, self.failure = group_id, member, None
        self.changed.emit()
        self._ask()

    @Slot()
    def retry(self) -> None:
        self.failure = None
        self.changed.emit()
        self._ask()

    def _ask(self) -> None:
        if self._asked is not None or self.member is None:
            return
        group_id, member = self._asked = (self._group_id, self.member)
        self._tasks.run(
            work=lambda: self._clients().members.member(group_id, member.id),
            done=self._take,
            failed=self._fail,
        )

    @Slot(object)
    def _take(self, detail: MemberDetail) -> None:
        if self._is_late():
            return
        self.detail = detail
        self.changed.emit()

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        if self._is_late():
            return
        self.failure = error
        self.changed.emit()

    def _is_late(self) -> bool:
        """Whether another member was chosen meanwhile; then that one is asked for now."""
        asked, self._asked = self._asked, None
        if asked == (self._group_id, self.member):
            return False
        self._ask()
        return True
