"""The dashboard of a group goes on paper as it is shown."""

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.audit import Output
from groupcode_desktop.domain.groups import Group
from groupcode_desktop.domain.health import NatBucket
from groupcode_desktop.domain.members import display_name
from groupcode_desktop.domain.numbers import Trend
from groupcode_desktop.domain.statistics import Statistics
from groupcode_desktop.gui.controllers.health_data import HealthDataController
from groupcode_desktop.gui.controllers.members import MembersController, Snapshot
from groupcode_desktop.gui.controllers.printing import Outlet
from groupcode_desktop.gui.controllers.trend import TrendController
from groupcode_desktop.gui.models.health_texts import basis_text
from groupcode_desktop.gui.models.member_texts import reason_text, source_text
from groupcode_desktop.gui.moments import full_time
from groupcode_desktop.gui.paper.dashboard import Card, Dashboard, DashboardDocument
from groupcode_desktop.gui.paper.footer import Imprint
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.views.bucket_figures import Figures, of_colours, of_doses, of_tests
from groupcode_desktop.gui.views.paper_opener import PaperOpener
from groupcode_desktop.gui.views.trend_lines import trend_lines
from groupcode_desktop.gui.words import word


class StatisticsPaper(QObject):
    """What the button does; it is grey while there are no numbers."""

    def __init__(
        self,
        button: QPushButton,
        data: tuple[MembersController, TrendController, HealthDataController],
        clients: Clients,
        tasks: Tasks,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._button, self._opener = button, PaperOpener(clients, tasks, page)
        self._members, self._trend, self._data = data
        button.clicked.connect(self.preview)
        self._members.changed.connect(self._show_possible)
        self._show_possible()

    @Slot()
    def preview(self) -> None:
        group, snapshot = self._data.group, self._members.snapshot
        if group is None or snapshot is None or self._members.group_id != group.id:
            return
        outlet = Outlet(group.id, Output.PRINT_STATISTICS, Output.PRINT_STATISTICS)
        self._opener.open(outlet, partial(_document, self._dashboard(group, snapshot, self._trend.trend)))

    def _dashboard(self, group: Group, snapshot: Snapshot, trend: Trend | None) -> Dashboard:
        numbers = snapshot.statistics
        first, lines = trend_lines(trend)
        return Dashboard(
            group=group.name,
            facts=" · ".join(self._facts(group, snapshot)),
            cards=(
                _card(self.tr("Health code"), of_colours(numbers.colours)),
                _card(self.tr("Nucleic acid test"), of_tests(numbers.nat), _other(numbers)),
                _card(self.tr("Vaccination"), of_doses(numbers.doses)),
            ),
            trend_from=first,
            trend=tuple(lines),
            attention=tuple(
                (display_name(one.member.name, one.member.remark), " · ".join(map(reason_text, one.reasons)))
                for one in snapshot.attention
            ),
        )

    def _facts(self, group: Group, snapshot: Snapshot) -> list[str]:
        facts = [self.tr("{n} members").format(n=len(snapshot.members))]
        if group.data_updated_at is not None:
            updated = self.tr("Updated {time} · {source}")
            source = source_text(group.data_source)
            facts.append(updated.format(time=full_time(group.data_updated_at), source=source))
        return [*facts, basis_text(group.nat_basis)]

    @Slot()
    def _show_possible(self) -> None:
        self._button.setEnabled(self._members.snapshot is not None)


def _card(title: str, figures: Figures, note: str = "") -> Card:
    return Card(title, tuple(figure for figure, _ in figures), note)


def _other(numbers: Statistics) -> str:
    """其他 and its parts."""
    parts = " · ".join(f"{word(state)} {count}" for state, count in numbers.nat_other.items())
    return f"{word(NatBucket.OTHER)} {numbers.nat[NatBucket.OTHER]}: {parts}"


def _document(dashboard: Dashboard, imprint: Imprint) -> DashboardDocument:
    return DashboardDocument(dashboard, imprint)
