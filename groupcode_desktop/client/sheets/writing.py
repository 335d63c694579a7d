"""Writes a workbook: every cell a text, so that none is ever a formula; whole, or not at all."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from groupcode_desktop.client.sheets.whole import written_whole
from groupcode_desktop.domain.limits import IMPORT_ROWS


def write_sheet(
    file: Path,
    title: str,
    headings: Sequence[str],
    rows: Sequence[Sequence[str]] = (),
    choices: Mapping[str, Sequence[str]] | None = None,
    notes: Sequence[str] = (),
) -> None:
    """`choices` are offered below their heading; `notes` make a second sheet. Raises OSError."""
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import XlsxWriterException

    try:
        with written_whole(file) as part, Workbook(str(part)) as made:
            book: Any = made
            text = book.add_format({"num_format": "@"})
            bold = book.add_format({"num_format": "@", "bold": True, "bg_color": "#E8F0FE", "border": 1})
            sheet = book.add_worksheet(title)
            sheet.freeze_panes(1, 0)
            sheet.set_column(0, len(headings) - 1, 18, text)
            for row, cells in enumerate([headings, *rows]):
                for column, cell in enumerate(cells):
                    sheet.write_string(row, column, cell, text if row else bold)
            for heading, offered in (choices or {}).items():
                column = headings.index(heading)
                rule = {"validate": "list", "source": list(offered)}
                sheet.data_validation(1, column, IMPORT_ROWS, column, rule)
            if notes:
                page = book.add_worksheet("说明")
                page.set_column(0, 0, 100, text)
                for row, note in enumerate(notes):
                    page.write_string(row, 0, note, text)
    except XlsxWriterException as error:
        raise OSError from error
