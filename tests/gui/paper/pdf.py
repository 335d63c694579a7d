"""What comes out on paper, as others see it: text, fonts and pixels of a PDF, read by poppler."""

import subprocess
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QObject
from PySide6.QtGui import QImage, QPageLayout

from groupcode_desktop.gui.paper.document import MARGIN, Document, area, paper_of
from groupcode_desktop.gui.paper.flow import FlowDocument
from groupcode_desktop.gui.paper.footer import HEIGHT
from groupcode_desktop.gui.paper.press import Press


def pdf_of(document: Document, folder: Path, paper: QPageLayout | None = None) -> Path:
    """As the program writes it; the first size and the document's own orientation unless told otherwise."""
    paper = paper or paper_of(document.sizes[0], document.orientation)
    path = folder / "document.pdf"
    owner, ended = QObject(), list[object]()
    press = Press(owner)
    press.ended.connect(ended.append)
    press.write_pdf(document, paper, path)
    patience = QDeadlineTimer(60_000)
    while not ended and not patience.hasExpired():
        QCoreApplication.processEvents()
    owner.deleteLater()
    assert ended == [None]
    return path


def text_of(pdf: Path) -> str:
    return _run("pdftotext", "-layout", str(pdf), "-")


def text_in_order(pdf: Path) -> str:
    """In the order of painting: what is broken into lines stays together. Without any white space."""
    return "".join(_run("pdftotext", "-raw", str(pdf), "-").split())


def pages_of(pdf: Path) -> int:
    (line,) = (line for line in _run("pdfinfo", str(pdf)).splitlines() if line.startswith("Pages:"))
    return int(line.split()[1])


def unembedded_fonts(pdf: Path) -> list[str]:
    """Names of fonts that another computer may not have."""
    rows = _run("pdffonts", str(pdf)).splitlines()[2:]
    assert rows, "no font at all"
    return [row.split()[0] for row in rows if row.split()[-5] != "yes"]


def pixels_of(pdf: Path, dpi: int = 300) -> list[QImage]:
    _run("pdftoppm", "-r", str(dpi), "-gray", str(pdf), str(pdf.with_suffix("")))
    return [QImage(str(file)) for file in sorted(pdf.parent.glob(f"{pdf.stem}-*.pgm"))]


def overfull(document: Document) -> list[int]:
    """Pages of text on which something reaches into the line at the foot."""
    assert isinstance(document, FlowDocument)
    room = area(paper_of(document.sizes[0], document.orientation))
    bottom = room.height() - HEIGHT + 0.5
    pages = enumerate(document.pages(room))
    return [number for number, blocks in pages if any(place.bottom() > bottom for _, place in blocks)]


def spills(pdf: Path, dpi: int = 60) -> list[int]:
    """Pages on which something is painted into the margins: it would be cut."""
    margin = int(MARGIN / 72 * dpi) - 1
    return [place for place, page in enumerate(pixels_of(pdf, dpi)) if not _has_white_margins(page, margin)]


def _has_white_margins(page: QImage, margin: int) -> bool:
    right, bottom = page.width() - margin, page.height() - margin
    edges = (
        page.copy(0, 0, page.width(), margin),
        page.copy(0, bottom, page.width(), margin),
        page.copy(0, 0, margin, page.height()),
        page.copy(right, 0, margin, page.height()),
    )
    return all(_is_white(edge) for edge in edges)


def _is_white(image: QImage) -> bool:
    white = QImage(image.size(), QImage.Format.Format_Grayscale8)
    white.fill(255)
    return image.convertToFormat(QImage.Format.Format_Grayscale8) == white


def _run(*words: str) -> str:
    return subprocess.run(words, capture_output=True, text=True, check=True, timeout=60).stdout
