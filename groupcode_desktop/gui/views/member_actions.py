"""设为管理员, 解除管理员, 删除成员: once for buttons, menu and keys, and asked about before."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from groupcode_desktop.domain import limits
from groupcode_desktop.domain.errors import GroupcodeError
from groupcode_desktop.domain.groups import Group
from groupcode_desktop.domain.members import (
    Member,
    display_name,
    why_not_appointable,
    why_not_dismissable,
    why_not_removable,
)
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.gui.controllers.member_verbs import MemberVerbsController
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.widgets.plain import ask

NAMED = 3
"""So many are named in a question; of the others, how many."""
Refusal = type[GroupcodeError] | None


class MemberActions(QObject):
    """`appoint` is for plain members, `dismiss` for administrators: one of the two stands on the button.

    `changed` when what is possible may have changed.
    """

    changed = Signal()

    def __init__(self, verbs: MemberVerbsController, page: QWidget) -> None:
        super().__init__(page)
        self._page, self._verbs = page, verbs
        self._group: Group | None = None
        self._targets: tuple[Member, ...] = ()
        self._admins = 0
        self._reasons: dict[QAction, str] = {}
        self.appoint = self._action(self._appoint)
        self.dismiss = self._action(self._dismiss)
        self.remove = self._action(self._remove)
        self.remove.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        self.remove.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        verbs.changed.connect(self._show)

    def show_for(self, group: Group | None, targets: Sequence[Member], admins: int) -> None:
        """`targets` are the members that are selected, `admins` how many the group has."""
        self._group, self._targets, self._admins = group, tuple(targets), admins
        self._show()

    def ask_remove(self, members: Sequence[Member]) -> None:
        """Deletes those who may be deleted, after a question that names the effect and who stays."""
        group = self._group
        leaving = [member for member in members if self.why_not_removable(member) is None]
        staying = [member for member in members if member not in leaving]
        if group is None or not leaving:
            return
        effect = self.tr("The health data of a deleted member are removed from this group.")
        if staying:
            stay = self.tr("The creator and administrators stay: {names}").format(names=self.named(staying))
            effect = f"{effect}\n{stay}"
        question = self.tr("Delete {names} from “{group}”?")
        text = question.format(names=self.named(leaving), group=group.name)
        if ask(self._page, text, effect, self.tr("Delete"), harmful=True):
            self._verbs.remove(group.id, tuple(leaving))

    def why_not_removable(self, member: Member) -> Refusal:
        return why_not_removable(self._role(), member.role)

    def named(self, members: Sequence[Member]) -> str:
        """李四（三班）、王五 … and how many more."""
        names = self.tr(", ").join(display_name(one.name, one.remark) for one in members[:NAMED])
        if len(members) <= NAMED:
            return names
        return self.tr("{names} … ({n} people)").format(names=names, n=len(members))

    def retranslate(self) -> None:
        self.appoint.setText(self.tr("Make administrator"))
        self.dismiss.setText(self.tr("Revoke administrator"))
        self.remove.setText(self.tr("Delete member"))
        self._show()

    def reasons(self) -> list[str]:
        """Why something is not possible with who is selected; empty when everything is."""
        return list(dict.fromkeys(self._reasons.values())) if self._targets else []

    def reason(self, action: QAction) -> str:
        return self._reasons.get(action, "")

    def _action(self, do: object) -> QAction:
        action = QAction(self)
        action.triggered.connect(do)
        return action

    def _role(self) -> Role:
        return self._group.my_role if self._group else Role.MEMBER

    @Slot()
    def _show(self) -> None:
        single = self._targets[0] if len(self._targets) == 1 else None
        is_admin = single is not None and single.role is Role.ADMIN
        self.appoint.setVisible(not is_admin)
        self.dismiss.setVisible(is_admin)
        role, target = self._role(), single.role if single else Role.MEMBER
        self._allow(self.appoint, single is not None, why_not_appointable(role, target, self._admins))
        self._allow(self.dismiss, is_admin, why_not_dismissable(role, target))
        refusals = [self.why_not_removable(member) for member in self._targets]
        refusal = next(iter(refusals), None) if all(refusals) else None
        self._allow(self.remove, bool(self._targets), refusal)
        self.changed.emit()

    def _allow(self, action: QAction, is_possible: bool, refusal: Refusal) -> None:
        self._reasons.pop(action, None)
        if refusal is not None and action.isVisible():
            self._reasons[action] = explain(refusal(limit=limits.ADMINS_PER_GROUP))
        action.setEnabled(is_possible and refusal is None and not self._verbs.is_running)

    @Slot()
    def _appoint(self) -> None:
        group, member = self._group, self._targets[0]
        question = self.tr("Make {name} an administrator of “{group}”?")
        effect = self.tr(
            "Administrators see all members and their health data, invite people and delete members."
        )
        if group is not None and self._agrees(question, effect, self.tr("Make administrator"), member):
            self._verbs.appoint(group.id, member)

    @Slot()
    def _dismiss(self) -> None:
        group, member = self._group, self._targets[0]
        question = self.tr("Revoke the administrator {name} of “{group}”?")
        effect = self.tr("They stay in the group as a member and no longer see the data of others.")
        if group is not None and self._agrees(question, effect, self.tr("Revoke administrator"), member):
            self._verbs.dismiss(group.id, member)

    def _agrees(self, question: str, effect: str, yes: str, member: Member) -> bool:
        group = self._group.name if self._group else ""
        text = question.format(name=display_name(member.name, member.remark), group=group)
        return ask(self._page, text, effect, yes)

    @Slot()
    def _remove(self) -> None:
        self.ask_remove(self._targets)
