"""Columns of the member list: chosen, moved, widened, sorted; remembered for each group."""

import json

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from groupcode_desktop.gui.models.member_layout import KEY, LayoutMemory, TableLayout
from groupcode_desktop.gui.models.members import Column, headers
from groupcode_desktop.gui.views.members_page import MembersPage
from tests.gui.demo_group import FULL, MAIN, DemoGroup

USUAL = TableLayout()
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def database_url(demo_url: str) -> str:
    return demo_url


@pytest.fixture
def page(demo_group: DemoGroup) -> MembersPage:
    demo_group.page.resize(1200, 700)
    demo_group.show_members(MAIN)
    demo_group.page.show_tab("members")
    demo_group.until(lambda: Column.PHONE in shown(demo_group.page.members_page))
    return demo_group.page.members_page


def shown(page: MembersPage) -> tuple[Column, ...]:
    return page.ui.table.shown_columns()


def test_a_column_is_hidden_and_shown_by_the_menu(page: MembersPage) -> None:
    menu = page.commands.columns
    menu.popup(QPoint(0, 0))
    lines = {action.text(): action for action in menu.actions()}
    assert lines["Phone"].isChecked()
    lines["Phone"].trigger()
    assert Column.PHONE not in shown(page)
    lines["Phone"].trigger()
    assert Column.PHONE in shown(page)
    menu.close()


def test_the_name_stays(page: MembersPage) -> None:
    menu = page.commands.columns
    menu.popup(QPoint(0, 0))
    assert not menu.actions()[0].isEnabled()
    menu.close()
    page.ui.table.columns.choose(Column.NAME, False)
    assert shown(page)[0] is Column.NAME


def test_the_menu_opens_at_the_header_and_moves_the_column_there(page: MembersPage) -> None:
    head, menu = page.ui.table.horizontalHeader(), page.commands.columns
    before = shown(page)
    place = before.index(Column.PHONE)
    head.customContextMenuRequested.emit(QPoint(head.sectionViewportPosition(Column.PHONE) + 4, 4))
    assert menu.isVisible()
    assert menu.to_left.text() == "Move “Phone” to the left"
    menu.to_left.trigger()
    menu.close()
    assert shown(page)[place - 1] is Column.PHONE
    assert set(shown(page)) == set(before)


def test_the_menu_is_worked_by_keys(page: MembersPage) -> None:
    menu = page.commands.columns
    menu.popup(QPoint(0, 0))
    line = next(action for action in menu.actions() if action.text() == "Phone")
    menu.setActiveAction(line)
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    assert Column.PHONE not in shown(page)
    menu.close()


def test_keys_move_the_column_of_the_current_cell(page: MembersPage) -> None:
    before, table = shown(page), page.ui.table
    table.setCurrentIndex(page.proxy.index(0, before[2]))
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Left, CONTROL_SHIFT)
    assert shown(page) == (before[0], before[2], before[1], *before[3:])
    QTest.keyClick(table, Qt.Key.Key_Left, CONTROL_SHIFT)
    assert shown(page)[0] is Column.NAME
    QTest.keyClick(table, Qt.Key.Key_Right, CONTROL_SHIFT)
    assert shown(page) == before


def test_a_column_is_dragged_but_not_before_the_name(page: MembersPage) -> None:
    head = page.ui.table.horizontalHeader()
    before = shown(page)
    drag(page, before[3], head.sectionViewportPosition(before[1]) + 5)
    assert shown(page)[:3] == (before[0], before[3], before[1])
    drag(page, before[3], 5)
    assert shown(page)[0] is Column.NAME


