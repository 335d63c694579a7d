"""成员管理: looked for, filtered, sorted, copied; kept fresh without losing anything."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from groupcode_desktop.domain.health import Colour, NatState, nat_state
from groupcode_desktop.domain.members import Member
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.gui import theme
from groupcode_desktop.gui.models.member_filter import MemberFilter
from groupcode_desktop.gui.models.members import Column
from groupcode_desktop.gui.settings import Theme
from groupcode_desktop.gui.widgets.plain import PlainLabel
from tests.gui.demo_group import FULL, MAIN, NEW, DemoGroup
from tests.gui.helpers import assert_all_named, assert_nothing_clipped, visible_texts

MARKUP = "<b>x</b><img src=file:///etc/hostname>"


@pytest.fixture
def database_url(demo_url: str) -> str:
    return demo_url


@pytest.fixture
def shown(demo_group: DemoGroup) -> DemoGroup:
    demo_group.show_members(MAIN)
    demo_group.page.show_tab("members")
    return demo_group


def found(shown: DemoGroup) -> list[Member]:
    proxy = shown.page.members_page.proxy
    return [proxy.member(row) for row in range(proxy.rowCount())]


def first_with(shown: DemoGroup, attribute: str) -> Member:
    return next(member for member in shown.members() if getattr(member, attribute))


def test_everybody_is_there_with_masked_numbers(shown: DemoGroup) -> None:
    assert {member.id for member in found(shown)} == {member.id for member in shown.members()}
    assert shown.page.members_page.ui.counted.text() == f"Showing 233 of {len(shown.members())}"
    row = shown.page.members_page.proxy.texts(0)
    assert "****" in row[Column.PHONE]
    assert "***" in row[Column.ID]


@pytest.mark.parametrize("attribute", ["name", "remark", "department"])
def test_search_by_words(shown: DemoGroup, attribute: str) -> None:
    text: str = getattr(first_with(shown, attribute), attribute)
    shown.search(text)
    words = [f"{member.name} {member.remark} {member.department}" for member in shown.members()]
    assert shown.rows() == sum(text in line for line in words) > 0


def test_search_by_sound_and_initials(shown: DemoGroup) -> None:
    member = first_with(shown, "pinyin")
    full, initials = member.pinyin.split()[:2]
    for text in (full, initials, full.upper()):
        shown.search(text)
        assert member in found(shown)
        assert all(text.lower() in one.pinyin for one in found(shown))


@pytest.mark.parametrize("attribute", ["phone_mask", "id_mask"])
def test_search_by_last_digits(shown: DemoGroup, attribute: str) -> None:
    member = shown.members()[7]
    tail = str(getattr(member, attribute)).rpartition("*")[2]
    shown.search(tail)
    assert member in found(shown)
    assert all(tail.lower() in f"{one.phone_mask}{one.id_mask}".lower() for one in found(shown))


def test_search_by_a_whole_number_finds_its_mask(shown: DemoGroup) -> None:
    member = next(one for one in shown.members() if one.phone_mask[0] == "1")
    shown.search(member.phone_mask.replace("****", "0123"))
    assert {one.phone_mask for one in found(shown)} == {member.phone_mask}


def test_words_of_a_search_are_looked_for_one_by_one(shown: DemoGroup) -> None:
    member = first_with(shown, "department")
    shown.search(f"{member.department} {member.name}")
    assert member in found(shown)
    assert all(one.name == member.name and one.department == member.department for one in found(shown))


def test_search_takes_every_character_as_it_is(shown: DemoGroup) -> None:
    for text in (".*", "[", "\\", "(?", "|", "\ue063"):
        shown.search(text) if text.isascii() else shown.page.members_page.ui.search.setText(text)
        assert shown.rows() == (233 if text == "\ue063" else 0)


def test_filters_combine(shown: DemoGroup) -> None:
    page = shown.page.members_page
    page.ui.colours.choose(frozenset({"yellow", "red"}))
    coloured = found(shown)
    assert {one.colour for one in coloured} == {Colour.YELLOW, Colour.RED}
    page.ui.departments.choose(frozenset({coloured[0].department}))
    assert found(shown) == [one for one in coloured if one.department == coloured[0].department]
    page.ui.colours.clear.click()
    assert all(one.department == coloured[0].department for one in found(shown))
    page.ui.roles.choose(frozenset({"creator"}))
    page.ui.departments.choose_none()
    assert [one.role for one in found(shown)] == [Role.CREATOR]


def test_a_filter_says_what_it_filters_and_is_cleared(shown: DemoGroup) -> None:
    page = shown.page.members_page
    page.ui.nat.menu.aboutToShow.emit()
    lines = [action.text() for action in page.ui.nat.menu.actions()]
    assert lines[0].startswith("24 hours\t")
    page.ui.nat.menu.actions()[3].trigger()
    assert page.ui.nat.button.text() == "Test: Other"
    assert int(lines[3].split("\t")[1]) == shown.rows()
    assert page.ui.clear.isVisible()
    shown.press(page.ui.clear)
    assert page.filters.wanted() == MemberFilter()
    assert shown.rows() == 233


def test_nobody_matches_and_there_is_a_way_back(shown: DemoGroup) -> None:
    page = shown.page.members_page
    shown.search("nobody at all")
    assert page.ui.empty.isVisible()
    shown.press(page.ui.empty_clear)
    assert shown.rows() == 233
    assert page.ui.table.isVisible()


@pytest.mark.parametrize("order", [Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder])
def test_sorting_is_by_meaning(shown: DemoGroup, order: Qt.SortOrder) -> None:
    table = shown.page.members_page.ui.table
    as_of = shown.page.members.snapshot.as_of if shown.page.members.snapshot else 0
    ranks = [Colour.RED, Colour.YELLOW, Colour.NONE, Colour.GREEN]

    def in_order(values: list[int]) -> bool:
        pairs = pairwise(values if order is Qt.SortOrder.AscendingOrder else values[::-1])
        return all(one <= other for one, other in pairs)

    table.sortByColumn(Column.CODE, order)
    assert in_order([ranks.index(one.colour) for one in found(shown)])
    table.sortByColumn(Column.DOSES, order)
    assert in_order([min(one.doses, 3) for one in found(shown)])
    table.sortByColumn(Column.JOINED, order)
    assert in_order([one.joined_at for one in found(shown)])
    table.sortByColumn(Column.NAT, order)
    states = {one: nat_state(one.nat_result, one.nat_tested_at, as_of) for one in found(shown)}
    ageing = {NatState.H24, NatState.H48, NatState.H72, NatState.D7, NatState.EXPIRED}
    assert in_order([one.nat_tested_at or 0 for one in found(shown) if states[one] in ageing])


def test_names_are_sorted_by_sound(shown: DemoGroup) -> None:
    page = shown.page.members_page
    page.ui.table.sortByColumn(Column.NAME, Qt.SortOrder.AscendingOrder)
    surnames = [one.pinyin.split()[0][0] for one in found(shown) if one.name[0] in "安白蔡陈林王张"]
    assert surnames == sorted(surnames)


def test_news_keep_selection_scroll_and_details(shown: DemoGroup) -> None:
    page, table = shown.page.members_page, shown.page.members_page.ui.table
    row = 100
    member = page.proxy.member(row)
    table.selectRow(row)
    page.details.open()
    shown.until(lambda: page.detail.detail)
    table.verticalScrollBar().setValue(table.rowHeight(0) * 95)
    top = page.proxy.member(table.indexAt(table.viewport().rect().topLeft()).row())
    newcomer = next(one for one in shown.members() if one.role is Role.MEMBER and one.id != member.id)
    shown.change_member(newcomer.id, name="阿阿阿", remark="新名字")
    shown.until(lambda: "阿阿阿" in shown.names())
    assert shown.names()[0] == "阿阿阿"
    assert page.proxy.member(table.currentIndex().row()) == member
    assert [page.proxy.member(index.row()) for index in table.selectionModel().selectedRows()] == [member]
    assert page.proxy.member(table.indexAt(table.viewport().rect().topLeft()).row()) == top
    assert page.detail.member == member
    assert page.ui.panel.isVisible()


def test_details_of_a_member(shown: DemoGroup) -> None:
    page = shown.page.members_page
    page.ui.colours.choose(frozenset({"red"}))
    page.ui.table.selectRow(0)
    page.ui.table.setFocus()
    QTest.keyClick(page.ui.table, Qt.Key.Key_Return)
    panel = page.ui.panel
    shown.until(panel.ui.code.isVisible)
    member = page.proxy.member(0)
    detail = page.detail.detail
    assert detail is not None
    assert detail.health is not None
    assert detail.health.health_code is not None
    assert panel.ui.full_name.text() == member.name
    assert panel.ui.id_number.text() == member.id_mask
    assert panel.ui.colour.accessibleName() == "■ Red code"
    assert panel.ui.reason.text() == detail.health.health_code.reason
    assert "Demo data" in panel.ui.code_source.text()
    assert panel.ui.nat_source.text() == panel.ui.code_source.text() == panel.ui.doses_source.text()
    doses = detail.health.doses or ()
    told = [label.text() for label in panel.ui.doses.findChildren(PlainLabel)]
    assert [text for text in told if text.startswith("Dose ")] == [
        f"Dose {number}" for number in sorted((dose.number for dose in doses), reverse=True)
    ]


def test_of_members_passed_quickly_only_the_last_is_shown(shown: DemoGroup) -> None:
    page, asked = shown.page.members_page, list[int]()
    page.ui.table.selectRow(0)
    page.details.open()
    page.detail.changed.connect(
        lambda: asked.append(page.detail.detail.member.id if page.detail.detail else 0)
    )
    page.ui.table.setFocus()
    for _ in range(8):
        QTest.keyClick(page.ui.table, Qt.Key.Key_Down)
    last = page.proxy.member(8)
    shown.until(lambda: page.detail.detail is not None and page.detail.detail.member == last)
    assert {one for one in asked if one} == {last.id}
    shown.press(page.ui.panel.ui.close)
    assert not page.ui.panel.isVisible()


def test_a_member_without_data_and_one_who_left(shown: DemoGroup) -> None:
    page = shown.page.members_page
    shown.show_members(NEW)
    page.ui.table.selectRow(1)
    page.details.open()
    shown.until(lambda: page.detail.detail)
    shown.show_members(FULL)
    assert not page.ui.panel.isVisible()
    assert page.detail.member is None


def test_rows_are_copied_masked_and_are_no_formulas(shown: DemoGroup) -> None:
    page = shown.page.members_page
    shown.change_member(shown.members()[3].id, name="=HYPERLINK(1)", remark="")
    shown.until(lambda: "=HYPERLINK(1)" in shown.names())
    page.ui.table.setFocus()
    QTest.keyClick(page.ui.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page.ui.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    shown.until(QGuiApplication.clipboard().text)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 234
    assert {len(line.split("\t")) for line in lines} == {len(page.ui.table.chosen_columns())}
    assert any(line.startswith("'=HYPERLINK") for line in lines)
    assert page.ui.counted.text().endswith("Selected 233")


def test_keys(shown: DemoGroup) -> None:
    page = shown.page.members_page
    QTest.keyClick(page.ui.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.ui.search.hasFocus()
    shown.search("zzz")
    page.ui.colours.choose(frozenset({"red"}))
    QTest.keyClick(page.ui.search, Qt.Key.Key_Escape)
    assert page.filters.wanted() == MemberFilter(colours=frozenset({Colour.RED}))
    QTest.keyClick(page.ui.search, Qt.Key.Key_Escape)
    assert page.filters.wanted() == MemberFilter()


def test_names_are_never_markup(shown: DemoGroup) -> None:
    page = shown.page.members_page
    shown.change_member(shown.members()[3].id, name=MARKUP, remark=MARKUP, department=MARKUP)
    shown.until(lambda: MARKUP in shown.names())
    shown.search("<img")
    page.ui.table.selectRow(0)
    page.details.open()
    shown.until(lambda: page.detail.detail)
    assert MARKUP in visible_texts(page)
    assert page.proxy.index(0, Column.NAME).data() == f"{MARKUP}（{MARKUP}）"
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in page.findChildren(PlainLabel))


def test_nothing_is_clipped_or_nameless(shown: DemoGroup) -> None:
    page = shown.page.members_page
    page.ui.colours.choose(frozenset({"yellow", "red"}))
    page.ui.table.selectRow(0)
    page.details.open()
    shown.until(lambda: page.ui.panel.ui.code.isVisible())
    QTest.qWait(0)
    assert_all_named(page)
    shown.until(lambda: not page.ui.table.horizontalScrollBar().isVisible())
    assert_nothing_clipped(page.ui.toolbar)


def test_another_theme_paints_the_codes_anew(shown: DemoGroup, qapp: QApplication) -> None:
    item = shown.page.members_page.model.item(0, Column.CODE)
    before = item.icon().cacheKey()
    theme.apply(qapp, Theme.DARK)
    shown.until(lambda: item.icon().cacheKey() != before)
    theme.apply(qapp, Theme.LIGHT)
