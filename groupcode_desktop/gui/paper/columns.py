"""How wide the columns of a listing are, so that all of them fit between the margins."""

from collections.abc import Sequence
from dataclasses import dataclass

from groupcode_desktop.gui.paper.document import UNITS_PER_POINT
from groupcode_desktop.gui.paper.lettering import Ruler, font, showable
from groupcode_desktop.gui.paper.listing import Listing

SIZES = (9.0, 8.0, 7.0, 6.0)
"""Points, the first that lets every column have what it needs at least."""
PADDING = 45.0
LEAST_LETTERS = 6


@dataclass(frozen=True, slots=True)
class Columns:
    """`widths` in tenths of a point, padding included, for letters of so many `points`."""

    widths: tuple[float, ...]
    points: float
    ruler: Ruler


def fitted(listing: Listing, room: float) -> Columns:
    """The largest letters with which the columns fit; in the smallest, all columns give way alike."""
    texts = _texts(listing)
    weights = [heading.weight for heading in listing.headings]
    for points in SIZES:
        ruler = Ruler(font(points))
        wanted = [_widest(column, ruler) + 2 * PADDING for column in texts]
        least = LEAST_LETTERS * points * UNITS_PER_POINT + 2 * PADDING
        needed = [min(want, least) if weight else want for want, weight in zip(wanted, weights, strict=True)]
        if sum(needed) <= room:
            return Columns(tuple(_shared(wanted, needed, weights, room)), points, ruler)
    return _squeezed(texts, room)


def _squeezed(texts: Sequence[set[str]], room: float) -> Columns:
    points, ruler = SIZES[-1], Ruler(font(SIZES[-1]))
    least = LEAST_LETTERS * points * UNITS_PER_POINT + 2 * PADDING
    widths = [min(_widest(column, ruler) + 2 * PADDING, least) for column in texts]
    scale = room / sum(widths)
    return Columns(tuple(width * scale for width in widths), points, ruler)


def _shared(
    wanted: Sequence[float], needed: Sequence[float], weights: Sequence[float], room: float
) -> list[float]:
    """What is left goes to the weighted columns up to what they want, and then to all columns alike."""
    missing = [(want - has) * weight for want, has, weight in zip(wanted, needed, weights, strict=True)]
    gaps = [want - has for want, has in zip(wanted, needed, strict=True)]
    left = room - sum(needed)
    if sum(gaps) > left:
        return [has + left * part / sum(missing) for has, part in zip(needed, missing, strict=True)]
    return [want + (left - sum(gaps)) / len(wanted) for want in wanted]


def _texts(listing: Listing) -> list[set[str]]:
    columns = [{cell.text for cell in column} for column in zip(*listing.rows, strict=True)]
    columns = columns or [set[str]() for _ in listing.headings]
    return [{h.text, *texts} for h, texts in zip(listing.headings, columns, strict=True)]


def _widest(texts: set[str], ruler: Ruler) -> float:
    return max(ruler.width(showable(text)) for text in texts)
