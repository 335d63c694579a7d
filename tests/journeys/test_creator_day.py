"""The creator's day in the real window: appoints, tidies up, regrets, and ends a group for good."""

from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.database import Database
from groupcode_desktop.backend.phone import create_phone_app
from groupcode_desktop.client.server import Server
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.members import Member
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.gui.models.member_filter import MemberFilter
from groupcode_desktop.gui.models.members import Column
from groupcode_desktop.gui.views.dissolve_dialog import DissolveDialog
from groupcode_desktop.gui.views.home_page import HomePage
from groupcode_desktop.gui.views.members_page import MembersPage
from tests.cast import Cast
from tests.company import TOWER, Company
from tests.conftest import SetClock
from tests.gui.answers import answer_next
from tests.gui.conftest import desktops, look, remembered  # noqa: F401  # pyright: ignore[reportUnusedImport]
from tests.gui.desktop import Desktop, Desktops
from tests.joining import Phone, served
from tests.journeys.staff import click
from tests.members import add_people, give_health

PEOPLE = 8


@pytest.fixture
def database(sqlite_template: Path, tmp_path: Path) -> Generator[Database]:
    file = tmp_path / "groupcode.db"
    file.write_bytes(sqlite_template.read_bytes())
    database = Database(f"sqlite:///{file}")
    yield database
    database.close()


@pytest.fixture
def company(backend: Backend, cast: Cast, clock: SetClock) -> Company:
    company = Company(backend, cast, clock)
    for person_id in add_people(backend, company.group.id, PEOPLE):
        give_health(backend, company.group.id, person_id, "reason")
    clock.pass_by(limits.SMS_PAUSE)
    return company


@pytest.fixture
def desktop(company: Company, desktops: Desktops, server: Server) -> Desktop:  # noqa: F811
    desktop = desktops.open_at(server)
    desktop.sign_in(number=1)
    desktop.until_page(HomePage)
    desktop.until(lambda: desktop.program.parts.groups.managed())
    desktop.window.open_group(company.group.id, "members")
    return desktop


def members_page(desktop: Desktop) -> MembersPage:
    return desktop.window.makers.group_page().members_page


def everybody(desktop: Desktop) -> tuple[Member, ...]:
    snapshot = desktop.window.makers.group_page().members.snapshot
    return snapshot.members if snapshot else ()


def plain(desktop: Desktop) -> list[Member]:
    return [member for member in everybody(desktop) if member.role is Role.MEMBER]


def tick(page: MembersPage, row: int) -> None:
    cell = page.ui.table.visualRect(page.proxy.index(row, Column.NAME))
    place = cell.topLeft() + QPoint(12, cell.height() // 2)
    QTest.mouseClick(page.ui.table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_creator_s_day(desktop: Desktop, company: Company) -> None:
    desktop.until(lambda: len(plain(desktop)) == PEOPLE)
    page = members_page(desktop)
    appointed = plain(desktop)[0]
    page.show_member(appointed.id)
    answer_next(yes=True)
    click(page.ui.panel.ui.appoint)
    desktop.until(lambda: len(plain(desktop)) == PEOPLE - 1)
    assert not page.ui.panel.ui.remove.isEnabled()

    page.show_only(MemberFilter(roles=frozenset({Role.MEMBER})))
    tick(page, 0)
    tick(page, 1)
    read = answer_next(yes=True)
    click(page.ui.remove_ticked)
    desktop.until(lambda: len(plain(desktop)) == PEOPLE - 3)
    assert read[1] == "The health data of a deleted member are removed from this group."
    click(page.ui.undo)
    desktop.until(lambda: len(plain(desktop)) == PEOPLE - 1)

    page.show_member(plain(desktop)[0].id)
    desktop.window.activateWindow()
    desktop.until(desktop.window.isActiveWindow)
    answer_next(yes=True)
    QTest.keyClick(page.ui.table, Qt.Key.Key_Delete)
    desktop.until(lambda: len(plain(desktop)) == PEOPLE - 2)
    assert company.creator.at.groups.group(company.group.id).member_count == PEOPLE


def test_a_dissolved_group_is_gone_from_the_window_and_says_so_to_phones(
    desktop: Desktop, company: Company
) -> None:
    token = company.creator.at.invites.make(company.group.id).token
    assert token is not None
    group_page = desktop.window.makers.group_page()
    group_page.show_tab("info")
    click(group_page.info_page.ui.dissolve)
    dialog = group_page.info_page.findChild(DissolveDialog)
    assert isinstance(dialog, DissolveDialog)
    dialog.ui.typed.setText(TOWER.name)
    click(dialog.ui.dissolve)
    desktop.until_page(HomePage)
    assert desktop.program.parts.groups.groups() == ()
    with served(create_phone_app(company.backend)) as address:
        answer = Phone(address, token).request("GET", f"/j/{token}")
    assert answer.status == 410
    assert "解散" in answer.text
