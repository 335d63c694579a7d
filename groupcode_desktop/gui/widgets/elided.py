"""A label of one line that gives way: what does not fit ends in … and is told in full by its tool tip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from groupcode_desktop.gui.widgets.plain import PlainLabel, set_tip

LEAST_CHARACTERS = 6


class ElidedLabel(PlainLabel):
    def __init__(self, text: str | QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("elides", True)

    def minimumSizeHint(self) -> QSize:
        least = self.fontMetrics().averageCharWidth() * 2 * LEAST_CHARACTERS
        return QSize(min(least, self.sizeHint().width()), self.sizeHint().height())

    def shown_text(self) -> str:
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_in_full()

    def setText(self, text: str) -> None:
        super().setText(text)
        self._tell_in_full()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), self.alignment(), self.shown_text())

    def _tell_in_full(self) -> None:
        text = self.text()
        set_tip(self, text if self.shown_text() != text else "")
