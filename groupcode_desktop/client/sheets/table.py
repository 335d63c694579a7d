"""Writes a workbook of a list: typed cells, never a formula, and a page that says what the list is."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeAlias

Value: TypeAlias = str | int | float | date | datetime
LEAST_WIDTH, MOST_WIDTH = 8, 48
"""Of a column, in digits."""


@dataclass(frozen=True, slots=True)
class Table:
    """`facts` are names and values for the second page, `title` and `facts_title` the names of the pages."""

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Value]]
    facts_title: str
    facts: Sequence[tuple[str, str]]


def write_table(file: Path, table: Table) -> None:
    """Texts stay texts whatever they begin with. Raises OSError."""
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import XlsxWriterException

    try:
        with Workbook(str(file), {"in_memory": True}) as made:
            book: Any = made
            _write_rows(book, book.add_worksheet(_page_name(table.title)), table)
            _write_facts(book, book.add_worksheet(_page_name(table.facts_title)), table.facts)
    except XlsxWriterException as error:
        raise OSError from error


def _page_name(title: str) -> str:
    """As spreadsheets take it."""
    return re.sub(r"[\[\]:*?/\\']", " ", title)[:31]


def _write_rows(book: Any, sheet: Any, table: Table) -> None:
    text = book.add_format({"num_format": "@"})
    bold = book.add_format({"num_format": "@", "bold": True, "bg_color": "#E8F0FE", "bottom": 1})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
    for column, heading in enumerate(table.headings):
        sheet.write_string(0, column, heading, bold)
    for row, values in enumerate(table.rows, 1):
        for column, value in enumerate(values):
            match value:
                case str():
                    sheet.write_string(row, column, value, text)
                case datetime():
                    sheet.write_datetime(row, column, value, moment)
                case date():
                    sheet.write_datetime(row, column, value, day)
                case _:
                    sheet.write_number(row, column, value)
    for column, width in enumerate(_widths(table)):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, len(table.rows)), len(table.headings) - 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _write_facts(book: Any, sheet: Any, facts: Sequence[tuple[str, str]]) -> None:
    text = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
    bold = book.add_format({"num_format": "@", "bold": True, "valign": "top"})
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 70)
    for row, (name, value) in enumerate(facts):
        sheet.write_string(row, 0, name, bold)
        sheet.write_string(row, 1, value, text)


def _widths(table: Table) -> Iterator[int]:
    """Room for the longest text and the arrow of the filter."""
    for column, heading in enumerate(table.headings):
        longest = max((_digits(row[column]) for row in table.rows), default=0)
        yield min(MOST_WIDTH, max(LEAST_WIDTH, _digits(heading) + 4, longest + 2))


def _digits(value: Value) -> int:
    if not isinstance(value, str):
        return 16 if isinstance(value, datetime) else 10
    if value.isascii():
        return len(value)
    return sum(2 if unicodedata.east_asian_width(character) in "WFA" else 1 for character in value)
