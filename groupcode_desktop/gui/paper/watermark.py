"""The mark across each page that says who took it out of the program and when."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QTransform

from groupcode_desktop.gui.paper.lettering import font, showable

POINTS = 15
TURN = -28
INK = QColor("#e9ecf1")
STEP = QPointF(2600, 1700)


class Watermark:
    """Painted as a picture, not as text: whoever copies a row out of a PDF does not copy it along."""

    def __init__(self, text: str) -> None:
        letters = QPainterPath()
        letters.addText(0, 0, font(POINTS), showable(text))
        self._letters = QTransform().rotate(TURN).map(letters)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        painter.save()
        painter.setClipRect(area)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(INK)
        top, row = area.top() + STEP.y() / 2, 0
        while top < area.bottom() + STEP.y() / 2:
            left = area.left() + (STEP.x() / 2 if row % 2 else 100)
            while left < area.right():
                painter.drawPath(self._letters.translated(left, top))
                left += STEP.x()
            top, row = top + STEP.y(), row + 1
        painter.restore()
