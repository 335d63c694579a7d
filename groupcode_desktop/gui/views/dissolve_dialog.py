"""解散团体: the creator types the name of the group, so that nobody does it by accident."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from groupcode_desktop._generated.ui_dissolve_dialog import Ui_DissolveDialog
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.errors import InvalidInput
from groupcode_desktop.domain.fields import FieldFlaw, tidy
from groupcode_desktop.domain.groups import Group
from groupcode_desktop.gui.controllers.dissolution import DissolutionController
from groupcode_desktop.gui.messages import explain, explain_flaw
from groupcode_desktop.gui.tasks import Tasks


class DissolveDialog(QDialog):
    """Closes when the server did it; `dissolved` with the id of the group then."""

    dissolved = Signal(int)

    def __init__(self, group: Group, clients: Clients, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._group = group
        self._controller = DissolutionController(clients, tasks, self)
        self.ui = Ui_DissolveDialog()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        ui = self.ui
        ui.heading.setText(self.tr("Dissolve “{group}”?").format(group=group.name))
        effect = self.tr(
            "The group ends for all {n} people in it. Their health data in this group are erased at once "
            "and cannot be restored; invites stop working."
        )
        ui.effect.setText(effect.format(n=group.member_count))
        ui.failure.hide()
        ui.dissolve.setEnabled(False)
        ui.typed.textChanged.connect(self._show_whether_right)
        ui.dissolve.clicked.connect(self._dissolve)
        ui.cancel.clicked.connect(self.reject)
        self._controller.dissolved.connect(self._take)
        self._controller.failed.connect(self._fail)

    @Slot()
    def _show_whether_right(self) -> None:
        self.ui.dissolve.setEnabled(tidy(self.ui.typed.text()) == self._group.name)

    @Slot()
    def _dissolve(self) -> None:
        self.ui.dissolve.setEnabled(False)
        self._controller.dissolve(self._group.id, self.ui.typed.text())

    @Slot(int)
    def _take(self, group_id: int) -> None:
        self.dissolved.emit(group_id)
        self.accept()

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        """Another name: it was changed meanwhile."""
        is_other = isinstance(error, InvalidInput)
        text = explain_flaw(FieldFlaw.GROUP_NAME_DIFFERS) if is_other else explain(error)
        self.ui.failure.setText(text)
        self.ui.failure.show()
        self._show_whether_right()
