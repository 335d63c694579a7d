"""Looks into an XLSX package before anything parses it: bombs, entities and boundless sheets are refused."""

import io
import re
import zipfile
import zlib

from groupcode_desktop.domain import limits
from groupcode_desktop.domain.errors import FileTooLarge, FileUnreadable

UNPACKED_MAX = 50 * 1024 * 1024
RATIO_MAX = 200
SMALL = 1024 * 1024
"""A part below it may be packed however well."""
PARTS_MAX = 1_000
_DECLARATION = re.compile(rb"<!(DOCTYPE|ENTITY)", re.IGNORECASE)
_PLACE = re.compile(rb"""\br\s*=\s*["']\s*([A-Za-z]*)(\d+)""")


def too_large(rows: int = limits.IMPORT_ROWS) -> FileTooLarge:
    megabytes = limits.IMPORT_BYTES // 1024**2
    return FileTooLarge(megabytes=megabytes, rows=rows, columns=limits.IMPORT_COLUMNS)


def check_package(content: bytes) -> None:
    """Raises FileTooLarge, FileUnreadable. No part is unpacked beyond the size that the directory says."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            _check_directory(package.infolist())
            for part in package.infolist():
                _check_part(part.filename, package.read(part))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, zlib.error, EOFError, OSError) as error:
        raise FileUnreadable from error


def _check_directory(parts: list[zipfile.ZipInfo]) -> None:
    if len(parts) > PARTS_MAX or sum(part.file_size for part in parts) > UNPACKED_MAX:
        raise too_large()
    for part in parts:
        if part.file_size > max(SMALL, part.compress_size * RATIO_MAX):
            raise too_large()
    names = [part.filename for part in parts]
    if len(set(names)) != len(names):
        raise FileUnreadable


def _check_part(name: str, content: bytes) -> None:
    """Cells far outside make the reader take memory for the whole rectangle up to them."""
    if not name.lower().endswith((".xml", ".rels")):
        return
    if _DECLARATION.search(content.replace(b"\0", b"")):
        raise FileUnreadable
    if "worksheets/" not in name:
        return
    for letters, digits in _PLACE.findall(content):
        if (
            len(digits) > 7
            or int(digits) > limits.IMPORT_ROWS + 1
            or _column(letters) > limits.IMPORT_COLUMNS
        ):
            raise too_large()


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper()[:4]:
        number = number * 26 + letter - 64
    return number
