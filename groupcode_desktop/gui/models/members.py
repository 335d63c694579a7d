"""The member table: what is painted lies in C++ items, the typed members beside them.

Why it is built so is told with numbers in docs/decisions/member-table.md.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import (
    QCollator,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QRegularExpression,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QIcon, QStandardItem, QStandardItemModel

from groupcode_desktop.domain.health import Colour, DoseBucket, NatState, dose_bucket, nat_state
from groupcode_desktop.domain.members import Member, display_name
from groupcode_desktop.domain.times import UnixTime
from groupcode_desktop.gui.models.member_filter import MemberFilter, search_text
from groupcode_desktop.gui.models.member_texts import colour_text, nat_text
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
    JOINED = 7


_COLOUR_RANKS = {Colour.RED: 0, Colour.YELLOW: 1, Colour.NONE: 2, Colour.GREEN: 3}
_NAT_RANKS = {NatState.POSITIVE: 0, NatState.FUTURE: 1, NatState.PENDING: 2, NatState.NONE: 3}
_AGEING = 4
_RANK = 10**11


@dataclass(frozen=True, slots=True)
class MemberRow:
    """All that the items of one row are made of."""

    member: Member
    state: NatState
    name_rank: int
    note_rank: int
    department: int


def note_of(member: Member) -> str:
    return member.department or member.remark


class MembersModel(QStandardItemModel):
    """`pill` paints the mark of a health code; it is asked once for each colour."""

    def __init__(self, pill: Callable[[Colour], QIcon], parent: QObject) -> None:
        super().__init__(0, len(Column), parent)
        self._pill = pill
        self._pills: dict[Colour, QIcon] = {}
        self._rows: list[MemberRow] = []
        self.departments: dict[str, int] = {}

    def put(self, members: Sequence[Member], as_of: UnixTime) -> None:
        """Takes over the members; rows that stay keep their place, their selection with it."""
        rows = {row.member.id: row for row in self._prepared(members, as_of)}
        if not any(row.member.id in rows for row in self._rows):
            self.removeRows(0, len(self._rows))
            self._rows = []
        for place in reversed(range(len(self._rows))):
            if self._rows[place].member.id not in rows:
                self.removeRow(place)
                del self._rows[place]
        known = {row.member.id for row in self._rows}
        self._change([rows[row.member.id] for row in self._rows])
        for row in rows.values():
            if row.member.id not in known:
                self._rows.append(row)
                self.appendRow(self._items(row))

    def repaint_words(self) -> None:
        """After another language or theme: every item is made anew."""
        self._pills.clear()
        self.setHorizontalHeaderLabels(headers())
        with _Silence(self):
            for place, row in enumerate(self._rows):
                self._fill([self.item(place, column) for column in range(len(Column))], row)
        self._tell_changed(range(len(self._rows)))

    def member_at(self, place: int) -> Member:
        return self._rows[place].member

    def place_of(self, member_id: int) -> int | None:
        return next((i for i, row in enumerate(self._rows) if row.member.id == member_id), None)

    def texts_at(self, place: int) -> tuple[str, ...]:
        """The row in words, as it is copied."""
        return _texts(self._rows[place])

    def _change(self, rows: list[MemberRow]) -> None:
        changed = [place for place, row in enumerate(rows) if row != self._rows[place]]
        with _Silence(self):
            for place in changed:
                self._fill([self.item(place, column) for column in range(len(Column))], rows[place])
        self._rows = rows
        self._tell_changed(changed)

    def _tell_changed(self, places: Sequence[int]) -> None:
        if places:
            last = self.index(places[-1], len(Column) - 1)
            self.dataChanged.emit(self.index(places[0], 0), last)

    def _prepared(self, members: Sequence[Member], as_of: UnixTime) -> list[MemberRow]:
        names = _ranks([display_name(member.name, member.remark) for member in members])
        notes = _ranks([note_of(member) for member in members])
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
        for item, text, value in zip(items, _texts(row), _sort_values(row), strict=True):
            item.setText(text)
            item.setData(value, SORT)
        items[Column.NAME].setData(search_text(member, row.state, row.department), SEARCH)
        items[Column.NAME].setData(member.id, MEMBER_ID)
        is_plain = member.role == "member"
        items[Column.NAME].setData(None if is_plain else word(member.role), ROLE_WORD)
        self._show_code(items[Column.CODE], member.colour)
        tone = NAT_TONES.get(row.state, Tone.GREY)
        if tone is not Tone.GREEN:
            items[Column.NAT].setForeground(tone_colours(tone)[0])
        else:
            items[Column.NAT].setData(None, Qt.ItemDataRole.ForegroundRole)

    def _show_code(self, item: QStandardItem, colour: Colour) -> None:
        if colour not in self._pills:
            self._pills[colour] = self._pill(colour)
        item.setData(self._pills[colour], Qt.ItemDataRole.DecorationRole)
        item.setData(item.text(), Qt.ItemDataRole.AccessibleTextRole)
        item.setText("")


class MembersProxy(QSortFilterProxyModel):
    """The members looked for, in the order asked for; all of it in C++."""

    def __init__(self, source: MembersModel, parent: QObject) -> None:
        super().__init__(parent)
        self._members = source
        self.setSortRole(SORT)
        self.setFilterRole(SEARCH)
        self.setFilterKeyColumn(Column.NAME)
        self.setSourceModel(source)

    def look_for(self, wanted: MemberFilter) -> None:
        self.setFilterRegularExpression(QRegularExpression(wanted.pattern(self._members.departments)))

    def member(self, row: int) -> Member:
        return self._members.member_at(self.mapToSource(self.index(row, 0)).row())

    def texts(self, row: int) -> tuple[str, ...]:
        return self._members.texts_at(self.mapToSource(self.index(row, 0)).row())

    def index_of(self, member_id: int) -> QModelIndex:
        """Invalid when the member is not among those looked for."""
        place = self._members.place_of(member_id)
        return QModelIndex() if place is None else self.mapFromSource(self._members.index(place, 0))


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
        translate("members", "Joined"),
    ]


def _texts(row: MemberRow) -> tuple[str, ...]:
    member = row.member
    return (
        display_name(member.name, member.remark),
        note_of(member),
        member.id_mask,
        member.phone_mask,
        colour_text(member.colour),
        nat_text(row.state),
        word(dose_bucket(member.doses)),
        day(member.joined_at),
    )


def _sort_values(row: MemberRow) -> tuple[int | str, ...]:
    """Ascending begins with what is most urgent: red, positive, the oldest test, not vaccinated."""
    member = row.member
    nat_rank = _NAT_RANKS.get(row.state, _AGEING) * _RANK + (member.nat_tested_at or 0)
    return (
        row.name_rank,
        row.note_rank,
        member.id_mask,
        member.phone_mask,
        _COLOUR_RANKS[member.colour],
        nat_rank,
        tuple(DoseBucket)[::-1].index(dose_bucket(member.doses)),
        member.joined_at,
    )


def _ranks(texts: list[str]) -> dict[str, int]:
    """Each text's place among all: Chinese by its sound, 2号 before 10号."""
    collator = QCollator(QLocale("zh_CN"))
    collator.setNumericMode(True)
    keys = {text: collator.sortKey(text) for text in set(texts)}
    return {text: rank for rank, text in enumerate(sorted(keys, key=keys.__getitem__))}
