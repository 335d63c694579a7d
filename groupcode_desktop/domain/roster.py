"""花名册: whom a group expects, and who of them has joined. Matching: docs/decisions/roster.md."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from groupcode_desktop.domain import limits
from groupcode_desktop.domain.errors import InvalidInput
from groupcode_desktop.domain.fields import flaw_of_person_name, flaw_of_text
from groupcode_desktop.domain.import_rows import BadRow, RowFlaw, flaw_of_cell
from groupcode_desktop.domain.phones import e164

NAME = "姓名"
PHONE = "手机号"
NUMBER = "工号"
DEPARTMENT = "部门"
REMARK = "备注"
COLUMNS = (NAME, PHONE, NUMBER, DEPARTMENT, REMARK)


class RosterMode(StrEnum):
    """What a file does to the people who are in the roster already and not in the file."""

    REPLACE = "replace"  # they leave it
    COMPLETE = "complete"  # they stay


class RosterState(StrEnum):
    JOINED = "joined"
    MISSING = "missing"
    UNCLEAR = "unclear"  # somebody has joined who may be this one, or a namesake


@dataclass(frozen=True, slots=True)
class RosterRow:
    """`row` is its number in the file, the heading being 1; all but the name may be empty."""

    row: int
    name: str
    phone: str
    number: str
    department: str
    remark: str


@dataclass(frozen=True, slots=True)
class RosterRows:
    mode: RosterMode
    rows: tuple[RosterRow, ...]


@dataclass(frozen=True, slots=True)
class RosterImport:
    """What an import does to the roster. `expected` are then in it, `joined` of them in the group already;
    of `filled` members an empty remark or department is filled in."""

    added: int
    changed: int
    removed: int
    expected: int
    joined: int
    filled: int
    bad: tuple[BadRow, ...]


@dataclass(frozen=True, slots=True)
class RosterEntry:
    """Somebody expected. `member` is the id of the member who is, or (UNCLEAR) may be, this person."""

    id: int
    name: str
    phone_mask: str
    number: str
    department: str
    remark: str
    state: RosterState
    member: int | None


@dataclass(frozen=True, slots=True)
class Roster:
    """In the order of the files. `reminder` is a text for who is missing, in the members' language."""

    entries: tuple[RosterEntry, ...]
    reminder: str


@dataclass(frozen=True, slots=True)
class SamePerson:
    """A manager says: that entry of the roster is that member."""

    entry: int
    member: int


def bad_cells(row: RosterRow, phone: str | None) -> Iterator[BadRow]:
    """All that is wrong with a row in itself: its texts are tidy, `phone` is e164_of() its own."""
    if flaw_of_person_name(row.name) is not None:
        yield BadRow(row.row, NAME, RowFlaw.WRONG_NAME if row.name else RowFlaw.REQUIRED)
    if row.phone and phone is None:
        yield BadRow(row.row, PHONE, RowFlaw.WRONG_PHONE)
    texts = (
        (NUMBER, row.number, limits.REMARK_MAX),
        (DEPARTMENT, row.department, limits.DEPARTMENT_MAX),
        (REMARK, row.remark, limits.REMARK_MAX),
    )
    for column, text, most in texts:
        flaw = flaw_of_cell(flaw_of_text(text, 0, most))
        if flaw is not None:
            yield BadRow(row.row, column, flaw)


def e164_of(phone: str) -> str | None:
    """None for what is no mobile phone, and for none."""
    try:
        return e164(phone)
    except InvalidInput:
        return None
