"""Numbers by department on the dashboard: they sum to the whole, and each opens its people."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest

from groupcode_desktop.gui.models.departments import EXPECTED, NAME, PEOPLE, DepartmentsModel
from groupcode_desktop.gui.views.statistics_page import StatisticsPage
from groupcode_desktop.gui.widgets.number_table import ROWS, NumberTable
from tests.gui.demo_group import FULL, NEW, DemoGroup
from tests.gui.helpers import assert_all_named, assert_nothing_clipped
from tests.gui.test_roster import imported


@pytest.fixture
def database_url(demo_url: str) -> str:
    return demo_url


def page_of(demo_group: DemoGroup) -> StatisticsPage:
    return demo_group.page.statistics_page


def table_of(demo_group: DemoGroup) -> NumberTable:
    return page_of(demo_group).ui.departments


def model_of(demo_group: DemoGroup) -> DepartmentsModel:
    return page_of(demo_group).departments.model


def give_departments(demo_group: DemoGroup, place: int, number: int) -> None:
    """So many to the members in turn; 0 takes them all away."""
    members = demo_group.show_members(place)
    for turn, member in enumerate(members):
        name = f"{turn % number + 1}部" if number else ""
        demo_group.change_member(member.id, department=name)
    demo_group.page.members.reload()
    demo_group.until(lambda: len({one.department for one in demo_group.members()}) == max(number, 1))
    demo_group.until(lambda: {one.department for one in demo_group.members()} != {""} or not number)


def texts(demo_group: DemoGroup, row: int) -> list[str]:
    model = model_of(demo_group)
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def press(demo_group: DemoGroup, row: int, column: int) -> None:
    table = table_of(demo_group)
    index = model_of(demo_group).index(row, column)
    page_of(demo_group).ui.numbers.ensureWidgetVisible(table)
    table.scrollTo(index)
    place = table.visualRect(index).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))


def test_without_departments_there_is_no_card(demo_group: DemoGroup) -> None:
    give_departments(demo_group, NEW, 0)
    assert not page_of(demo_group).ui.departments_card.isVisible()


def test_one_department_and_everybody(demo_group: DemoGroup) -> None:
    give_departments(demo_group, NEW, 1)
    assert page_of(demo_group).ui.departments_card.isVisible()
    assert [texts(demo_group, row)[NAME] for row in (0, 1)] == ["All together", "1部"]
    assert texts(demo_group, 0)[PEOPLE:] == texts(demo_group, 1)[PEOPLE:]
    assert table_of(demo_group).isColumnHidden(EXPECTED)


def test_forty_departments_scroll_inside(demo_group: DemoGroup) -> None:
    give_departments(demo_group, FULL, 40)
    model, table = model_of(demo_group), table_of(demo_group)
    assert model.rowCount() == 41
    demo_group.until(lambda: table.height() < (ROWS + 3) * table.rowHeight(0))
    for column in range(PEOPLE, model.columnCount()):
        numbers = [int(texts(demo_group, row)[column]) for row in range(model.rowCount())]
        assert sum(numbers[1:]) == numbers[0]
    assert texts(demo_group, 0)[PEOPLE] == str(len(demo_group.members()))
    assert_nothing_clipped(demo_group.page)
    assert_all_named(demo_group.page)


def test_every_number_opens_exactly_its_people(demo_group: DemoGroup) -> None:
    give_departments(demo_group, FULL, 3)
    model = model_of(demo_group)
    for row in (0, 3):
        for column in range(PEOPLE, model.columnCount()):
            number = int(texts(demo_group, row)[column])
            press(demo_group, row, column)
            assert demo_group.rows() == number, (row, column)
            demo_group.page.show_tab("statistics")


def test_the_keyboard_presses_a_number(demo_group: DemoGroup) -> None:
    give_departments(demo_group, FULL, 3)
    table = table_of(demo_group)
    table.setFocus()
    table.setCurrentIndex(model_of(demo_group).index(1, PEOPLE))
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert demo_group.rows() == int(texts(demo_group, 1)[PEOPLE])
    assert {demo_group.page.members_page.proxy.member(0).department} == {"1部"}


def test_the_focus_stays_when_numbers_change(demo_group: DemoGroup) -> None:
    give_departments(demo_group, NEW, 1)
    table = table_of(demo_group)
    table.setCurrentIndex(model_of(demo_group).index(1, PEOPLE))
    demo_group.change_member(demo_group.members()[0].id, doses=0)
    demo_group.page.members.reload()
    demo_group.until(lambda: texts(demo_group, 1)[-1] != "0")
    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, PEOPLE)


def test_joined_of_expected_opens_the_roster(demo_group: DemoGroup, tmp_path: Path) -> None:
    imported(demo_group, tmp_path).close()
    demo_group.page.show_tab("statistics")
    demo_group.until(lambda: not table_of(demo_group).isColumnHidden(EXPECTED))
    rows = range(model_of(demo_group).rowCount())
    found = {texts(demo_group, row)[NAME]: texts(demo_group, row)[EXPECTED] for row in rows}
    assert (found["二部"], found["三部"], found["All together"]) == ("0 / 2", "0 / 1", "2 / 5")
    row = next(row for row in rows if texts(demo_group, row)[NAME] == "三部")
    press(demo_group, row, EXPECTED)
    dialog = demo_group.page.roster.dialog
    assert dialog is not None
    demo_group.until(dialog.isVisible)
    assert [entry.name for entry in dialog.model.shown] == ["欧阳未到"]


def test_screen_readers_hear_what_a_number_counts(demo_group: DemoGroup) -> None:
    give_departments(demo_group, NEW, 1)
    index: QModelIndex = model_of(demo_group).index(1, PEOPLE)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"1部, People: {len(demo_group.members())}"