def drag(page: MembersPage, column: Column, to: int) -> None:
    head = page.ui.table.horizontalHeader()
    start = QPoint(head.sectionViewportPosition(column) + head.sectionSize(column) // 2, head.height() // 2)
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(head.viewport(), left, pos=start)
    for x in (start.x() - 20, (start.x() + to) // 2, to):
        QTest.mouseMove(head.viewport(), QPoint(x, start.y()))
    QTest.mouseRelease(head.viewport(), left, pos=QPoint(to, start.y()))


def test_each_group_has_its_own_layout(demo_group: DemoGroup, page: MembersPage) -> None:
    columns, table = page.ui.table.columns, page.ui.table
    columns.choose(Column.PHONE, False)
    columns.move(Column.CODE, -1)
    table.horizontalHeader().resizeSection(Column.NAT, 190)
    table.sortByColumn(Column.CODE, Qt.SortOrder.DescendingOrder)
    mine = columns.layout
    assert (mine.hidden, mine.widths) == ({Column.PHONE}, {Column.NAT: 190})
    assert (mine.sort, mine.descending) == (Column.CODE, True)
    demo_group.show_members(FULL)
    assert columns.layout == USUAL
    demo_group.show_members(MAIN)
    assert columns.layout == mine
    assert Column.PHONE not in shown(page)
    assert table.horizontalHeader().sortIndicatorSection() == Column.CODE
    assert table.columnWidth(Column.NAT) == 190


def test_the_usual_layout_comes_back(page: MembersPage) -> None:
    before = shown(page)
    page.ui.table.columns.choose(Column.PHONE, False)
    page.ui.table.columns.move(Column.CODE, -1)
    page.commands.columns.restore.trigger()
    assert page.ui.table.columns.layout == USUAL
    assert shown(page) == before


def test_columns_give_way_in_a_narrow_window_and_come_back(demo_group: DemoGroup, page: MembersPage) -> None:
    wide = shown(page)
    page.ui.table.columns.choose(Column.NOTE, False)
    demo_group.page.resize(700, 600)
    demo_group.until(lambda: Column.JOINED not in shown(page))
    assert Column.JOINED in page.ui.table.columns.without_room()
    assert Column.NOTE not in page.ui.table.columns.without_room()
    demo_group.page.resize(1200, 700)
    demo_group.until(lambda: shown(page) == tuple(one for one in wide if one is not Column.NOTE))
    assert page.ui.table.columns.layout.hidden == {Column.NOTE}


def test_the_menu_at_the_rows_is_the_one_of_the_button(page: MembersPage) -> None:
    page.ui.table.selectRow(3)
    page.ui.table.customContextMenuRequested.emit(QPoint(5, 5))
    assert page.commands.menu.isVisible()
    assert page.ui.more.menu() is page.commands.menu
    shown = {action for action in page.commands.menu.actions() if not action.isSeparator()}
    assert {page.commands.copy, page.work.for_rows.remove, page.work.ticks.toggle} <= shown
    listed = {action for action in page.commands.with_keys() if action.isVisible()}
    assert {action for action in shown if action.shortcuts()} <= listed
    page.commands.menu.close()


def test_rows_are_copied_as_they_are_shown(demo_group: DemoGroup, page: MembersPage) -> None:
    table = page.ui.table
    table.columns.choose(Column.PHONE, False)
    table.columns.move(Column.CODE, -1)
    table.selectRow(2)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    demo_group.until(QGuiApplication.clipboard().text)
    head, row = QGuiApplication.clipboard().text().split("\n")
    assert head.split("\t") == [headers()[column] for column in shown(page)]
    assert row.split("\t") == [page.proxy.texts(2)[column] for column in shown(page)]


@pytest.mark.parametrize(
    "kept",
    [
        "nonsense",
        "[]",
        '{"order": ["NAME"], "hidden": [], "widths": {}, "sort": "NAME", "descending": false}',
        '{"order": ["NOWHERE"], "hidden": [], "widths": {}, "sort": "NAME", "descending": false}',
    ],
)
def test_what_does_not_fit_is_dropped(kept: str) -> None:
    QSettings().setValue(f"{KEY}/server/7", kept)
    assert LayoutMemory("server", 7).read() == USUAL


def test_an_absurd_width_is_dropped() -> None:
    memory = LayoutMemory("server", 7)
    memory.write(TableLayout(widths={Column.NAT: 190}))
    state = json.loads(str(QSettings().value(f"{KEY}/server/7", "", str)))
    assert memory.read().widths == {Column.NAT: 190}
    QSettings().setValue(f"{KEY}/server/7", json.dumps(state | {"widths": {"NAT": 1_000_000}}))
    assert memory.read() == USUAL
