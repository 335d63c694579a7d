"""Blocks of an empty form: lines to write on, boxes to tick."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from groupcode_desktop.gui.paper.blocks import GUTTER, POINTS, paint_lines
from groupcode_desktop.gui.paper.lettering import Ruler, font, showable
from groupcode_desktop.gui.paper.placed import INK, MUTED, pitch

ROOM = 300.0
"""So high is a line that somebody writes on."""
BOX = 95.0
BESIDE_BOX = 145.0
AFTER_OPTION = 190.0
LINE = QPen(MUTED, 5)
TALL = 40.0


@dataclass(frozen=True, slots=True)
class Blank:
    """A line behind each label; `shares` divide the width between them."""

    labels: tuple[str, ...]
    shares: tuple[float, ...] = ()
    keeps_next: bool = False

    def height(self, width: float) -> float:
        return ROOM

    def paint(self, painter: QPainter, area: QRectF) -> None:
        ruler, left = Ruler(font(POINTS)), area.left()
        shares = self.shares or (1.0,) * len(self.labels)
        room = area.width() - GUTTER * (len(shares) - 1)
        base = area.bottom() - 30
        for label, share in zip(self.labels, shares, strict=True):
            end = left + room * share / sum(shares)
            shown = showable(label)
            painter.setPen(INK)
            paint_lines(painter, [shown], POINTS, QPointF(left, base - pitch(POINTS) + 10))
            painter.setPen(LINE)
            painter.drawLine(QPointF(left + ruler.width(shown) + 60, base), QPointF(end, base))
            left = end + GUTTER


@dataclass(frozen=True, slots=True)
class Options:
    """A label and what can be ticked, on as many lines as they take."""

    label: str
    options: tuple[str, ...]
    keeps_next: bool = False

    def height(self, width: float) -> float:
        return len(self._lines(width)) * self._pitch + TALL

    def paint(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(INK)
        top = area.top() + TALL
        paint_lines(painter, [showable(self.label)], POINTS, QPointF(area.left(), top))
        for line in self._lines(area.width()):
            for left, text in line:
                paint_box(painter, QPointF(area.left() + left, top))
                at = QPointF(area.left() + left + BESIDE_BOX, top)
                paint_lines(painter, [text], POINTS, at)
            top += self._pitch

    @property
    def _pitch(self) -> float:
        return pitch(POINTS) + 40

    def _lines(self, width: float) -> list[list[tuple[float, str]]]:
        ruler = Ruler(font(POINTS))
        begin = ruler.width(showable(self.label)) + 120 if self.label else 0.0
        lines: list[list[tuple[float, str]]] = [[]]
        left = begin
        for option in map(showable, self.options):
            used = BESIDE_BOX + ruler.width(option)
            if lines[-1] and left + used > width:
                lines.append([])
                left = begin
            lines[-1].append((left, option))
            left += used + AFTER_OPTION
        return lines


@dataclass(frozen=True, slots=True)
class Tick:
    """A box before a sentence."""

    text: str
    keeps_next: bool = False

    def height(self, width: float) -> float:
        return len(self._lines(width)) * pitch(POINTS) + 2 * TALL

    def paint(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(INK)
        top = area.topLeft() + QPointF(0, TALL)
        paint_box(painter, top)
        paint_lines(painter, self._lines(area.width()), POINTS, top + QPointF(BESIDE_BOX, 0))

    def _lines(self, width: float) -> list[str]:
        return Ruler(font(POINTS)).lines(showable(self.text), width - BESIDE_BOX)


def signed(signature: str, day: str) -> Blank:
    return Blank((signature, day), (3, 2))


def paint_box(painter: QPainter, line: QPointF) -> None:
    """In the height of the line of text that begins there."""
    painter.save()
    painter.setPen(QPen(INK, 7))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(line.x(), line.y() + (pitch(POINTS) - BOX) / 2, BOX, BOX))
    painter.restore()
