"""An on/off switch that moves only when the server has agreed."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from groupcode_desktop.gui import theme

WIDTH = 44
HEIGHT = 24
MARGIN = 3


class Switch(QCheckBox):
    """`wanted` is what the person asks for; setChecked() says what became of it."""

    wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def nextCheckState(self) -> None:
        self.wanted.emit(not self.isChecked())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH + 2 * MARGIN, HEIGHT + 2 * MARGIN)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.colours()
        track = QRectF(MARGIN, (self.height() - HEIGHT) / 2, WIDTH, HEIGHT)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.primary), 2))
            ring = track.adjusted(-2, -2, 2, 2)
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        is_on = self.isChecked() and self.isEnabled()
        painter.setBrush(QColor(colours.primary if is_on else colours.grey))
        painter.drawRoundedRect(track, HEIGHT / 2, HEIGHT / 2)
        painter.setBrush(QColor(colours.on_primary if is_on else colours.surface))
        left = track.right() - HEIGHT + 2 if self.isChecked() else track.left() + 2
        painter.drawEllipse(QRectF(left, track.top() + 2, HEIGHT - 4, HEIGHT - 4))
