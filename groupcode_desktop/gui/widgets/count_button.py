"""A large number with its word below; pressing it opens those people."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from groupcode_desktop.gui import theme
from groupcode_desktop.gui.theme import Tone, tone_colours

MARGIN = 4
NUMBER_SCALE = 2.1
WORD_SCALE = 0.92
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class CountButton(QAbstractButton):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = "0"
        self._tone = Tone.GREY
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_count(self, word: str, count: int, tone: Tone) -> None:
        """`word` may carry a shape before it, so that the colour is never the only sign."""
        self._number, self._tone = str(count), tone
        self.setText(word)
        self.setAccessibleName(self.tr("{word}: {n} people").format(word=word, n=count))
        self.updateGeometry()
        self.update()

    def count(self) -> int:
        return int(self._number)

    def sizeHint(self) -> QSize:
        number = QFontMetrics(self._number_font())
        word = QFontMetrics(self._scaled(WORD_SCALE))
        width = max(number.horizontalAdvance(self._number), word.horizontalAdvance(self.text()))
        return QSize(width + 2 * MARGIN + 2, number.height() + word.height() + 2 * MARGIN)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        area = self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        number_font = self._number_font()
        above = QRect(area.left(), area.top(), area.width(), QFontMetrics(number_font).height())
        painter.setFont(number_font)
        painter.setPen(tone_colours(self._tone)[0])
        painter.drawText(above, LEFT, self._number)
        painter.setFont(self._scaled(WORD_SCALE))
        painter.setPen(QColor(theme.colours().muted))
        painter.drawText(area.adjusted(0, above.height(), 0, 0), LEFT, self.text())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def _paint_ground(self, painter: QPainter) -> None:
        colours = theme.colours()
        painter.setPen(QColor(colours.primary) if self.hasFocus() else Qt.PenStyle.NoPen)
        is_marked = self.underMouse() or self.isChecked()
        painter.setBrush(QColor(colours.selected) if is_marked else Qt.BrushStyle.NoBrush)
        if self.hasFocus() or is_marked:
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)

    def _number_font(self) -> QFont:
        font = self._scaled(NUMBER_SCALE)
        font.setWeight(QFont.Weight.Bold)
        return font

    def _scaled(self, scale: float) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * scale)
        return font
