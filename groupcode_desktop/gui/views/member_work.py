"""What administrators do on the page of the members: with the selected, the ticked, and the one in detail."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMenu

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.errors import GroupcodeError
from groupcode_desktop.domain.groups import Group
from groupcode_desktop.domain.members import Member
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.gui.controllers.member_verbs import MemberVerbsController
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.views.member_actions import MemberActions
from groupcode_desktop.gui.views.member_edit_dialog import MemberEditDialog
from groupcode_desktop.gui.views.member_ticks import MemberTicks, UndoBar

if TYPE_CHECKING:
    from groupcode_desktop.gui.views.members_page import MembersPage


class MemberWork(QObject):
    """`refusal` is why the last verb was refused, or empty; `refused` when it changed."""

    reload_wanted = Signal()
    refused = Signal()

    def __init__(self, page: "MembersPage", clients: Clients, tasks: Tasks) -> None:
        super().__init__(page)
        self._page, self._clients, self._tasks = page, clients, tasks
        self._group: Group | None = None
        self._everybody: Sequence[Member] = ()
        self.refusal = ""
        self.verbs = MemberVerbsController(clients, tasks, self)
        self.for_rows = MemberActions(self.verbs, page)
        self.for_panel = MemberActions(self.verbs, page)
        self.ticks = MemberTicks(page.ui, page.model, page.proxy, self)
        self.undo = UndoBar(page.ui, self.for_rows, self)
        page.ui.table.addAction(self.for_rows.remove)
        self._connect()

    def show_group(self, group: Group) -> None:
        self._group = group
        self._show_possible()

    def count(self, everybody: Sequence[Member]) -> None:
        """All members of the group, as they are now."""
        self._everybody = everybody
        self._show_possible()

    def leave(self) -> None:
        """Another group is shown."""
        self.undo.hide()
        self.ticks.clear()
        self.refusal = ""

    def fill(self, menu: QMenu) -> None:
        """The verbs for the selected rows, and why some of them are grey."""
        menu.addAction(self.ticks.toggle)
        menu.addSeparator()
        menu.addActions([self.for_rows.appoint, self.for_rows.dismiss, self.for_rows.remove])
        for reason in self.for_rows.reasons():
            menu.addAction(reason).setEnabled(False)
        menu.addSeparator()

    def retranslate(self) -> None:
        for part in (self.for_rows, self.for_panel, self.ticks, self.undo):
            part.retranslate()

    def _connect(self) -> None:
        page, verbs = self._page, self.verbs
        page.ui.table.selectionModel().selectionChanged.connect(self._show_possible)
        page.detail.changed.connect(self._show_possible)
        page.ui.panel.edit_chosen.connect(self._edit)
        verbs.done.connect(self.reload_wanted)
        verbs.removed.connect(self._take_removed)
        verbs.failed.connect(self._take_refusal)
        verbs.changed.connect(self._forget_refusal)
        self.ticks.removal_chosen.connect(self.for_rows.ask_remove)
        self.undo.chosen.connect(verbs.restore)

    @Slot()
    def _show_possible(self) -> None:
        page = self._page
        admins = sum(member.role is Role.ADMIN for member in self._everybody)
        rows = page.ui.table.selectionModel().selectedRows()
        shown = page.detail.member
        self.for_rows.show_for(self._group, [page.proxy.member(index.row()) for index in rows], admins)
        self.for_panel.show_for(self._group, [shown] if shown else [], admins)

    @Slot(int, tuple)
    def _take_removed(self, group_id: int, members: tuple[Member, ...]) -> None:
        if self._group is not None and group_id == self._group.id:
            self.ticks.forget(members)
            self.undo.offer(group_id, members)

    @Slot(Exception)
    def _take_refusal(self, error: Exception) -> None:
        self.refusal = explain(error)
        staying = self._staying(error)
        if staying:
            text = self.tr("Nobody was deleted. Not possible with: {names}")
            self.refusal = f"{self.refusal} {text.format(names=self.for_rows.named(staying))}"
        self.refused.emit()

    def _staying(self, error: Exception) -> list[Member]:
        """Whom the server named as those who must stay."""
        facts = error.facts if isinstance(error, GroupcodeError) else {}
        ids = set(str(facts.get("members", "")).split(","))
        return [member for member in self._everybody if str(member.id) in ids]

    @Slot()
    def _forget_refusal(self) -> None:
        if self.verbs.is_running:
            self.refusal = ""
            self.refused.emit()

    @Slot()
    def _edit(self) -> None:
        member = self._page.detail.member
        if member is not None and self._group is not None:
            dialog = MemberEditDialog(self._group.id, member, self._clients, self._tasks, self._page)
            dialog.saved.connect(self.reload_wanted)
            dialog.open()
