"""The member table: what is painted lies in C++ items, the typed members beside them.

Why it is built so is told with numbers in docs/decisions/member-table.md.
"""

from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QCoreApplication,
    QObject,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QIcon, QStandardItem, QStandardItemModel

from groupcode_desktop.domain.health import Colour, DoseBucket, NatState, dose_bucket, nat_state
from groupcode_desktop.domain.members import Member, display_name
from groupcode_desktop.domain.report_today import ReportToday
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.domain.times import UnixTime
from groupcode_desktop.gui.models.collation import name_ranks, ranks
from groupcode_desktop.gui.models.member_filter import search_text
from groupcode_desktop.gui.models.member_rows import MemberRow, note_of, sort_values
from groupcode_desktop.gui.models.member_texts import colour_text, nat_text, report_text, report_tone
from groupcode_desktop.gui.moments import day
from groupcode_desktop.gui.theme import Tone, tone_colours
from groupcode_desktop.gui.words import NAT_TONES, word

SORT = Qt.ItemDataRole.UserRole
SEARCH = Qt.ItemDataRole.UserRole + 1
MEMBER_ID = Qt.ItemDataRole.UserRole + 2
ROLE_WORD = Qt.ItemDataRole.UserRole + 3


class Column(IntEnum):
    NAME = 0
    NOTE = 1
    ID = 2
    PHONE = 3
    CODE = 4
    NAT = 5
    DOSES = 6
    REPORT = 7
    JOINED = 8


Worded = Colour | NatState | DoseBucket | ReportToday | Role
_CHECKS = {True: Qt.CheckState.Checked, False: Qt.CheckState.Unchecked}


