"""数据统计: how many members are in each bucket, and who needs attention."""

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from groupcode_desktop._generated.ui_statistics_page import Ui_StatisticsPage
from groupcode_desktop.domain.attention import Attention
from groupcode_desktop.domain.statistics import OTHER_STATES, Statistics
from groupcode_desktop.gui.controllers.members import MembersController, Snapshot
from groupcode_desktop.gui.controllers.trend import TrendController
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.models.attention import ATTENTION, AttentionModel
from groupcode_desktop.gui.models.member_filter import MemberFilter
from groupcode_desktop.gui.views.bucket_figures import Figures, of_colours, of_doses, of_tests
from groupcode_desktop.gui.views.departments_card import DepartmentsCard
from groupcode_desktop.gui.views.translated import TranslatedWidget
from groupcode_desktop.gui.views.trend_card import TrendCard
from groupcode_desktop.gui.widgets.attention_delegate import AttentionDelegate
from groupcode_desktop.gui.widgets.flow_layout import EvenLayout
from groupcode_desktop.gui.widgets.statistics_card import StatisticsCard
from groupcode_desktop.gui.words import word


class StatisticsPage(TranslatedWidget):
    """`filter_chosen` tells a MemberFilter, `member_chosen` an id."""

    filter_chosen = Signal(object)
    member_chosen = Signal(int)

    def __init__(self, members: MembersController, trend: TrendController, parent: QWidget) -> None:
        super().__init__(parent)
        self._members = members
        self._filters: dict[StatisticsCard, list[MemberFilter]] = {}
        self.ui = Ui_StatisticsPage()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self._attention = AttentionModel(self)
        self.ui.attention.setModel(self._attention)
        self.ui.attention.setItemDelegate(AttentionDelegate(self.ui.attention))
        self.ui.attention.setMouseTracking(True)
        self._other_row = EvenLayout(self.ui.other_states, 6)
        self.ui.other_states.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.trend = TrendCard(self.ui, trend, self)
        self.departments = DepartmentsCard(self.ui, members, self)
        self.other_buttons = {state: self._other_button() for state in OTHER_STATES}
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]
        self.trend.retranslate()
        self.departments.retranslate()
        self._show_snapshot()

    def _connect(self) -> None:
        self._members.changed.connect(self._show_snapshot)
        self.departments.filter_chosen.connect(self.filter_chosen)
        self.ui.retry.clicked.connect(self._members.reload)
        self.ui.attention.clicked.connect(self._choose_member)
        self.ui.attention.activated.connect(self._choose_member)
        for card in (self.ui.colours, self.ui.nat, self.ui.doses):
            card.chosen.connect(self._choose_number)
            card.opened.connect(self._choose_all)

    def _other_button(self) -> QPushButton:
        button = QPushButton(self.ui.other_states)
        button.setProperty("kind", "link")
        button.clicked.connect(self._choose_other)
        self._other_row.addWidget(button)
        return button

    @Slot()
    def _show_snapshot(self) -> None:
        snapshot, failure = self._members.snapshot, self._members.failure
        has_data = snapshot is not None and any(member.source for member in snapshot.members)
        self.ui.pages.setCurrentWidget(self.ui.numbers if has_data else self.ui.empty)
        self.ui.failure.setVisible(failure is not None)
        self.ui.failure.setText(explain(failure) if failure else "")
        self.ui.retry.setVisible(failure is not None)
        if snapshot is None or not has_data:
            self._show_emptiness(snapshot)
        else:
            self._show_numbers(snapshot.statistics)
            self._show_attention(snapshot.attention)

    def _show_emptiness(self, snapshot: Snapshot | None) -> None:
        failure = self._members.failure
        if failure is not None:
            title, text = self.tr("The members could not be read"), explain(failure)
        elif snapshot is None:
            title, text = self.tr("Loading…"), ""
        elif len(snapshot.members) < 2:
            title = self.tr("Only you are in this group so far")
            text = self.tr("Invite members first; then press “Refresh data” to see their health data here.")
        else:
            title = self.tr("No health data yet")
            text = self.tr("Press “Refresh data” to ask for the health data of all members.")
        self.ui.empty_title.setText(title)
        self.ui.empty_text.setText(text)

    def _show_numbers(self, numbers: Statistics) -> None:
        self._fill(self.ui.colours, self.tr("Health code"), of_colours(numbers.colours))
        self._fill(self.ui.nat, self.tr("Nucleic acid test"), of_tests(numbers.nat))
        self._fill(self.ui.doses, self.tr("Vaccination"), of_doses(numbers.doses))
        for state, button in self.other_buttons.items():
            button.setText(f"{word(state)}  {numbers.nat_other[state]}")
            button.setEnabled(numbers.nat_other[state] > 0)

    def _fill(self, card: StatisticsCard, title: str, figures: Figures) -> None:
        self._filters[card] = [wanted for _, wanted in figures]
        card.show_figures(title, [figure for figure, _ in figures])

    def _show_attention(self, people: list[Attention]) -> None:
        chosen = self.ui.attention.currentIndex().data(ATTENTION)
        self.ui.attention_count.setText(self.tr("{n} people").format(n=len(people)))
        self.ui.attention.setVisible(bool(people))
        self.ui.attention_none.setVisible(not people)
        scrolled = self.ui.attention.verticalScrollBar().value()
        if self._attention.put(people) and chosen is not None:
            place = self._attention.place_of(chosen.member.id)
            if place is not None:
                self.ui.attention.setCurrentIndex(self._attention.index(place))
            self.ui.attention.verticalScrollBar().setValue(scrolled)

    @Slot(int)
    def _choose_number(self, place: int) -> None:
        card = self.sender()
        if isinstance(card, StatisticsCard):
            self.filter_chosen.emit(self._filters[card][place])

    @Slot()
    def _choose_all(self) -> None:
        self.filter_chosen.emit(MemberFilter())

    @Slot()
    def _choose_other(self) -> None:
        state = next(state for state, button in self.other_buttons.items() if button is self.sender())
        self.filter_chosen.emit(MemberFilter(nat=frozenset({state})))

    @Slot(QModelIndex)
    def _choose_member(self, index: QModelIndex) -> None:
        one: Attention = index.data(ATTENTION)
        self.member_chosen.emit(one.member.id)
