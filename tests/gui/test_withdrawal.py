"""撤回授权 in the window: asked once more, then gone; and the calm line that tells the administrators."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMessageBox
from sqlalchemy import select, update

from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.notices import notify
from groupcode_desktop.backend.tables import group_notices, groups, health_records, members
from groupcode_desktop.backend.withdrawals import withdraw
from groupcode_desktop.domain.notices import NoticeKind
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.gui.settings import Language
from groupcode_desktop.gui.views.group_page import GroupPage
from groupcode_desktop.gui.views.home_page import HomePage
from tests.gui.demo_group import JOINED, NEW, DemoGroup
from tests.gui.desktop import Desktops
from tests.gui.helpers import assert_all_named, assert_nothing_clipped


@pytest.fixture
def database_url(demo_url: str) -> str:
    return demo_url


def answer_next_question(yes: bool, read: list[str]) -> None:
    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        read.extend([box.text(), box.informativeText()])
        buttons: list[QAbstractButton] = box.buttons()
        role = QMessageBox.ButtonRole.AcceptRole if yes else QMessageBox.ButtonRole.RejectRole
        next(button for button in buttons if box.buttonRole(button) is role).click()

    QTimer.singleShot(0, press)


def in_group(group: DemoGroup, group_id: int) -> int:
    with group.backend.database.read() as db:
        return len(db.execute(select(members.c.person_id).where(members.c.group_id == group_id)).all())


def test_the_question_names_group_and_effect(demo_group: DemoGroup) -> None:
    joined = demo_group.show(JOINED)
    page, read = demo_group.page.info_page, list[str]()
    demo_group.until(page.ui.withdraw.isVisible)
    assert_all_named(page)
    assert_nothing_clipped(page)
    answer_next_question(False, read)
    demo_group.press(page.ui.withdraw)
    assert joined.name in read[0]
    assert "health data" in read[1]
    assert in_group(demo_group, joined.id) == joined.member_count


def test_who_withdraws_is_out_and_the_group_leaves_the_list(demo_group: DemoGroup) -> None:
    joined = demo_group.show(JOINED)
    page = demo_group.page.info_page
    demo_group.until(page.ui.withdraw.isVisible)
    answer_next_question(True, [])
    demo_group.press(page.ui.withdraw)
    demo_group.until(lambda: demo_group.groups.find(joined.id) is None)
    assert in_group(demo_group, joined.id) == joined.member_count - 1
    assert page.ui.withdraw.isEnabled()


def test_a_failure_is_told_and_the_button_comes_back(demo_group: DemoGroup) -> None:
    joined = demo_group.show(JOINED)
    page = demo_group.page.info_page
    demo_group.until(page.ui.withdraw.isVisible)
    with demo_group.backend.database.write() as db:
        db.execute(update(groups).where(groups.c.id == joined.id).values(dissolved_at=1))
    answer_next_question(True, [])
    demo_group.press(page.ui.withdraw)
    demo_group.until(page.ui.withdraw_failure.isVisible)
    assert page.ui.withdraw_failure.text() == "This is no longer there, or not open to you."
    assert page.ui.withdraw.isEnabled()


def test_a_creator_is_not_offered_it(demo_group: DemoGroup) -> None:
    demo_group.show(NEW)
    page = demo_group.page
    page.show_tab("info")
    assert not page.info_page.ui.withdraw.isVisible()


def test_managers_see_how_many_consents_are_to_be_renewed(demo_group: DemoGroup) -> None:
    demo_group.show(NEW)
    demo_group.page.show_tab("info")
    ui = demo_group.page.info_page.ui
    demo_group.until(ui.consents.isVisible)
    assert ui.consents.text() == "0"
    demo_group.show(JOINED)
    assert not ui.consents.isVisible()


def somebody_withdraws(group: DemoGroup, group_id: int) -> str:
    """The name of the member."""
    plain = (members.c.group_id == group_id) & (members.c.role == Role.MEMBER)
    with group.backend.database.write() as db:
        member = db.execute(select(members).where(plain).limit(1)).one()
        withdraw(db, Actor(0, member.person_id), group_id, group.backend.clock())
        kept = select(health_records.c.person_id).where(health_records.c.person_id == member.person_id)
        assert db.execute(kept.where(health_records.c.group_id == group_id)).first() is None
    return member.name


def test_administrators_read_a_calm_line_until_they_dismiss_it(demo_group: DemoGroup) -> None:
    new = demo_group.show_members(NEW)
    group = demo_group.groups.groups()[NEW]
    bar = demo_group.page.notices_bar
    assert not bar.isVisible()
    name = somebody_withdraws(demo_group, group.id)
    demo_group.page.show_tab("members")
    demo_group.until(bar.isVisible)
    assert bar.ui.text.text() == f"{name} withdrew the consent and left · just now"
    assert_all_named(bar)
    assert_nothing_clipped(bar)
    demo_group.until(lambda: len(demo_group.members()) == len(new) - 1)
    demo_group.press(bar.ui.put_away)
    assert not bar.isVisible()
    seen = select(members.c.notices_seen).where(
        members.c.group_id == group.id, members.c.role == Role.CREATOR
    )

    def is_put_away() -> bool:
        with demo_group.backend.database.read() as db:
            newest = db.execute(select(group_notices.c.id)).scalar_one()
            return db.execute(seen).scalar_one() == newest

    demo_group.until(is_put_away)
    demo_group.page.notices.reload()
    name = somebody_withdraws(demo_group, group.id)
    demo_group.until(lambda: bar.isVisible() and name in bar.ui.text.text())
    assert "\n" not in bar.ui.text.text()


def test_many_notices_are_three_and_a_number(demo_group: DemoGroup) -> None:
    new = demo_group.groups.groups()[NEW]
    with demo_group.backend.database.write() as db:
        for number in range(5):
            notify(db, new.id, 1_000 + number, NoticeKind.WITHDRAWN, "<b>王</b>", demo_group.backend.clock())
    demo_group.show(NEW)
    bar = demo_group.page.notices_bar
    demo_group.until(bar.isVisible)
    assert bar.ui.text.text().splitlines()[3:] == ["and 2 more"]
    assert "<b>王</b> withdrew" in bar.ui.text.text()
    assert_nothing_clipped(bar)


def test_in_the_window_the_group_leaves_the_sidebar(desktops: Desktops) -> None:
    desktop = desktops.open(demo=True, language=Language.ENGLISH)
    desktop.until_page(HomePage)
    groups = desktop.program.parts.groups
    desktop.until(groups.joined)
    joined = groups.joined()[0]
    desktop.window.open_group(joined.id)
    page = desktop.until_page(GroupPage).info_page
    answer_next_question(True, [])
    page.ui.withdraw.click()
    desktop.until_page(HomePage)
    assert groups.joined() == ()
    labels = [label.text() for label in desktop.window.ui.sidebar.findChildren(QLabel)]
    assert joined.name not in labels
