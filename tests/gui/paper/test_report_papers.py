"""Daily reports on paper: the day in numbers and names, who has not reported, the empty form."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from groupcode_desktop.backend.tables import audit_log
from groupcode_desktop.domain.audit import Output
from groupcode_desktop.domain.reports import (
    Answers,
    MemberReport,
    Question,
    Report,
    ReportDay,
    ReportSettings,
    Status,
    Symptom,
    moment_of,
)
from groupcode_desktop.gui.paper.footer import Imprint
from groupcode_desktop.gui.paper.listing_painter import ListingDocument
from groupcode_desktop.gui.paper.report_form import report_form
from groupcode_desktop.gui.paper.report_papers import day_summary, missing_list
from groupcode_desktop.gui.views.print_preview import PrintPreview
from groupcode_desktop.gui.words import word
from tests.gui.demo_group import MAIN, DemoGroup
from tests.gui.paper.pdf import overfull, pages_of, pdf_of, spills, text_in_order, text_of, unembedded_fonts

DAY = date(2022, 5, 6)
IMPRINT = Imprint("李晓明", 1_651_828_600)
SETTINGS = ReportSettings(on=True, version=3)
LATE_AT = moment_of(DAY, 11 * 60)


@pytest.fixture
def database_url(demo_url: str) -> str:
    return demo_url


def reported(answers: Answers, *, abnormal: bool = False, late: bool = False) -> Report:
    at = LATE_AT if late else moment_of(DAY, 8 * 60 + 12)
    return Report(answers, abnormal, at, at, late)


def member(number: int, name: str, report: Report | None = None, exempt: str | None = None) -> MemberReport:
    department = ("研发一组", "行政部")[number % 2]
    return MemberReport(number, name, "", department, 0, exempt, None, report)


def day_of(*people: MemberReport) -> ReportDay:
    return ReportDay(DAY, LATE_AT, SETTINGS, SETTINGS, None, "", False, people)


FEVERISH = Answers(378, (Symptom.FEVER, Symptom.COUGH), Status.CLOSE_CONTACT, Status.NORMAL, note="在家休息")
PEOPLE = (
    member(1, "张三", reported(Answers(365, (), Status.NORMAL, Status.NORMAL))),
    member(2, "王丽华", reported(FEVERISH, abnormal=True)),
    member(3, "李晓阳"),
    member(4, "赵敏"),
    member(5, "周强", exempt="产假"),
    member(6, "陈建国", reported(Answers(366), late=True)),
)


def test_the_summary_says_the_numbers_and_the_names(tmp_path: Path) -> None:
    pdf = pdf_of(day_summary("广州塔-1", day_of(*PEOPLE), IMPRINT), tmp_path)
    text = text_in_order(pdf)
    for part in ("Due5", "Reported3", "Notreported2", "Abnormal1", "Exempt1", "Late1", "more)1"):
        assert part in text
    for part in ("王丽华", "37.8°C", "Drycough", "Closecontact", "在家休息", "李晓阳", "赵敏", "周强产假"):
        assert part in text
    assert "张三" not in text
    assert (pages_of(pdf), spills(pdf), unembedded_fonts(pdf)) == (1, [], [])


def test_who_has_not_reported_is_a_list_to_tick_off(tmp_path: Path) -> None:
    document = missing_list("广州塔-1", day_of(*PEOPLE), IMPRINT)
    assert isinstance(document, ListingDocument)
    assert document.listing.has_tick_boxes
    assert [row[0].text for row in document.listing.rows] == ["李晓阳", "赵敏"]
    text = text_of(pdf_of(document, tmp_path))
    assert "Daily report of 2022-05-06 Fri: Not reported" in text
    assert "Showing 2 of 6" in text


def test_of_a_day_without_anybody_missing_that_is_said(tmp_path: Path) -> None:
    pdf = pdf_of(missing_list("广州塔-1", day_of(PEOPLE[0]), IMPRINT), tmp_path)
    assert "Nobody" in text_of(pdf)
    summary = pdf_of(day_summary("广州塔-1", day_of(PEOPLE[0]), IMPRINT), tmp_path)
    assert text_of(summary).count("Nobody") == 3


def test_many_people_take_more_pages_and_nobody_is_lost(tmp_path: Path) -> None:
    ill = tuple(
        member(number, f"王{number:03}号", reported(FEVERISH, abnormal=True)) for number in range(120)
    )
    absent = tuple(member(number, f"李{number:03}号") for number in range(200, 500))
    pdf = pdf_of(day_summary("广" * 40, day_of(*ill, *absent), IMPRINT), tmp_path)
    text = text_in_order(pdf)
    assert pages_of(pdf) > 2
    assert spills(pdf) == []
    assert all(person.name in text for person in (*ill, *absent))


def test_a_whole_school_with_long_names_is_divided_between_pages(tmp_path: Path) -> None:
    absent = tuple(
        replace(member(2, f"李{number:03}号"), remark="备" * 40, department="部" * 40)
        for number in range(500)
    )
    document = day_summary("广州塔-1", day_of(*absent), IMPRINT)
    pdf = pdf_of(document, tmp_path)
    text = text_in_order(pdf)
    assert (spills(pdf), overfull(document)) == ([], [])
    assert all(person.name in text for person in absent)


@pytest.mark.parametrize("group", ["广州塔-1", "广" * 40, "W" * 40])
def test_the_empty_form_asks_what_the_group_asks_twice_a_sheet(group: str, tmp_path: Path) -> None:
    form = report_form(group, SETTINGS, IMPRINT)
    pdf = pdf_of(form, tmp_path)
    text = text_in_order(pdf)
    assert overfull(form) == []
    asked = [word(Question.SYMPTOMS), word(Question.STATUS), word(Question.LOCATION), word(Question.NOTE)]
    asked += [*map(word, Symptom), *map(word, Status), "10:00", "edition3", "Ipromise", group]
    assert [part for part in asked if text.count("".join(part.split())) < 2] == []
    assert (pages_of(pdf), spills(pdf), unembedded_fonts(pdf)) == (1, [], [])


def test_what_is_not_asked_is_not_on_the_form(tmp_path: Path) -> None:
    settings = replace(SETTINGS, questions=(Question.TEMPERATURE,))
    text = text_of(pdf_of(report_form("广州塔-1", settings, IMPRINT), tmp_path))
    assert "Temperature" in text
    assert "Signature" in text
    assert "Symptoms" not in text
    assert "promise" not in text


def test_the_menu_of_the_page_opens_each_of_them(demo_group: DemoGroup, tmp_path: Path, qtbot: QtBot) -> None:
    page = demo_group.page.reports_page
    demo_group.show_members(MAIN)
    demo_group.page.show_tab("reports")
    demo_group.until(lambda: page.reports.read is not None)
    page.reports.set_settings(ReportSettings(on=True))
    demo_group.until(lambda: page.reports.read is not None and page.reports.read.settings.on)
    for action, kind in (
        (page.paper.summary, Output.EXPORT_REPORTS),
        (page.paper.missing, Output.EXPORT_REPORTS),
        (page.paper.form, Output.PRINT_REPORT_FORM),
    ):
        action.trigger()
        demo_group.until(lambda: page.findChild(PrintPreview))
        preview = page.findChild(PrintPreview)
        assert isinstance(preview, PrintPreview)
        file = tmp_path / f"{kind}-{preview.document.title}.pdf"
        preview.save_to(file)
        demo_group.until(preview.ui.said.isVisible)
        assert "李晓明" in text_of(file)
        with demo_group.backend.database.read() as db:
            assert kind.value in set(db.scalars(select(audit_log.c.verb)))
        with qtbot.waitSignal(preview.destroyed):
            preview.close()
