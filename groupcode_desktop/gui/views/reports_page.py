"""健康日报: who has reported on a day, who has not, and what may be done about it."""

from PySide6.QtCore import QEvent, QModelIndex, QSignalBlocker, Qt, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from groupcode_desktop._generated.ui_reports_page import Ui_ReportsPage
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.groups import Group
from groupcode_desktop.domain.reports import (
    ReportDay,
    ReportState,
    Tally,
    has_reported,
    state_of,
    tally,
)
from groupcode_desktop.domain.roles import Role, Verb, may
from groupcode_desktop.gui.clock import ServerClock
from groupcode_desktop.gui.controllers.reports import ReportsController
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.models.report_texts import from_qdate, stage_text, to_qdate
from groupcode_desktop.gui.models.reports import Column, ReportsModel, ReportsProxy
from groupcode_desktop.gui.moments import short_time
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.theme import Tone
from groupcode_desktop.gui.views.report_actions import ReportActions
from groupcode_desktop.gui.views.report_panel import ReportPanel
from groupcode_desktop.gui.views.report_paper import ReportPaper
from groupcode_desktop.gui.views.report_settings_dialog import ReportSettingsDialog
from groupcode_desktop.gui.views.translated import TranslatedWidget
from groupcode_desktop.gui.widgets.count_button import CountButton
from groupcode_desktop.gui.widgets.flow_layout import FlowLayout

REPORTED = frozenset(state for state in ReportState if has_reported(state))
PANEL_WIDTH = 300


