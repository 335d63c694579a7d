"""Texts for the cells of a spreadsheet: never a formula, whatever somebody calls themselves."""

_LEADS = frozenset("=+-@\t\r\n\0＝＋－＠")


def safe_cell(text: str) -> str:
    """With an apostrophe before it where a spreadsheet would calculate it (CWE-1236), behind spaces too."""
    return f"'{text}" if _is_formula(text) else text


def _is_formula(text: str) -> bool:
    first = next((character for character in text if character in _LEADS or not character.isspace()), "")
    return first in _LEADS
