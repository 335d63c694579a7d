"""Filters are named, applied, renamed and deleted; each operator of a computer has their own."""

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest

from groupcode_desktop.domain.health import Colour, DoseBucket, NatState
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.gui.models.member_filter import MemberFilter
from groupcode_desktop.gui.saved_filters import KEY, MOST, SavedFilters
from groupcode_desktop.gui.views.members_page import MembersPage
from groupcode_desktop.gui.views.saved_filters_dialog import SavedFiltersDialog
from tests.gui.answers import answer_next
from tests.gui.demo_group import MAIN, DemoGroup
from tests.gui.helpers import assert_all_named, assert_nothing_clipped

URGENT = MemberFilter(
    text="研发",
    colours=frozenset({Colour.RED, Colour.YELLOW}),
    nat=frozenset({NatState.POSITIVE}),
    doses=frozenset({DoseBucket.NONE}),
    roles=frozenset({Role.ADMIN}),
    departments=frozenset({"研发一组", ""}),
)


@pytest.fixture
def database_url(demo_url: str) -> str:
    return demo_url


@pytest.fixture
def page(demo_group: DemoGroup) -> MembersPage:
    demo_group.page.resize(1200, 700)
    demo_group.show_members(MAIN)
    demo_group.page.show_tab("members")
    return demo_group.page.members_page


def open_dialog(page: MembersPage) -> SavedFiltersDialog:
    QTest.keyClick(page.ui.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    return page.findChildren(SavedFiltersDialog)[-1]


def test_the_filter_of_now_is_named_and_applied_by_keys(page: MembersPage) -> None:
    page.ui.colours.choose(frozenset({"red", "yellow"}))
    page.ui.search.setText("研发")
    wanted, found = page.filters.wanted(), page.proxy.rowCount()
    dialog = open_dialog(page)
    assert "研发" in dialog.ui.now.text()
    assert_all_named(dialog)
    assert_nothing_clipped(dialog)
    QTest.keyClicks(dialog.ui.name, "urgent & near")
    QTest.keyClick(dialog.ui.name, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.reject()
    page.show_only(MemberFilter())
    menu = page.commands.filters
    menu.popup(QPoint(0, 0))
    menu.setActiveAction(menu.actions()[0])
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert page.filters.wanted() == wanted
    assert page.proxy.rowCount() == found


def test_without_a_filter_there_is_nothing_to_save(page: MembersPage) -> None:
    dialog = open_dialog(page)
    assert not dialog.ui.name.isEnabled()
    dialog.reject()


def test_one_is_applied_from_the_dialog(page: MembersPage) -> None:
    SavedFilters().save("urgent", URGENT)
    dialog = open_dialog(page)
    dialog.ui.filters.setCurrentRow(0)
    assert "研发一组" in dialog.ui.words.text()
    dialog.ui.apply.click()
    assert page.filters.wanted() == URGENT


def test_one_is_renamed_but_not_to_a_name_that_is_taken(page: MembersPage) -> None:
    SavedFilters().save("a", URGENT)
    SavedFilters().save("b", MemberFilter(text="b"))
    dialog = open_dialog(page)
    dialog.ui.filters.item(0).setText(" c  d ")
    assert list(SavedFilters().all()) == ["b", "c d"]
    dialog.ui.filters.item(0).setText("c d")
    assert list(SavedFilters().all()) == ["b", "c d"]
    dialog.ui.filters.item(0).setText("  ")
    assert [dialog.ui.filters.item(place).text() for place in range(2)] == ["b", "c d"]
    assert SavedFilters().all()["c d"] == URGENT
    dialog.reject()


def test_one_is_deleted_after_a_question(demo_group: DemoGroup, page: MembersPage) -> None:
    SavedFilters().save("urgent", URGENT)
    dialog = open_dialog(page)
    dialog.ui.filters.setCurrentRow(0)
    dialog.activateWindow()
    dialog.ui.filters.setFocus()
    demo_group.until(dialog.ui.filters.hasFocus)
    asked = answer_next(yes=False)
    QTest.keyClick(dialog.ui.filters, Qt.Key.Key_Delete)
    assert asked[0] == "Delete the saved filter “urgent”?"
    assert list(SavedFilters().all()) == ["urgent"]
    answer_next(yes=True)
    dialog.ui.delete_filter.click()
    assert SavedFilters().all() == {}
    dialog.reject()


def test_all_choices_are_kept() -> None:
    SavedFilters("someone").save("urgent", URGENT)
    assert SavedFilters("someone").all() == {"urgent": URGENT}


def test_each_operator_has_their_own() -> None:
    SavedFilters("https://one#1").save("urgent", URGENT)
    assert SavedFilters("https://one#2").all() == {}
    assert SavedFilters("https://one").all() == {}


def test_there_is_room_for_thirty() -> None:
    saved = SavedFilters("someone")
    for number in range(MOST):
        saved.save(f"filter {number}", URGENT)
    assert not saved.may_save("one more")
    assert saved.may_save("filter 7")
    assert not saved.may_save("   ")


@pytest.mark.parametrize("kept", ["nonsense", "[]", '{"a": {"colours": ["violet"]}}', '{"a": 7}'])
def test_what_cannot_be_read_is_dropped(kept: str) -> None:
    QSettings().setValue(f"{KEY}/someone", kept)
    assert SavedFilters("someone").all() == {}
