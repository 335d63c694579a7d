"""Below the numbers: who refreshed, what it brought, from when tests count; the import begins here."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from groupcode_desktop._generated.ui_health_bar import Ui_HealthBar
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.groups import Group
from groupcode_desktop.domain.health import NatBasis
from groupcode_desktop.domain.health_changes import Missing, RefreshReport
from groupcode_desktop.domain.roles import Verb, may
from groupcode_desktop.gui.controllers.health_data import HealthDataController
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.models.health_texts import basis_text, news
from groupcode_desktop.gui.moments import minute_time
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.views.translated import TranslatedWidget
from groupcode_desktop.gui.widgets.plain import ask


class HealthBar(TranslatedWidget):
    def __init__(
        self, data: HealthDataController, clients: Clients, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._data, self._clients, self._tasks = data, clients, tasks
        self._noted: set[tuple[int, int]] = set()
        self.ui = Ui_HealthBar()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self.ui.failure.hide()
        data.changed.connect(self._show)
        data.failed.connect(self._show_failure)
        self.ui.dismiss.clicked.connect(self._note)
        self.ui.basis.clicked.connect(self._change_basis)
        self.ui.import_data.clicked.connect(self._import)
        self.retranslate()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]
        self._show()

    @Slot()
    def _show(self) -> None:
        group, report = self._data.group, self._data.report
        if group is None:
            return
        text = news(report) if report and (group.id, report.at) not in self._noted else ""
        self.ui.news_text.setText(text)
        self.ui.news.setVisible(bool(text))
        self.ui.caption.setText(" · ".join([*self._refreshed(report), basis_text(group.nat_basis)]))
        self.ui.basis.setVisible(may(group.my_role, Verb.EDIT_GROUP))
        self.ui.basis.setText(self._other_basis_text(group))
        self.ui.import_data.setVisible(may(group.my_role, Verb.IMPORT_HEALTH))

    def _refreshed(self, report: RefreshReport | None) -> list[str]:
        if report is None:
            return []
        text = self.tr("Refreshed by {name}, {time}").format(
            name=report.by or "–", time=minute_time(report.at)
        )
        unknown = report.missing.get(Missing.UNKNOWN, 0)
        return [text, *([self.tr("{n} unknown to the source").format(n=unknown)] if unknown else [])]

    def _other_basis_text(self, group: Group) -> str:
        if group.nat_basis is NatBasis.TESTED:
            return self.tr("Count from sampling time")
        return self.tr("Count from testing time")

    @Slot()
    def _note(self) -> None:
        if self._data.group and self._data.report:
            self._noted.add((self._data.group.id, self._data.report.at))
        self._show()

    @Slot()
    def _change_basis(self) -> None:
        group = self._data.group
        if group is None:
            return
        other = NatBasis.SAMPLED if group.nat_basis is NatBasis.TESTED else NatBasis.TESTED
        if ask(
            self,
            self.tr("Count the age of tests from another time?"),
            self.tr("The numbers, lists and filters of this group change at once, for all administrators."),
            self._other_basis_text(group),
        ):
            self.ui.failure.hide()
            self._data.count_tests_from(other)

    @Slot()
    def _import(self) -> None:
        if self._data.group is None:
            return
        from groupcode_desktop.gui.views.health_import_dialog import HealthImportDialog  # not at start

        dialog = HealthImportDialog(self._clients, self._tasks, self._data.group, self.window())
        dialog.imported.connect(self._data.group_changed)
        dialog.open()

    @Slot(Exception)
    def _show_failure(self, error: Exception) -> None:
        self.ui.failure.setText(explain(error))
        self.ui.failure.show()
