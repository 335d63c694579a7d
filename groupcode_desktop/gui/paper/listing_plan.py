"""Where everything of a listing goes on one kind of paper: columns, lines, rows, pages."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF

from groupcode_desktop.gui.moments import minute_time
from groupcode_desktop.gui.paper import footer
from groupcode_desktop.gui.paper.columns import PADDING, Columns, fitted
from groupcode_desktop.gui.paper.document import UNITS_PER_POINT
from groupcode_desktop.gui.paper.lettering import Ruler, font, showable
from groupcode_desktop.gui.paper.listing import Cell, Listing
from groupcode_desktop.gui.theme import Tone

TITLE = 15.0
FACTS = 8.5
LEADING = 1.3
TICK_WIDTH = 220.0
SIGNATURE_WIDTH = 1000.0
SIGNED_HEIGHT = 260.0
GAP = 60.0
FILTER_LINES = 4
"""Of a filter in words; whoever chose a hundred departments still gets the people on the page."""


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


def room_of_columns(listing: Listing, area: QRectF) -> float:
    """What boxes and signatures leave of the width."""
    return area.width() - TICK_WIDTH * listing.has_tick_boxes - SIGNATURE_WIDTH * listing.has_signatures


def planned(listing: Listing, area: QRectF, columns: Columns | None = None) -> Plan:
    """`columns` where they were fitted into that room before."""
    left = TICK_WIDTH if listing.has_tick_boxes else 0.0
    columns = columns or fitted(listing, room_of_columns(listing, area))
    title = Ruler(font(TITLE)).lines(showable(f"{listing.group} · {listing.title}"), area.width())
    facts = list(_facts(listing, Ruler(font(FACTS)), area.width()))
    (heading,) = _rows(columns, [[Cell(heading.text) for heading in listing.headings]], 0)
    top = (
        len(title) * TITLE * UNITS_PER_POINT * LEADING + len(facts) * FACTS * UNITS_PER_POINT * LEADING + GAP
    )
    room = area.height() - top - heading.height - footer.HEIGHT
    least = SIGNED_HEIGHT * listing.has_signatures
    rows = _rows(columns, listing.rows, least)
    return Plan(columns, title, facts, heading, top, left, _paged(rows, room))


def _facts(listing: Listing, ruler: Ruler, room: float) -> Iterator[str]:
    """Who is shown, how many of how many, of when."""
    translate = QCoreApplication.translate
    lines = ruler.lines(showable(listing.filter), room)
    yield from lines[:FILTER_LINES]
    if len(lines) > FILTER_LINES:
        yield "…"
    counted = translate("paper", "Showing {n} of {all}").format(n=listing.shown, all=listing.total)
    if listing.data_time is not None:
        updated = translate("paper", "Data updated: {time}").format(time=minute_time(listing.data_time))
        counted = f"{counted} · {updated}"
    if listing.sources:
        named = translate("paper", "Source: {sources}").format(sources=showable(listing.sources))
        counted = f"{counted} · {named}"
    yield from ruler.lines(counted, room)


class _Lines(dict[str, list[str]]):
    """The lines of each text in one column, found once."""

    def __init__(self, ruler: Ruler, room: float) -> None:
        super().__init__()
        self._ruler, self._room = ruler, room

    def __missing__(self, text: str) -> list[str]:
        lines = self[text] = self._ruler.lines(showable(text), self._room)
        return lines


def _rows(columns: Columns, rows: Iterable[Sequence[Cell]], least: float) -> list[Row]:
    """Each as high as its highest cell."""
    known = [_Lines(columns.ruler, width - 2 * PADDING) for width in columns.widths]
    step = columns.points * UNITS_PER_POINT * LEADING
    made: list[Row] = []
    for cells in rows:
        placed = tuple([(lines[cell.text], cell.tone) for lines, cell in zip(known, cells, strict=True)])
        height = max([len(lines) for lines, _ in placed]) * step + GAP
        made.append(Row(placed, max(least, height)))
    return made


def _paged(rows: list[Row], room: float) -> list[list[Row]]:
    pages, page, used = list[list[Row]](), list[Row](), 0.0
    for row in rows:
        if page and used + row.height > room:
            pages.append(page)
            page, used = [], 0.0
        page.append(row)
        used += row.height
    return [*pages, page]
