"""Where everything of a listing goes on one kind of paper: columns, lines, rows, pages."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF

from groupcode_desktop.gui.moments import minute_time
from groupcode_desktop.gui.paper.columns import PADDING, Columns, fitted
from groupcode_desktop.gui.paper.lettering import Ruler, font, showable
from groupcode_desktop.gui.paper.listing import Listing
from groupcode_desktop.gui.theme import Tone

TITLE = 15.0
FACTS = 8.5
LEADING = 1.3
TICK_WIDTH = 220.0
SIGNATURE_WIDTH = 1000.0
SIGNED_HEIGHT = 260.0
GAP = 60.0


@dataclass(frozen=True, slots=True)
class Row:
    """Each cell's lines and tone."""

    cells: tuple[tuple[list[str], Tone | None], ...]
    height: float


@dataclass(frozen=True, slots=True)
class Plan:
    """`top` is where the heading row begins, below the facts; `left` where the first column does."""

    columns: Columns
    title: list[str]
    facts: list[str]
    heading: Row
    top: float
    left: float
    pages: list[list[Row]]


def planned(listing: Listing, area: QRectF) -> Plan:
    left = TICK_WIDTH if listing.has_tick_boxes else 0.0
    columns = fitted(listing, area.width() - left - SIGNATURE_WIDTH * listing.has_signatures)
    title = Ruler(font(TITLE)).lines(showable(f"{listing.group} · {listing.title}"), area.width())
    facts = list(_facts(listing, Ruler(font(FACTS)), area.width()))
    heading = _row(columns, [(heading.text, None) for heading in listing.headings], 0)
    top = len(title) * TITLE * 10 * LEADING + len(facts) * FACTS * 10 * LEADING + GAP
    room = area.height() - top - heading.height - footer_height()
    least = SIGNED_HEIGHT * listing.has_signatures
    rows = [_row(columns, [(cell.text, cell.tone) for cell in cells], least) for cells in listing.rows]
    return Plan(columns, title, facts, heading, top, left, _paged(rows, room))


def footer_height() -> float:
    return FACTS * 10 * LEADING + GAP


def _facts(listing: Listing, ruler: Ruler, room: float) -> Iterator[str]:
    """Who is shown, how many of how many, of when."""
    translate = QCoreApplication.translate
    yield from ruler.lines(showable(listing.filter), room)
    counted = translate("paper", "Showing {n} of {all}").format(n=listing.shown, all=listing.total)
    if listing.data_time is not None:
        updated = translate("paper", "Data updated: {time}").format(time=minute_time(listing.data_time))
        counted = f"{counted} · {updated}"
    yield from ruler.lines(counted, room)


def _row(columns: Columns, cells: list[tuple[str, Tone | None]], least: float) -> Row:
    """As high as its highest cell."""
    placed: list[tuple[list[str], Tone | None]] = []
    lines = 1
    for (text, tone), width in zip(cells, columns.widths, strict=True):
        broken = columns.ruler.lines(showable(text), width - 2 * PADDING)
        lines = max(lines, len(broken))
        placed.append((broken, tone))
    return Row(tuple(placed), max(least, lines * columns.points * 10 * LEADING + GAP))


def _paged(rows: list[Row], room: float) -> list[list[Row]]:
    pages, page, used = list[list[Row]](), list[Row](), 0.0
    for row in rows:
        if page and used + row.height > room:
            pages.append(page)
            page, used = [], 0.0
        page.append(row)
        used += row.height
    return [*pages, page]
