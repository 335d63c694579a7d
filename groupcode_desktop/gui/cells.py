"""Texts of cells: literally what somebody calls themselves, and never a formula in a spreadsheet."""

import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from html import escape

_LEADS = frozenset("=+-@\t\r\n\0＝＋－＠")
_BREAKS = frozenset("\t\n\r\v\f\x85\u2028\u2029")
_JOINERS = frozenset("\u200c\u200d")
"""They belong to the spelling of names in some scripts."""
UNSHOWABLE = "□"


def safe_cell(text: str) -> str:
    """With an apostrophe before it where a spreadsheet would calculate it (CWE-1236), behind spaces too."""
    return f"'{text}" if _is_formula(text) else text


@cache
def showable(text: str) -> str:
    """Nothing in it moves, hides or breaks the text around it: □ where it would."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_showable, text))


def tab_separated(lines: Iterable[Sequence[str]]) -> str:
    """One line for each row, as it is pasted into a spreadsheet."""
    return "\n".join("\t".join(safe_cell(showable(cell)) for cell in line) for line in lines)


def html_table(lines: Iterable[Sequence[str]]) -> str:
    """The same for word processors, headed by the first line; what names hold is text there."""
    rows = "".join(_html_row("td" if place else "th", line) for place, line in enumerate(lines))
    return f'<meta charset="utf-8"><table border="1">{rows}</table>'


def _html_row(tag: str, cells: Sequence[str]) -> str:
    """A spreadsheet that takes it over takes texts."""
    style = " style=\"mso-number-format:'\\@'\""
    inside = "".join(f"<{tag}{style}>{escape(safe_cell(showable(cell)))}</{tag}>" for cell in cells)
    return f"<tr>{inside}</tr>"


def _showable(character: str) -> str:
    if character in _BREAKS:
        return " "
    is_hidden = unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn")
    return UNSHOWABLE if is_hidden and character not in _JOINERS else character


def _is_formula(text: str) -> bool:
    first = next((character for character in text if character in _LEADS or not character.isspace()), "")
    return first in _LEADS
