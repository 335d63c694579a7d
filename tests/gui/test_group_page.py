"""The header of a group, its tabs, and the refresh."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.database import Database
from groupcode_desktop.backend.phone_access import FixedAddress
from groupcode_desktop.backend.sources import HealthSource, Identity, Missing
from groupcode_desktop.backend.start import Options, assemble
from groupcode_desktop.domain.health import HealthRecord, Source
from groupcode_desktop.domain.limits import REFRESH_PAUSE
from groupcode_desktop.domain.times import UnixTime
from groupcode_desktop.gui.moments import full_time
from groupcode_desktop.gui.views.group_page import TABS
from tests.conftest import PHONES_URL, SetClock
from tests.gui.demo_group import FULL, JOINED, MAIN, NEW, DemoGroup
from tests.gui.helpers import assert_all_named, assert_nothing_clipped


class FickleSource:
    """Answers as the demo does, or not at all."""

    kind = Source.DEMO

    def __init__(self, source: HealthSource) -> None:
        self._source = source
        self.is_silent = False

    def query(self, people: Sequence[Identity], now: UnixTime) -> Mapping[int, HealthRecord | Missing]:
        if self.is_silent:
            raise ConnectionError
        return self._source.query(people, now)


@pytest.fixture
def database_url(demo_url: str) -> str:
    return demo_url


@pytest.fixture
def backend(database: Database, options: Options, clock: SetClock) -> Backend:
    backend = assemble(database, FixedAddress(PHONES_URL), options, clock)
    return replace(backend, source=FickleSource(backend.source))


def test_the_header_tells_what_group_it_is(demo_group: DemoGroup) -> None:
    group = demo_group.show(MAIN)
    ui = demo_group.page.ui
    assert ui.name.text() == group.name
    assert ui.type.accessibleName() == "Company"
    assert ui.address.text() == "广东省广州市海珠区阅江西路118号"
    assert group.data_updated_at is not None
    assert ui.updated.text() == f"Updated {full_time(group.data_updated_at)}"
    assert ui.source.accessibleName() == "Demo data"


def test_a_refresh_changes_the_numbers_and_begins_the_pause(demo_group: DemoGroup, clock: SetClock) -> None:
    for member in demo_group.show_members(NEW):
        demo_group.change_member(member.id, source=None, data_updated_at=None, colour="none", doses=0)
    page = demo_group.page
    page.members.reload()
    demo_group.until(page.statistics_page.ui.empty.isVisible)
    clock.pass_by(7)
    demo_group.press(page.ui.refresh)
    assert not page.ui.refresh.isEnabled()
    assert page.ui.progress.isVisible()
    demo_group.until(page.statistics_page.ui.numbers.isVisible)
    demo_group.until(lambda: page.ui.refresh.text() == "⟳ Refresh data · in 30 min")
    assert not page.ui.progress.isVisible()
    assert page.ui.updated.text() == f"Updated {full_time(clock.now)}"
    clock.pass_by(REFRESH_PAUSE - 60)
    page._clock.learn(clock.now)  # pyright: ignore[reportPrivateUsage]
    demo_group.until(lambda: page.ui.refresh.text().endswith(" s"))
    page._clock.learn(clock.now + 60)  # pyright: ignore[reportPrivateUsage]
    demo_group.until(page.ui.refresh.isEnabled)


def test_a_refresh_that_fails_is_told_in_place(demo_group: DemoGroup) -> None:
    demo_group.show_members(NEW)
    source = demo_group.backend.source
    assert isinstance(source, FickleSource)
    source.is_silent = True
    page = demo_group.page
    demo_group.press(page.ui.refresh)
    demo_group.until(page.ui.failure.isVisible)
    assert page.ui.failure.text()
    assert page.ui.refresh.isEnabled()
    source.is_silent = False
    demo_group.press(page.ui.refresh)
    demo_group.until(lambda: page.ui.refresh.text() == "⟳ Refresh data · in 30 min")
    assert not page.ui.failure.isVisible()


def test_somebody_else_refreshed_just_now(demo_group: DemoGroup, clock: SetClock) -> None:
    group = demo_group.show(NEW)
    demo_group.change_group(group.id, refreshed_at=clock.now - 60)
    demo_group.press(demo_group.page.ui.refresh)
    demo_group.until(demo_group.page.ui.failure.isVisible)
    assert demo_group.page.ui.failure.text() == (
        "The data can be refreshed once in 30 minutes. Try again in 29 min."
    )


def test_tabs_by_keyboard(demo_group: DemoGroup) -> None:
    demo_group.show_members(MAIN)
    page = demo_group.page
    QTest.keyClick(page, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert page.members_page.isVisible()
    page.ui.tabs.setFocus()
    QTest.keyClick(page.ui.tabs, Qt.Key.Key_Right)
    assert page.reports_page.isVisible()
    for tab in (*TABS[3:], *TABS[:3]):
        QTest.keyClick(page, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
        assert page.ui.tabs.currentIndex() == TABS.index(tab)
    demo_group.press(page.ui.invite)
    assert page.invite_page.isVisible()


def test_each_group_shows_its_own_members(demo_group: DemoGroup) -> None:
    groups = demo_group.groups.groups()
    for place in (MAIN, FULL, NEW, MAIN):
        assert len(demo_group.show_members(place)) == groups[place].member_count
        assert demo_group.rows() == groups[place].member_count


def test_a_group_of_others_is_told_read_only(demo_group: DemoGroup) -> None:
    demo_group.show(JOINED)
    page = demo_group.page
    assert page.info_page.isVisible()
    assert page.info_page.ui.note.text() == "To leave the group, please contact an administrator."
    assert not page.info_page.ui.edit.isVisible()
    QTest.keyClick(page, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert page.info_page.isVisible()


def test_all_tabs_come_back_after_a_group_of_others(demo_group: DemoGroup) -> None:
    tabs = demo_group.page.ui.tabs
    demo_group.show(MAIN)
    places = [tabs.tabRect(index) for index in range(tabs.count())]
    demo_group.show(JOINED)
    demo_group.page.grab()
    demo_group.show(MAIN)
    assert [tabs.tabRect(index) for index in range(tabs.count())] == places


def test_long_names_give_way_and_are_never_markup(demo_group: DemoGroup) -> None:
    group = demo_group.show(MAIN)
    name = "<b>x</b><img src='file:///etc/hostname'>团体"
    demo_group.change_group(group.id, name=name)
    demo_group.groups.reload()
    label = demo_group.page.ui.name
    demo_group.until(lambda: label.text() == name)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert "&lt;b&gt;" in label.toolTip() or label.shown_text() == name
    assert_nothing_clipped(demo_group.page)


@pytest.mark.parametrize("tab", TABS)
def test_nothing_is_clipped_or_nameless(demo_group: DemoGroup, tab: str) -> None:
    demo_group.show_members(MAIN)
    demo_group.page.show_tab(tab)
    QTest.qWait(0)
    assert_all_named(demo_group.page)
    assert demo_group.page.width() == 792
