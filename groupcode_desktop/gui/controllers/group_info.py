"""Editing a group's own information: of two edits at once, none overwrites the other unseen."""

from PySide6.QtCore import QObject, Signal, Slot

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.errors import StaleEdit
from groupcode_desktop.domain.groups import Group, GroupEdit
from groupcode_desktop.gui.tasks import Tasks


class GroupInfoController(QObject):
    """`saved` tells the new group, `overtaken` the one that somebody else made of it meanwhile."""

    saved = Signal(Group)
    overtaken = Signal(Group)
    failed = Signal(Exception)

    def __init__(self, clients: Clients, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._clients, self._tasks = clients, tasks

    def save(self, group: Group, edit: GroupEdit) -> None:
        self._tasks.run(work=lambda: self._save(group, edit), done=self._take, failed=self._fail)

    def _save(self, group: Group, edit: GroupEdit) -> tuple[bool, Group]:
        try:
            return True, self._clients().groups.edit(group, edit)
        except StaleEdit:
            return False, self._clients().groups.group(group.id)

    @Slot(object)
    def _take(self, answer: tuple[bool, Group]) -> None:
        is_saved, group = answer
        (self.saved if is_saved else self.overtaken).emit(group)

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)
