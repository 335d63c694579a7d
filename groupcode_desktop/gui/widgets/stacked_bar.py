"""How a whole is divided, as one thin bar; what it shows is told in words as well."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from groupcode_desktop.gui import theme

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
        """In proportion to the counts, but none so thin that it cannot be seen."""
        room = width - GAP * (len(self._parts) - 1)
        total = sum(count for _, count, _ in self._parts)
        raised = [max(LEAST, room * count / total) for _, count, _ in self._parts]
        return [part * room / sum(raised) for part in raised]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), HEIGHT / 2, HEIGHT / 2)
        painter.setClipPath(outline)
        if not self._parts:
            painter.fillRect(self.rect(), QColor(theme.colours().grey_soft))
            return
        left = 0.0
        for width, (_, _, colour) in zip(self.widths(self.width()), self._parts, strict=True):
            painter.fillRect(QRectF(left, 0, width, HEIGHT), QColor(getattr(theme.colours(), colour)))
            left += width + GAP
