"""The columns of the member table: which are shown, in which order, how wide, and what gives way."""

from collections.abc import Collection
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QTableView

from groupcode_desktop.gui.models.member_layout import TableLayout
from groupcode_desktop.gui.models.members import Column, headers

CELL_MARGIN = 13
TICK = 24
"""Room for the tick before the name."""
SAMPLES = {
    Column.NAME: "欧阳晓明（研发一组）",
    Column.NOTE: "研发一组组长",
    Column.ID: "44" + "*" * 14 + "00",
    Column.PHONE: "138****0000",
    Column.CODE: "▲ 无数据…",
    Column.NAT: "24小时阴性",
    Column.DOSES: "3剂次",
    Column.REPORT: "○ 零报告",
    Column.JOINED: "2022-05-05",
}
LEAST_NAME = "欧阳晓明…"
GIVES_WAY_FIRST = (Column.JOINED, Column.ID, Column.NOTE, Column.PHONE, Column.DOSES, Column.REPORT)
"""Columns that hide where the width does not suffice; the details beside the table tell them all."""
BEFORE_THE_NAME_GIVES_WAY = GIVES_WAY_FIRST[:-2]
_ORDERS = {False: Qt.SortOrder.AscendingOrder, True: Qt.SortOrder.DescendingOrder}


class MemberColumns(QObject):
    """`changed` when the operator chose, moved, widened or sorted. The name stays first, and shown."""

    changed = Signal()
    arranged = Signal()

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self._is_arranging = False
        self._unused: frozenset[Column] = frozenset()
        self.layout = TableLayout()

    def begin(self) -> None:
        """Once the table has its model."""
        head = self._table.horizontalHeader()
        head.setSectionsMovable(True)
        head.setFirstSectionMovable(False)
        head.sectionResized.connect(self._note_width)
        head.sectionMoved.connect(self._note_order)
        head.sortIndicatorChanged.connect(self._note_sort)
        self.show(self.layout)

    def show(self, layout: TableLayout) -> None:
        self.layout = layout
        head = self._table.horizontalHeader()
        self._is_arranging = True
        for place, column in enumerate(layout.order):
            head.moveSection(head.visualIndex(column), place)
        self._table.sortByColumn(layout.sort, _ORDERS[layout.descending])
        self._is_arranging = False
        self.arrange()

    def used(self) -> tuple[Column, ...]:
        """Those that the group has a use for: the others are neither shown nor offered."""
        return tuple(one for one in self.layout.order if one not in self._unused)

    def do_without(self, columns: Collection[Column]) -> None:
        """The group has no use for these columns."""
        if self._unused != frozenset(columns):
            self._unused = frozenset(columns)
            self.arrange()

    def shown(self) -> tuple[Column, ...]:
        """Those that can be seen now, from the left."""
        return tuple(one for one in self.layout.order if not self._table.isColumnHidden(one))

    def chosen(self) -> tuple[Column, ...]:
        """Those that a wide enough table shows, from the left."""
        return tuple(one for one in self.used() if one not in self.layout.hidden)

    def without_room(self) -> tuple[Column, ...]:
        """Those that were chosen, and gave way because the table is too narrow."""
        return tuple(one for one in self.chosen() if one not in self.shown())

    def choose(self, column: Column, is_shown: bool) -> None:
        hidden = self.layout.hidden - {column} if is_shown else self.layout.hidden | {column}
        self._change(replace(self.layout, hidden=hidden - {Column.NAME}))

    def may_move(self, column: Column, step: int) -> bool:
        return column is not Column.NAME and self._beside(column, step) is not None

    def move(self, column: Column, step: int) -> None:
        """Past the next column that can be seen: 1 is to the right, -1 to the left."""
        other = self._beside(column, step)
        if other is not None and column is not Column.NAME:
            order = [one for one in self.layout.order if one is not column]
            order.insert(order.index(other) + (step > 0), column)
            self.show(replace(self.layout, order=tuple(order)))
            self.changed.emit()

    def restore(self) -> None:
        self.show(TableLayout())
        self.changed.emit()

    def arrange(self) -> None:
        """Makes room anew: after another language, font or width."""
        if self._table.model() is None or self._is_arranging:  # pyright: ignore[reportUnnecessaryComparison]
            return
        self._is_arranging = True
        widths = {column: self.layout.widths.get(column, self._usual_width(column)) for column in Column}
        least_name = self._table.fontMetrics().horizontalAdvance(LEAST_NAME) + 2 * CELL_MARGIN + TICK
        room = self._table.viewport().width()
        fitting = self._fitting(widths, least_name, room)
        for column in Column:
            self._table.setColumnHidden(column, column not in fitting)
            self._table.setColumnWidth(column, widths[column])
        rest = room - sum(widths[one] for one in fitting - {Column.NAME})
        self._table.setColumnWidth(Column.NAME, max(least_name, rest))
        self._is_arranging = False
        self.arranged.emit()

    def _fitting(self, widths: dict[Column, int], least_name: int, room: int) -> set[Column]:
        fitting = set(self.used()) - self.layout.hidden
        for column in GIVES_WAY_FIRST:
            for_name = widths[Column.NAME] if column in BEFORE_THE_NAME_GIVES_WAY else least_name
            if column in fitting and sum(widths[one] for one in fitting - {Column.NAME}) + for_name > room:
                fitting.discard(column)
        return fitting

    def _beside(self, column: Column, step: int) -> Column | None:
        shown = self.shown()
        place = shown.index(column) + step if column in shown else 0
        return shown[place] if 0 < place < len(shown) else None

    def _usual_width(self, column: Column) -> int:
        metrics = self._table.fontMetrics()
        texts = (SAMPLES[column], headers()[column] + "  ▲")
        room = 2 * CELL_MARGIN + (TICK if column is Column.NAME else 0)
        return max(map(metrics.horizontalAdvance, texts)) + room

    def _change(self, layout: TableLayout) -> None:
        self.layout = layout
        self.arrange()
        self.changed.emit()

    @Slot(int, int, int)
    def _note_width(self, section: int, _before: int, width: int) -> None:
        if not self._is_arranging and width > 0:
            self.layout = replace(self.layout, widths={**self.layout.widths, Column(section): width})
            self.changed.emit()

    @Slot()
    def _note_order(self) -> None:
        if not self._is_arranging:
            head = self._table.horizontalHeader()
            order = tuple(Column(head.logicalIndex(place)) for place in range(head.count()))
            self._change(replace(self.layout, order=order))

    @Slot(int, Qt.SortOrder)
    def _note_sort(self, section: int, order: Qt.SortOrder) -> None:
        if not self._is_arranging:
            descending = order is Qt.SortOrder.DescendingOrder
            self.layout = replace(self.layout, sort=Column(section), descending=descending)
            self.changed.emit()
