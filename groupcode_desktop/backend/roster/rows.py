"""Rows of a roster's file as entries; a phone leaves here as its blind index and its mask."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

from groupcode_desktop.backend.roster.matching import Entry
from groupcode_desktop.backend.vault import Vault
from groupcode_desktop.domain import limits, roster
from groupcode_desktop.domain.fields import tidy
from groupcode_desktop.domain.import_rows import BadRow, RowFlaw
from groupcode_desktop.domain.masks import mask_phone
from groupcode_desktop.domain.roster import RosterRow


@dataclass(frozen=True, slots=True)
class CheckedRows:
    entries: tuple[Entry, ...]
    bad: tuple[BadRow, ...]


def checked(vault: Vault, rows: Sequence[RosterRow]) -> CheckedRows:
    """Every row as an entry without an id, and all that is wrong with any."""
    entries: list[Entry] = []
    bad: list[BadRow] = []
    seen = _Seen()
    for row in map(_tidy, rows):
        phone = roster.e164_of(row.phone)
        index = vault.index("phone", phone) if phone else None
        mask = mask_phone(phone) if phone else ""
        entry = Entry(0, row.name, index, mask, row.number, row.department, row.remark)
        bad.extend([*roster.bad_cells(row, phone), *seen.flaws(row.row, entry)])
        entries.append(entry)
    return CheckedRows(tuple(entries), tuple(bad))


def _tidy(row: RosterRow) -> RosterRow:
    return RosterRow(
        row.row,
        tidy(row.name),
        row.phone.strip(),
        tidy(row.number),
        tidy(row.department),
        tidy(row.remark),
    )


class _Seen:
    """Parents and children may share a phone, but nobody stands in a file twice, and a number is of one."""

    def __init__(self) -> None:
        self._people: set[Hashable] = set()
        self._holders: dict[str, str] = {}
        self._like: dict[str, set[bytes]] = {}

    def flaws(self, row: int, entry: Entry) -> Iterator[BadRow]:
        names = set(_names(entry))
        holder = self._holders.setdefault(entry.number, entry.name) if entry.number else entry.name
        if names & self._people:
            yield BadRow(row, roster.NAME, RowFlaw.REPEATED)
        elif holder != entry.name:
            yield BadRow(row, roster.NUMBER, RowFlaw.NUMBER_TAKEN)
        if entry.phone_index is not None:
            like = self._like.setdefault(entry.phone_mask, set())
            like.add(entry.phone_index)
            if len(like) > limits.ROSTER_LIKE_PHONES:
                yield BadRow(row, roster.PHONE, RowFlaw.LIKE_PHONES)
        self._people |= names


def _names(entry: Entry) -> Iterator[Hashable]:
    """What tells a person from others of the same name, if anything does."""
    if entry.phone_index is not None:
        yield entry.name, entry.phone_index
    if entry.number:
        yield entry.name, entry.number
    if entry.phone_index is None and not entry.number:
        yield entry.name, entry.department, entry.remark
