"""The line at the foot of each page: who printed it and when, which page of how many."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainter

from groupcode_desktop.domain.times import UnixTime
from groupcode_desktop.gui.moments import minute_time
from groupcode_desktop.gui.paper.lettering import Ruler, font, showable
from groupcode_desktop.gui.paper.placed import MUTED

POINTS = 8.5
HEIGHT = 170.0
"""Of the line and the space above it."""


@dataclass(frozen=True, slots=True)
class Imprint:
    """Whose name stands on the paper, and which time."""

    operator: str
    printed_at: UnixTime


def paint_footer(painter: QPainter, room: QRectF, imprint: Imprint, page: int, pages: int) -> None:
    translate = QCoreApplication.translate
    printed = translate("paper", "Printed by {operator} on {time}").format(
        operator=imprint.operator, time=minute_time(imprint.printed_at)
    )
    numbered = translate("paper", "Page {n} of {all}").format(n=page + 1, all=pages)
    letters = font(POINTS)
    ruler, base = Ruler(letters), room.height() - 20
    left = room.width() - ruler.width(numbered)
    painter.setFont(letters)
    painter.setPen(MUTED)
    painter.drawText(QPointF(left, base), numbered)
    painter.drawText(QPointF(0, base), ruler.elided(showable(printed), left - 100))
