"""The list of those who need attention."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from groupcode_desktop.domain.attention import Attention
from groupcode_desktop.gui.models.member_texts import reason_text

ATTENTION = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class AttentionModel(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._list: list[Attention] = []

    def put(self, people: Sequence[Attention]) -> bool:
        """Whether anything changed."""
        if self._list == people:
            return False
        self.beginResetModel()
        self._list = list(people)
        self.endResetModel()
        return True

    def place_of(self, member_id: int) -> int | None:
        return next((i for i, one in enumerate(self._list) if one.member.id == member_id), None)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._list)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self._list[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one.member.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((one.member.name, *map(reason_text, one.reasons)))
        return one if role == ATTENTION else None
