"""A list as it is shown somewhere, ready to be printed or exported: texts only, no widgets."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from groupcode_desktop.domain.times import UnixTime
from groupcode_desktop.gui.moments import day
from groupcode_desktop.gui.theme import Tone

Value: TypeAlias = int | float | date | datetime


class Align(StrEnum):
    LEFT = "left"
    RIGHT = "right"
    CENTRE = "centre"


class Cell(NamedTuple):
    """`text` as on screen, a status with its shape; `value` for spreadsheets where it is no text."""

    text: str
    tone: Tone | None = None
    value: Value | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """`weight` is the column's share of the width that is left; 0 takes what its texts need."""

    text: str
    weight: float = 0
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Listing:
    """`filter` says in words who is shown; `data_time` is None where nothing has a time, `sources` says in
    words where the data come from.

    `operator` and `printed_at` stand on each page and in the watermark.
    """

    title: str
    group: str
    filter: str
    shown: int
    total: int
    data_time: UnixTime | None
    operator: str
    printed_at: UnixTime
    headings: tuple[Heading, ...]
    rows: tuple[tuple[Cell, ...], ...]
    has_tick_boxes: bool = False
    has_signatures: bool = False
    sources: str = ""

    @property
    def file_stem(self) -> str:
        """What a file of it is called, as far as file systems allow."""
        return f"{self.group} {self.title} {day(self.printed_at)}"
