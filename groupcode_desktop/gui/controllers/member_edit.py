"""Editing 备注 and 部门 of a member: of two edits at once, none overwrites the other unseen."""

from PySide6.QtCore import QObject, Signal, Slot

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.errors import StaleEdit
from groupcode_desktop.domain.members import Member, MemberEdit
from groupcode_desktop.gui.tasks import Tasks


class MemberEditController(QObject):
    """`overtaken` tells the member as somebody else made them meanwhile."""

    saved = Signal()
    overtaken = Signal(Member)
    failed = Signal(Exception)

    def __init__(self, clients: Clients, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._clients, self._tasks = clients, tasks

    def save(self, group_id: int, member: Member, remark: str, department: str) -> None:
        edit = MemberEdit(remark, department, member.remark, member.department)
        self._tasks.run(lambda: self._save(group_id, member.id, edit), self._take, self._fail)

    def _save(self, group_id: int, member_id: int, edit: MemberEdit) -> Member | None:
        client = self._clients().members
        try:
            client.edit(group_id, member_id, edit)
        except StaleEdit:
            return client.member(group_id, member_id).member
        return None

    @Slot(object)
    def _take(self, theirs: Member | None) -> None:
        if theirs is None:
            self.saved.emit()
        else:
            self.overtaken.emit(theirs)

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)
