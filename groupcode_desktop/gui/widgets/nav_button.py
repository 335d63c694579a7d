"""One line of the sidebar: a name that gives way, a count at the right."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from groupcode_desktop.gui import theme

MARGIN = 10
SPACE = 8


class NavButton(QPushButton):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = ""
        self._note = ""
        self._is_current = False
        self._is_link = False
        self.setProperty("elides", True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_line(self, name: str, count: str = "", note: str = "") -> None:
        """`note` is a second, quiet line."""
        self._count, self._note = count, note
        self.setText(name.replace("&", "&&"))
        self.setAccessibleName(" ".join(filter(None, (name, note, count))))
        self.updateGeometry()
        self.update()

    def set_current(self, is_current: bool) -> None:
        self._is_current = is_current
        self.update()

    def set_link(self) -> None:
        """Looks like something to do, not somewhere to go."""
        self._is_link = True

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        return QSize(120, line + 18 if not self._note else 2 * line + 16)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        inner = QRectF(self.rect()).adjusted(MARGIN, 0, -MARGIN, 0)
        colours = theme.colours()
        font = self.font()
        font.setBold(self._is_current)
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(self._count)
        painter.setPen(QColor(colours.blue if self._is_current else colours.muted))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, right, self._count)
        inner.setRight(inner.right() - (width + SPACE if width else 0))
        self._paint_name(painter, inner)

    def _paint_ground(self, painter: QPainter) -> None:
        colours = theme.colours()
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._is_current or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selected if self._is_current else colours.grey_soft))
            painter.drawRoundedRect(rect, 8, 8)
        if self.hasFocus():
            painter.setPen(QColor(colours.primary))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, 8, 8)

    def _paint_name(self, painter: QPainter, rect: QRectF) -> None:
        colours = theme.colours()
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(colours.blue if self._is_current or self._is_link else colours.text))
        upper = QRectF(rect) if not self._note else rect.adjusted(0, 4, 0, -rect.height() / 2)
        painter.drawText(upper, left, self._elided(painter, self.text().replace("&&", "&"), rect.width()))
        if self._note:
            painter.setPen(QColor(colours.muted))
            lower = rect.adjusted(0, rect.height() / 2, 0, -4)
            painter.drawText(lower, left, self._elided(painter, self._note, rect.width()))

    @staticmethod
    def _elided(painter: QPainter, text: str, width: float) -> str:
        return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(width))
