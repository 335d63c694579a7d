"""备注 and 部门 of one member, typed by an administrator."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from groupcode_desktop._generated.ui_member_edit_dialog import Ui_MemberEditDialog
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.errors import InvalidInput
from groupcode_desktop.domain.fields import FieldFlaw, flaw_of_department, flaw_of_remark, tidy
from groupcode_desktop.domain.members import Member
from groupcode_desktop.gui.controllers.member_edit import MemberEditController
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.widgets.form_errors import FormErrors


class MemberEditDialog(QDialog):
    """Closes when the server has it; `saved` then. What was typed stays until then."""

    saved = Signal()

    def __init__(
        self, group_id: int, member: Member, clients: Clients, tasks: Tasks, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._group_id, self._member = group_id, member
        self._controller = MemberEditController(clients, tasks, self)
        self.ui = Ui_MemberEditDialog()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        ui = self.ui
        self._errors = FormErrors(
            {"remark": (ui.remark, ui.remark_error), "department": (ui.department, ui.department_error)}
        )
        self._errors.clear()
        ui.name.setText(member.name)
        ui.remark.setText(member.remark)
        ui.department.setText(member.department)
        self._show_failure("")
        ui.save.clicked.connect(self._save)
        ui.cancel.clicked.connect(self.reject)
        self._controller.saved.connect(self._take_saved)
        self._controller.overtaken.connect(self._show_theirs)
        self._controller.failed.connect(self._fail)

    @Slot()
    def _save(self) -> None:
        remark, department = tidy(self.ui.remark.text()), tidy(self.ui.department.text())
        flaws = {"remark": flaw_of_remark(remark), "department": flaw_of_department(department)}
        found: dict[str, FieldFlaw] = {field: flaw for field, flaw in flaws.items() if flaw is not None}
        self._errors.show(found)
        if not found:
            self.ui.save.setEnabled(False)
            self._show_failure("")
            self._controller.save(self._group_id, self._member, remark, department)

    @Slot()
    def _take_saved(self) -> None:
        self.saved.emit()
        self.accept()

    @Slot(object)
    def _show_theirs(self, theirs: Member) -> None:
        """Both versions stand side by side; saving again is over the one that is told here."""
        self._member = theirs
        text = self.tr(
            "Somebody else changed this meanwhile: remark “{remark}”, department “{department}”. "
            "Save again to replace it by yours, or cancel."
        )
        self.ui.save.setEnabled(True)
        self._show_failure(text.format(remark=theirs.remark, department=theirs.department))

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        self.ui.save.setEnabled(True)
        if isinstance(error, InvalidInput):
            self._errors.show(error.fields)
        self._show_failure(explain(error))

    def _show_failure(self, text: str) -> None:
        self.ui.failure.setText(text)
        self.ui.failure.setVisible(bool(text))
