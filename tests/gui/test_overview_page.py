"""全部团体: the groups side by side; each number opens its people; who newly needs attention is told of."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sqlalchemy import insert, select, update

from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.tables import groups, members
from groupcode_desktop.client.server import Server
from groupcode_desktop.domain.health import Colour
from groupcode_desktop.gui.models.overview import ATTENTION, DOSES, MEMBERS, NAME, RED, TESTS, YELLOW
from groupcode_desktop.gui.views.group_page import GroupPage
from groupcode_desktop.gui.views.overview_page import OverviewPage
from groupcode_desktop.gui.views.settings_page import SettingsPage
from tests.gui.desktop import Desktop, Desktops
from tests.gui.helpers import assert_all_named, assert_nothing_clipped

MAIN_ID, FULL_ID, NEW_ID = 1, 2, 3


@pytest.fixture
def database_url(demo_url: str) -> str:
    return demo_url


@pytest.fixture
def desktop(desktops: Desktops, server: Server, demo_template: tuple[object, str]) -> Desktop:
    """The demo's operator is signed in."""
    desktops.credentials.keep_session(server.name, demo_template[1])
    desktop = desktops.open_at(server)
    desktop.until(lambda: len(desktop.program.parts.groups.managed()) == 3)
    return desktop


def open_overview(desktop: Desktop) -> OverviewPage:
    desktop.window.ui.sidebar.ui.overview.click()
    page = desktop.until_page(OverviewPage)
    desktop.until(lambda: page.controller.overview is not None)
    return page


def turn_red(backend: Backend, group_id: int, how_many: int) -> None:
    """As a refresh would, of people who need no attention yet."""
    well = select(members.c.person_id).where(
        members.c.group_id == group_id,
        members.c.colour == "green",
        members.c.nat_result == "negative",
        members.c.doses > 0,
        members.c.nat_tested_at > backend.clock() - 24 * 3600,
    )
    with backend.database.write() as db:
        chosen = db.execute(well.limit(how_many)).scalars().all()
        assert len(chosen) == how_many
        these = (members.c.group_id == group_id) & members.c.person_id.in_(chosen)
        db.execute(update(members).where(these).values(colour=Colour.RED))
        db.execute(update(groups).where(groups.c.id == group_id).values(version=groups.c.version + 1))


def put_in_both(backend: Backend) -> None:
    """Somebody of the first group joins the third, where newer data say red."""
    with backend.database.write() as db:
        not_creator = (members.c.group_id == MAIN_ID) & (members.c.role == "member")
        row = (
            db.execute(select(members).where(not_creator, members.c.colour == "green").limit(1))
            .mappings()
            .one()
        )
        newer = {"group_id": NEW_ID, "colour": Colour.RED, "data_updated_at": row["data_updated_at"] + 60}
        db.execute(insert(members).values({**row, **newer}))


def test_every_number_opens_a_list_of_just_as_many(desktop: Desktop) -> None:
    page = open_overview(desktop)
    for row, group_id in enumerate((MAIN_ID, FULL_ID)):
        for column in (MEMBERS, YELLOW, RED, TESTS, DOSES):
            index = page.model.index(row, column)
            page.ui.groups.clicked.emit(index)
            group_page = desktop.until_page(GroupPage)
            assert group_page.group_id == group_id
            desktop.until(lambda shown=group_page: shown.members.snapshot is not None)
            assert group_page.members_page.isVisible()
            assert group_page.members_page.proxy.rowCount() == int(index.data())
            desktop.window.go("overview")


def test_attention_opens_the_dashboard_that_lists_as_many(desktop: Desktop) -> None:
    page = open_overview(desktop)
    index = page.model.index(1, ATTENTION)
    page.ui.groups.setCurrentIndex(index)
    QTest.keyClick(page.ui.groups, Qt.Key.Key_Return)
    group_page = desktop.until_page(GroupPage)
    desktop.until(lambda: group_page.members.snapshot is not None)
    assert group_page.statistics_page.isVisible()
    assert group_page.statistics_page.ui.attention.model().rowCount() == int(index.data())


def test_the_creator_of_all_groups_counts_once(desktop: Desktop) -> None:
    page = open_overview(desktop)
    overview = page.controller.overview
    assert overview is not None
    together = sum(row.numbers.members for row in overview.groups)
    assert overview.total.members == together - 2 == 734
    assert "734 people" in page.ui.about.text()
    assert sum(button.count() for button in page.ui.doses.buttons) == 734


def test_somebody_in_two_groups_counts_once_with_the_newest_data(desktop: Desktop, backend: Backend) -> None:
    page = open_overview(desktop)
    before = page.controller.overview
    assert before is not None
    put_in_both(backend)
    desktop.window.go("home")
    desktop.window.go("overview")
    desktop.until(lambda: page.controller.overview is not before)
    after = page.controller.overview
    assert after is not None
    assert after.groups[2].numbers.members == before.groups[2].numbers.members + 1
    assert after.total.members == before.total.members
    assert after.total.colours[Colour.RED] == before.total.colours[Colour.RED] + 1


def test_one_managed_group_needs_no_overview(desktop: Desktop) -> None:
    open_overview(desktop)
    parts, sidebar = desktop.program.parts, desktop.window.ui.sidebar
    parts.groups.drop(FULL_ID)
    parts.groups.drop(NEW_ID)
    assert not sidebar.ui.overview.isVisible()
    assert desktop.window.pages.current == "home"


def test_the_page_is_readable_by_eye_and_ear(desktop: Desktop) -> None:
    desktop.window.resize(1024, 700)
    page = open_overview(desktop)
    assert_nothing_clipped(page)
    assert_all_named(page)
    cell = page.model.index(0, YELLOW)
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == f"数字广东广报14栈, Yellow: {cell.data()}"
    assert page.model.index(0, NAME).data() == "数字广东广报14栈"


def test_news_come_only_after_the_first_look_and_only_of_who_is_new(
    desktop: Desktop, backend: Backend
) -> None:
    desktop.window.go("settings")
    settings = desktop.page(SettingsPage)
    news = desktop.window.attention_news
    assert not news.controller.is_active
    settings.ui.notify.click()
    assert desktop.program.parts.store.now.notify_attention
    with desktop.qtbot.assertNotEmitted(news.controller.news):
        desktop.until(lambda: news.controller.has_looked)
    turn_red(backend, MAIN_ID, 2)
    news.controller.look()
    desktop.until(news.isVisible)
    assert news.ui.text.text() == "数字广东广报14栈: 2 newly need attention"
    news.ui.put_away.click()
    assert not news.isVisible()
    settings.ui.notify.click()
    assert not news.controller.is_active
