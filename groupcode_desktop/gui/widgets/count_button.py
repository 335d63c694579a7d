"""A large number with its word below; pressing it opens those people."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
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
        number = QFontMetrics(number_font(self.font()))
        word = QFontMetrics(scaled(self.font(), WORD_SCALE))
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
        ink, muted = tone_colours(self._tone)[0], QColor(theme.colours().muted)
        paint_count(painter, QRectF(area), self._number, self.text(), self.font(), (ink, muted))

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


def paint_count(
    painter: QPainter, area: QRectF, number: str, word: str, font: QFont, inks: tuple[QColor, QColor]
) -> None:
    """The number in the first ink, below it the word in the second; `font` is that of ordinary text."""
    large, ordinary = number_font(font), scaled(font, WORD_SCALE)
    height = QFontMetricsF(large).height()
    painter.setFont(large)
    painter.setPen(inks[0])
    painter.drawText(QRectF(area.left(), area.top(), area.width(), height), LEFT, number)
    painter.setFont(ordinary)
    painter.setPen(inks[1])
    painter.drawText(area.adjusted(0, height, 0, 0), LEFT, word)


def number_font(font: QFont) -> QFont:
    large = scaled(font, NUMBER_SCALE)
    large.setWeight(QFont.Weight.Bold)
    return large


def scaled(font: QFont, scale: float) -> QFont:
    """On screen a font is measured in points, on paper in units of the page."""
    other = QFont(font)
    if font.pixelSize() > 0:
        other.setPixelSize(round(font.pixelSize() * scale))
    else:
        other.setPointSizeF(font.pointSizeF() * scale)
    return other
