"""233 / 500: the first number large, both on one base line."""

from math import ceil

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from groupcode_desktop.gui import theme
from groupcode_desktop.gui.widgets.fitted import STROKE

LARGE = 72
SMALL = 28


class KioskCount(QWidget):
    """Sizes are units of the kiosk."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit = 1.0
        self._texts = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_unit(self, unit: float) -> None:
        self._unit = unit
        self.updateGeometry()
        self.update()

    def show_count(self, count: int, limit: int) -> None:
        texts = str(count), f" / {limit}"
        if texts != self._texts:
            self._texts = texts
            self.setAccessibleName("".join(texts))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        widths = (
            QFontMetricsF(font).horizontalAdvance(text)
            for font, text in zip(self._fonts(), self._texts, strict=True)
        )
        return QSize(ceil(sum(widths)) + 1, ceil(QFontMetricsF(self._fonts()[0]).capHeight() * 1.25))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(theme.LIGHT.on_primary)
        left = 0.0
        for font, text in zip(self._fonts(), self._texts, strict=True):
            letters = QPainterPath()
            letters.addText(left, self.height() - font.pixelSize() * STROKE, font, text)
            painter.strokePath(letters, QPen(colour, font.pixelSize() * STROKE))
            painter.fillPath(letters, colour)
            left += QFontMetricsF(font).horizontalAdvance(text)

    def _fonts(self) -> tuple[QFont, QFont]:
        large, small = QFont(self.font()), QFont(self.font())
        for font, size in ((large, LARGE), (small, SMALL)):
            font.setPixelSize(max(1, round(size * self._unit)))
        return large, small
