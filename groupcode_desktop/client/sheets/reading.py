"""Reads the first sheet of a file; everything that would be too much is refused before it is read."""

import csv
import io
from pathlib import Path

from groupcode_desktop.client.sheets import Rows
from groupcode_desktop.client.sheets.package import check_package, too_large
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.errors import FileUnreadable


def read_sheet(file: Path) -> Rows:
    """All rows of the first sheet, without empty ones at the end. Raises FileTooLarge, FileUnreadable."""
    try:
        with file.open("rb") as source:
            content = source.read(limits.IMPORT_BYTES + 1)
    except OSError as error:
        raise FileUnreadable from error
    if len(content) > limits.IMPORT_BYTES:
        raise too_large()
    rows = _xlsx(content) if content.startswith(b"PK") else _csv(content)
    while rows and not any(cell != "" for cell in rows[-1]):
        rows.pop()
    if not rows:
        raise FileUnreadable
    return rows


def _xlsx(content: bytes) -> Rows:
    """calamine makes room for the whole rectangle of a sheet: its size is checked before."""
    from python_calamine import CalamineError, CalamineWorkbook

    check_package(content)
    try:
        sheet = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0)
        if sheet.total_height > limits.IMPORT_ROWS + 1 or sheet.total_width > limits.IMPORT_COLUMNS:
            raise too_large()
        return sheet.to_python(skip_empty_area=False)
    except (CalamineError, ValueError, IndexError) as error:
        raise FileUnreadable from error
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # the reader's own; it is no Exception
            raise FileUnreadable from error
        raise


def _csv(content: bytes) -> Rows:
    """Commas, semicolons or tabs, whichever the heading has most of."""
    text = _decoded(content)
    heading = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=heading.count)
    rows: Rows = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True):
            if len(row) > limits.IMPORT_COLUMNS or len(rows) > limits.IMPORT_ROWS:
                raise too_large()
            rows.append(list(row))
    except csv.Error as error:
        raise FileUnreadable from error
    return rows


def _decoded(content: bytes) -> str:
    """UTF-8 with or without its mark, else GB 18030, which includes GBK and GB 2312."""
    if b"\0" in content:
        raise FileUnreadable
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise FileUnreadable
