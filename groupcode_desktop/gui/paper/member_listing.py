"""The member table as a listing: its columns in their order, its rows in theirs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication

from groupcode_desktop.domain.groups import Group
from groupcode_desktop.domain.health import nat_state
from groupcode_desktop.domain.members import Member
from groupcode_desktop.domain.times import UnixTime, local_date
from groupcode_desktop.gui.models.member_texts import report_tone, source_text
from groupcode_desktop.gui.models.members import Column, headers
from groupcode_desktop.gui.paper.listing import Cell, Heading, Listing
from groupcode_desktop.gui.theme import Tone
from groupcode_desktop.gui.words import COLOUR_TONES, NAT_TONES

MemberTexts: TypeAlias = tuple[Member, tuple[str, ...]]
"""A member with the texts of all columns."""
WEIGHTS = {Column.NAME: 2.0, Column.NOTE: 1.0}
"""Columns of free texts, which may be broken into lines."""
CALM = (Tone.GREEN, Tone.GREY)


@dataclass(frozen=True, slots=True)
class Shown:
    """What the table shows; `filter` in words."""

    group: Group
    columns: Sequence[Column]
    rows: Sequence[MemberTexts]
    total: int
    as_of: UnixTime
    filter: str


def member_listing(shown: Shown, operator: str, printed_at: UnixTime) -> Listing:
    names = headers()
    return Listing(
        title=QCoreApplication.translate("members", "Member list"),
        group=shown.group.name,
        filter=shown.filter,
        shown=len(shown.rows),
        total=shown.total,
        data_time=shown.group.data_updated_at,
        operator=operator,
        printed_at=printed_at,
        headings=tuple(Heading(names[column], WEIGHTS.get(column, 0)) for column in shown.columns),
        rows=tuple(
            tuple(_cell(column, member, texts[column], shown.as_of) for column in shown.columns)
            for member, texts in shown.rows
        ),
        sources=_sources(shown.rows),
    )


def _sources(rows: Sequence[MemberTexts]) -> str:
    """演示数据、自主填报: where anything about anybody on the list comes from."""
    sources = sorted({member.source for member, _ in rows if member.source})
    return QCoreApplication.translate("members", ", ").join(map(source_text, sources))


def _cell(column: Column, member: Member, text: str, as_of: UnixTime) -> Cell:
    match column:
        case Column.CODE:
            return Cell(text, COLOUR_TONES[member.colour])
        case Column.NAT:
            return Cell(text, _ink(NAT_TONES.get(nat_state(member.nat_result, member.nat_tested_at, as_of))))
        case Column.REPORT if member.report is not None:
            return Cell(text, _ink(report_tone(member.report)))
        case Column.JOINED:
            return Cell(text, None, local_date(member.joined_at))
        case _:
            return Cell(text)


def _ink(tone: Tone | None) -> Tone | None:
    """What needs no attention has the colour of all text."""
    return None if tone in CALM else tone
