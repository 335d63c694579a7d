"""A listing on paper: its facts on each page, the heading repeated, rows never cut."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPageLayout, QPainter, QPen

from groupcode_desktop.gui.moments import minute_time
from groupcode_desktop.gui.paper.columns import PADDING, SIZES, fitted
from groupcode_desktop.gui.paper.document import (
    UNITS_PER_POINT,
    Choice,
    Document,
    Orientation,
    area,
    paper_of,
)
from groupcode_desktop.gui.paper.footer import Imprint, paint_footer
from groupcode_desktop.gui.paper.lettering import Ruler, font
from groupcode_desktop.gui.paper.listing import Align, Listing
from groupcode_desktop.gui.paper.listing_plan import (
    FACTS,
    LEADING,
    SIGNATURE_WIDTH,
    TICK_WIDTH,
    TITLE,
    Plan,
    Row,
    planned,
    room_of_columns,
)
from groupcode_desktop.gui.paper.watermark import Watermark
from groupcode_desktop.gui.theme import LIGHT, Tone

TICK_BOXES = "tick_boxes"
SIGNATURES = "signatures"
BOX = 90.0
INK = QColor(LIGHT.text)
MUTED = QColor(LIGHT.muted)
HEAD = QColor(LIGHT.grey_soft)
RULE = QPen(QColor("#b9c0ca"), 5)
TONES = {None: INK} | {tone: QColor(getattr(LIGHT, tone)) for tone in Tone}


class ListingDocument(Document):
    """Upright where the columns have room in full size, else across."""

    def __init__(self, listing: Listing) -> None:
        self.listing = listing
        self.title = listing.title
        self.rows = listing.shown
        self._plans: dict[tuple[float, float], Plan] = {}
        upright = area(paper_of(self.sizes[0], Orientation.Portrait))
        self._upright = fitted(listing, room_of_columns(listing, upright))
        is_roomy = self._upright.points == SIZES[0]
        self.orientation = Orientation.Portrait if is_roomy else Orientation.Landscape
        self._aligns = [heading.align for heading in listing.headings]
        self._imprint = Imprint(listing.operator, listing.printed_at)
        self._watermark = Watermark(f"{listing.operator}  {minute_time(listing.printed_at)}")

    @property
    def choices(self) -> tuple[Choice, ...]:  # pyright: ignore[reportIncompatibleVariableOverride]
        translate = QCoreApplication.translate
        return (
            Choice(TICK_BOXES, translate("paper", "Boxes to tick"), self.listing.has_tick_boxes),
            Choice(SIGNATURES, translate("paper", "Column for signatures"), self.listing.has_signatures),
        )

    @property
    def file_stem(self) -> str:
        return self.listing.file_stem

    def with_choice(self, name: str, is_on: bool) -> "ListingDocument":
        return ListingDocument(replace(self.listing, **{f"has_{name}": is_on}))

    def page_count(self, paper: QPageLayout) -> int:
        return len(self._plan(paper).pages)

    def paint(self, painter: QPainter, paper: QPageLayout, page: int) -> None:
        room, plan = area(paper), self._plan(paper)
        self._watermark.paint(painter, room)
        self._paint_facts(painter, plan)
        paint_footer(painter, room, self._imprint, page, len(plan.pages))
        painter.setFont(font(plan.columns.points))
        painter.fillRect(QRectF(0, plan.top, room.width(), plan.heading.height), HEAD)
        self._paint_row(painter, plan, plan.heading, plan.top)
        self._paint_signature_head(painter, room, plan)
        top = plan.top + plan.heading.height
        rules = [QLineF(0, top, room.width(), top)]
        for row in plan.pages[page]:
            self._paint_row(painter, plan, row, top)
            self._paint_box(painter, row, top)
            top += row.height
            rules.append(QLineF(0, top, room.width(), top))
        painter.setPen(RULE)
        painter.drawLines(rules)
        if not self.listing.rows:
            self._paint_nobody(painter, plan, top)

    def _plan(self, paper: QPageLayout) -> Plan:
        room = area(paper)
        key = (room.width(), room.height())
        if key not in self._plans:
            is_known = paper == paper_of(self.sizes[0], Orientation.Portrait)
            self._plans[key] = planned(self.listing, room, self._upright if is_known else None)
        return self._plans[key]

    def _paint_facts(self, painter: QPainter, plan: Plan) -> None:
        top = _paint_lines(painter, plan.title, TITLE, INK, 0)
        _paint_lines(painter, plan.facts, FACTS, MUTED, top)

    def _paint_row(self, painter: QPainter, plan: Plan, row: Row, top: float) -> None:
        """Text by text at its base line, which is what costs the least."""
        columns, left, inked, draw = plan.columns, plan.left + PADDING, None, painter.drawText
        step = columns.points * UNITS_PER_POINT * LEADING
        middle = top + (row.height - columns.ruler.height) / 2 + columns.ruler.ascent
        painter.setPen(INK)
        for (lines, tone), width, align in zip(row.cells, columns.widths, self._aligns, strict=True):
            if tone is not inked:
                painter.setPen(TONES[tone])
                inked = tone
            base = middle - (len(lines) - 1) * step / 2
            for line in lines:
                rest = 0.0
                if align is not Align.LEFT:
                    rest = width - 2 * PADDING - columns.ruler.width(line)
                    rest /= 1 if align is Align.RIGHT else 2
                draw(QPointF(left + rest, base), line)
                base += step
            left += width

    def _paint_signature_head(self, painter: QPainter, room: QRectF, plan: Plan) -> None:
        if self.listing.has_signatures:
            place = QRectF(room.width() - SIGNATURE_WIDTH, plan.top, SIGNATURE_WIDTH, plan.heading.height)
            painter.setPen(INK)
            text = QCoreApplication.translate("paper", "Signature")
            painter.drawText(place.adjusted(PADDING, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_box(self, painter: QPainter, row: Row, top: float) -> None:
        if self.listing.has_tick_boxes:
            painter.setPen(QPen(INK, 8))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF((TICK_WIDTH - BOX) / 2, top + (row.height - BOX) / 2, BOX, BOX))

    def _paint_nobody(self, painter: QPainter, plan: Plan, top: float) -> None:
        text = QCoreApplication.translate("paper", "Nobody matches.")
        painter.setPen(MUTED)
        painter.drawText(QPointF(plan.left + PADDING, top + plan.heading.height), text)


def _paint_lines(painter: QPainter, lines: list[str], points: float, ink: QColor, top: float) -> float:
    """Gives where the next line begins."""
    letters = font(points)
    painter.setFont(letters)
    painter.setPen(ink)
    ruler = Ruler(letters)
    for line in lines:
        painter.drawText(QPointF(0, top + ruler.ascent), line)
        top += points * UNITS_PER_POINT * LEADING
    return top
