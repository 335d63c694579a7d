"""Numbers by department as a table; behind every number stand the members who are counted in it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor, QFont

from groupcode_desktop.domain.departments import DepartmentNumbers
from groupcode_desktop.domain.health import Colour, DoseBucket, NatBucket
from groupcode_desktop.gui import theme
from groupcode_desktop.gui.models.collation import ranks
from groupcode_desktop.gui.models.member_filter import MemberFilter, states_of
from groupcode_desktop.gui.words import word

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NUMBER = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
TEXT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
NAME, EXPECTED, PEOPLE = 0, 1, 2
"""The first columns; each of the others is a kind of members."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A column of numbers: whom it counts, besides the department."""

    title: str
    number: Callable[[DepartmentNumbers], int]
    filter: MemberFilter


class DepartmentsModel(QAbstractTableModel):
    """Everybody on top, then a row for each department, those without one at the bottom."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[DepartmentNumbers] = []
        self._kinds = list(kinds())

    def put(self, departments: Sequence[DepartmentNumbers], everybody: DepartmentNumbers) -> None:
        """Rows stay where the departments do, and with them the cell that has the focus."""
        places = ranks(one.name or "" for one in departments)
        named = sorted(departments, key=lambda one: (not one.name, places[one.name or ""]))
        rows = [everybody, *named]
        if [one.name for one in rows] == [one.name for one in self._rows]:
            self._rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, self.columnCount() - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def retranslate(self) -> None:
        self.beginResetModel()
        self._kinds = list(kinds())
        self.endResetModel()

    def filter_at(self, index: Index) -> MemberFilter:
        """The members counted there."""
        row, column = self._rows[index.row()], index.column()
        kind = self._kinds[column - PEOPLE] if column >= PEOPLE else self._kinds[0]
        return kind.filter if row.name is None else replace(kind.filter, departments=frozenset({row.name}))

    def department_at(self, index: Index) -> str | None:
        """None is everybody."""
        return self._rows[index.row()].name

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else PEOPLE + len(self._kinds)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        row, column = self._rows[index.row()], index.column()
        match role:
            case Role.DisplayRole:
                return self._text(row, column)
            case Role.AccessibleTextRole:
                return self._spoken(row, column)
            case Role.TextAlignmentRole:
                return NUMBER if column else TEXT
            case Role.ForegroundRole if self._text(row, column) in ("0", "0 / 0"):
                return QColor(theme.colours().muted)
            case Role.FontRole if row.name is None:
                font = QFont()
                font.setBold(True)
                return font
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Role.TextAlignmentRole:
            return NUMBER if section else TEXT
        title = self._title(section)
        return {Role.DisplayRole: _in_two_lines(title), Role.AccessibleTextRole: title}.get(role)  # pyright: ignore[reportArgumentType, reportCallIssue]

    def _text(self, row: DepartmentNumbers, column: int) -> str:
        if column == NAME:
            return department_word(row.name)
        if column == EXPECTED:
            return f"{row.joined} / {row.expected}"
        return str(self._kinds[column - PEOPLE].number(row))

    def _spoken(self, row: DepartmentNumbers, column: int) -> str:
        text, name = self._text(row, column), department_word(row.name)
        return text if column == NAME else f"{name}, {self._title(column)}: {text}"

    def _title(self, section: int) -> str:
        if section == NAME:
            return self.tr("Department")
        return self.tr("Joined / expected") if section == EXPECTED else self._kinds[section - PEOPLE].title


def _in_two_lines(title: str) -> str:
    """At the first space, or between a number and its unit."""
    return re.sub(r" |(?<=\d)(?=[^\d\s])", "\n", title, count=1)


def department_word(name: str | None) -> str:
    translate = QCoreApplication.translate
    if name is None:
        return translate("departments", "All together")
    return name or translate("departments", "No department")


def kinds() -> Iterator[Kind]:
    """Those of one sort sum to the people."""
    people = QCoreApplication.translate("departments", "People")
    yield Kind(people, lambda row: row.statistics.members, MemberFilter())
    for colour in Colour:
        yield Kind(word(colour), _of_colour(colour), MemberFilter(colours=frozenset({colour})))
    for bucket in NatBucket:
        yield Kind(word(bucket), _of_test(bucket), MemberFilter(nat=states_of(bucket)))
    for doses in DoseBucket:
        yield Kind(word(doses), _of_doses(doses), MemberFilter(doses=frozenset({doses})))


def _of_colour(colour: Colour) -> Callable[[DepartmentNumbers], int]:
    return lambda row: row.statistics.colours[colour]


def _of_test(bucket: NatBucket) -> Callable[[DepartmentNumbers], int]:
    return lambda row: row.statistics.nat[bucket]


def _of_doses(bucket: DoseBucket) -> Callable[[DepartmentNumbers], int]:
    return lambda row: row.statistics.doses[bucket]
