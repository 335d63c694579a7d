"""Lines of the 操作日志, newest first; older ones are added below."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from groupcode_desktop.domain.audit import AuditLine
from groupcode_desktop.gui.models.audit_texts import texts, titles

Index = QModelIndex | QPersistentModelIndex
COLUMNS = 4
_TEXT_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class AuditModel(QAbstractTableModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[list[str]] = []
        self._lines: list[AuditLine] = []

    def put(self, lines: Sequence[AuditLine]) -> None:
        self.beginResetModel()
        self._lines = list(lines)
        self._rows = [texts(line) for line in lines]
        self.endResetModel()

    def append(self, lines: Sequence[AuditLine]) -> None:
        if lines:
            first = len(self._lines)
            self.beginInsertRows(QModelIndex(), first, first + len(lines) - 1)
            self._lines += lines
            self._rows += [texts(line) for line in lines]
            self.endInsertRows()

    def retranslate(self) -> None:
        self.put(self._lines)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in _TEXT_ROLES:
            return None
        return self._rows[index.row()][index.column()]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        is_title = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return titles()[section] if is_title else None
