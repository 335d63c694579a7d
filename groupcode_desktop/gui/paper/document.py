"""What can be put on paper. Everything is measured in tenths of a point, whatever it is painted on."""

from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter

UNITS_PER_POINT = 10
UNITS_PER_INCH = 72 * UNITS_PER_POINT
MARGIN = 34.0
"""Points: 12 mm, which every printer can keep."""

Orientation = QPageLayout.Orientation
Size = QPageSize.PageSizeId


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be on or off on the paper; `text` is what a person reads."""

    name: str
    text: str
    is_on: bool


class Document:
    """Derive from it. A document does not change: other choices make another document.

    `is_picture` where its one page is also wanted as a picture.
    `title` names the print job, `rows` is how many records it shows, for the audit log.
    """

    title: str = ""
    rows: int = 1
    sizes: tuple[Size, ...] = (Size.A4,)
    orientation: Orientation = Orientation.Portrait
    choices: tuple[Choice, ...] = ()
    is_picture: bool = False

    @property
    def file_stem(self) -> str:
        """What a file of it is called, as far as file systems allow."""
        return self.title

    def page_count(self, paper: QPageLayout) -> int:
        """How many pages on that paper; one at least."""
        raise NotImplementedError

    def paint(self, painter: QPainter, paper: QPageLayout, page: int) -> None:
        """The page (from 0) inside `area(paper)`: the painter's unit is a tenth of a point."""
        raise NotImplementedError

    def with_choice(self, name: str, is_on: bool) -> "Document":
        raise NotImplementedError


def paper_of(size: Size, orientation: Orientation) -> QPageLayout:
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    return QPageLayout(QPageSize(size), orientation, margins, QPageLayout.Unit.Point)


def area(paper: QPageLayout) -> QRectF:
    """Where a document may paint; its left top corner is (0, 0)."""
    inside = paper.paintRect(QPageLayout.Unit.Point)
    return QRectF(0, 0, inside.width() * UNITS_PER_POINT, inside.height() * UNITS_PER_POINT)
