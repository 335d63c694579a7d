"""A row for each group that the operator manages; every number knows the people it counts."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from groupcode_desktop.domain.health import Colour, DoseBucket
from groupcode_desktop.domain.numbers import GroupNumbers, Numbers
from groupcode_desktop.domain.statistics import OTHER_STATES
from groupcode_desktop.gui.models.member_filter import MemberFilter

Index = QModelIndex | QPersistentModelIndex
DISPLAY = Qt.ItemDataRole.DisplayRole
GROUP_ID = Qt.ItemDataRole.UserRole
NUMBER = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
TEXT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
NAME, MEMBERS, YELLOW, RED, TESTS, DOSES, ATTENTION = range(7)
FILTERS = {
    MEMBERS: MemberFilter(),
    YELLOW: MemberFilter(colours=frozenset({Colour.YELLOW})),
    RED: MemberFilter(colours=frozenset({Colour.RED})),
    TESTS: MemberFilter(nat=frozenset(OTHER_STATES)),
    DOSES: MemberFilter(doses=frozenset({DoseBucket.NONE})),
}
"""What each number opens in its group; the name and 需要关注 open the dashboard."""


class OverviewModel(QAbstractTableModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._groups: tuple[GroupNumbers, ...] = ()

    def put(self, groups: Sequence[GroupNumbers]) -> None:
        """Where only numbers changed, the selection stays."""
        is_same = [one.group_id for one in groups] == [one.group_id for one in self._groups]
        if not is_same:
            self.beginResetModel()
        self._groups = tuple(groups)
        if not is_same:
            self.endResetModel()
        elif groups:
            self.dataChanged.emit(self.index(0, 0), self.index(len(groups) - 1, ATTENTION))

    def retranslate(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, ATTENTION)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._groups)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else ATTENTION + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return TEXT if section == NAME else NUMBER
        return self._titles()[section] if role == DISPLAY else None

    def data(self, index: Index, role: int = DISPLAY) -> object:
        group, column = self._groups[index.row()], index.column()
        if role == DISPLAY:
            return group.name if column == NAME else str(_count(group.numbers, column))
        if role == Qt.ItemDataRole.TextAlignmentRole and column != NAME:
            return NUMBER
        if role == Qt.ItemDataRole.AccessibleTextRole and column != NAME:
            return f"{group.name}, {self._titles()[column]}: {_count(group.numbers, column)}"
        return group.group_id if role == GROUP_ID else None

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("Group name"),
            self.tr("People"),
            self.tr("Yellow"),
            self.tr("Red"),
            self.tr("Test > 72 h"),
            self.tr("Unvaccinated"),
            self.tr("Attention"),
        )


def _count(numbers: Numbers, column: int) -> int:
    return {
        MEMBERS: numbers.members,
        YELLOW: numbers.colours[Colour.YELLOW],
        RED: numbers.colours[Colour.RED],
        TESTS: numbers.beyond_72_hours,
        DOSES: numbers.doses[DoseBucket.NONE],
        ATTENTION: numbers.attention,
    }[column]
