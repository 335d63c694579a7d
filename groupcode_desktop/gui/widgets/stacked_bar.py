"""How a whole is divided, as one thin bar; what it shows is told in words as well."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from groupcode_desktop.gui import theme
from groupcode_desktop.gui.theme import Colours

HEIGHT = 6
GAP = 2
LEAST = 4
Part = tuple[str, int, str]
"""Word, count, name of a colour of the theme."""


class StackedBar(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts: list[Part] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Sequence[Part]) -> None:
        self._parts = [part for part in parts if part[1] > 0]
        self.setAccessibleName(", ".join(f"{word} {count}" for word, count, _ in self._parts))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(80, HEIGHT)

    def widths(self, width: float) -> list[float]:
        return widths_of(self._parts, width)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_bar(painter, QRectF(self.rect()), self._parts, theme.colours())


def widths_of(parts: Sequence[Part], width: float) -> list[float]:
    """In proportion to the counts, but none so thin that it cannot be seen."""
    room = width - GAP * (len(parts) - 1)
    total = sum(count for _, count, _ in parts)
    raised = [max(LEAST, room * count / total) for _, count, _ in parts]
    return [part * room / sum(raised) for part in raised]


def paint_bar(painter: QPainter, area: QRectF, parts: Sequence[Part], colours: Colours) -> None:
    """Every part counts somebody; where there is none the bar is empty."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outline = QPainterPath()
    outline.addRoundedRect(area, area.height() / 2, area.height() / 2)
    painter.setClipPath(outline)
    if not parts:
        painter.fillRect(area, QColor(colours.grey_soft))
    left = area.left()
    for width, (_, _, colour) in zip(widths_of(parts, area.width()), parts, strict=True):
        painter.fillRect(QRectF(left, area.top(), width, area.height()), QColor(getattr(colours, colour)))
        left += width + GAP
    painter.restore()
