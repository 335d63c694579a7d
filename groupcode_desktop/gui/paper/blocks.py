"""What stands below one another on a page of text: headings, paragraphs, fields. Blocks are never cut."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from groupcode_desktop.gui.paper.lettering import Ruler, font, showable
from groupcode_desktop.gui.paper.placed import INK, MUTED, pitch
from groupcode_desktop.gui.theme import LIGHT

POINTS = 9.5
LABEL_SHARE = 0.34
GUTTER = 220.0
ROW_PADDING = 45.0
RULE = QPen(QColor(LIGHT.border), 6)
Field = tuple[str, str]
"""What it is, and what it says."""


class Block(Protocol):
    @property
    def keeps_next(self) -> bool:
        """Whether it may not be the last on its page."""
        ...

    def height(self, width: float) -> float: ...

    def paint(self, painter: QPainter, area: QRectF) -> None: ...


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`before` and `after` are the space above and below it."""

    text: str
    points: float = POINTS
    before: float = 0
    after: float = 40
    keeps_next: bool = False
    is_muted: bool = False

    def height(self, width: float) -> float:
        return self.before + len(self._lines(width)) * self._pitch + self.after

    def paint(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(MUTED if self.is_muted else INK)
        paint_lines(painter, self._lines(area.width()), self.points, area.topLeft() + QPointF(0, self.before))

    @property
    def _pitch(self) -> float:
        return pitch(self.points)

    def _lines(self, width: float) -> list[str]:
        ruler = Ruler(font(self.points))
        return [line for part in self.text.split("\n") for line in ruler.lines(showable(part), width)]


def title(text: str) -> Paragraph:
    return Paragraph(text, points=16, after=30, keeps_next=True)


def note(text: str) -> Paragraph:
    return Paragraph(text, points=8.5, is_muted=True)


def heading(text: str) -> Paragraph:
    return Paragraph(text, points=11.5, before=150, after=60, keeps_next=True)


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One or two fields side by side, on a line."""

    fields: tuple[Field, ...]
    keeps_next: bool = False

    def height(self, width: float) -> float:
        lines = max(len(lines) for field in self.fields for lines in self._lines(field, width))
        return lines * pitch(POINTS) + 2 * ROW_PADDING

    def paint(self, painter: QPainter, area: QRectF) -> None:
        width, left = self._width(area.width()), area.left()
        for field in self.fields:
            label, value = self._lines(field, area.width())
            top = QPointF(left, area.top() + ROW_PADDING)
            painter.setPen(MUTED)
            paint_lines(painter, label, POINTS, top)
            painter.setPen(INK)
            paint_lines(painter, value, POINTS, top + QPointF(_label_width(area.width()), 0))
            painter.setPen(RULE)
            painter.drawLine(QPointF(left, area.bottom()), QPointF(left + width, area.bottom()))
            left += width + GUTTER

    def _width(self, width: float) -> float:
        count = len(self.fields)
        return (width - GUTTER * (count - 1)) / count

    def _lines(self, field: Field, width: float) -> tuple[list[str], list[str]]:
        ruler, label = Ruler(font(POINTS)), _label_width(width)
        room = self._width(width) - label
        return ruler.lines(showable(field[0]), label - 60), ruler.lines(showable(field[1]), room)


def _label_width(width: float) -> float:
    """The same whether one or two fields stand in a row of that width."""
    return (width - GUTTER) / 2 * LABEL_SHARE


def field_rows(fields: Sequence[Field]) -> Iterable[FieldRow]:
    """Two beside each other where both are short, else the whole width for each."""
    waiting: list[Field] = []
    for field in fields:
        if len(field[1]) > 20:
            yield from (FieldRow((one,)) for one in [*waiting, field])
            waiting = []
        elif waiting:
            yield FieldRow((waiting.pop(), field))
        else:
            waiting = [field]
    yield from (FieldRow((one,)) for one in waiting)


@dataclass(frozen=True, slots=True)
class Together:
    """Blocks that are not divided between pages."""

    blocks: tuple[Block, ...]
    keeps_next: bool = False

    def height(self, width: float) -> float:
        return sum(block.height(width) for block in self.blocks)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        top = area.top()
        for block in self.blocks:
            height = block.height(area.width())
            block.paint(painter, QRectF(area.left(), top, area.width(), height))
            top += height


@dataclass(frozen=True, slots=True)
class Drawing:
    """Whatever paints itself into a rectangle of that height."""

    tall: float
    draw: Callable[[QPainter, QRectF], None]
    keeps_next: bool = False

    def height(self, width: float) -> float:
        return self.tall

    def paint(self, painter: QPainter, area: QRectF) -> None:
        painter.save()
        self.draw(painter, area)
        painter.restore()


PAGE_BREAK: Block = Drawing(0, lambda _painter, _area: None, keeps_next=True)
"""What follows begins on a page of its own."""


def paint_lines(painter: QPainter, lines: Iterable[str], points: float, at: QPointF) -> None:
    """`at` is the left top corner of the first line; the pen is the painter's."""
    letters = font(points)
    ruler = Ruler(letters)
    painter.setFont(letters)
    base = at.y() + (pitch(points) - ruler.height) / 2 + ruler.ascent
    for line in lines:
        painter.drawText(QPointF(at.x(), base), line)
        base += pitch(points)
