"""The numbers of each department on the dashboard; calm where nobody has a department."""

from PySide6.QtCore import QModelIndex, QObject, Signal, Slot

from groupcode_desktop._generated.ui_statistics_page import Ui_StatisticsPage
from groupcode_desktop.domain.departments import by_department, in_all
from groupcode_desktop.domain.roster import RosterEntry
from groupcode_desktop.gui.controllers.members import MembersController
from groupcode_desktop.gui.controllers.roster import RosterController
from groupcode_desktop.gui.models.departments import EXPECTED, DepartmentsModel


class DepartmentsCard(QObject):
    """Fills its part of the form; the page calls `retranslate()`.

    `filter_chosen` tells a MemberFilter, `roster_chosen` a department or None for all.
    """

    filter_chosen = Signal(object)
    roster_chosen = Signal(object)

    def __init__(self, ui: Ui_StatisticsPage, members: MembersController, parent: QObject) -> None:
        super().__init__(parent)
        self._ui, self._members = ui, members
        self._roster: RosterController | None = None
        self.model = DepartmentsModel(self)
        ui.departments.setModel(self.model)
        ui.departments.begin()
        ui.departments.chosen.connect(self._choose)
        members.changed.connect(self._show)

    def watch(self, roster: RosterController) -> None:
        self._roster = roster
        roster.changed.connect(self._show)

    def retranslate(self) -> None:
        self.model.retranslate()
        self._show()

    @Slot()
    def _show(self) -> None:
        snapshot, entries = self._members.snapshot, self._entries()
        if snapshot is None:
            return
        numbers = by_department(snapshot.members, entries, snapshot.as_of)
        self._ui.departments_card.setVisible(any(one.name for one in numbers))
        self._ui.departments.setColumnHidden(EXPECTED, not entries)
        self.model.put(numbers, in_all(snapshot.members, entries, snapshot.as_of))
        named = sum(bool(one.name) for one in numbers)
        self._ui.departments_count.setText(self.tr("{n} departments").format(n=named))

    def _entries(self) -> tuple[RosterEntry, ...]:
        return self._roster.roster.entries if self._roster and self._roster.roster else ()

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        if index.column() == EXPECTED:
            self.roster_chosen.emit(self.model.department_at(index))
        else:
            self.filter_chosen.emit(self.model.filter_at(index))
