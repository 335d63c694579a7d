"""Somebody joins: what the roster says is filled in where nothing is written, and only where it is sure."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.roster import imports
from groupcode_desktop.backend.roster.rows import checked
from groupcode_desktop.backend.tables import members
from groupcode_desktop.domain.roster import RosterMode, RosterRow
from tests.cast import phone_number
from tests.joining import Joinable, applicant, make_joinable


@pytest.fixture
def joinable(backend: Backend) -> Joinable:
    return make_joinable(backend)


def expect(joinable: Joinable, *people: RosterRow) -> None:
    backend = joinable.backend
    rows = checked(backend.vault, people)
    with backend.database.write() as db:
        imports.import_roster(
            db, joinable.creator, joinable.group_id, rows, RosterMode.REPLACE, backend.clock()
        )


def join(joinable: Joinable, number: int, name: str = "李晓明", remark: str = "") -> tuple[str, str]:
    """Their remark and department then."""
    person = replace(applicant(number, joinable.send_code(number), name), remark=remark)
    joinable.join(person)
    newest = select(members.c.remark, members.c.department).order_by(members.c.person_id.desc()).limit(1)
    with joinable.backend.database.read() as db:
        row = db.execute(newest).one()
    return row.remark, row.department


def row(name: str, phone: str = "", number: str = "", department: str = "", remark: str = "") -> RosterRow:
    return RosterRow(2, name, phone, number, department, remark)


def test_by_phone_whatever_the_file_calls_them(joinable: Joinable) -> None:
    expect(joinable, row("李小明", phone_number(5), "A17", "一部", "组长"))
    assert join(joinable, 5) == ("组长", "一部")


def test_what_the_person_wrote_stays(joinable: Joinable) -> None:
    expect(joinable, row("李晓明", phone_number(5), "A17", "一部", "组长"))
    assert join(joinable, 5, remark="三班") == ("三班", "一部")


def test_by_the_number_that_the_person_wrote(joinable: Joinable) -> None:
    expect(joinable, row("李晓明", "", "A17", "一部"), row("李晓明", "", "A18", "二部"))
    assert join(joinable, 5, remark="A18") == ("A18", "二部")


def test_by_a_name_that_nobody_else_has(joinable: Joinable) -> None:
    expect(joinable, row("李晓明", "", "A17", "一部"), row("张三", "", "", "二部"))
    assert join(joinable, 5) == ("A17", "一部")


def test_nothing_for_namesakes(joinable: Joinable) -> None:
    expect(joinable, row("李晓明", "", "", "一部"))
    assert join(joinable, 5) == ("", "一部")
    assert join(joinable, 6) == ("", "")


def test_nothing_for_the_same_name_under_another_phone(joinable: Joinable) -> None:
    expect(joinable, row("李晓明", phone_number(5), "", "一部"))
    assert join(joinable, 6) == ("", "")


def test_the_second_of_two_people_with_one_phone_gets_nothing_of_the_first(joinable: Joinable) -> None:
    expect(joinable, row("李小宝", phone_number(5), "", "一班"), row("李大宝", phone_number(6), "", "二班"))
    assert join(joinable, 5, "李小宝") == ("", "一班")
    assert join(joinable, 6, "李大宝") == ("", "二班")


def test_without_a_roster_and_for_the_unexpected(joinable: Joinable) -> None:
    assert join(joinable, 5) == ("", "")
    expect(joinable, row("张三", phone_number(9), "A1", "一部", "备注"))
    assert join(joinable, 6, "王五", remark="三班") == ("三班", "")
