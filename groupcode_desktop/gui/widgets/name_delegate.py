"""The name in the member table, and the role of those who have one beside it."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from groupcode_desktop.gui import theme
from groupcode_desktop.gui.models.members import ROLE_WORD
from groupcode_desktop.gui.theme import Tone
from groupcode_desktop.gui.widgets.badge import MARGIN, paint_badge
from groupcode_desktop.gui.widgets.member_columns import TICK


class NameDelegate(QStyledItemDelegate):
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
