"""Texts for the cells of a spreadsheet: never a formula, whatever somebody calls themselves."""

from collections.abc import Iterable, Sequence

_LEADS = frozenset("=+-@\t\r\n\0＝＋－＠")


def safe_cell(text: str) -> str:
    """With an apostrophe before it where a spreadsheet would calculate it (CWE-1236), behind spaces too."""
    return f"'{text}" if _is_formula(text) else text


def tab_separated(lines: Iterable[Sequence[str]]) -> str:
    """One line for each row, as it is pasted into a spreadsheet."""
    return "\n".join("\t".join(safe_cell(" ".join(cell.split())) for cell in line) for line in lines)


def _is_formula(text: str) -> bool:
    first = next((character for character in text if character in _LEADS or not character.isspace()), "")
    return first in _LEADS
