"""数据统计: every number opens exactly the people that it counts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from groupcode_desktop.domain.health import Colour, DoseBucket, NatBucket
from groupcode_desktop.domain.limits import DAY, HOUR
from groupcode_desktop.gui.models.attention import ATTENTION
from groupcode_desktop.gui.views.group_page import TABS
from groupcode_desktop.gui.widgets.count_button import CountButton
from tests.gui.demo_group import FULL, JOINED, MAIN, NEW, DemoGroup
from tests.gui.helpers import assert_all_named, assert_nothing_clipped


@pytest.fixture
def database_url(demo_url: str) -> str:
    return demo_url


def all_numbers(demo_group: DemoGroup) -> list[CountButton]:
    ui = demo_group.page.statistics_page.ui
    return [
        button for card in (ui.colours, ui.nat, ui.doses) for button in card.buttons if not button.isHidden()
    ]


def test_each_number_opens_a_list_of_just_as_many(demo_group: DemoGroup) -> None:
    everybody = demo_group.show_members(MAIN)
    numbers = all_numbers(demo_group)
    assert len(numbers) == 3 + 4 + 4
    for button in numbers:
        demo_group.page.show_tab("statistics")
        demo_group.search("nobody")
        demo_group.press(button)
        assert demo_group.page.members_page.isVisible()
        assert demo_group.rows() == button.count()
        assert demo_group.page.members_page.filters.wanted().text == ""
    assert sum(button.count() for button in numbers) == 3 * len(everybody)


def test_the_numbers_are_those_of_the_server(demo_group: DemoGroup) -> None:
    demo_group.show_members(FULL)
    snapshot = demo_group.page.members.snapshot
    assert snapshot is not None
    answer = demo_group.page.members._clients().groups.statistics(2)  # pyright: ignore[reportPrivateUsage]
    assert snapshot.statistics.colours == answer.colours
    assert snapshot.statistics.doses == answer.doses


def test_each_kind_of_other_opens_its_people(demo_group: DemoGroup) -> None:
    demo_group.show_members(FULL)
    page = demo_group.page.statistics_page
    snapshot = demo_group.page.members.snapshot
    assert snapshot is not None
    opened = 0
    for state, button in page.other_buttons.items():
        assert button.isEnabled() is (snapshot.statistics.nat_other[state] > 0)
        if button.isEnabled():
            button.click()
            assert demo_group.rows() == snapshot.statistics.nat_other[state]
            opened += demo_group.rows()
    assert opened == snapshot.statistics.nat[NatBucket.OTHER]


def test_a_number_is_pressed_by_keyboard_and_named(demo_group: DemoGroup) -> None:
    demo_group.show_members(MAIN)
    yellow = demo_group.page.statistics_page.ui.colours.buttons[list(Colour).index(Colour.YELLOW)]
    assert yellow.accessibleName() == f"▲ Yellow code: {yellow.count()} people"
    yellow.setFocus()
    QTest.keyClick(yellow, Qt.Key.Key_Space)
    assert demo_group.rows() == yellow.count()


def test_the_title_opens_everybody(demo_group: DemoGroup) -> None:
    everybody = demo_group.show_members(MAIN)
    demo_group.search("nobody")
    demo_group.press(demo_group.page.statistics_page.ui.nat.title)
    assert demo_group.rows() == len(everybody)


def test_the_bar_tells_in_words_what_it_shows(demo_group: DemoGroup) -> None:
    demo_group.show_members(MAIN)
    card = demo_group.page.statistics_page.ui.doses
    told = [f"{button.text()} {button.count()}" for button in card.buttons if button.count()]
    assert card.bar.accessibleName() == ", ".join(told)
    assert sum(card.bar.widths(200)) == pytest.approx(200 - 2 * (len(told) - 1))


def test_a_group_without_data_says_what_to_do(demo_group: DemoGroup) -> None:
    for member in demo_group.show_members(NEW):
        demo_group.change_member(member.id, source=None, data_updated_at=None)
    demo_group.page.members.reload()
    ui = demo_group.page.statistics_page.ui
    demo_group.until(lambda: ui.empty.isVisible())
    assert "Refresh data" in ui.empty_text.text()


def test_who_needs_attention_is_opened_in_the_table(demo_group: DemoGroup) -> None:
    demo_group.show_members(MAIN)
    ui = demo_group.page.statistics_page.ui
    first = ui.attention.model().index(0, 0)
    member = first.data(ATTENTION).member
    assert member.colour is Colour.RED
    ui.attention.setCurrentIndex(first)
    QTest.keyClick(ui.attention, Qt.Key.Key_Return)
    page = demo_group.page.members_page
    assert page.detail.member == member
    assert page.ui.panel.isVisible()
    assert page.proxy.member(page.ui.table.currentIndex().row()) == member


def test_tests_grow_older_while_nothing_changes(demo_group: DemoGroup) -> None:
    demo_group.show_members(MAIN)
    members = demo_group.page.members
    before = members.snapshot
    assert before is not None
    members._clock.learn(before.as_of + 30 * DAY + HOUR)  # pyright: ignore[reportPrivateUsage]
    members._take_stock()  # pyright: ignore[reportPrivateUsage]
    after = members.snapshot
    assert after is not None
    assert after.statistics.nat[NatBucket.H24] == 0
    other = demo_group.page.statistics_page.ui.nat.buttons[-1]
    assert other.count() == after.statistics.nat[NatBucket.OTHER] == len(after.members)
    demo_group.press(other)
    assert demo_group.rows() == other.count()
    assert sum(after.statistics.doses[bucket] for bucket in DoseBucket) == len(after.members)


def test_a_member_is_not_shown_any_numbers(demo_group: DemoGroup) -> None:
    demo_group.show(JOINED)
    page = demo_group.page
    shown = [name for place, name in enumerate(TABS) if page.ui.tabs.isTabVisible(place)]
    assert shown == ["info"]
    assert page.info_page.isVisible()
    assert not page.ui.refresh.isVisible()
    assert page.members.group_id == 0


def test_nothing_is_clipped_or_nameless(demo_group: DemoGroup) -> None:
    demo_group.show_members(FULL)
    page = demo_group.page
    demo_group.until(lambda: page.statistics_page.ui.attention.isVisible())
    assert_nothing_clipped(page)
    assert_all_named(page)
