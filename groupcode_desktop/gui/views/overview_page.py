"""全部团体: all groups that the operator manages, together and one by one."""

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHeaderView

from groupcode_desktop._generated.ui_overview_page import Ui_OverviewPage
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.numbers import Overview
from groupcode_desktop.gui.controllers.overview import OverviewController
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.models.overview import FILTERS, GROUP_ID, NAME, OverviewModel
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.views.bucket_figures import Figures, of_colours, of_doses, of_tests
from groupcode_desktop.gui.views.translated import TranslatedWidget
from groupcode_desktop.gui.widgets.statistics_card import StatisticsCard


class OverviewPage(TranslatedWidget):
    """`group_chosen` tells the id, and the MemberFilter of the number that was pressed, or None."""

    group_chosen = Signal(int, object)

    def __init__(self, clients: Clients, tasks: Tasks) -> None:
        super().__init__()
        self.controller = OverviewController(clients, tasks, self)
        self.ui = Ui_OverviewPage()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self.model = OverviewModel(self)
        self._lay_out_table()
        self.controller.changed.connect(self._show)
        self.ui.groups.clicked.connect(self._choose)
        self.ui.groups.activated.connect(self._choose)
        self.retranslate()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]
        self.model.retranslate()
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.controller.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.controller.watch(False)

    def _lay_out_table(self) -> None:
        table = self.ui.groups
        table.setModel(self.model)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 20)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)

    @Slot()
    def _show(self) -> None:
        overview, failure = self.controller.overview, self.controller.failure
        self.ui.failure.setVisible(failure is not None)
        self.ui.failure.setText(explain(failure) if failure else "")
        self.ui.about.setText(self._about(overview))
        if overview is not None:
            self._fill(self.ui.colours, self.tr("Health code"), of_colours(overview.total.colours))
            self._fill(self.ui.nat, self.tr("Nucleic acid test"), of_tests(overview.total.nat))
            self._fill(self.ui.doses, self.tr("Vaccination"), of_doses(overview.total.doses))
            self.model.put(overview.groups)

    def _about(self, overview: Overview | None) -> str:
        if overview is None:
            return self.tr("Loading…")
        return self.tr(
            "{groups} groups · {people} people, each counted once with the newest data · {n} need attention"
        ).format(groups=len(overview.groups), people=overview.total.members, n=overview.total.attention)

    @staticmethod
    def _fill(card: StatisticsCard, title: str, figures: Figures) -> None:
        card.show_figures(title, [figure for figure, _ in figures], opens=False)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        self.group_chosen.emit(index.data(GROUP_ID), FILTERS.get(index.column()))
