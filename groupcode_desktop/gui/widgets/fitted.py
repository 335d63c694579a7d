"""A text that is as large as its screen allows: it wraps, then shrinks, and at the very last ends in …"""

from math import ceil

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter, QPaintEvent, QPen, QTextLayout
from PySide6.QtGui import QTextOption as Option
from PySide6.QtWidgets import QWidget

from groupcode_desktop.gui.widgets.plain import PlainLabel

SHRINKING = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)
STROKE = 0.045
"""Strong letters are drawn with a line of so many of their heights: few Chinese fonts have a bold face."""
ALIGNED = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignLeft


class FittedLabel(PlainLabel):
    """`size` is the height of its letters in units; set_unit() says how many pixels a unit has.

    `strong` in show_text() is the part of the text that stands out.
    """

    def __init__(
        self,
        size: float,
        colour: str,
        lines: int = 1,
        is_bold: bool = False,
        alignment: Qt.AlignmentFlag = ALIGNED,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._size, self._colour, self._lines, self._is_bold = size, QColor(colour), lines, is_bold
        self._unit = 1.0
        self._strong = ""
        self._drawn: tuple[QSize, QTextLayout] | None = None
        self.setAlignment(alignment)
        self.setProperty("elides", True)

    def set_unit(self, unit: float) -> None:
        if unit != self._unit:
            self._unit = unit
            self._drawn = None
            self.updateGeometry()

    def show_text(self, text: str, strong: str = "") -> None:
        """Costs nothing when it stands there already."""
        if (text, strong) != (self.text(), self._strong):
            self._strong = strong
            self._drawn = None
            self.setText(text)

    def is_whole(self) -> bool:
        """Nothing of the text had to be left out."""
        return self._layout().text() == self.text()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._line_height(), ceil(_height(self._fitted(width, None))))

    def sizeHint(self) -> QSize:
        width = ceil(QFontMetricsF(self._font(1.0)).horizontalAdvance(self.text())) + 1
        return QSize(width, self._line_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._line_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._colour)
        layout = self._layout()
        room = self.height() - _height(layout)
        is_low = bool(self.alignment() & Qt.AlignmentFlag.AlignBottom)
        layout.draw(painter, QPointF(0, room if is_low else 0))

    def _line_height(self) -> int:
        return ceil(QFontMetricsF(self._font(1.0)).lineSpacing())

    def _layout(self) -> QTextLayout:
        """Made anew only when text or room changed."""
        if self._drawn is None or self._drawn[0] != self.size():
            self._drawn = self.size(), self._fitted(self.width(), self.height())
        return self._drawn[1]

    def _fitted(self, width: int, height: int | None) -> QTextLayout:
        """Without a height: as high as its lines make it."""
        for factor in SHRINKING:
            layout = self._laid_out(self.text(), factor, width)
            if layout.lineCount() <= self._lines and (height is None or _height(layout) <= height + 1):
                return layout
        return self._cut(width, height)

    def _cut(self, width: int, height: int | None) -> QTextLayout:
        """As many lines as there is room for; the last one ends in …"""
        factor = SHRINKING[-1]
        layout = self._laid_out(self.text(), factor, width)
        metrics = QFontMetrics(self._font(factor))
        room = self._lines if height is None else height // metrics.lineSpacing()
        last = max(1, min(self._lines, room, layout.lineCount())) - 1
        head, tail = _split(self.text(), layout.lineAt(last).textStart())
        return self._laid_out(
            head + metrics.elidedText(tail, Qt.TextElideMode.ElideRight, width), factor, width
        )

    def _font(self, factor: float) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(1, round(self._size * self._unit * factor)))
        return font

    def _laid_out(self, text: str, factor: float, width: int) -> QTextLayout:
        layout = QTextLayout(text, self._font(factor))
        option = Option(self.alignment() | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(Option.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        layout.setTextOption(option)
        self._mark(layout, text, factor)
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout

    def _mark(self, layout: QTextLayout, text: str, factor: float) -> None:
        strong = text if self._is_bold else self._strong
        start = text.find(strong) if strong else -1
        if start >= 0:
            marked = QTextLayout.FormatRange()
            marked.start, marked.length = _units(text[:start]), _units(strong)
            marked.format.setTextOutline(QPen(self._colour, self._size * self._unit * factor * STROKE))
            marked.format.setForeground(self._colour)
            layout.setFormats([marked])


def _height(layout: QTextLayout) -> float:
    last = layout.lineAt(layout.lineCount() - 1)
    return last.y() + last.height() if last.isValid() else 0.0


def _units(text: str) -> int:
    """How long Qt takes it to be: characters beyond the basic plane count twice."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _split(text: str, unit: int) -> tuple[str, str]:
    raw = text.encode("utf-16-le", "surrogatepass")
    return tuple(part.decode("utf-16-le", "replace") for part in (raw[: 2 * unit], raw[2 * unit :]))  # pyright: ignore[reportReturnType]
