"""The poster of an invite: the code to scan, who invites into which group, until when, and how."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPageLayout, QPainter, QPainterPath, QPen

from groupcode_desktop.domain.times import UnixTime
from groupcode_desktop.gui.models.invite_words import steps, valid_until
from groupcode_desktop.gui.paper.document import Choice, Document, Orientation, Size, area
from groupcode_desktop.gui.paper.placed import MUTED, Placed, fitted
from groupcode_desktop.gui.qr import QUIET_ZONE, Modules
from groupcode_desktop.gui.theme import LIGHT

NOMINAL = QRectF(0, 0, 5272, 7738)
"""The poster is laid out for A4 between its margins; on smaller paper all of it is smaller."""
CODE_TOP, CODE_SIZE = 1850.0, 3280.0
GUTTER = 230.0
"""Between posters of one sheet, on both sides of the cut."""
CUT = QPen(MUTED, 4, Qt.PenStyle.DashLine)
RULE = QPen(QColor(LIGHT.border), 6)
BLUE = QColor(LIGHT.primary)
WHITE = QColor("#ffffff")
BLACK = QColor("#000000")
SHEETS = {1: (1, 1), 2: (2, 1), 4: (2, 2)}
"""Posters a sheet: columns and rows."""


@dataclass(frozen=True, slots=True)
class Poster:
    """What it shows. `inviter` is the masked name that the server gives."""

    group: str
    inviter: str
    url: str
    expires_at: UnixTime
    modules: Modules


class PosterDocument(Document):
    is_picture = True

    def __init__(self, poster: Poster, a_sheet: int = 1) -> None:
        translate = QCoreApplication.translate
        self.poster, self._a_sheet = poster, a_sheet
        self.title = translate("poster", "Poster {group}").format(group=poster.group)
        self.rows = a_sheet
        self._placed = lay_out(poster)
        self.sizes = (Size.A4, Size.A5)
        self.orientation = Orientation.Landscape if a_sheet == 2 else Orientation.Portrait
        self.choices = (
            Choice("2", translate("poster", "Two on a sheet"), a_sheet == 2),
            Choice("4", translate("poster", "Four on a sheet"), a_sheet == 4),
        )

    def page_count(self, paper: QPageLayout) -> int:
        return 1

    def paint(self, painter: QPainter, paper: QPageLayout, page: int) -> None:
        room = area(paper)
        for cell in cells(room, self._a_sheet):
            painter.save()
            painter.translate(cell.topLeft())
            painter.scale(cell.width() / NOMINAL.width(), cell.height() / NOMINAL.height())
            _paint(painter, self.poster, self._placed)
            painter.restore()
        _paint_cuts(painter, room, self._a_sheet)

    def with_choice(self, name: str, is_on: bool) -> Document:
        return PosterDocument(self.poster, int(name) if is_on else 1)


def cells(room: QRectF, a_sheet: int) -> Iterator[QRectF]:
    """Where the posters of a sheet stand, each in the shape of the whole."""
    columns, rows = SHEETS[a_sheet]
    gutter = GUTTER if a_sheet > 1 else 0.0
    width, height = room.width() / columns, room.height() / rows
    scale = min(
        (width - gutter * (columns > 1)) / NOMINAL.width(), (height - gutter * (rows > 1)) / NOMINAL.height()
    )
    for row in range(rows):
        for column in range(columns):
            cell = QRectF(0, 0, NOMINAL.width() * scale, NOMINAL.height() * scale)
            cell.moveCenter(QPointF(room.left() + (column + 0.5) * width, room.top() + (row + 0.5) * height))
            yield cell


def lay_out(poster: Poster) -> list[Placed]:
    """Every text of one poster in its place, none over another."""
    translate = QCoreApplication.translate
    inviter = translate("poster", "{name} invites you").format(name=poster.inviter)
    check = translate("poster", "Check that you know who invites you before you go on.")
    other = translate("poster", "The code cannot be scanned? Type this address into a browser on the phone:")
    service = translate("poster", "Run by the organisation that invites you; not an official service.")
    head = [
        fitted(translate("poster", "Scan to join the group"), _band(0, 260), 17, ink=MUTED),
        fitted(poster.group, _band(0, 950), 40, 18),
        fitted(inviter, _band(0, 320), 19, 9),
        fitted(check, _band(0, 200), 12, 8, ink=MUTED),
    ]
    return [
        *_stacked(head, CODE_TOP),
        fitted(valid_until(poster.expires_at), _band(CODE_TOP + CODE_SIZE + 40, 330), 20, 10),
        *_steps(),
        fitted(other, _band(6830, 210), 11, 7, ink=MUTED),
        fitted(poster.url, _band(7050, 420), 16, 7),
        fitted(service, _band(7520, 200), 9.5, 6, ink=MUTED),
    ]


def _stacked(texts: Sequence[Placed], room: float) -> Iterator[Placed]:
    """One below the other, together in the middle of that height."""
    gap = 70.0
    top = (room - sum(text.height for text in texts) - gap * (len(texts) - 1)) / 2
    for text in texts:
        yield text.moved(top)
        top += text.height + gap


def _steps() -> Iterator[Placed]:
    """Side by side, each below its number."""
    width, gap = (NOMINAL.width() - 2 * 200) / 3, 200
    for place, step in enumerate(steps()):
        left = place * (width + gap)
        yield fitted(str(place + 1), QRectF(left, 5690, width, 290), 15, ink=WHITE)
        yield fitted(step, QRectF(left, 6030, width, 620), 13, 8)


def _band(top: float, height: float) -> QRectF:
    return QRectF(0, top, NOMINAL.width(), height)


def _paint(painter: QPainter, poster: Poster, placed: list[Placed]) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    code = QRectF((NOMINAL.width() - CODE_SIZE) / 2, CODE_TOP, CODE_SIZE, CODE_SIZE)
    paint_modules(painter, poster.modules, code)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(BLUE)
    for text in placed:
        if text.ink is WHITE:
            middle = QPointF(text.area.center().x(), text.area.top() + text.height / 2)
            painter.drawEllipse(middle, 145, 145)
    painter.setPen(RULE)
    painter.drawLine(QPointF(0, 6740), QPointF(NOMINAL.width(), 6740))
    for text in placed:
        text.paint(painter)


def paint_modules(painter: QPainter, modules: Modules, room: QRectF) -> None:
    """The quiet zone included. One path without seams; each module a whole number of the device's dots."""
    across = len(modules) + 2 * QUIET_ZONE
    dots = painter.deviceTransform().m11()
    size = room.width() / across
    size = max(1, int(size * dots)) / dots if dots * size >= 1 else size
    corner = room.center() - QPointF(size, size) * (across / 2)
    corner = _on_dots(painter, corner)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for row, line in enumerate(modules):
        for column, is_black in enumerate(line):
            if is_black:
                at = corner + QPointF(column + QUIET_ZONE, row + QUIET_ZONE) * size
                path.addRect(QRectF(at.x(), at.y(), size, size))
    painter.fillPath(path, BLACK)


def _on_dots(painter: QPainter, point: QPointF) -> QPointF:
    there = painter.deviceTransform()
    on_device = there.map(point)
    back, _ = there.inverted()
    return back.map(QPointF(round(on_device.x()), round(on_device.y())))


def _paint_cuts(painter: QPainter, room: QRectF, a_sheet: int) -> None:
    columns, rows = SHEETS[a_sheet]
    painter.setPen(CUT)
    middle = room.center()
    if columns > 1:
        painter.drawLine(QPointF(middle.x(), room.top()), QPointF(middle.x(), room.bottom()))
    if rows > 1:
        painter.drawLine(QPointF(room.left(), middle.y()), QPointF(room.right(), middle.y()))
