"""An administrator's morning in the real window: who needs attention, what changed, who did not report."""

from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.database import Database
from groupcode_desktop.backend.health import store_answers
from groupcode_desktop.backend.people import person_for
from groupcode_desktop.backend.reports.submissions import submit
from groupcode_desktop.client.server import Server
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.accounts import RealName
from groupcode_desktop.domain.health import Colour, HealthCode, HealthRecord, Source
from groupcode_desktop.domain.identity import IdType
from groupcode_desktop.domain.phones import e164
from groupcode_desktop.domain.reports import Answers, ReportSettings, Status
from groupcode_desktop.domain.times import local_date
from groupcode_desktop.gui.settings import Language
from groupcode_desktop.gui.views.group_page import GroupPage
from groupcode_desktop.gui.views.home_page import HomePage
from groupcode_desktop.gui.views.member_edit_dialog import MemberEditDialog
from groupcode_desktop.gui.widgets.count_button import CountButton
from groupcode_desktop.gui.widgets.nav_button import NavButton
from tests.cast import Cast, id_number, phone_number
from tests.company import Company, enter
from tests.conftest import SetClock
from tests.gui.answers import answer_next
from tests.gui.conftest import desktops, look, remembered  # noqa: F401  # pyright: ignore[reportUnusedImport]
from tests.gui.desktop import Desktop, Desktops
from tests.journeys.staff import Staff, click, click_row, write

FIRST, PEOPLE, RED, REPORTED = 60, 12, 3, 5
LONG_AGO = 20 * limits.DAY
"""So old are the codes that everybody had last time."""
WELL = Answers(365, (), Status.NORMAL, Status.NORMAL, "广州市海珠区", "", True)


@pytest.fixture
def database(sqlite_template: Path, tmp_path: Path) -> Generator[Database]:
    file = tmp_path / "groupcode.db"
    file.write_bytes(sqlite_template.read_bytes())
    database = Database(f"sqlite:///{file}")
    yield database
    database.close()


def name_of(number: int) -> str:
    return f"成员{'甲乙丙丁戊己庚辛壬癸子丑'[number - FIRST]}"


def people_of(company: Company) -> list[int]:
    """With real documents, about which a health source can be asked."""
    backend, now = company.backend, company.clock.now
    ids: list[int] = []
    for number in range(FIRST, FIRST + PEOPLE):
        real_name = RealName(name_of(number), IdType.RESIDENT, id_number(number))
        with backend.database.write() as db:
            ids.append(person_for(db, backend.vault, real_name, e164(phone_number(number)), now))
        enter(backend, company.group.id, ids[-1])
    return ids


def give_codes(company: Company, ids: list[int]) -> None:
    """Some red, all others green, and nothing of tests."""
    now = company.clock.now
    records = {
        person: HealthRecord(
            Source.DEMO,
            now,
            HealthCode(Colour.RED if place < RED else Colour.GREEN, "", "", now, "广州市", ""),
            None,
            None,
        )
        for place, person in enumerate(ids)
    }
    with company.backend.database.write() as db:
        store_answers(db, company.group.id, Source.DEMO, records, now)


@pytest.fixture
def company(backend: Backend, cast: Cast, clock: SetClock) -> Company:
    """Red codes of three weeks ago; some reported today already."""
    company = Company(backend, cast, clock)
    assert company.admin
    ids = people_of(company)
    give_codes(company, ids)
    clock.pass_by(LONG_AGO)
    settings = ReportSettings(on=True, opens_at=0, deadline=24 * 60 - 1)
    company.creator.at.reports.set_settings(company.group.id, settings)
    with backend.database.write() as db:
        for person in ids[:REPORTED]:
            submit(db, Actor(0, person), company.group.id, WELL, clock.now)
    return company


@pytest.fixture
def desktop(company: Company, desktops: Desktops, server: Server) -> Desktop:  # noqa: F811
    desktop = desktops.open_at(server, Language.CHINESE)
    desktop.sign_in(number=2)
    desktop.until_page(HomePage)
    desktop.until(lambda: desktop.program.parts.groups.managed())
    return desktop


@pytest.fixture
def page(desktop: Desktop, company: Company) -> GroupPage:
    buttons = desktop.window.ui.sidebar.findChildren(NavButton)
    button = next(button for button in buttons if company.group.name in button.text())
    desktop.until(button.isVisible)
    click(button)
    page = desktop.until_page(GroupPage)
    desktop.until(lambda: page.statistics_page.ui.numbers.isVisible())
    return page


def red_number(page: GroupPage) -> CountButton:
    return page.statistics_page.ui.colours.buttons[2]


