"""A QR code drawn crisp: every module is a whole number of device pixels, on white in every theme."""

from math import floor

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from groupcode_desktop.gui.qr import QUIET_ZONE, Modules

PAPER = QColor("#ffffff")
INK = QColor("#000000")
FADED = QColor("#d5d9e0")


class QrView(QWidget):
    """Shows nothing until it has modules; a faded code is one that lets nobody in just now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._modules: Modules = ()
        self._is_faded = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)

    def show_modules(self, modules: Modules, is_faded: bool) -> None:
        if (modules, is_faded) != (self._modules, self._is_faded):
            self._modules, self._is_faded = modules, is_faded
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, 240)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 240)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._modules:
            return
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        painter.scale(1 / ratio, 1 / ratio)
        _paint(
            painter,
            QRect(0, 0, floor(self.width() * ratio), floor(self.height() * ratio)),
            self._modules,
            FADED if self._is_faded else INK,
        )


def _paint(painter: QPainter, area: QRect, modules: Modules, ink: QColor) -> None:
    """The largest code that fits into the middle of the area; all lengths are device pixels."""
    across = len(modules) + 2 * QUIET_ZONE
    size = max(1, min(area.width(), area.height()) // across)
    square = QRect(0, 0, size * across, size * across)
    square.moveCenter(area.center())
    painter.fillRect(square, PAPER)
    painter.setPen(Qt.PenStyle.NoPen)
    for row, line in enumerate(modules):
        for column, is_black in enumerate(line):
            if is_black:
                x = square.left() + (column + QUIET_ZONE) * size
                y = square.top() + (row + QUIET_ZONE) * size
                painter.fillRect(x, y, size, size, ink)
