"""Rows of a filled template by their headings; each collects what is wrong with it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from groupcode_desktop.client.sheets import Cell
from groupcode_desktop.client.sheets.cells import day_of, moment_of, text_of
from groupcode_desktop.client.sheets.reading import read_sheet
from groupcode_desktop.client.sheets.writing import write_sheet
from groupcode_desktop.domain.errors import ColumnsMissing
from groupcode_desktop.domain.import_rows import BadRow, RowFlaw

T = TypeVar("T")


class Line:
    """`number` is that of the row in the file."""

    def __init__(self, number: int, places: Mapping[str, int], cells: Sequence[Cell]) -> None:
        self.number = number
        self.bad: list[BadRow] = []
        self._places, self._cells = places, cells

    def text(self, column: str) -> str:
        return text_of(self._cell(column))

    def required(self, column: str) -> str:
        text = self.text(column)
        if not text:
            self._blame(column, RowFlaw.REQUIRED)
        return text

    def choice(self, column: str, choices: Mapping[str, T], short_forms: Mapping[str, str]) -> T | None:
        text = self.text(column)
        found = choices.get(short_forms.get(text, text))
        if text and found is None:
            self._blame(column, RowFlaw.NOT_A_CHOICE)
        return found

    def time(self, column: str) -> int | None:
        return self._read(column, moment_of)

    def day(self, column: str) -> str | None:
        return self._read(column, day_of)

    def says(self, *names: str) -> bool:
        return any(self.text(name) for name in names)

    def _read(self, column: str, reader: Callable[[Cell], T | None]) -> T | None:
        try:
            return reader(self._cell(column))
        except (ValueError, OverflowError):
            self._blame(column, RowFlaw.NOT_A_TIME)
            return None

    def _cell(self, column: str) -> Cell:
        place = self._places.get(column)
        cell = self._cells[place] if place is not None and place < len(self._cells) else ""
        return cell.strip() if isinstance(cell, str) else cell

    def _blame(self, column: str, flaw: RowFlaw) -> None:
        self.bad.append(BadRow(self.number, column, flaw))


def read_lines(file: Path, required: Sequence[str]) -> Iterator[Line]:
    """All rows that say anything. Raises FileTooLarge, FileUnreadable, ColumnsMissing."""
    heading, *rows = read_sheet(file)
    places = {text_of(cell): place for place, cell in enumerate(heading)}
    missing = [name for name in required if name not in places]
    if missing:
        raise ColumnsMissing(columns="、".join(missing))
    for number, cells in enumerate(rows, start=2):
        if any(cell != "" for cell in cells):
            yield Line(number, places, cells)


def write_bad_rows(file: Path, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Raises OSError."""
    write_sheet(file, "错误行", headings, rows)
