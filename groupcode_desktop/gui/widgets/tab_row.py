"""Tabs as calm words, the chosen one underlined."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from groupcode_desktop.gui import theme

SPACING = 24
PADDING = 18
LINE = 2


class TabRow(QTabBar):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMouseTracking(True)

    def show_tab(self, index: int, is_shown: bool) -> None:
        """Qt takes a tab that stays as it is for a reason not to lay out the others."""
        if self.isTabVisible(index) != is_shown:
            self.setTabVisible(index, is_shown)

    def tabSizeHint(self, index: int) -> QSize:
        metrics = QFontMetrics(self._font(True))
        return QSize(metrics.horizontalAdvance(self.tabText(index)) + SPACING, metrics.height() + PADDING)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for index in filter(self.isTabVisible, range(self.count())):
            self._paint_tab(painter, index)

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        colours = theme.colours()
        area = self.tabRect(index).adjusted(0, 0, -SPACING, 0)
        is_chosen = index == self.currentIndex()
        painter.setFont(self._font(is_chosen))
        painter.setPen(QColor(colours.blue if is_chosen else colours.muted))
        painter.drawText(area.adjusted(0, 0, 0, -LINE), Qt.AlignmentFlag.AlignCenter, self.tabText(index))
        if is_chosen:
            line = QRect(area.left(), area.bottom() - LINE + 1, area.width(), LINE)
            painter.fillRect(line, QColor(colours.primary))
        if is_chosen and self.hasFocus():
            painter.setPen(QColor(colours.primary))
            painter.drawRoundedRect(area.adjusted(0, 4, -1, -LINE - 4), 4, 4)

    def _font(self, is_chosen: bool) -> QFont:
        font = QFont(self.font())
        font.setBold(is_chosen)
        return font
