"""The members of a group on one day of reports, as a table."""

from enum import IntEnum

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QObject,
    QRegularExpression,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QStandardItem, QStandardItemModel

from groupcode_desktop.domain.members import display_name
from groupcode_desktop.domain.reports import FEVER, MemberReport, ReportDay, ReportState, Symptom, state_of
from groupcode_desktop.gui.models.collation import name_ranks
from groupcode_desktop.gui.moments import hour_minute
from groupcode_desktop.gui.theme import Tone, tone_colours
from groupcode_desktop.gui.words import word

STATE = Qt.ItemDataRole.UserRole
SORT = Qt.ItemDataRole.UserRole + 1
MEMBER_ID = Qt.ItemDataRole.UserRole + 2
STATE_TONES = {
    ReportState.NORMAL: Tone.GREEN,
    ReportState.ABNORMAL: Tone.RED,
    ReportState.ZERO: Tone.BLUE,
    ReportState.MISSING: Tone.YELLOW,
    ReportState.EXEMPT: Tone.GREY,
    ReportState.NOT_DUE: Tone.GREY,
}
STATE_SHAPES = {
    ReportState.NORMAL: "●",
    ReportState.ABNORMAL: "■",
    ReportState.ZERO: "○",
    ReportState.MISSING: "▲",
    ReportState.EXEMPT: "–",
    ReportState.NOT_DUE: "–",
}
_URGENCY = (
    ReportState.ABNORMAL,
    ReportState.MISSING,
    ReportState.EXEMPT,
    ReportState.ZERO,
    ReportState.NORMAL,
    ReportState.NOT_DUE,
)


class Column(IntEnum):
    NAME = 0
    DEPARTMENT = 1
    STATE = 2
    TEMPERATURE = 3
    SYMPTOMS = 4
    TIME = 5


class ReportsModel(QStandardItemModel):
    """Items in C++: filtered and painted without Python. `put` keeps the rows of those who stay."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(0, len(Column), parent)
        self._people: dict[int, MemberReport] = {}
        self._shown: ReportDay | None = None

    def put(self, day: ReportDay | None) -> None:
        if day is self._shown:
            return
        self._shown = day
        self._people = {member.id: member for member in day.people} if day else {}
        self.repaint_words()

    def repaint_words(self) -> None:
        """Also after another language or theme."""
        self.setHorizontalHeaderLabels(headers())
        for row in reversed(range(self.rowCount())):
            if self.item(row).data(MEMBER_ID) not in self._people:
                self.removeRow(row)
        rows = {self.item(row).data(MEMBER_ID): row for row in range(self.rowCount())}
        ranks = name_ranks(member.name for member in self._people.values())
        for member in self._people.values():
            if member.id not in rows:
                rows[member.id] = self.rowCount()
                self.appendRow([QStandardItem() for _ in Column])
            if self._shown is not None:
                self._fill(rows[member.id], member, state_of(member, self._shown), ranks[member.name])

    def member(self, member_id: int) -> MemberReport | None:
        return self._people.get(member_id)

    def _fill(self, row: int, member: MemberReport, state: ReportState, rank: int) -> None:
        for column, text, order in zip(
            Column, texts(member, state), _order(member, state, rank), strict=True
        ):
            item = self.item(row, column)
            item.setText(text)
            item.setData(order, SORT)
            item.setData(member.id, MEMBER_ID)
            item.setEditable(False)
        self.item(row, Column.NAME).setData(state.value, STATE)
        self.item(row, Column.STATE).setForeground(tone_colours(STATE_TONES[state])[0])
        report = member.report
        if report and report.answers.temperature and report.answers.temperature >= FEVER:
            self.item(row, Column.TEMPERATURE).setForeground(tone_colours(Tone.RED)[0])
        else:
            self.item(row, Column.TEMPERATURE).setData(None, Qt.ItemDataRole.ForegroundRole)


class ReportsProxy(QSortFilterProxyModel):
    """Those in the states asked for, in the order asked for."""

    def __init__(self, source: ReportsModel, parent: QObject) -> None:
        super().__init__(parent)
        self._reports = source
        self.setSourceModel(source)
        self.setSortRole(SORT)
        self.setFilterRole(STATE)
        self.setFilterKeyColumn(Column.NAME)

    def show_states(self, states: frozenset[ReportState]) -> None:
        """None at all are all."""
        self.setFilterRegularExpression(
            QRegularExpression("^(" + "|".join(sorted(states)) + ")$" if states else "")
        )

    def member(self, index: QModelIndex) -> MemberReport | None:
        return self._reports.member(index.data(MEMBER_ID)) if index.isValid() else None

    def names(self) -> list[str]:
        return [self.index(row, Column.NAME).data() for row in range(self.rowCount())]


def headers() -> list[str]:
    translate = QCoreApplication.translate
    return [
        translate("reports", "Name (remark)"),
        translate("reports", "Department"),
        translate("reports", "Report"),
        translate("reports", "Temperature"),
        translate("reports", "Symptoms"),
        translate("reports", "Time"),
    ]


def texts(member: MemberReport, state: ReportState) -> tuple[str, ...]:
    report = member.report
    answers = report.answers if report else None
    return (
        display_name(member.name, member.remark),
        member.department,
        state_text(state),
        degrees(answers.temperature) if answers and answers.temperature else "",
        symptoms_text(answers.symptoms) if answers else "",
        time_text(member),
    )


def state_text(state: ReportState) -> str:
    return f"{STATE_SHAPES[state]} {word(state)}"


def degrees(tenths: int) -> str:
    return f"{tenths // 10}.{tenths % 10} °C"


def symptoms_text(symptoms: tuple[Symptom, ...]) -> str:
    comma = QCoreApplication.translate("reports", ", ")
    return comma.join(map(word, symptoms)) or QCoreApplication.translate("reports", "None")


def time_text(member: MemberReport) -> str:
    """When it was given; whether late; or when the person was reminded."""
    translate = QCoreApplication.translate
    if member.report is not None:
        time = hour_minute(member.report.last_at)
        return translate("reports", "{time} · late").format(time=time) if member.report.late else time
    if member.reminded_at is not None:
        return translate("reports", "Reminded {time}").format(time=hour_minute(member.reminded_at))
    return member.exempt or ""


def _order(member: MemberReport, state: ReportState, rank: int) -> tuple[int | str, ...]:
    """Ascending begins with what is most urgent."""
    report = member.report
    answers = report.answers if report else None
    return (
        rank,
        member.department,
        _URGENCY.index(state) * 1_000 + rank,
        -(answers.temperature or 0) if answers else 0,
        -len(answers.symptoms) if answers else 0,
        report.last_at if report else 0,
    )
