"""Two lines over the last days. The values of a day are read by pointing at it or with the arrow keys."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
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

TOP, BOTTOM, SIDE = 30, 26, 34
GRID_LINES = 4
DOT = 3.5
SAMPLE = 18
GAP = 6


@dataclass(frozen=True, slots=True)
class Line:
    """`values` has one for each day, None where nothing is known; `colour` is a name of the theme."""

    word: str
    colour: str
    values: tuple[int | None, ...]


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

    def day(self, place: int) -> date:
        return self._first + timedelta(days=place)

    def point(self, line: Line, place: int) -> QPointF | None:
        """Where that value is drawn; None for a day of which nothing is known."""
        value = line.values[place]
        return None if value is None else QPointF(self._x(place), self._y(value))

    def place_at(self, x: float) -> int:
        """The day that is nearest to there."""
        step = self._plot().width() / max(1, self.days - 1)
        return min(max(round((x - self._plot().left()) / step), 0), self.days - 1)

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
        if not self.days:
            return
        self._paint_legend(painter)
        self._paint_grid(painter)
        self._paint_days(painter)
        self._paint_chosen(painter)
        for line in self._lines:
            self._paint_line(painter, line)

    def _choose(self, place: int | None) -> None:
        if place == self.chosen:
            return
        self.chosen = place
        self.update()
        self.chosen_changed.emit()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def _plot(self) -> QRectF:
        return QRectF(self.rect()).adjusted(SIDE, TOP, -SIDE / 2, -BOTTOM)

    def _top_value(self) -> int:
        """A round number above all values, which the grid divides evenly."""
        highest = max(
            (value for line in self._lines for value in line.values if value is not None), default=0
        )
        step = next(step for step in _round_steps() if step * (GRID_LINES - 1) >= highest)
        return step * (GRID_LINES - 1)

    def _x(self, place: int) -> float:
        plot = self._plot()
        return plot.left() + plot.width() * place / max(1, self.days - 1)

    def _y(self, value: float) -> float:
        plot = self._plot()
        return plot.bottom() - plot.height() * value / self._top_value()

    def _paint_legend(self, painter: QPainter) -> None:
        left, middle = float(SIDE), TOP / 2
        for line in self._lines:
            painter.setPen(QPen(QColor(getattr(theme.colours(), line.colour)), 2))
            painter.drawLine(QPointF(left, middle), QPointF(left + SAMPLE, middle))
            painter.setPen(QColor(theme.colours().muted))
            width = self.fontMetrics().horizontalAdvance(line.word)
            room = QRectF(left + SAMPLE + GAP, 0, width + 2, TOP)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, line.word)
            left = room.right() + 2 * GAP

    def _paint_grid(self, painter: QPainter) -> None:
        plot, top, colours = self._plot(), self._top_value(), theme.colours()
        for at in range(GRID_LINES):
            value = top * at // (GRID_LINES - 1)
            y = self._y(value)
            painter.setPen(QColor(colours.border))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(QColor(colours.muted))
            room = QRectF(0, y - 10, SIDE - 8, 20)
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(value))

    def _paint_days(self, painter: QPainter) -> None:
        painter.setPen(QColor(theme.colours().muted))
        width, height = 80, BOTTOM - 4
        for place in sorted({0, (self.days - 1) // 2, self.days - 1}):
            left = min(max(self._x(place) - width / 2, 0), self.width() - width)
            room = QRectF(left, self.height() - height, width, height)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, f"{self.day(place):%m-%d}")

    def _paint_chosen(self, painter: QPainter) -> None:
        if self.chosen is not None:
            plot, x = self._plot(), self._x(self.chosen)
            painter.setPen(QPen(QColor(theme.colours().muted), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))

    def _paint_line(self, painter: QPainter, line: Line) -> None:
        """Broken where a day is missing; a day alone between such is a dot."""
        colour = QColor(getattr(theme.colours(), line.colour))
        points = [self.point(line, place) for place in range(self.days)]
        painter.setPen(QPen(colour, 2))
        for before, after in pairwise(points):
            if before is not None and after is not None:
                painter.drawLine(before, after)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for place, point in enumerate(points):
            if point is not None and (place == self.chosen or _is_alone(points, place)):
                painter.drawEllipse(point, DOT, DOT)
        painter.setBrush(Qt.BrushStyle.NoBrush)


def _is_alone(points: Sequence[QPointF | None], place: int) -> bool:
    beside = (*points[max(place - 1, 0) : place], *points[place + 1 : place + 2])
    return all(point is None for point in beside)


def _round_steps() -> Sequence[int]:
    """1, 2, 5, 10, 20, 50 …: no group has more than 500 people."""
    return [factor * 10**power for power in range(4) for factor in (1, 2, 5)]