class MembersModel(QStandardItemModel):
    """`pill` paints the mark of a health code; it is asked once for each colour.

    `ticked` are the ids of members who are chosen to do something with all of them.
    """

    ticks_changed = Signal()

    def __init__(self, pill: Callable[[Colour], QIcon], parent: QObject) -> None:
        super().__init__(0, len(Column), parent)
        self.setSortRole(SORT)
        self._order = (int(Column.NAME), Qt.SortOrder.AscendingOrder)
        self._pill = pill
        self._pills: dict[Colour, QIcon] = {}
        self._inks: dict[Tone, QColor | None] = {}
        self._words: dict[tuple[type, str], str] = {}
        self._rows: list[MemberRow] = []
        self.departments: dict[str, int] = {}
        self.ticked: frozenset[int] = frozenset()

    def put(self, members: Sequence[Member], as_of: UnixTime) -> None:
        """Takes over the members; rows that stay are never removed, so their selection stays too."""
        rows = {row.member.id: row for row in self._prepared(members, as_of)}
        gone = self.ticked - rows.keys()
        self.ticked -= gone
        if not any(row.member.id in rows for row in self._rows):
            self.removeRows(0, len(self._rows))
            self._rows = []
        for place in reversed(range(len(self._rows))):
            if self._rows[place].member.id not in rows:
                self.removeRow(place)
                del self._rows[place]
        known = {row.member.id for row in self._rows}
        is_changed = self._change([rows[row.member.id] for row in self._rows])
        for row in rows.values():
            if row.member.id not in known:
                self._rows.append(row)
                self.appendRow(self._items(row))
        if is_changed or len(rows) > len(known):
            self.sort(*self._order)
        if gone:
            self.ticks_changed.emit()

    def tick(self, member_ids: Iterable[int], on: bool) -> None:
        """Ticks these members, or takes their ticks away."""
        changed = frozenset(member_ids) - self.ticked if on else self.ticked.intersection(member_ids)
        if not changed:
            return
        self.ticked = self.ticked ^ changed
        places = [place for place, row in enumerate(self._rows) if row.member.id in changed]
        with _Silence(self):
            for place in places:
                self.item(place, Column.NAME).setCheckState(_CHECKS[on])
        self._tell_changed(places)
        self.ticks_changed.emit()

    def repaint_words(self) -> None:
        """After another language or theme: every item is made anew."""
        for known in (self._pills, self._inks, self._words):
            known.clear()
        self.setHorizontalHeaderLabels(headers())
        with _Silence(self):
            for place, row in enumerate(self._rows):
                self._fill([self.item(place, column) for column in range(len(Column))], row)
        self._tell_changed(range(len(self._rows)))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """The rows themselves are put in order, so that looking for some need not sort them again."""
        self._order = (column, order)
        super().sort(column, order)
        rows = {row.member.id: row for row in self._rows}
        self._rows = [rows[self.item(place, Column.NAME).data(MEMBER_ID)] for place in range(len(rows))]

    def member_at(self, place: int) -> Member:
        return self._rows[place].member

    def place_of(self, member_id: int) -> int | None:
        return next((i for i, row in enumerate(self._rows) if row.member.id == member_id), None)

    def texts_at(self, place: int) -> tuple[str, ...]:
        """The row in words, as it is copied."""
        return self._texts(self._rows[place])

    def _change(self, rows: list[MemberRow]) -> bool:
        changed = [place for place, row in enumerate(rows) if row != self._rows[place]]
        with _Silence(self):
            for place in changed:
                self._fill([self.item(place, column) for column in range(len(Column))], rows[place])
            is_reordered = self._rank(rows)
        self._rows = rows
        self._tell_changed(changed)
        return bool(changed) or is_reordered

    def _rank(self, rows: list[MemberRow]) -> bool:
        """Whether anybody has another place in the order of names or notes now."""
        is_reordered = False
        for place, (row, before) in enumerate(zip(rows, self._rows, strict=True)):
            if row.name_rank != before.name_rank:
                self.item(place, Column.NAME).setData(row.name_rank, SORT)
                is_reordered = True
            if row.note_rank != before.note_rank:
                self.item(place, Column.NOTE).setData(row.note_rank, SORT)
                is_reordered = True
        return is_reordered

    def _tell_changed(self, places: Sequence[int]) -> None:
        if places:
            last = self.index(places[-1], len(Column) - 1)
            self.dataChanged.emit(self.index(places[0], 0), last)

    def _prepared(self, members: Sequence[Member], as_of: UnixTime) -> list[MemberRow]:
        names = name_ranks(display_name(member.name, member.remark) for member in members)
        notes = ranks(note_of(member) for member in members)
        for member in members:
            self.departments.setdefault(member.department, len(self.departments))
        return [
            MemberRow(
                member=member,
                state=nat_state(member.nat_result, member.nat_tested_at, as_of),
                name_rank=names[display_name(member.name, member.remark)],
                note_rank=notes[note_of(member)],
                department=self.departments[member.department],
            )
            for member in members
        ]

    def _items(self, row: MemberRow) -> list[QStandardItem]:
        items = [QStandardItem() for _ in Column]
        for item in items:
            item.setEditable(False)
        self._fill(items, row)
        return items

    def _fill(self, items: list[QStandardItem], row: MemberRow) -> None:
        member = row.member
        for item, text, value in zip(items, self._texts(row), sort_values(row), strict=True):
            item.setText(text)
            item.setData(value, SORT)
        items[Column.NAME].setData(search_text(member, row.state, row.department), SEARCH)
        items[Column.NAME].setData(member.id, MEMBER_ID)
        items[Column.NAME].setCheckState(_CHECKS[member.id in self.ticked])
        items[Column.NAME].setData(None if member.role is Role.MEMBER else self._word(member.role), ROLE_WORD)
        code = items[Column.CODE]
        code.setData(code.text(), Qt.ItemDataRole.AccessibleTextRole)
        code.setText("")
        code.setData(self._pill_of(member.colour), Qt.ItemDataRole.DecorationRole)
        nat_tone = NAT_TONES.get(row.state, Tone.GREY)
        items[Column.NAT].setData(self._ink_of(nat_tone), Qt.ItemDataRole.ForegroundRole)
        report_ink = self._ink_of(report_tone(member.report)) if member.report else None
        items[Column.REPORT].setData(report_ink, Qt.ItemDataRole.ForegroundRole)

    def _texts(self, row: MemberRow) -> tuple[str, ...]:
        member = row.member
        return (
            display_name(member.name, member.remark),
            note_of(member),
            member.id_mask,
            member.phone_mask or "–",
            self._word(member.colour),
            self._word(row.state),
            self._word(dose_bucket(member.doses)),
            self._word(member.report) if member.report else "",
            day(member.joined_at),
        )

    def _word(self, value: Worded) -> str:
        """Found once for each value: there are thousands of cells."""
        key = (type(value), value.value)
        if key not in self._words:
            self._words[key] = _word(value)
        return self._words[key]

    def _pill_of(self, colour: Colour) -> QIcon:
        if colour not in self._pills:
            self._pills[colour] = self._pill(colour)
        return self._pills[colour]

    def _ink_of(self, tone: Tone) -> QColor | None:
        """None for what needs no attention: it has the colour of all text."""
        if tone not in self._inks:
            self._inks[tone] = None if tone is Tone.GREEN else tone_colours(tone)[0]
        return self._inks[tone]


class _Silence:
    """Hundreds of items change as one: nobody is told of each."""

    def __init__(self, model: QStandardItemModel) -> None:
        self._model = model

    def __enter__(self) -> None:
        self._model.blockSignals(True)

    def __exit__(self, *_: object) -> None:
        self._model.blockSignals(False)


def headers() -> list[str]:
    translate = QCoreApplication.translate
    return [
        translate("members", "Name (remark)"),
        translate("members", "Remark / department"),
        translate("members", "ID number"),
        translate("members", "Phone"),
        translate("members", "Health code"),
        translate("members", "Nucleic acid test"),
        translate("members", "Vaccination"),
        translate("members", "Report today"),
        translate("members", "Joined"),
    ]


def _word(value: Worded) -> str:
    if isinstance(value, Colour):
        return colour_text(value)
    if isinstance(value, ReportToday):
        return report_text(value)
    return nat_text(value) if isinstance(value, NatState) else word(value)