def test_an_administrator_s_morning(desktop: Desktop, page: GroupPage, company: Company) -> None:
    staff = Staff(desktop, number=2)
    see_who_needs_attention(desktop, page)
    look_at_one(desktop, page, company)
    refresh(desktop, page, staff)
    remind(desktop, page, staff, company)
    delete_and_undo(desktop, page, staff)
    be_refused(desktop, page, staff)


def see_who_needs_attention(desktop: Desktop, page: GroupPage) -> None:
    """The number, and the list behind it with as many rows and none but those."""
    attention = page.statistics_page.ui.attention
    assert attention.model().rowCount() >= RED
    number = red_number(page)
    assert number.count() == RED
    click(number)
    members = page.members_page
    desktop.until(lambda: members.isVisible() and members.proxy.rowCount() == RED)
    assert {members.proxy.member(row).colour for row in range(RED)} == {Colour.RED}
    write(members.ui.search, members.proxy.member(1).name)
    desktop.until(lambda: members.proxy.rowCount() == 1)


def look_at_one(desktop: Desktop, page: GroupPage, company: Company) -> None:
    """The details of the one that is left; the remark is corrected and stands in the list."""
    members = page.members_page
    member = members.proxy.member(0)
    click_row(members.ui.table, 0)
    desktop.until(lambda: members.detail.detail is not None)
    click(members.ui.panel.ui.edit)
    dialog = page.findChild(MemberEditDialog)
    assert dialog is not None
    write(dialog.ui.remark, "门岗")
    click(dialog.ui.save)
    desktop.until(lambda: members.proxy.rowCount() == 1 and members.proxy.member(0).remark == "门岗")
    listed = company.admin.at.members.members(company.group.id).members
    assert next(one.remark for one in listed if one.id == member.id) == "门岗"


def refresh(desktop: Desktop, page: GroupPage, staff: Staff) -> None:
    """What changed since is told, and the button says when it may be pressed again."""
    staff.open_tab("statistics")
    click(page.ui.refresh)
    bar = page.health_bar
    desktop.until(bar.ui.news.isVisible)
    assert "绿码" in bar.ui.news_text.text()
    assert "管理" in bar.ui.caption.text()
    desktop.until(lambda: red_number(page).count() < RED)
    desktop.until(lambda: not page.ui.refresh.isEnabled())
    click(bar.ui.dismiss)
    assert not bar.ui.news.isVisible()


def remind(desktop: Desktop, page: GroupPage, staff: Staff, company: Company) -> None:
    """Who did not report: the tile, the rows, the text to send."""
    staff.open_tab("reports")
    reports = page.reports_page
    missing = PEOPLE + 2 - REPORTED
    desktop.until(lambda: reports.isVisible() and reports.ui.missing.count() == missing)
    click(reports.ui.missing)
    desktop.until(lambda: reports.proxy.rowCount() == missing)
    click(reports.ui.copy_reminder)
    copied = QGuiApplication.clipboard().text()
    assert company.group.name in copied
    assert "23:59" in copied
    click(reports.ui.copy_names)
    assert len(QGuiApplication.clipboard().text().splitlines()) == missing
    assert not reports.ui.remind.isEnabled()
    day = local_date(company.clock.now)
    assert len(company.admin.at.reports.day(company.group.id, day).people) == PEOPLE + 2


def delete_and_undo(desktop: Desktop, page: GroupPage, staff: Staff) -> None:
    staff.open_tab("members")
    members = page.members_page
    members.ui.search.clear()
    click(members.ui.clear)
    desktop.until(lambda: members.proxy.rowCount() == PEOPLE + 2)
    write(members.ui.search, name_of(FIRST + 9))
    desktop.until(lambda: members.proxy.rowCount() == 1)
    click_row(members.ui.table, 0)
    remove = members.ui.panel.ui.remove
    desktop.until(lambda: remove.isVisible() and remove.isEnabled())
    answer_next(yes=True)
    click(remove)
    desktop.until(lambda: members.proxy.rowCount() == 0)
    click(members.ui.undo)
    desktop.until(lambda: members.proxy.rowCount() == 1)


def be_refused(desktop: Desktop, page: GroupPage, staff: Staff) -> None:
    """What only the creator may is grey, and says why."""
    members = page.members_page
    click_row(members.ui.table, 0)
    panel = members.ui.panel.ui
    desktop.until(lambda: panel.appoint.isVisible() and panel.why.isVisible())
    assert not panel.appoint.isEnabled()
    assert panel.remove.isEnabled()
    assert panel.why.text() in panel.appoint.accessibleDescription()
    staff.open_tab("info")
    info = page.info_page
    desktop.until(info.isVisible)
    assert not info.ui.edit.isEnabled()
    assert not info.ui.dissolve.isEnabled()
    assert info.ui.note.isVisible()
    assert info.ui.note.text()