class ReportsPage(TranslatedWidget):
    def __init__(self, clients: Clients, tasks: Tasks, clock: ServerClock, parent: QWidget) -> None:
        super().__init__(parent)
        self._clock = clock
        self.reports = ReportsController(clients, tasks, clock, self)
        self.ui = Ui_ReportsPage()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self.model = ReportsModel(self)
        self.proxy = ReportsProxy(self.model, self)
        self.panel = ReportPanel(self.ui, self.reports, self)
        self.actions_of_day = ReportActions(self.ui, self.reports, self.proxy, self.panel, self)
        self.paper = ReportPaper(self.ui, self.reports, clients, tasks, self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_group(self, group: Group) -> None:
        self.reports.show_group(group)

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]
        self.paper.retranslate()
        self.model.repaint_words()
        self.ui.table.arrange()
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reports.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.reports.watch(False)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.model.repaint_words()

    def _lay_out(self) -> None:
        ui = self.ui
        ui.table.setModel(self.proxy)
        ui.table.setSortingEnabled(True)
        ui.table.sortByColumn(Column.STATE, Qt.SortOrder.AscendingOrder)
        row = FlowLayout(ui.actions, 8, first_is_wide=False)
        for button in (ui.copy_names, ui.copy_reminder, ui.remind, ui.zero, ui.print_day):
            row.addWidget(button)
        self._tiles: dict[CountButton, frozenset[ReportState]] = {
            ui.due: REPORTED | {ReportState.MISSING},
            ui.reported: REPORTED,
            ui.missing: frozenset({ReportState.MISSING}),
            ui.abnormal: frozenset({ReportState.ABNORMAL}),
            ui.exempt: frozenset({ReportState.EXEMPT}),
        }
        for tile in self._tiles:
            tile.setCheckable(True)
        ui.splitter.setSizes([1_000, PANEL_WIDTH])
        ui.splitter.setStretchFactor(0, 1)
        for label in (ui.note, ui.failure, ui.zero_note):
            label.hide()

    def _connect(self) -> None:
        ui = self.ui
        self.reports.changed.connect(self._show)
        ui.before.clicked.connect(self._show_day_before)
        ui.after.clicked.connect(self._show_day_after)
        ui.today.clicked.connect(self._show_today)
        ui.day.dateChanged.connect(self._show_chosen_day)
        ui.settings.clicked.connect(self.open_settings)
        ui.switch_on.clicked.connect(self._switch_on)
        ui.retry.clicked.connect(self.reports.reload)
        for tile in self._tiles:
            tile.clicked.connect(self._filter)
        ui.table.selectionModel().currentRowChanged.connect(self._show_member)

    @Slot()
    def _show(self) -> None:
        read, ui = self.reports.read, self.ui
        is_empty = read is None or not (read.settings.on or read.newest.on)
        ui.pages.setCurrentWidget(ui.empty if is_empty else ui.splitter)
        self._show_days()
        if is_empty:
            self._show_emptiness(read)
        elif read is not None:
            self._show_day(read)
        self.panel.show_member(self.panel.member_id)

    def _show_days(self) -> None:
        with QSignalBlocker(self.ui.day):
            self.ui.day.setMaximumDate(to_qdate(self.reports.today))
            self.ui.day.setDate(to_qdate(self.reports.day))
        is_today = self.reports.day >= self.reports.today
        self.ui.after.setEnabled(not is_today)
        self.ui.today.setEnabled(not is_today)

    def _show_emptiness(self, read: ReportDay | None) -> None:
        ui, failure = self.ui, self.reports.failure
        may_set = self._may_set()
        title, text = self.tr("Loading…"), ""
        if read is not None:
            title = self.tr("The daily report is off")
            text = self.tr(
                "Members then report their temperature and symptoms on their phones each day; "
                "here you see who has not and who is unwell."
            )
            if not may_set:
                text += "\n" + self.tr("Only the creator of the group can switch it on.")
        elif failure is not None:
            title, text = self.tr("The reports could not be read"), explain(failure)
        ui.empty_title.setText(title)
        ui.empty_text.setText(text)
        ui.switch_on.setVisible(read is not None and may_set)
        ui.retry.setVisible(read is None and failure is not None)

    def _show_day(self, read: ReportDay) -> None:
        ui = self.ui
        self.model.put(read)
        ui.stage.setText(stage_text(read.settings, read.day, self._clock.now()))
        ui.zero_note.setVisible(read.zero is not None)
        if read.zero is not None:
            note = self.tr(
                "○ Zero report by {name} at {time}: nothing abnormal, also of those who did not report."
            )
            ui.zero_note.setText(note.format(name=read.zero.by, time=short_time(read.zero.at)))
        if self.reports.failure is not None:
            self.actions_of_day.say_failure(self.reports.failure)
        self._show_tiles(tally(state_of(member, read) for member in read.people))
        self.actions_of_day.show_day(read)
        self._show_counts()

    def _show_tiles(self, counted: Tally) -> None:
        ui = self.ui
        ui.due.show_count(self.tr("Due"), counted.due, Tone.BLUE)
        ui.reported.show_count(self.tr("● Reported"), counted.reported, Tone.GREEN)
        ui.missing.show_count(self.tr("▲ Not reported"), counted.missing, Tone.YELLOW)
        ui.abnormal.show_count(self.tr("■ Abnormal"), counted.abnormal, Tone.RED)
        ui.exempt.show_count(self.tr("– Exempt"), counted.exempt, Tone.GREY)

    def _show_counts(self) -> None:
        text = self.tr("Showing {n} of {all}")
        self.ui.counted.setText(text.format(n=self.proxy.rowCount(), all=self.model.rowCount()))

    @Slot()
    def _filter(self) -> None:
        """One tile at a time; pressed again, everybody."""
        pressed = self.sender()
        for tile in self._tiles:
            if tile is not pressed:
                tile.setChecked(False)
        chosen = [states for tile, states in self._tiles.items() if tile.isChecked()]
        self.proxy.show_states(chosen[0] if chosen else frozenset())
        self._show_counts()
        self.ui.copy_names.setEnabled(self.proxy.rowCount() > 0)

    @Slot()
    def _show_day_before(self) -> None:
        self.ui.day.setDate(self.ui.day.date().addDays(-1))

    @Slot()
    def _show_day_after(self) -> None:
        self.ui.day.setDate(self.ui.day.date().addDays(1))

    @Slot()
    def _show_today(self) -> None:
        self.reports.show_day(self.reports.today)

    @Slot()
    def _show_chosen_day(self) -> None:
        self.actions_of_day.say("")
        self.reports.show_day(from_qdate(self.ui.day.date()))

    @Slot()
    def open_settings(self) -> None:
        if self.reports.read is not None:
            self._settings_dialog(self.reports.read).open()

    @Slot()
    def _switch_on(self) -> None:
        if self.reports.read is not None:
            dialog = self._settings_dialog(self.reports.read)
            dialog.switch_on()
            dialog.open()

    def _settings_dialog(self, read: ReportDay) -> ReportSettingsDialog:
        dialog = ReportSettingsDialog(self.reports, read, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _may_set(self) -> bool:
        group = self.reports.group
        return group is not None and may(Role(group.my_role), Verb.SET_REPORTS)

    @Slot()
    def _show_member(self) -> None:
        index: QModelIndex = self.ui.table.currentIndex()
        member = self.proxy.member(index)
        self.panel.show_member(member.id if member else None)
