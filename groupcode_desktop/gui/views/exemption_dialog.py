"""免报: why a member need not report, and until when."""

from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QWidget

from groupcode_desktop._generated.ui_exemption_dialog import Ui_ExemptionDialog
from groupcode_desktop.domain.errors import InvalidInput
from groupcode_desktop.domain.reports import Exemption, MemberReport
from groupcode_desktop.gui.controllers.reports import ReportsController
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.models.report_texts import from_qdate, to_qdate
from groupcode_desktop.gui.widgets.form_errors import FormErrors


class ExemptionDialog(QDialog):
    def __init__(self, reports: ReportsController, member: MemberReport, day: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._reports, self._member_id = reports, member.id
        self._is_own = False
        self.ui = Ui_ExemptionDialog()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        title = self.tr("Exempt {name} from {day} on")
        self.ui.title.setText(title.format(name=member.name, day=day.isoformat()))
        self.ui.last_day.setMinimumDate(to_qdate(day))
        self.ui.last_day.setDate(to_qdate(day))
        self._errors = FormErrors(
            {
                "reason": (self.ui.reason, self.ui.reason_error),
                "last_day": (self.ui.last_day, self.ui.last_day_error),
            }
        )
        self.ui.failure.hide()
        self.ui.save.clicked.connect(self._save)
        self.ui.cancel.clicked.connect(self.reject)
        reports.done.connect(self._take_done)
        reports.refused.connect(self._take_refusal)
        self.ui.reason.setFocus()

    @Slot()
    def _save(self) -> None:
        self._errors.clear()
        self.ui.failure.hide()
        self.ui.save.setEnabled(False)
        self._is_own = True
        exemption = Exemption(from_qdate(self.ui.last_day.date()), self.ui.reason.text())
        self._reports.exempt(self._member_id, exemption)

    @Slot(object)
    def _take_done(self, _answer: object) -> None:
        if self._is_own:
            self.accept()

    @Slot(Exception)
    def _take_refusal(self, error: Exception) -> None:
        if not self._is_own:
            return
        self._is_own = False
        self.ui.save.setEnabled(True)
        if isinstance(error, InvalidInput):
            self._errors.show(error.fields)
        else:
            self.ui.failure.setText(explain(error))
            self.ui.failure.show()
