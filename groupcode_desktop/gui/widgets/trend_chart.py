"""Two lines over the last days. The values of a day are read by pointing at it or with the arrow keys."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from groupcode_desktop.gui import theme
from groupcode_desktop.gui.widgets.trend_picture import Line, TrendPicture


class TrendChart(QWidget):
    """`chosen_changed` comes when another day, or none, is looked at."""

    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = date.min
        self._lines: tuple[Line, ...] = ()
        self.chosen: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def lines(self) -> tuple[Line, ...]:
        return self._lines

    @property
    def days(self) -> int:
        return len(self._lines[0].values) if self._lines else 0

    def show_nothing(self) -> None:
        self._lines = ()
        self.chosen = None
        self.update()

    def show_lines(self, first: date, lines: Sequence[Line]) -> None:
        self._first, self._lines = first, tuple(lines)
        if self.chosen is not None and self.chosen >= self.days:
            self.chosen = None
        self.update()

    def point(self, line: Line, place: int) -> QPointF | None:
        """Where that value is drawn; None for a day of which nothing is known."""
        return self._picture().point(line, place)

    def place_at(self, x: float) -> int:
        """The day that is nearest to there."""
        return self._picture().place_at(x)

    def sizeHint(self) -> QSize:
        return QSize(320, 190)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 150)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = self.days - 1
        at = self.chosen if self.chosen is not None else last + 1
        steps: dict[int, int] = {
            Qt.Key.Key_Left: max(at - 1, 0),
            Qt.Key.Key_Right: min(at + 1, last),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if event.key() in steps and self.days:
            self._choose(steps[event.key()])
        elif event.key() == Qt.Key.Key_Escape and self.chosen is not None:
            self._choose(None)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._choose(self.place_at(event.position().x()) if self.days else None)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._choose(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.chosen is None and self.days:
            self._choose(self.days - 1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._choose(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.colours().primary), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        if self.days:
            self._picture().paint(painter, self.chosen)

    def _choose(self, place: int | None) -> None:
        if place == self.chosen:
            return
        self.chosen = place
        self.update()
        self.chosen_changed.emit()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def _picture(self) -> TrendPicture:
        return TrendPicture(self._first, self._lines, QSizeF(self.size()), self.font(), theme.colours())
