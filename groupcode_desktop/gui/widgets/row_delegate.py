"""Paints the rows of models/rows.py: calm lines with a thin rule between them."""

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from groupcode_desktop.gui import theme
from groupcode_desktop.gui.models.rows import ROW, Row
from groupcode_desktop.gui.widgets.badge import MARGIN as BADGE_MARGIN
from groupcode_desktop.gui.widgets.badge import paint_badge

MARGIN = 9
SIDE = 3
GAP = 10
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
State = QStyle.StateFlag


class RowDelegate(QStyledItemDelegate):
    """`has_large_titles` is for what is read out or read from afar: a verification code."""

    def __init__(self, parent: QObject, has_large_titles: bool = False) -> None:
        super().__init__(parent)
        self._is_large = has_large_titles

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        style: Any = option
        row: Row = index.data(ROW)
        lines = QFontMetrics(self._title_font(style.font)).height()
        if row.below:
            lines += style.fontMetrics.height() + 2
        return QSize(160, lines + 2 * MARGIN)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        style: Any = option
        row: Row = index.data(ROW)
        painter.save()
        _paint_ground(painter, style)
        area = style.rect.adjusted(SIDE, MARGIN, -SIDE, -MARGIN)
        painter.setFont(style.font)
        rest = _paint_right(painter, area, row, style.fontMetrics)
        self._paint_left(painter, rest, row, style)
        painter.restore()

    def _paint_left(self, painter: QPainter, area: QRect, row: Row, style: Any) -> None:
        title_font = self._title_font(style.font)
        metrics = QFontMetrics(title_font)
        line = QRect(area.left(), area.top(), area.width(), metrics.height() if row.below else area.height())
        painter.setFont(title_font)
        _paint_text(painter, line, row.title, theme.colours().text, metrics)
        painter.setFont(style.font)
        if row.note:
            start = line.left() + metrics.horizontalAdvance(row.title) + GAP
            note = QRect(start, line.top(), area.right() - start, line.height())
            _paint_text(painter, note, row.note, theme.colours().muted, style.fontMetrics)
        if row.below:
            below = QRect(area.left(), line.bottom() + 3, area.width(), style.fontMetrics.height())
            _paint_text(painter, below, row.below, theme.colours().muted, style.fontMetrics)

    def _title_font(self, font: QFont) -> QFont:
        title = QFont(font)
        title.setWeight(QFont.Weight.Bold)
        if self._is_large:
            title.setPointSizeF(font.pointSizeF() * 2)
            title.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 3)
        return title


def _paint_ground(painter: QPainter, style: Any) -> None:
    colours = theme.colours()
    if style.state & (State.State_Selected | State.State_MouseOver):
        painter.fillRect(style.rect, QColor(colours.selected))
    painter.setPen(QColor(colours.border))
    painter.drawLine(style.rect.bottomLeft(), style.rect.bottomRight())
    if style.state & State.State_HasFocus:
        painter.setPen(QColor(colours.primary))
        painter.drawRect(style.rect.adjusted(0, 0, -1, -1))


def _paint_right(painter: QPainter, area: QRect, row: Row, metrics: QFontMetrics) -> QRect:
    """Gives what is left of the area."""
    painter.setPen(QColor(theme.colours().muted))
    painter.drawText(area, RIGHT, row.right)
    right = area.right() - (metrics.horizontalAdvance(row.right) + GAP if row.right else 0)
    if row.badge:
        width = metrics.horizontalAdvance(row.badge) + 2 * BADGE_MARGIN
        height = metrics.height() + 4
        top = area.center().y() - height / 2
        paint_badge(painter, QRectF(right - width, top, width, height), row.badge, row.tone)
        right -= width + GAP
    return QRect(area.left(), area.top(), right - area.left(), area.height())


def _paint_text(painter: QPainter, area: QRect, text: str, colour: str, metrics: QFontMetrics) -> None:
    painter.setPen(QColor(colour))
    painter.drawText(area, LEFT, metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width()))
