"""The last days as a table: what the chart draws, and the days of which nothing is known."""

from datetime import date, timedelta

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from groupcode_desktop.domain.numbers import TREND_DAYS, Numbers, Trend

Index = QModelIndex | QPersistentModelIndex
DISPLAY = Qt.ItemDataRole.DisplayRole
NUMBER = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
TEXT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
MISSING = "–"


def each_day(trend: Trend) -> list[tuple[date, Numbers | None]]:
    """All 14 days, oldest first."""
    known = {one.day: one.numbers for one in trend.days}
    days = [trend.last_day - timedelta(days=ago) for ago in reversed(range(TREND_DAYS))]
    return [(day, known.get(day)) for day in days]


class TrendModel(QAbstractTableModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._days: list[tuple[date, Numbers | None]] = []

    def put(self, trend: Trend | None) -> None:
        """The newest day on top."""
        self.beginResetModel()
        self._days = each_day(trend)[::-1] if trend else []
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._days)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._titles())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return TEXT if section == 0 else NUMBER
        is_title = orientation == Qt.Orientation.Horizontal and role == DISPLAY
        return self._titles()[section] if is_title else None

    def data(self, index: Index, role: int = DISPLAY) -> object:
        if role == Qt.ItemDataRole.AccessibleTextRole and self._days[index.row()][1] is None:
            return self.tr("No data")
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return NUMBER
        return self._texts(index.row())[index.column()] if role == DISPLAY else None

    def _texts(self, row: int) -> list[str]:
        day, numbers = self._days[row]
        if numbers is None:
            return [f"{day:%m-%d}", *[MISSING] * (len(self._titles()) - 1)]
        counts = (numbers.not_green, numbers.beyond_72_hours, numbers.attention)
        return [f"{day:%m-%d}", *map(str, counts)]

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("Day"),
            self.tr("Not green"),
            self.tr("Test > 72 h"),
            self.tr("Attention"),
        )
