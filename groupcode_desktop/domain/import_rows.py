"""Rows of a file that cannot be imported, and why."""

from dataclasses import dataclass
from enum import StrEnum

from groupcode_desktop.domain.fields import FieldFlaw


class RowFlaw(StrEnum):
    REQUIRED = "required"
    EMPTY = "empty"  # nothing about health in the row
    NOT_A_CHOICE = "not_a_choice"
    TOO_LONG = "too_long"
    UNPRINTABLE = "unprintable"
    NOT_A_TIME = "not_a_time"
    FUTURE = "future"
    WRONG_NAME = "wrong_name"
    WRONG_ID = "wrong_id"
    WRONG_PHONE = "wrong_phone"
    OTHER_NAME = "other_name"  # the member with this ID has another name
    REPEATED = "repeated"
    LIKE_PHONES = "like_phones"  # too many phones that differ in their hidden digits alone
    NUMBER_TAKEN = "number_taken"  # somebody else in a row above has this number


@dataclass(frozen=True, slots=True)
class BadRow:
    """`row` is its number in the file, the heading being 1."""

    row: int
    column: str
    flaw: RowFlaw


def flaw_of_cell(flaw: FieldFlaw | None) -> RowFlaw | None:
    """A flaw of a text of limited length, as one of a row."""
    if flaw is None:
        return None
    return RowFlaw.TOO_LONG if flaw is FieldFlaw.TOO_LONG else RowFlaw.UNPRINTABLE
