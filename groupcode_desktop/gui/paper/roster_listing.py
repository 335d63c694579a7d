"""The roster, or those of it who have not joined, as a listing."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from groupcode_desktop.domain.groups import Group
from groupcode_desktop.domain.roster import RosterState
from groupcode_desktop.domain.times import UnixTime
from groupcode_desktop.gui.models.roster import TONES, Column, headers, state_word
from groupcode_desktop.gui.paper.listing import Cell, Heading, Listing
from groupcode_desktop.gui.theme import Tone

WEIGHTS = {Column.NAME: 1.0, Column.DEPARTMENT: 1.0, Column.REMARK: 1.0}
"""Columns of free texts, which may be broken into lines."""


@dataclass(frozen=True, slots=True)
class ShownRoster:
    """What the list shows: texts and state of each row. No states wanted are all, None all departments."""

    group: Group
    rows: Sequence[Sequence[str]]
    states: Sequence[RosterState]
    total: int
    wanted: frozenset[RosterState]
    department: str | None


def roster_listing(shown: ShownRoster, operator: str, printed_at: UnixTime) -> Listing:
    translate = QCoreApplication.translate
    is_missing = shown.wanted == frozenset({RosterState.MISSING})
    return Listing(
        title=translate("roster", "Not joined yet") if is_missing else translate("roster", "Roster"),
        group=shown.group.name,
        filter=_filter_words(shown),
        shown=len(shown.rows),
        total=shown.total,
        data_time=None,
        operator=operator,
        printed_at=printed_at,
        headings=tuple(Heading(text, WEIGHTS.get(Column(place), 0)) for place, text in enumerate(headers())),
        rows=tuple(_cells(row, state) for row, state in zip(shown.rows, shown.states, strict=True)),
    )


def _cells(row: Sequence[str], state: RosterState) -> tuple[Cell, ...]:
    tone = None if TONES[state] is Tone.GREEN else TONES[state]
    return (*(Cell(text) for text in row[:-1]), Cell(row[-1], tone))


def _filter_words(shown: ShownRoster) -> str:
    translate = QCoreApplication.translate
    words = [state_word(state) for state in RosterState if state in shown.wanted]
    if shown.department is not None:
        words.append(shown.department or translate("roster", "No department"))
    return " · ".join(words) or translate("roster", "Everybody")
