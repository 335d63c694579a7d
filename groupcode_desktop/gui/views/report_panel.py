"""What one member answered on the day shown, beside the table."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFormLayout, QWidget

from groupcode_desktop._generated.ui_reports_page import Ui_ReportsPage
from groupcode_desktop.domain.reports import MemberReport, ReportDay, state_of
from groupcode_desktop.gui.controllers.reports import ReportsController
from groupcode_desktop.gui.models.report_texts import answer_rows
from groupcode_desktop.gui.models.reports import STATE_TONES, state_text, time_text
from groupcode_desktop.gui.widgets.plain import PlainLabel

LEAST = 280


class ReportPanel(QObject):
    """Hidden until a member is chosen."""

    def __init__(self, ui: Ui_ReportsPage, reports: ReportsController, parent: QObject) -> None:
        super().__init__(parent)
        self._ui, self._reports = ui, reports
        self.member_id: int | None = None
        ui.panel.setMinimumWidth(LEAST)
        ui.panel.hide()
        ui.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        ui.close.clicked.connect(self.close)

    def member(self) -> MemberReport | None:
        read = self._reports.read
        people = read.people if read else ()
        return next((member for member in people if member.id == self.member_id), None)

    def show_member(self, member_id: int | None) -> None:
        """Closes on somebody who is no longer there."""
        self.member_id = member_id
        member, read = self.member(), self._reports.read
        self._ui.panel.setVisible(member is not None)
        if member is not None and read is not None:
            self._show(member, read)

    @Slot()
    def close(self) -> None:
        self._ui.table.setFocus()
        self._ui.table.setCurrentIndex(self._ui.table.rootIndex())
        self.show_member(None)

    def _show(self, member: MemberReport, read: ReportDay) -> None:
        ui, state = self._ui, state_of(member, read)
        ui.name.setText(member.name)
        ui.state.show_word(state_text(state), STATE_TONES[state])
        ui.about.setText(self._about(member))
        self._show_rows(answer_rows(member, read))
        is_exempt = member.exempt is not None
        ui.exempt_member.setText(self.tr("Expect reports again") if is_exempt else self.tr("Exempt…"))
        ui.exempt_member.setEnabled(not self._reports.is_busy)

    def _about(self, member: MemberReport) -> str:
        parts = [member.department or member.remark]
        if member.exempt is not None:
            parts.append(self.tr("Exempt: {reason}").format(reason=member.exempt))
        if member.report is None and member.reminded_at is not None:
            parts.append(time_text(member))
        if member.report is None:
            parts.append(self.tr("No report on this day."))
        elif member.report.late:
            parts.append(self.tr("Late report"))
        return " · ".join(filter(None, parts))

    def _show_rows(self, rows: list[tuple[str, str]]) -> None:
        fields = self._ui.fields
        while fields.rowCount():
            fields.removeRow(0)
        for name, value in rows:
            label = PlainLabel(name, self._ui.answers)
            label.setProperty("role", "muted")
            fields.addRow(label, _value(value, self._ui.answers))


def _value(text: str, parent: QWidget) -> PlainLabel:
    label = PlainLabel(text, parent)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
