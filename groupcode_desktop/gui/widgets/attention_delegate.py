"""Paints who needs attention: name, department, and the reasons as badges at the right."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from groupcode_desktop.domain.attention import Attention
from groupcode_desktop.gui import theme
from groupcode_desktop.gui.models.attention import ATTENTION
from groupcode_desktop.gui.models.member_texts import reason_text, reason_tone
from groupcode_desktop.gui.widgets.badge import MARGIN, paint_badge

PADDING = 10
GAP = 8
NAME_SHARE = 0.3
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class AttentionDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        style: Any = option
        return QSize(120, style.fontMetrics.height() + 2 * PADDING + 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        style: Any = option
        one: Attention = index.data(ATTENTION)
        painter.save()
        painter.setFont(style.font)
        _paint_ground(painter, style)
        area: QRect = style.rect.adjusted(4, 0, -4, -1)
        name_room = round(area.width() * NAME_SHARE)
        left = _paint_badges(painter, area, area.left() + name_room, one, style.fontMetrics)
        _paint_name(painter, area.adjusted(0, 0, left - area.right() - GAP, 0), one, style.fontMetrics)
        painter.restore()


def _paint_ground(painter: QPainter, style: Any) -> None:
    colours = theme.colours()
    if style.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected):
        painter.fillRect(style.rect, QColor(colours.selected))
    painter.setPen(QColor(colours.border))
    painter.drawLine(style.rect.bottomLeft(), style.rect.bottomRight())
    if style.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QColor(colours.primary))
        painter.drawRect(style.rect.adjusted(0, 0, -1, -1))


def _paint_badges(painter: QPainter, area: QRect, least: int, one: Attention, metrics: QFontMetrics) -> int:
    """From the right, the most urgent outermost; gives where the badges begin."""
    right, height = area.right(), metrics.height() + 4
    for reason in one.reasons:
        width = metrics.horizontalAdvance(reason_text(reason)) + 2 * MARGIN
        if right - width < least:
            break
        place = QRectF(right - width, area.center().y() - height / 2 + 1, width, height)
        paint_badge(painter, place, reason_text(reason), reason_tone(reason))
        right -= width + GAP
    return right


def _paint_name(painter: QPainter, area: QRect, one: Attention, metrics: QFontMetrics) -> None:
    name = metrics.elidedText(one.member.name, Qt.TextElideMode.ElideRight, area.width())
    painter.setPen(QColor(theme.colours().text))
    painter.drawText(area, LEFT, name)
    rest = area.adjusted(metrics.horizontalAdvance(name) + GAP, 0, 0, 0)
    note = one.member.department or one.member.remark
    painter.setPen(QColor(theme.colours().muted))
    painter.drawText(rest, LEFT, metrics.elidedText(note, Qt.TextElideMode.ElideRight, rest.width()))
