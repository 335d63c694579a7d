"""CSV files: UTF-8 with BOM, so that every spreadsheet reads the Chinese."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from groupcode_desktop.client.sheets.whole import written_whole
from groupcode_desktop.gui.cells import safe_cell


def write_csv(path: Path, rows: Iterable[Sequence[str]]) -> None:
    """All of it, or the file stays as it was; OSError where it cannot be written."""
    with written_whole(path) as part:
        write_rows(part, rows)


def write_rows(path: Path, rows: Iterable[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([safe_cell(text) for text in row] for row in rows)
