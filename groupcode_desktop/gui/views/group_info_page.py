"""团体信息: what a group says of itself; its creator edits it in place."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from groupcode_desktop._generated.ui_group_info_page import Ui_GroupInfoPage
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.errors import InvalidInput
from groupcode_desktop.domain.groups import Group, GroupEdit
from groupcode_desktop.domain.regions import full_name
from groupcode_desktop.domain.roles import Role, Verb, manages, may
from groupcode_desktop.gui.controllers.consents import ConsentsController
from groupcode_desktop.gui.controllers.group_info import GroupInfoController
from groupcode_desktop.gui.controllers.groups import GroupsController
from groupcode_desktop.gui.controllers.rules import RulesController
from groupcode_desktop.gui.controllers.withdrawal import WithdrawalController
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.moments import full_time
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.views.audit_dialog import AuditDialog
from groupcode_desktop.gui.views.dissolve_dialog import DissolveDialog
from groupcode_desktop.gui.views.group_form import GroupForm
from groupcode_desktop.gui.views.rules_panel import RulesPanel
from groupcode_desktop.gui.views.translated import TranslatedWidget
from groupcode_desktop.gui.widgets.plain import ask
from groupcode_desktop.gui.words import word


class GroupInfoPage(TranslatedWidget):
    group_changed = Signal(Group)

    def __init__(self, groups: GroupsController, clients: Clients, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent)
        self._groups, self._clients, self._tasks = groups, clients, tasks
        self._group: Group | None = None
        self._edited: Group | None = None
        self._audit: AuditDialog | None = None
        self.controller = GroupInfoController(clients, tasks, self)
        self.withdrawal = WithdrawalController(clients, tasks, self)
        self.consents = ConsentsController(clients, tasks, self)
        self.ui = Ui_GroupInfoPage()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self.form = GroupForm(self.ui, self)
        self.rules = RulesPanel(RulesController(clients, tasks, self), self)
        self.rules.setMaximumWidth(self.ui.card.maximumWidth())
        self.ui.layout2.insertWidget(1, self.rules)
        self._connect()
        self.retranslate()

    @property
    def is_editing(self) -> bool:
        return self._edited is not None

    @property
    def has_unsaved(self) -> bool:
        is_edited = self._edited is not None and self.form.edit() != edit_of(self._edited)
        return is_edited or self.rules.has_unsaved

    def show_group(self, group: Group) -> None:
        """What is being typed stays; the server decides at saving whether it still fits."""
        if self._group is None or self._group.id != group.id:
            self._stop_editing()
            self.ui.withdraw_failure.hide()
        self._group = group
        self.rules.show_group(group)
        self.consents.show_group(group.id if manages(group.my_role) else 0)
        self._show()

    def may_leave(self) -> bool:
        """Asks when something typed would be lost; a yes gives it up."""
        if self.has_unsaved and not ask(
            self,
            self.tr("Leave without saving?"),
            self.tr("Your changes of the group information are not saved yet and would be lost."),
            self.tr("Leave without saving"),
            harmful=True,
        ):
            return False
        self._stop_editing()
        self.rules.put_back()
        return True

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]
        self.form.retranslate()
        self._show()

    def _connect(self) -> None:
        self.ui.edit.clicked.connect(self._start_editing)
        self.ui.audit.clicked.connect(self._show_audit)
        self.ui.cancel.clicked.connect(self.may_leave)
        self.ui.save.clicked.connect(self._save)
        self.form.submitted.connect(self._save)
        self.ui.take_theirs.clicked.connect(self._take_theirs)
        self.ui.keep_mine.clicked.connect(self._save)
        self.controller.saved.connect(self._take_saved)
        self.controller.overtaken.connect(self._show_conflict)
        self.controller.failed.connect(self._show_failure)
        self.ui.withdraw_failure.hide()
        self.ui.withdraw.clicked.connect(self._withdraw)
        self.withdrawal.withdrawn.connect(self._take_withdrawn)
        self.withdrawal.failed.connect(self._show_withdraw_failure)
        self.consents.changed.connect(self._show)
        self.ui.dissolve.clicked.connect(self._dissolve)

    @Slot()
    def _show(self) -> None:
        group, ui = self._group, self.ui
        if group is None:
            return
        for label, text in {
            ui.name: group.name,
            ui.type: word(group.type),
            ui.address: full_name(group.region_code) + group.street,
            ui.creator: group.creator_name,
            ui.creator_id: group.creator_id_mask,
            ui.creator_phone: group.creator_phone_mask,
            ui.created: full_time(group.created_at),
            ui.members: f"{group.member_count} / {limits.PEOPLE_PER_GROUP}",
            ui.my_role: word(group.my_role),
        }.items():
            label.setText(text)
        may_edit = may(group.my_role, Verb.EDIT_GROUP)
        ui.edit.setEnabled(may_edit)
        ui.audit.setVisible(may(group.my_role, Verb.SEE_AUDIT))
        ui.edit.setVisible(group.my_role is not Role.MEMBER)
        ui.note.setText(self._note(group.my_role))
        ui.note.setVisible(not may_edit)
        state = self.consents.state
        ui.shown.setRowVisible(ui.consents_label, state is not None)
        ui.consents.setText(str(state.outdated) if state else "")
        ui.withdraw.setVisible(may(group.my_role, Verb.WITHDRAW))
        ui.dissolve.setEnabled(may(group.my_role, Verb.DISSOLVE))
        ui.dissolve.setVisible(manages(group.my_role))
        ui.pages.setCurrentWidget(ui.edit_page if self.is_editing else ui.show_page)

    def _note(self, role: Role) -> str:
        if role is Role.MEMBER:
            return self.tr("To leave the group, please contact an administrator.")
        return self.tr("Only the creator may edit the group information or dissolve the group.")

    @Slot()
    def _withdraw(self) -> None:
        group = self._group
        if group is None or not ask(
            self,
            self.tr("Withdraw your consent in “{name}”?").format(name=group.name),
            self.tr(
                "You leave the group at once. Your health data in it are erased and cannot be restored. "
                "The creator and the administrators are told."
            ),
            self.tr("Withdraw my consent"),
            harmful=True,
        ):
            return
        self.ui.withdraw_failure.hide()
        self.ui.withdraw.setEnabled(False)
        self.withdrawal.withdraw(group.id)

    @Slot(int)
    def _take_withdrawn(self, group_id: int) -> None:
        self.ui.withdraw.setEnabled(True)
        self._groups.drop(group_id)

    @Slot(Exception)
    def _show_withdraw_failure(self, error: Exception) -> None:
        self.ui.withdraw.setEnabled(True)
        self.ui.withdraw_failure.setText(explain(error))
        self.ui.withdraw_failure.show()

    @Slot()
    def _dissolve(self) -> None:
        if self._group is not None:
            dialog = DissolveDialog(self._group, self._clients, self._tasks, self)
            dialog.dissolved.connect(self._groups.drop)
            dialog.open()

    @Slot()
    def _show_audit(self) -> None:
        if self._group is None:
            return
        if self._audit is None:
            self._audit = AuditDialog(self._clients, self._tasks, self)
        self._audit.show_group(self._group)

    @Slot()
    def _start_editing(self) -> None:
        self._edited = self._group
        if self._edited is not None:
            self.form.show_edit(edit_of(self._edited))
            self._show_saving(False)
            self.ui.conflict.hide()
            self._show()
            self.ui.name_edit.setFocus()

    def _stop_editing(self) -> None:
        had_focus = self.ui.edit_page.isAncestorOf(self.focusWidget() or self)
        self._edited = None
        self.ui.conflict.hide()
        self.ui.failure.hide()
        self.ui.progress.hide()
        self._show()
        if had_focus:
            self.ui.edit.setFocus()

    @Slot()
    def _save(self) -> None:
        if self._edited is None or not self.ui.save.isEnabled() or not self.form.is_right():
            return
        self._show_saving(True)
        self.controller.save(self._edited, self.form.edit())

    def _show_saving(self, is_saving: bool) -> None:
        self.ui.failure.hide()
        self.ui.progress.setVisible(is_saving)
        for widget in (self.ui.save, self.ui.cancel, self.ui.take_theirs, self.ui.keep_mine):
            widget.setEnabled(not is_saving)

    @Slot(object)
    def _take_saved(self, group: Group) -> None:
        if self._is_of_edited(group):
            self._stop_editing()
        self._groups.put(group)
        self.group_changed.emit(group)

    @Slot(object)
    def _show_conflict(self, theirs: Group) -> None:
        """Both versions side by side; from now on saving is over the one that is shown here."""
        self._groups.put(theirs)
        if not self._is_of_edited(theirs):
            return
        self._show_saving(False)
        self._edited = theirs
        mine = self.form.edit()
        lines = [
            self.tr("{field}: there “{theirs}”, here “{mine}”").format(field=field, theirs=other, mine=own)
            for field, other, own in self.form.differences(edit_of(theirs), mine)
        ]
        self.ui.conflict_text.setText("\n".join(lines) or self.tr("Both versions say the same."))
        self.ui.conflict.show()
        self.ui.take_theirs.setFocus()

    @Slot()
    def _take_theirs(self) -> None:
        theirs = self._edited
        self._stop_editing()
        if theirs is not None:
            self.group_changed.emit(theirs)

    @Slot(Exception)
    def _show_failure(self, error: Exception) -> None:
        self._show_saving(False)
        if isinstance(error, InvalidInput):
            self.form.show_flaws(error.fields)
        self.ui.failure.setText(explain(error))
        self.ui.failure.show()

    def _is_of_edited(self, group: Group) -> bool:
        return self._edited is not None and self._edited.id == group.id


def edit_of(group: Group) -> GroupEdit:
    return GroupEdit(group.name, group.type, group.region_code, group.street)
