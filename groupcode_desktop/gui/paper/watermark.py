"""The mark across each page that says who took it out of the program and when."""

from functools import cached_property
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from groupcode_desktop.gui.paper.document import UNITS_PER_INCH
from groupcode_desktop.gui.paper.lettering import Ruler, font, showable

POINTS = 15
TURN = -28
INK = QColor("#dfe3ea")
GAP = QSizeF(1100, 700)
DPI = 110


class Watermark:
    """Painted as a picture, not as text: whoever copies a row out of a PDF does not copy it along.

    One small picture again and again: a PDF holds it once, which is what makes it quick.
    """

    def __init__(self, text: str) -> None:
        self._text = showable(text)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        size = self._size
        top, row = area.top(), 0
        while top + size.height() <= area.bottom():
            left = area.left() + (size.width() / 2 if row % 2 else 0)
            while left + size.width() <= area.right():
                painter.drawImage(QRectF(QPointF(left, top), size), self._picture)
                left += size.width() + GAP.width()
            top, row = top + size.height() + GAP.height(), row + 1
        painter.restore()

    @cached_property
    def _size(self) -> QSizeF:
        """Of the turned text, in tenths of a point."""
        letters = QRectF(0, 0, self._width, POINTS * 14)
        return QTransform().rotate(TURN).mapRect(letters).size()

    @cached_property
    def _width(self) -> float:
        return Ruler(font(POINTS)).width(self._text)

    @cached_property
    def _picture(self) -> QImage:
        scale = DPI / UNITS_PER_INCH
        size = self._size * scale
        image = QImage(ceil(size.width()), ceil(size.height()), QImage.Format.Format_Grayscale8)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.scale(scale, scale)
        painter.translate(self._size.width() / 2, self._size.height() / 2)
        painter.rotate(TURN)
        painter.setFont(font(POINTS))
        painter.setPen(INK)
        painter.drawText(QPointF(-self._width / 2, POINTS * 4), self._text)
        painter.end()
        return image
