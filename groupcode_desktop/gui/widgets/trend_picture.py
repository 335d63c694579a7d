"""Lines over the days of a trend, painted the same on screen and on paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from groupcode_desktop.gui.theme import Colours

TOP, BOTTOM, SIDE = 30, 26, 34
GRID_LINES = 4
DOT = 3.5
SAMPLE = 24
GAP = 6
STYLES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine)
"""Lines differ in more than their colour."""


@dataclass(frozen=True, slots=True)
class Line:
    """`values` has one for each day, None where nothing is known; `colour` is a name of the theme."""

    word: str
    colour: str
    values: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class TrendPicture:
    """`first` is the first day; all lengths are the painter's units, `font` is as large as 13 of them."""

    first: date
    lines: tuple[Line, ...]
    size: QSizeF
    font: QFont
    colours: Colours

    @property
    def days(self) -> int:
        return len(self.lines[0].values) if self.lines else 0

    def day(self, place: int) -> date:
        return self.first + timedelta(days=place)

    def point(self, line: Line, place: int) -> QPointF | None:
        """Where that value is drawn; None for a day of which nothing is known."""
        value = line.values[place]
        return None if value is None else QPointF(self._x(place), self._y(value))

    def place_at(self, x: float) -> int:
        """The day that is nearest to there."""
        step = self._plot().width() / max(1, self.days - 1)
        return min(max(round((x - self._plot().left()) / step), 0), self.days - 1)

    def paint(self, painter: QPainter, chosen: int | None = None) -> None:
        """`chosen` is a day to point out."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font)
        self._paint_legend(painter)
        self._paint_grid(painter)
        self._paint_days(painter)
        self._paint_chosen(painter, chosen)
        for line, style in zip(self.lines, STYLES, strict=False):
            self._paint_line(painter, line, style, chosen)

    def _plot(self) -> QRectF:
        return QRectF(0, 0, self.size.width(), self.size.height()).adjusted(SIDE, TOP, -SIDE / 2, -BOTTOM)

    def _top_value(self) -> int:
        """A round number above all values, which the grid divides evenly."""
        values = [value for line in self.lines for value in line.values if value is not None]
        highest = max(values, default=0)
        step = next(step for step in _round_steps() if step * (GRID_LINES - 1) >= highest)
        return step * (GRID_LINES - 1)

    def _x(self, place: int) -> float:
        plot = self._plot()
        return plot.left() + plot.width() * place / max(1, self.days - 1)

    def _y(self, value: float) -> float:
        plot = self._plot()
        return plot.bottom() - plot.height() * value / self._top_value()

    def _pen(self, colour: str, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
        return QPen(QColor(getattr(self.colours, colour)), 2, style)

    def _paint_legend(self, painter: QPainter) -> None:
        left, middle = float(SIDE), TOP / 2
        for line, style in zip(self.lines, STYLES, strict=False):
            painter.setPen(self._pen(line.colour, style))
            painter.drawLine(QPointF(left, middle), QPointF(left + SAMPLE, middle))
            painter.setPen(QColor(self.colours.muted))
            width = QFontMetricsF(self.font).horizontalAdvance(line.word)
            room = QRectF(left + SAMPLE + GAP, 0, width + 2, TOP)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, line.word)
            left = room.right() + 2 * GAP

    def _paint_grid(self, painter: QPainter) -> None:
        plot, top = self._plot(), self._top_value()
        for at in range(GRID_LINES):
            value = top * at // (GRID_LINES - 1)
            y = self._y(value)
            painter.setPen(QColor(self.colours.border))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(QColor(self.colours.muted))
            room = QRectF(0, y - 10, SIDE - 8, 20)
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(value))

    def _paint_days(self, painter: QPainter) -> None:
        painter.setPen(QColor(self.colours.muted))
        width, height = 80.0, BOTTOM - 4
        for place in sorted({0, (self.days - 1) // 2, self.days - 1}):
            left = min(max(self._x(place) - width / 2, 0.0), self.size.width() - width)
            room = QRectF(left, self.size.height() - height, width, height)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, f"{self.day(place):%m-%d}")

    def _paint_chosen(self, painter: QPainter, chosen: int | None) -> None:
        if chosen is not None:
            plot, x = self._plot(), self._x(chosen)
            painter.setPen(QPen(QColor(self.colours.muted), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))

    def _paint_line(self, painter: QPainter, line: Line, style: Qt.PenStyle, chosen: int | None) -> None:
        """Broken where a day is missing; a day alone between such is a dot."""
        points = [self.point(line, place) for place in range(self.days)]
        painter.setPen(self._pen(line.colour, style))
        for before, after in pairwise(points):
            if before is not None and after is not None:
                painter.drawLine(before, after)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(self.colours, line.colour)))
        for place, point in enumerate(points):
            if point is not None and (place == chosen or _is_alone(points, place)):
                painter.drawEllipse(point, DOT, DOT)
        painter.setBrush(Qt.BrushStyle.NoBrush)


def _is_alone(points: Sequence[QPointF | None], place: int) -> bool:
    beside = (*points[max(place - 1, 0) : place], *points[place + 1 : place + 2])
    return all(point is None for point in beside)


def _round_steps() -> Sequence[int]:
    """1, 2, 5, 10, 20, 50 …: no group has more than 500 people."""
    return [factor * 10**power for power in range(4) for factor in (1, 2, 5)]
