"""What of the daily reports goes on paper: the day, who has not reported, an empty form."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from groupcode_desktop._generated.ui_reports_page import Ui_ReportsPage
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.audit import Output
from groupcode_desktop.domain.reports import ReportDay
from groupcode_desktop.gui.controllers.printing import Outlet
from groupcode_desktop.gui.controllers.reports import ReportsController
from groupcode_desktop.gui.paper.document import Document
from groupcode_desktop.gui.paper.footer import Imprint
from groupcode_desktop.gui.paper.report_form import report_form
from groupcode_desktop.gui.paper.report_papers import day_summary, missing_list
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.views.paper_opener import PaperOpener


class ReportPaper(QObject):
    """The menu of the button 打印."""

    def __init__(
        self,
        ui: Ui_ReportsPage,
        reports: ReportsController,
        clients: Clients,
        tasks: Tasks,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._ui, self._reports = ui, reports
        self._opener = PaperOpener(clients, tasks, page)
        menu = QMenu(page)
        self.summary = self._action(menu, self._print_summary)
        self.missing = self._action(menu, self._print_missing)
        self.form = self._action(menu, self._print_form)
        ui.print_day.setMenu(menu)
        reports.changed.connect(self._show_possible)
        self._show_possible()

    def retranslate(self) -> None:
        self.summary.setText(self.tr("Summary of the day…"))
        self.missing.setText(self.tr("Who has not reported…"))
        self.form.setText(self.tr("Empty form to fill in…"))

    def _action(self, menu: QMenu, do: object) -> QAction:
        action = QAction(self)
        action.triggered.connect(do)
        menu.addAction(action)
        return action

    @Slot()
    def _show_possible(self) -> None:
        self._ui.print_day.setEnabled(self._reports.read is not None)

    @Slot()
    def _print_summary(self) -> None:
        self._open(day_summary)

    @Slot()
    def _print_missing(self) -> None:
        self._open(missing_list)

    def _open(self, make: Callable[[str, ReportDay, Imprint], Document]) -> None:
        """Of the day that is shown now."""
        group, read = self._reports.group, self._reports.read
        if group is not None and read is not None:
            outlet = Outlet(group.id, Output.PRINT_REPORTS, Output.EXPORT_REPORTS)
            self._opener.open(outlet, partial(make, group.name, read))

    @Slot()
    def _print_form(self) -> None:
        group, read = self._reports.group, self._reports.read
        if group is not None and read is not None:
            outlet = Outlet(group.id, Output.PRINT_REPORT_FORM, Output.PRINT_REPORT_FORM)
            self._opener.open(outlet, partial(report_form, group.name, read.settings))
