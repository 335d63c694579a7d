"""Reads a printed list back column by column, from where the words stand on the pages of a PDF."""

import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from groupcode_desktop.gui.paper.document import MARGIN, UNITS_PER_POINT, area, paper_of
from groupcode_desktop.gui.paper.listing_painter import ListingDocument
from groupcode_desktop.gui.paper.listing_plan import planned

_XHTML = "{http://www.w3.org/1999/xhtml}"


@dataclass(frozen=True, slots=True)
class Word:
    page: int
    left: float
    top: float
    text: str


def words_of(pdf: Path) -> list[Word]:
    """In points from the left top corner of the paper."""
    made = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], capture_output=True, check=True, timeout=60)
    pages = ET.fromstring(made.stdout).iter(f"{_XHTML}page")
    return [
        Word(number, float(word.attrib["xMin"]), float(word.attrib["yMin"]), word.text or "")
        for number, page in enumerate(pages)
        for word in page.iter(f"{_XHTML}word")
    ]


def column_texts(document: ListingDocument, pdf: Path) -> list[str]:
    """All that stands in each column below its heading, from the first page to the last, without spaces."""
    paper = paper_of(document.sizes[0], document.orientation)
    plan = planned(document.listing, area(paper))
    top = MARGIN + (plan.top + plan.heading.height) / UNITS_PER_POINT
    bottom = MARGIN + area(paper).height() / UNITS_PER_POINT - 14
    words = [word for word in words_of(pdf) if top - 1 < word.top < bottom]
    edges, left = list[float](), MARGIN + plan.left / UNITS_PER_POINT
    for width in plan.columns.widths:
        left += width / UNITS_PER_POINT
        edges.append(left)
    texts = [""] * len(edges)
    for word in sorted(words, key=lambda word: (word.page, round(word.top), word.left)):
        place = next((place for place, edge in enumerate(edges) if word.left < edge), None)
        if place is not None:
            texts[place] += word.text
    return texts


def in_columns(rows: list[tuple[str, ...]]) -> list[str]:
    """What `column_texts` should find."""
    return ["".join("".join(text.split()) for text in column) for column in zip(*rows, strict=True)]


def page_lines(text: str) -> Iterator[list[str]]:
    """The lines of each page, without empty ones, of what pdftotext gives."""
    for page in text.split("\f")[:-1]:
        yield [line.strip() for line in page.splitlines() if line.strip()]
