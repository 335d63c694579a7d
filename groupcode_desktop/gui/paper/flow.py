"""A document of blocks, one below the other, on as many pages as they need."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageLayout, QPainter

from groupcode_desktop.gui.moments import minute_time
from groupcode_desktop.gui.paper.blocks import PAGE_BREAK, Block
from groupcode_desktop.gui.paper.document import Document, area
from groupcode_desktop.gui.paper.footer import HEIGHT, Imprint, paint_footer
from groupcode_desktop.gui.paper.watermark import Watermark

Placing = tuple[Block, QRectF]


class FlowDocument(Document):
    """`is_marked` puts the watermark of operator and time on each page: where personal data are."""

    def __init__(
        self,
        title: str,
        blocks: Iterable[Block],
        imprint: Imprint,
        *,
        rows: int = 1,
        is_marked: bool = True,
    ) -> None:
        self.title, self.rows = title, rows
        self._blocks = tuple(blocks)
        self._imprint = imprint
        self._known: dict[tuple[float, float], list[list[Placing]]] = {}
        mark = f"{imprint.operator}  {minute_time(imprint.printed_at)}"
        self._watermark = Watermark(mark) if is_marked else None

    def page_count(self, paper: QPageLayout) -> int:
        return len(self.pages(area(paper)))

    def paint(self, painter: QPainter, paper: QPageLayout, page: int) -> None:
        room = area(paper)
        pages = self.pages(room)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._watermark is not None:
            self._watermark.paint(painter, room)
        for block, place in pages[page]:
            block.paint(painter, place)
        paint_footer(painter, room, self._imprint, page, len(pages))

    def pages(self, room: QRectF) -> list[list[Placing]]:
        """Which blocks stand where; a heading goes to the next page with what it is the heading of."""
        key = (room.width(), room.height())
        if key not in self._known:
            self._known[key] = self._laid_out(room)
        return self._known[key]

    def _laid_out(self, room: QRectF) -> list[list[Placing]]:
        pages: list[list[Placing]] = [[]]
        top, bottom = 0.0, room.height() - HEIGHT
        for chunk in _chunks(self._blocks):
            is_new_page = any(block is PAGE_BREAK for block in chunk)
            heights = [block.height(room.width()) for block in chunk]
            if pages[-1] and (is_new_page or top + sum(heights) > bottom):
                pages.append([])
                top = 0.0
            for block, height in zip(chunk, heights, strict=True):
                pages[-1].append((block, QRectF(0, top, room.width(), height)))
                top += height
        return pages


def _chunks(blocks: Iterable[Block]) -> Iterable[list[Block]]:
    """Blocks that stay together."""
    chunk: list[Block] = []
    for block in blocks:
        chunk.append(block)
        if not block.keeps_next:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
