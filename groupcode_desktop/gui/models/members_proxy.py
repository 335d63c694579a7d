"""The members that are looked for."""

from PySide6.QtCore import QModelIndex, QObject, QRegularExpression, QSortFilterProxyModel, Qt

from groupcode_desktop.domain.members import Member
from groupcode_desktop.gui.models.member_filter import MemberFilter
from groupcode_desktop.gui.models.members import SEARCH, Column, MembersModel


class MembersProxy(QSortFilterProxyModel):
    """The members looked for, in the order asked for; all of it in C++."""

    def __init__(self, source: MembersModel, parent: QObject) -> None:
        super().__init__(parent)
        self._members = source
        self.setFilterRole(SEARCH)
        self.setFilterKeyColumn(Column.NAME)
        self.setSourceModel(source)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if column >= 0:
            self._members.sort(column, order)

    def look_for(self, wanted: MemberFilter) -> None:
        self.setFilterRegularExpression(QRegularExpression(wanted.pattern(self._members.departments)))

    def member(self, row: int) -> Member:
        return self._members.member_at(self.mapToSource(self.index(row, 0)).row())

    def texts(self, row: int) -> tuple[str, ...]:
        return self._members.texts_at(self.mapToSource(self.index(row, 0)).row())

    def index_of(self, member_id: int) -> QModelIndex:
        """Invalid when the member is not among those looked for."""
        place = self._members.place_of(member_id)
        return QModelIndex() if place is None else self.mapFromSource(self._members.index(place, 0))
