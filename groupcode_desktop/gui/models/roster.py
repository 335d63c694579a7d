"""The expected as a table: those in the states and of the department asked for, in the order asked for."""

from collections import Counter
from collections.abc import Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from groupcode_desktop.domain.roster import RosterEntry, RosterState
from groupcode_desktop.gui.models.collation import name_ranks, ranks
from groupcode_desktop.gui.theme import Tone, tone_colours

Index = QModelIndex | QPersistentModelIndex
TEXT_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
RISING = Qt.SortOrder.AscendingOrder
TONES = {
    RosterState.JOINED: Tone.GREEN,
    RosterState.MISSING: Tone.YELLOW,
    RosterState.UNCLEAR: Tone.BLUE,
}
_SHAPES = {RosterState.JOINED: "●", RosterState.MISSING: "▲", RosterState.UNCLEAR: "◆"}
_URGENCY = (RosterState.UNCLEAR, RosterState.MISSING, RosterState.JOINED)


class Column(IntEnum):
    NAME = 0
    PHONE = 1
    NUMBER = 2
    DEPARTMENT = 3
    REMARK = 4
    STATE = 5


class RosterModel(QAbstractTableModel):
    """`people` are the names of the members, by id."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._entries: Sequence[RosterEntry] = ()
        self._people: Mapping[int, str] = {}
        self._states: frozenset[RosterState] = frozenset()
        self._department: str | None = None
        self._order = (int(Column.NAME), RISING)
        self.shown: list[RosterEntry] = []

    def put(self, entries: Sequence[RosterEntry], people: Mapping[int, str]) -> None:
        self._entries, self._people = entries, people
        self._show()

    def look_for(self, states: frozenset[RosterState], department: str | None) -> None:
        """No state at all means all; None every department."""
        self._states, self._department = states, department
        self._show()

    def retranslate(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self._show()

    def texts(self, entry: RosterEntry) -> tuple[str, ...]:
        return (
            entry.name,
            entry.phone_mask,
            entry.number,
            entry.department,
            entry.remark,
            self._state_text(entry),
        )

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.shown)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.shown[index.row()]
        if role in TEXT_ROLES:
            return self.texts(entry)[index.column()]
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == Column.STATE:
            return tone_colours(TONES[entry.state])[0]
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        is_title = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return headers()[section] if is_title else None

    def sort(self, column: int, order: Qt.SortOrder = RISING) -> None:
        if column >= 0:
            self._order = (column, order)
            self._show()

    def _show(self) -> None:
        found = [entry for entry in self._entries if self._is_wanted(entry)]
        self._put_in_order(found)
        self.beginResetModel()
        self.shown = found
        self.endResetModel()

    def _put_in_order(self, entries: list[RosterEntry]) -> None:
        """By meaning: states by urgency, texts by their sound; equal ones by name."""
        column, order = self._order
        shown = {entry.id: self.texts(entry)[column] for entry in entries}
        places, names = ranks(shown.values()), name_ranks(entry.name for entry in entries)
        if column == Column.STATE:
            places = {shown[entry.id]: _URGENCY.index(entry.state) for entry in entries}
        entries.sort(key=lambda entry: names[entry.name])
        entries.sort(key=lambda entry: places[shown[entry.id]], reverse=order is not RISING)

    def _is_wanted(self, entry: RosterEntry) -> bool:
        is_in_state = not self._states or entry.state in self._states
        return is_in_state and self._department in (None, entry.department)

    def _state_text(self, entry: RosterEntry) -> str:
        """With the name of the member where the file has another."""
        text = state_text(entry.state)
        name = self._people.get(entry.member) if entry.member is not None else None
        return f"{text} · {name}" if name and name.casefold() != entry.name.casefold() else text


def headers() -> list[str]:
    translate = QCoreApplication.translate
    return [
        translate("roster", "Name"),
        translate("roster", "Phone"),
        translate("roster", "Number"),
        translate("roster", "Department"),
        translate("roster", "Remark"),
        translate("roster", "State"),
    ]


def state_text(state: RosterState) -> str:
    return f"{_SHAPES[state]} {state_word(state)}"


def state_word(state: RosterState) -> str:
    translate = QCoreApplication.translate
    return {
        RosterState.JOINED: translate("roster", "Has joined"),
        RosterState.MISSING: translate("roster", "Not joined"),
        RosterState.UNCLEAR: translate("roster", "To check"),
    }[state]


def tally(entries: Sequence[RosterEntry]) -> Counter[RosterState]:
    return Counter(entry.state for entry in entries)
