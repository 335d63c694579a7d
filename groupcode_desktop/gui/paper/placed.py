"""A text in its place on paper: as large as it can be; with … where even small is too long."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from groupcode_desktop.gui.paper.document import UNITS_PER_POINT
from groupcode_desktop.gui.paper.lettering import Ruler, font, showable
from groupcode_desktop.gui.theme import LIGHT

INK = QColor(LIGHT.text)
MUTED = QColor(LIGHT.muted)
LEADING = 1.3
STEP = 0.5
"""Points by which letters become smaller until the text fits."""


@dataclass(frozen=True, slots=True)
class Placed:
    """The first line's top is the top of `area`; what is not as wide as the area stands in its middle."""

    lines: tuple[str, ...]
    font: QFont
    points: float
    area: QRectF
    ink: QColor
    is_centred: bool

    @property
    def height(self) -> float:
        return len(self.lines) * pitch(self.points)

    def moved(self, down: float) -> "Placed":
        return replace(self, area=self.area.translated(0, down))

    def paint(self, painter: QPainter) -> None:
        painter.setFont(self.font)
        painter.setPen(self.ink)
        ruler, step = Ruler(self.font), pitch(self.points)
        for place, line in enumerate(self.lines):
            left = self.area.left()
            if self.is_centred:
                left += max(0.0, (self.area.width() - ruler.width(line)) / 2)
            middle = self.area.top() + (place + 0.5) * step
            painter.drawText(QPointF(left, middle - ruler.height / 2 + ruler.ascent), line)


def fitted(
    text: str,
    area: QRectF,
    largest: float,
    least: float = 6.0,
    *,
    ink: QColor = INK,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter,
) -> Placed:
    """Points between `largest` and `least`, the first with which all lines are inside the area."""
    shown, points = showable(text), largest
    lines, letters = _broken(shown, area, points)
    while points > least and not _is_inside(lines, letters, area, points):
        points = max(least, points - STEP)
        lines, letters = _broken(shown, area, points)
    room = max(1, int(area.height() / pitch(points)))
    if len(lines) > room:
        rest = "".join(lines[room - 1 :])
        lines = [*lines[: room - 1], Ruler(letters).elided(rest + "…", area.width())]
    return Placed(tuple(lines), letters, points, area, ink, align == Qt.AlignmentFlag.AlignHCenter)


def _broken(text: str, area: QRectF, points: float) -> tuple[list[str], QFont]:
    letters = font(points)
    return Ruler(letters).lines(text, area.width()), letters


def _is_inside(lines: list[str], letters: QFont, area: QRectF, points: float) -> bool:
    ruler = Ruler(letters)
    is_low_enough = len(lines) * pitch(points) <= area.height() + 0.5
    return is_low_enough and all(ruler.width(line) <= area.width() for line in lines)


def pitch(points: float) -> float:
    """From one line of text to the next."""
    return points * UNITS_PER_POINT * LEADING
