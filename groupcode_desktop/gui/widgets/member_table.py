"""The member table as a widget: its columns, what is copied of it, what it remembers."""

import json
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSettings,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QGuiApplication,
    QIcon,
    QMouseEvent,
    QPainter,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from groupcode_desktop.domain.health import Colour
from groupcode_desktop.gui import theme
from groupcode_desktop.gui.models.member_texts import colour_text
from groupcode_desktop.gui.models.members import ROLE_WORD, Column, headers
from groupcode_desktop.gui.theme import Tone
from groupcode_desktop.gui.widgets.badge import MARGIN, paint_badge
from groupcode_desktop.gui.words import COLOUR_TONES

SETTINGS = "member-table/1"
PADDING = 24
FORMULA_LEADS = "=+-@＝＋－＠"
CELL_MARGIN = 13
TICK = 24
TICK_LEFT = 8
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
LOOKS = (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.DevicePixelRatioChange)
LEAST_NAME = "欧阳晓明…"
GIVES_WAY_FIRST = (Column.REPORT, Column.JOINED, Column.ID, Column.NOTE, Column.PHONE, Column.DOSES)
"""Columns that hide where the width does not suffice; the details beside the table tell them all."""


class MemberTable(QTableView):
    """Call `begin()` once its model is set. `looks_changed`: the pictures in its cells must be made anew.

    `tick_clicked` with the row whose tick was clicked; `tick_all` stands in the header.
    """

    looks_changed = Signal()
    tick_clicked = Signal(int)
    _look: tuple[object, ...] = ()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSortingEnabled(True)
        self.setItemDelegateForColumn(Column.NAME, NameDelegate(self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + PADDING)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setMinimumSectionSize(48)
        self.tick_all = QCheckBox(head)
        self.horizontalScrollBar().valueChanged.connect(self._place_tick)
        self._widths: dict[Column, int] = {}
        self._is_arranging = False
        self._look = self._look_now()

    def begin(self) -> None:
        head = self.horizontalHeader()
        self._restore()
        self._arrange()
        head.sectionResized.connect(self._note_width)
        head.sortIndicatorChanged.connect(self._save)

    def pill(self, colour: Colour) -> QIcon:
        """The mark of a health code, as a picture that is painted without Python."""
        text = colour_text(colour)
        metrics = QFontMetrics(self.font())
        size = QSize(metrics.horizontalAdvance(text) + 2 * MARGIN, metrics.height() + 4)
        picture = QPixmap(size * self.devicePixelRatioF())
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setFont(self.font())
        paint_badge(painter, QRectF(0, 0, size.width(), size.height()), text, COLOUR_TONES[colour])
        painter.end()
        icon = QIcon(picture)
        icon.addPixmap(picture, QIcon.Mode.Selected)
        self.setIconSize(self.iconSize().expandedTo(size))
        return icon

    def event(self, event: QEvent) -> bool:
        if event.type() in LOOKS and self._look != self._look_now():
            self._look = self._look_now()
            self.looks_changed.emit()
        return super().event(event)

    def _look_now(self) -> tuple[object, ...]:
        return theme.colours(), self.devicePixelRatioF(), self.font().pointSizeF()

    def arrange(self) -> None:
        """Makes room anew: after another language or font."""
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a tick selects nothing."""
        row = self._row_of_tick(event)
        if row is None:
            super().mousePressEvent(event)
        else:
            self.tick_clicked.emit(row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self._row_of_tick(event)
        if row is None:
            super().mouseDoubleClickEvent(event)
        else:
            self.tick_clicked.emit(row)

    def _row_of_tick(self, event: QMouseEvent) -> int | None:
        place = event.position().toPoint()
        index = self.indexAt(place)
        is_left = event.button() is Qt.MouseButton.LeftButton
        if not is_left or not index.isValid() or index.column() != Column.NAME:
            return None
        start = self.columnViewportPosition(Column.NAME)
        return index.row() if place.x() - start < TICK + TICK // 4 else None

    @Slot()
    def _place_tick(self) -> None:
        """Above the ticks of the rows."""
        side, head = self.tick_all.sizeHint(), self.horizontalHeader()
        left = head.sectionViewportPosition(Column.NAME) + TICK_LEFT
        self.tick_all.setGeometry(left, (head.height() - side.height()) // 2, TICK, side.height())

    def _arrange(self) -> None:
        if self.model() is None or self._is_arranging:  # pyright: ignore[reportUnnecessaryComparison]
            return
        self._is_arranging = True
        widths = {column: self._widths.get(column, self._usual_width(column)) for column in Column}
        least_name = self.fontMetrics().horizontalAdvance(LEAST_NAME) + 2 * CELL_MARGIN + TICK
        shown, room = list(Column), self.viewport().width()
        for column in GIVES_WAY_FIRST:
            for_name = widths[Column.NAME] if column is not Column.DOSES else least_name
            if sum(widths[one] for one in shown[1:]) + for_name > room:
                shown.remove(column)
        for column in Column:
            self.setColumnHidden(column, column not in shown)
            self.setColumnWidth(column, widths[column])
        rest = room - sum(widths[one] for one in shown[1:])
        self.setColumnWidth(Column.NAME, max(least_name, rest))
        self._is_arranging = False
        self._place_tick()

    def _usual_width(self, column: Column) -> int:
        metrics = QFontMetrics(self.font())
        texts = (SAMPLES[column], headers()[column] + "  ▲")
        room = 2 * CELL_MARGIN + (TICK if column is Column.NAME else 0)
        return max(map(metrics.horizontalAdvance, texts)) + room

    @Slot(int, int, int)
    def _note_width(self, section: int, _before: int, width: int) -> None:
        if not self._is_arranging and width > 0:
            self._widths[Column(section)] = width
            self._save()

    @Slot()
    def _save(self) -> None:
        head = self.horizontalHeader()
        state = {
            "widths": {column.name: width for column, width in self._widths.items()},
            "sort": Column(head.sortIndicatorSection()).name,
            "descending": head.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder,
        }
        QSettings().setValue(SETTINGS, json.dumps(state))

    def _restore(self) -> None:
        try:
            state: dict[str, Any] = json.loads(str(QSettings().value(SETTINGS, "{}", str)))
            self._widths = {Column[name]: int(width) for name, width in state.get("widths", {}).items()}
            column = Column[state.get("sort", Column.NAME.name)]
        except (ValueError, KeyError, TypeError, AttributeError):
            self._widths, column, state = {}, Column.NAME, {}
        order = Qt.SortOrder.DescendingOrder if state.get("descending") else Qt.SortOrder.AscendingOrder
        self.sortByColumn(column, order)


class NameDelegate(QStyledItemDelegate):
    """The name, and the role of those who have one beside it."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        role: str | None = index.data(ROLE_WORD)
        if role:
            _paint_role(painter, option, index.data(), role)


def _paint_role(painter: QPainter, option: Any, name: str, role: str) -> None:
    """At the end of the name, or over the end of a name that leaves no room."""
    rect, metrics = option.rect, option.fontMetrics
    width = metrics.horizontalAdvance(role) + 2 * MARGIN
    left = min(rect.left() + metrics.horizontalAdvance(name) + TICK + 18, rect.right() - width - 4)
    place = QRectF(left, rect.center().y() - metrics.height() / 2 - 1, width, metrics.height() + 4)
    painter.save()
    painter.setFont(option.font)
    painter.fillRect(place, QColor(theme.colours().surface))
    paint_badge(painter, place, role, Tone.BLUE)
    painter.restore()


def copy_rows(rows: list[tuple[str, ...]]) -> None:
    """Puts the rows on the clipboard as TSV, headed."""
    lines = [headers(), *rows]
    QGuiApplication.clipboard().setText("\n".join("\t".join(map(_cell, line)) for line in lines))


def _cell(text: str) -> str:
    """One cell, and never a formula where it is pasted."""
    plain = " ".join(text.split())
    return f"'{plain}" if plain[:1] in FORMULA_LEADS and plain else plain
