"""One member's details on paper, as the panel beside the table shows them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from groupcode_desktop.gui.paper.blocks import Block, Field, Paragraph, field_rows, heading, note, title
from groupcode_desktop.gui.paper.document import Document
from groupcode_desktop.gui.paper.flow import FlowDocument
from groupcode_desktop.gui.paper.footer import Imprint


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, what stands below it in parts, and what is noted under all of them."""

    title: str
    parts: tuple[tuple[Field, ...], ...]
    notes: tuple[str, ...] = ()


def member_sheet(group: str, name: str, sections: Sequence[Section], imprint: Imprint) -> Document:
    return FlowDocument(
        QCoreApplication.translate("member_sheet", "Details of {name}").format(name=name),
        _blocks(group, name, sections),
        imprint,
    )


def _blocks(group: str, name: str, sections: Sequence[Section]) -> Iterator[Block]:
    yield title(name)
    yield note(group)
    for section in sections:
        yield heading(section.title)
        for place, part in enumerate(section.parts):
            if place:
                yield Paragraph("", points=4, after=0, keeps_next=True)
            yield from field_rows(part)
        for text in section.notes:
            yield Paragraph(text, points=8.5, before=30, after=10, is_muted=True)
