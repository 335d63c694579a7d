"""A day of reports on paper: its summary, and who has not reported."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from groupcode_desktop.domain.members import display_name
from groupcode_desktop.domain.reports import FEVER, MemberReport, ReportDay, ReportState, state_of, tally
from groupcode_desktop.gui.models.collation import name_ranks, ranks
from groupcode_desktop.gui.models.report_texts import weekday_name
from groupcode_desktop.gui.models.reports import degrees, state_text, symptoms_text, time_text
from groupcode_desktop.gui.moments import full_time, short_time
from groupcode_desktop.gui.paper.blanks import Blank
from groupcode_desktop.gui.paper.blocks import (
    Block,
    Field,
    FieldRow,
    Paragraph,
    field_rows,
    heading,
    note,
    title,
)
from groupcode_desktop.gui.paper.document import Document
from groupcode_desktop.gui.paper.flow import FlowDocument
from groupcode_desktop.gui.paper.footer import Imprint
from groupcode_desktop.gui.paper.listing import Cell, Heading, Listing
from groupcode_desktop.gui.paper.listing_painter import ListingDocument
from groupcode_desktop.gui.theme import Tone
from groupcode_desktop.gui.words import word

NAMES = 30


def day_summary(group: str, day: ReportDay, imprint: Imprint) -> Document:
    """The numbers, everybody abnormal with what they said, and the names of the others in question."""
    name = QCoreApplication.translate("report_papers", "Daily report {day}").format(day=day.day.isoformat())
    return FlowDocument(name, _summary(group, name, day), imprint, rows=len(day.people))


def missing_list(group: str, day: ReportDay, imprint: Imprint) -> Document:
    """Who has not reported, to be ticked off."""
    translate = QCoreApplication.translate
    people = _of(day, ReportState.MISSING)
    return ListingDocument(
        Listing(
            title=translate("report_papers", "Not reported {day}").format(day=day.day.isoformat()),
            group=group,
            filter=translate("report_papers", "Daily report of {day}: {state}").format(
                day=_day_words(day), state=word(ReportState.MISSING)
            ),
            shown=len(people),
            total=len(day.people),
            data_time=day.as_of,
            operator=imprint.operator,
            printed_at=imprint.printed_at,
            headings=(
                Heading(translate("report_papers", "Name (remark)"), weight=3),
                Heading(translate("report_papers", "Department"), weight=2),
                Heading(translate("report_papers", "Report"), weight=1),
                Heading(translate("report_papers", "Reminded"), weight=1),
            ),
            rows=tuple(map(_missing_row, people)),
            has_tick_boxes=True,
        )
    )


def _missing_row(member: MemberReport) -> tuple[Cell, ...]:
    reminded = short_time(member.reminded_at) if member.reminded_at is not None else ""
    return (
        Cell(display_name(member.name, member.remark)),
        Cell(member.department),
        Cell(state_text(ReportState.MISSING), Tone.YELLOW),
        Cell(reminded),
    )


def _summary(group: str, name: str, day: ReportDay) -> Iterator[Block]:
    translate = QCoreApplication.translate
    yield title(name)
    yield note(f"{group} · {weekday_name(day.day.weekday())}")
    yield from field_rows(list(_numbers(day)))
    if day.zero is not None:
        told = translate("report_papers", "Zero report by {name} at {time}: nothing abnormal.")
        yield Paragraph(told.format(name=day.zero.by, time=short_time(day.zero.at)), before=60)
    abnormal, missing, exempt = (
        _of(day, state) for state in (ReportState.ABNORMAL, ReportState.MISSING, ReportState.EXEMPT)
    )
    yield heading(f"{state_text(ReportState.ABNORMAL)} ({len(abnormal)})")
    yield from _rows([(_name(member), _said(member)) for member in abnormal])
    yield heading(f"{state_text(ReportState.MISSING)} ({len(missing)})")
    yield from _named(missing)
    yield heading(f"{state_text(ReportState.EXEMPT)} ({len(exempt)})")
    yield from _rows([(_name(member), member.exempt or "") for member in exempt])
    yield Paragraph("", before=60)
    yield Blank((translate("report_papers", "Filled in by"), translate("report_papers", "Checked by")))


def _numbers(day: ReportDay) -> Iterator[Field]:
    translate = QCoreApplication.translate
    counted = tally(state_of(member, day) for member in day.people)
    reports = [member.report for member in day.people if member.report is not None]
    yield translate("report_papers", "Due"), str(counted.due)
    yield translate("report_papers", "Reported"), str(counted.reported)
    yield translate("report_papers", "Not reported"), str(counted.missing)
    yield translate("report_papers", "Abnormal"), str(counted.abnormal)
    yield translate("report_papers", "Exempt"), str(counted.exempt)
    yield translate("report_papers", "Late"), str(sum(report.late for report in reports))
    fevers = sum((report.answers.temperature or 0) >= FEVER for report in reports)
    yield translate("report_papers", "Fever (37.3 °C and more)"), str(fevers)
    yield translate("report_papers", "As of"), full_time(day.as_of)


def _named(people: Sequence[MemberReport]) -> Iterator[Block]:
    """By departments; so few names a paragraph that each fits on a page."""
    if not people:
        yield _nobody()
    for department, members in groupby(people, key=lambda member: member.department):
        names = list(map(_name, members))
        for begin in range(0, len(names), NAMES):
            comma = QCoreApplication.translate("report_papers", ", ")
            yield Paragraph(_of_department(department, comma.join(names[begin : begin + NAMES])))


def _of_department(department: str, names: str) -> str:
    told = QCoreApplication.translate("report_papers", "{department}: {names}")
    return told.format(department=department, names=names) if department else names


def _rows(fields: list[Field]) -> Iterator[Block]:
    yield from (FieldRow((field,)) for field in fields)
    if not fields:
        yield _nobody()


def _nobody() -> Paragraph:
    return Paragraph(QCoreApplication.translate("report_papers", "Nobody"), is_muted=True)


def _name(member: MemberReport) -> str:
    return display_name(member.name, member.remark)


def _said(member: MemberReport) -> str:
    """What is out of the ordinary, and when it was said."""
    if member.report is None:
        return ""
    answers = member.report.answers
    statuses = [word(status) for status in (answers.status, answers.household) if status is not None]
    parts = [member.department, degrees(answers.temperature) if answers.temperature else ""]
    parts += [symptoms_text(answers.symptoms), *statuses, answers.note, time_text(member)]
    return " · ".join(filter(None, parts))


def _of(day: ReportDay, state: ReportState) -> list[MemberReport]:
    """By department, then by name."""
    people = [member for member in day.people if state_of(member, day) is state]
    departments = ranks(member.department for member in people)
    names = name_ranks(member.name for member in people)
    return sorted(people, key=lambda one: (departments[one.department], names[one.name]))


def _day_words(day: ReportDay) -> str:
    return f"{day.day.isoformat()} {weekday_name(day.day.weekday())}"
