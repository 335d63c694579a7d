"""花名册: whom the group expects, who of them has joined, and who has not."""

from PySide6.QtCore import QEvent, QModelIndex, QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QComboBox, QDialog, QHeaderView, QWidget

from groupcode_desktop._generated.ui_roster_dialog import Ui_RosterDialog
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.groups import Group
from groupcode_desktop.domain.roster import RosterEntry, RosterState
from groupcode_desktop.gui.controllers.members import MembersController
from groupcode_desktop.gui.controllers.roster import RosterController
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.models.roster import TONES, Column, RosterModel, state_text, tally
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.theme import Tone
from groupcode_desktop.gui.views.roster_actions import RosterActions
from groupcode_desktop.gui.widgets.count_button import CountButton
from groupcode_desktop.gui.widgets.flow_layout import FlowLayout

ROW_PADDING = 16


class RosterDialog(QDialog):
    """Stays beside its page and is shown again: `show_roster()`."""

    def __init__(
        self,
        roster: RosterController,
        members: MembersController,
        clients: Clients,
        tasks: Tasks,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._group: Group | None = None
        self.roster, self.members = roster, members
        self.ui = Ui_RosterDialog()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self.model = RosterModel(self)
        self._tiles: dict[CountButton, frozenset[RosterState]] = {
            self.ui.expected: frozenset(),
            self.ui.joined: frozenset({RosterState.JOINED}),
            self.ui.missing: frozenset({RosterState.MISSING}),
            self.ui.unclear: frozenset({RosterState.UNCLEAR}),
        }
        self._lay_out()
        self.actions_of_list = RosterActions(self, clients, tasks)
        self._connect()
        self.retranslate()

    def show_roster(self, group: Group, department: str | None = None) -> None:
        """Who is missing, where anybody is; of that department alone if one is given."""
        self._group = group
        self.actions_of_list.say("")
        self._show_roster()
        self._choose_department(department)
        here = [entry for entry in self._entries() if department in (None, entry.department)]
        missing = tally(here)[RosterState.MISSING] > 0
        self._check(self.ui.missing if missing else self.ui.expected)
        self.open()
        self.roster.reload()

    def group(self) -> Group | None:
        return self._group

    def current(self) -> RosterEntry | None:
        index = self.ui.entries.currentIndex()
        return self.model.shown[index.row()] if index.isValid() else None

    def states(self) -> frozenset[RosterState]:
        """Those asked for; none means all."""
        return next(states for tile, states in self._tiles.items() if tile.isChecked())

    def department(self) -> str | None:
        """The one asked for; None means all."""
        return self.ui.department.currentData()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]
        self.model.retranslate()
        self._show_roster()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _entries(self) -> tuple[RosterEntry, ...]:
        return self.roster.roster.entries if self.roster.roster else ()

    def _lay_out(self) -> None:
        ui = self.ui
        ui.entries.setModel(self.model)
        ui.entries.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + ROW_PADDING)
        header = ui.entries.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in (Column.PHONE, Column.STATE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        ui.entries.sortByColumn(Column.NAME, Qt.SortOrder.AscendingOrder)
        row = FlowLayout(ui.actions, 8, first_is_wide=False)
        for widget in (ui.department, ui.copy_names, ui.copy_reminder, ui.print_list, ui.same_person):
            row.addWidget(widget)
        for tile in self._tiles:
            tile.setCheckable(True)
            tile.setAutoExclusive(True)
        self.ui.expected.setChecked(True)

    def _connect(self) -> None:
        self.roster.changed.connect(self._show_roster)
        self.members.changed.connect(self._show_roster)
        self.ui.department.activated.connect(self._look)
        self.ui.entries.selectionModel().currentChanged.connect(self._show_current)
        self.model.modelReset.connect(self._show_current)
        self.ui.close_dialog.clicked.connect(self.close)
        for tile in self._tiles:
            tile.toggled.connect(self._look)

    @Slot()
    def _show_roster(self) -> None:
        if self._group is None:
            return
        ui, entries, failure = self.ui, self._entries(), self.roster.failure
        self.ui.title.setText(self.tr("Roster of {group}").format(group=self._group.name))
        if failure is not None:
            self.actions_of_list.say("", explain(failure))
        ui.pages.setCurrentWidget(ui.list_page if entries else ui.empty_page)
        for widget in (ui.import_file, ui.delete_roster, ui.counted, ui.note):
            widget.setVisible(bool(entries))
        self._show_emptiness()
        self._show_numbers(entries)
        self._offer_departments(entries)
        self._look()

    def _show_emptiness(self) -> None:
        is_read = self.roster.roster is not None
        title = self.tr("No roster yet") if is_read else self.tr("Loading…")
        text = self.tr(
            "Import a list of the people whom you expect: name, phone or number, department, remark. Then "
            "you see who has not joined yet, and empty remarks and departments of members are filled in from "
            "it. Of phones only masks and keyed hashes are kept."
        )
        self.ui.empty_title.setText(title)
        self.ui.empty_text.setText(text if is_read else "")
        self.ui.begin.setText(self.tr("Import the roster…"))
        self.ui.begin.setVisible(is_read)

    def _show_numbers(self, entries: tuple[RosterEntry, ...]) -> None:
        numbers = tally(entries)
        self.ui.expected.show_count(self.tr("Expected"), len(entries), Tone.GREY)
        for tile, states in self._tiles.items():
            for state in states:
                tile.show_count(state_text(state), numbers[state], TONES[state])
        hint = self.tr(
            "To check: somebody of that name is in the group, but neither phone nor number tells that it is "
            "the same person. Select the row and press “Who is it…”."
        )
        self.ui.note.setText(hint)
        self.ui.note.setVisible(numbers[RosterState.UNCLEAR] > 0)

    def _offer_departments(self, entries: tuple[RosterEntry, ...]) -> None:
        chosen, box = self.department(), self.ui.department
        names = sorted({entry.department for entry in entries})
        with QSignalBlocker(box):
            box.clear()
            box.addItem(self.tr("All departments"), None)
            for name in names:
                box.addItem(name or self.tr("No department"), name)
        self._choose_department(chosen)
        box.setVisible(any(names))

    def _choose_department(self, name: str | None) -> None:
        _choose(self.ui.department, name)
        self._look()

    def _check(self, tile: CountButton) -> None:
        tile.setChecked(True)
        self._look()

    @Slot()
    def _look(self) -> None:
        snapshot = self.members.snapshot
        people = {member.id: member.name for member in snapshot.members} if snapshot else {}
        chosen = self.current()
        self.model.look_for(self.states(), self.department())
        self.model.put(self._entries(), people)
        places = [entry.id for entry in self.model.shown]
        if chosen is not None and chosen.id in places:
            self.ui.entries.setCurrentIndex(self.model.index(places.index(chosen.id), 0))
        text = self.tr("Showing {n} of {all}").format(n=len(self.model.shown), all=len(self._entries()))
        self.ui.counted.setText(text)
        self._show_current()

    @Slot(QModelIndex)
    @Slot()
    def _show_current(self, *_: object) -> None:
        self.actions_of_list.show_possible()


def _choose(box: QComboBox, value: str | None) -> None:
    """The first line, all of them, where the value is not offered any more."""
    places = [place for place in range(box.count()) if box.itemData(place) == value]
    box.setCurrentIndex(places[0] if places else 0)
