"""What may be done about a day of reports: copied, reminded of, declared, exempt from."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from groupcode_desktop._generated.ui_reports_page import Ui_ReportsPage
from groupcode_desktop.domain.reports import Reminded, ReportDay, is_due
from groupcode_desktop.gui import clipboard
from groupcode_desktop.gui.controllers.reports import ReportsController
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.models.reports import ReportsProxy
from groupcode_desktop.gui.views.exemption_dialog import ExemptionDialog
from groupcode_desktop.gui.views.report_panel import ReportPanel
from groupcode_desktop.gui.widgets.plain import ask, set_tip


class ReportActions(QObject):
    """Tells below the day what was done, or why not."""

    def __init__(
        self,
        ui: Ui_ReportsPage,
        reports: ReportsController,
        proxy: ReportsProxy,
        panel: ReportPanel,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.ui, self.reports, self.proxy, self.panel = ui, reports, proxy, panel
        self._page = parent
        ui.copy_names.clicked.connect(self._copy_names)
        ui.copy_reminder.clicked.connect(self._copy_reminder)
        ui.remind.clicked.connect(self._remind)
        ui.zero.clicked.connect(self._change_zero)
        ui.exempt_member.clicked.connect(self._change_exemption)
        reports.done.connect(self._tell_done)
        reports.refused.connect(self.say_failure)

    def show_day(self, read: ReportDay) -> None:
        ui = self.ui
        missing, is_today = ui.missing.count(), read.day == self.reports.today
        ui.copy_names.setEnabled(self.proxy.rowCount() > 0)
        ui.copy_reminder.setEnabled(missing > 0 and is_today)
        ui.remind.setEnabled(missing > 0 and is_today and read.sends and not self.reports.is_busy)
        no_gateway = self.tr("This server sends no SMS: copy the reminder and send it another way.")
        set_tip(ui.remind, "" if read.sends else no_gateway)
        ui.remind.setAccessibleDescription("" if read.sends else no_gateway)
        ui.zero.setText(self.tr("Zero report…") if read.zero is None else self.tr("Take back zero report"))
        may_declare = is_due(read.settings, read.day) and ui.abnormal.count() == 0
        ui.zero.setEnabled(not self.reports.is_busy and (read.zero is not None or may_declare))
        something = self.tr("Somebody reported something abnormal: there is something to report.")
        set_tip(ui.zero, something if ui.abnormal.count() and read.zero is None else "")

    @Slot()
    def _copy_names(self) -> None:
        """Of the rows shown, in their order, one a line."""
        clipboard.copy("\n".join(self.proxy.names()))
        self.say(self.tr("Names copied: {n}").format(n=self.proxy.rowCount()))

    @Slot()
    def _copy_reminder(self) -> None:
        if self.reports.read is not None:
            clipboard.copy_for_good(self.reports.read.reminder)
            self.say(self.tr("Copied: {text}").format(text=self.reports.read.reminder))

    @Slot()
    def _remind(self) -> None:
        question = self.tr("Remind {n} people by SMS?").format(n=self.ui.missing.count())
        effect = self.tr("Each gets one message at most on one day.")
        if ask(self._page, question, effect, self.tr("Send")):
            self.reports.remind()

    @Slot()
    def _change_zero(self) -> None:
        read = self.reports.read
        if read is None:
            return
        if read.zero is not None:
            self.reports.take_back_zero()
            return
        question = self.tr("Declare a zero report for {day}?").format(day=read.day.isoformat())
        effect = self.tr(
            "You state that nothing is abnormal. Not reported until now: {n}. They count as reported."
        )
        if ask(self._page, question, effect.format(n=self.ui.missing.count()), self.tr("Declare")):
            self.reports.declare_zero()

    @Slot()
    def _change_exemption(self) -> None:
        member = self.panel.member()
        if member is None:
            return
        if member.exempt is not None:
            self.reports.expect_again(member.id)
            return
        dialog = ExemptionDialog(self.reports, member, self.reports.day, self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot(object)
    def _tell_done(self, answer: object) -> None:
        self.say("")
        if isinstance(answer, Reminded):
            text = self.tr(
                "Reminded: {sent}. Not taken by the gateway: {failed}. Reminded before: {already}."
            )
            self.say(text.format(sent=answer.sent, failed=answer.failed, already=answer.already))

    def say(self, text: str) -> None:
        self.ui.failure.hide()
        self.ui.note.setText(text)
        self.ui.note.setVisible(bool(text))

    @Slot(Exception)
    def say_failure(self, error: Exception) -> None:
        self.say("")
        self.ui.failure.setText(explain(error))
        self.ui.failure.show()
