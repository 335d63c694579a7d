"""设为管理员, 解除管理员, 删除成员, 备注: asked about, done by the server, seen in the table."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from groupcode_desktop.backend.removals import erase_departed
from groupcode_desktop.client.clients import Connection
from groupcode_desktop.client.server import Server
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.members import Member, MemberEdit
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.gui.models.member_filter import MemberFilter
from groupcode_desktop.gui.models.members import Column
from groupcode_desktop.gui.views.member_edit_dialog import MemberEditDialog
from groupcode_desktop.gui.views.members_page import MembersPage
from tests.gui.answers import answer_next
from tests.gui.demo_group import MAIN, DemoGroup
from tests.gui.helpers import assert_all_named, assert_nothing_clipped

LEFT = Qt.MouseButton.LeftButton
EFFECT = "The health data of a deleted member are removed from this group."


@pytest.fixture
def database_url(demo_url: str) -> str:
    return demo_url


@pytest.fixture
def shown(demo_group: DemoGroup) -> DemoGroup:
    demo_group.show_members(MAIN)
    demo_group.page.show_tab("members")
    return demo_group


@pytest.fixture
def page(shown: DemoGroup) -> MembersPage:
    return shown.page.members_page


@pytest.fixture
def other(server: Server, demo_template: tuple[object, str]) -> Iterator[Connection]:
    """Another desktop of the same operator."""
    connection = Connection(server)
    connection.accounts.resume(demo_template[1])
    yield connection
    connection.http.close()


def of_role(shown: DemoGroup, role: Role) -> list[Member]:
    return [member for member in shown.members() if member.role is role]


def role_of(shown: DemoGroup, member: Member) -> Role:
    return next(one.role for one in shown.members() if one.id == member.id)


def is_there(shown: DemoGroup, member: Member) -> bool:
    return any(one.id == member.id for one in shown.members())


def click_tick(page: MembersPage, row: int) -> None:
    place = page.ui.table.visualRect(page.proxy.index(row, Column.NAME))
    QTest.mouseClick(page.ui.table.viewport(), LEFT, pos=place.topLeft() + QPoint(10, place.height() // 2))


def test_a_member_becomes_administrator_and_is_one_no_longer(shown: DemoGroup, page: MembersPage) -> None:
    member = of_role(shown, Role.MEMBER)[0]
    page.show_member(member.id)
    assert page.ui.panel.ui.appoint.text() == "Make administrator"
    read = answer_next(yes=True)
    shown.press(page.ui.panel.ui.appoint)
    shown.until(lambda: role_of(shown, member) is Role.ADMIN)
    assert member.name in read[0]
    assert page.ui.panel.ui.appoint.text() == "Revoke administrator"
    assert not page.ui.panel.ui.remove.isEnabled()
    assert "Revoke the administrator first" in page.ui.panel.ui.why.text()
    answer_next(yes=True)
    shown.press(page.ui.panel.ui.appoint)
    shown.until(lambda: role_of(shown, member) is Role.MEMBER)
    assert page.ui.panel.ui.remove.isEnabled()
    assert not page.ui.panel.ui.why.isVisible()


def test_a_no_changes_nothing(shown: DemoGroup, page: MembersPage) -> None:
    member = of_role(shown, Role.MEMBER)[0]
    page.show_member(member.id)
    for button in (page.ui.panel.ui.appoint, page.ui.panel.ui.remove):
        answer_next(yes=False)
        shown.press(button)
    assert not page.work.verbs.is_running
    assert role_of(shown, member) is Role.MEMBER


def test_the_sixth_is_grey_with_the_reason(shown: DemoGroup, page: MembersPage, other: Connection) -> None:
    group_id = shown.groups.groups()[MAIN].id
    missing = limits.ADMINS_PER_GROUP - len(of_role(shown, Role.ADMIN))
    for member in of_role(shown, Role.MEMBER)[:missing]:
        other.members.appoint(group_id, member.id)
    shown.page.members.reload()
    shown.until(lambda: len(of_role(shown, Role.ADMIN)) == limits.ADMINS_PER_GROUP)
    page.show_member(of_role(shown, Role.MEMBER)[0].id)
    assert not page.ui.panel.ui.appoint.isEnabled()
    assert "5 administrators at most" in page.ui.panel.ui.why.text()
    assert "5 administrators" in page.ui.panel.ui.appoint.accessibleDescription()


def test_the_creator_is_grey_with_the_reason(shown: DemoGroup, page: MembersPage) -> None:
    page.show_member(of_role(shown, Role.CREATOR)[0].id)
    panel = page.ui.panel.ui
    assert not panel.appoint.isEnabled()
    assert not panel.remove.isEnabled()
    assert "dissolve the group instead" in panel.why.text()


def test_an_administrator_appoints_nobody(shown: DemoGroup, page: MembersPage) -> None:
    group = shown.groups.groups()[MAIN]
    operator = of_role(shown, Role.CREATOR)[0]
    shown.change_member(operator.id, role=Role.ADMIN)
    shown.groups.reload()
    shown.until(lambda: shown.groups.find(group.id).my_role is Role.ADMIN)  # pyright: ignore[reportOptionalMemberAccess]
    page.show_member(of_role(shown, Role.MEMBER)[0].id)
    assert not page.ui.panel.ui.appoint.isEnabled()
    assert page.ui.panel.ui.remove.isEnabled()
    assert "does not allow this" in page.ui.panel.ui.why.text()


def test_a_deleted_member_can_be_brought_back(shown: DemoGroup, page: MembersPage) -> None:
    member = of_role(shown, Role.MEMBER)[0]
    page.show_member(member.id)
    read = answer_next(yes=True)
    QTest.keyClick(page.ui.table, Qt.Key.Key_Delete)
    shown.until(lambda: not is_there(shown, member))
    assert member.name in read[0]
    assert read[1] == EFFECT
    assert page.ui.undo_bar.isVisible()
    assert member.name in page.ui.undo_text.text()
    shown.until(lambda: page.detail.member is None or page.detail.member.id != member.id)
    shown.press(page.ui.undo)
    shown.until(lambda: is_there(shown, member))
    assert member in shown.members()
    assert not page.ui.undo_bar.isVisible()


def test_the_offer_to_undo_ends_with_its_time(shown: DemoGroup, page: MembersPage) -> None:
    page.work.undo.offer(1, shown.members()[:1])
    assert page.ui.undo_bar.isVisible()
    page.work.undo.time.timeout.emit()
    assert not page.ui.undo_bar.isVisible()


def test_too_late_is_told_and_the_member_stays_away(shown: DemoGroup, page: MembersPage) -> None:
    member = of_role(shown, Role.MEMBER)[0]
    page.show_member(member.id)
    answer_next(yes=True)
    shown.press(page.ui.panel.ui.remove)
    shown.until(page.ui.undo_bar.isVisible)
    with shown.backend.database.write() as db:
        erase_departed(db, shown.backend.clock() + limits.UNDO_LIFETIME)
    shown.press(page.ui.undo)
    shown.until(page.ui.failure.isVisible)
    assert "too late" in page.ui.failure.text()


def test_who_is_gone_already_counts_as_done(shown: DemoGroup, page: MembersPage, other: Connection) -> None:
    """Removed by another desktop while selected here."""
    member = of_role(shown, Role.MEMBER)[0]
    page.show_member(member.id)
    other.members.remove(shown.groups.groups()[MAIN].id, member.id)
    answer_next(yes=True)
    shown.press(page.ui.panel.ui.remove)
    shown.until(lambda: not is_there(shown, member))
    assert not page.ui.failure.isVisible()
    assert not page.ui.undo_bar.isVisible()


def test_ticked_members_leave_together_and_come_back(shown: DemoGroup, page: MembersPage) -> None:
    page.show_only(MemberFilter(roles=frozenset({Role.MEMBER})))
    for row in range(3):
        click_tick(page, row)
    chosen = page.work.ticks.members()
    assert len(chosen) == 3
    assert not page.ui.table.selectionModel().hasSelection()
    assert not page.ui.panel.isVisible()
    assert page.ui.ticked.text() == "Ticked 3"
    assert page.ui.table.tick_all.checkState() is Qt.CheckState.PartiallyChecked
    assert_all_named(page)
    assert_nothing_clipped(page)
    read = answer_next(yes=True)
    shown.press(page.ui.remove_ticked)
    shown.until(lambda: not any(is_there(shown, member) for member in chosen))
    assert all(member.name in read[0] for member in chosen)
    assert not page.ui.remove_ticked.isVisible()
    shown.press(page.ui.undo)
    shown.until(lambda: all(is_there(shown, member) for member in chosen))


def test_the_header_ticks_all_that_are_shown(shown: DemoGroup, page: MembersPage) -> None:
    page.show_only(MemberFilter(roles=frozenset({Role.ADMIN, Role.CREATOR})))
    few = shown.rows()
    page.ui.table.tick_all.click()
    assert len(page.model.ticked) == few
    assert page.ui.table.tick_all.checkState() is Qt.CheckState.Checked
    page.show_only(MemberFilter())
    assert page.ui.table.tick_all.checkState() is Qt.CheckState.PartiallyChecked
    page.ui.table.tick_all.click()
    assert len(page.model.ticked) == len(shown.members())
    page.ui.table.tick_all.click()
    assert page.model.ticked == frozenset()


def test_ticked_and_not_shown_is_told(shown: DemoGroup, page: MembersPage) -> None:
    page.show_only(MemberFilter(roles=frozenset({Role.CREATOR})))
    page.ui.table.tick_all.click()
    page.show_only(MemberFilter(roles=frozenset({Role.ADMIN})))
    assert page.ui.ticked.text() == "Ticked 1 · 1 of them not shown"
    shown.press(page.ui.untick)
    assert page.model.ticked == frozenset()


def test_of_all_ticked_only_those_leave_who_may(shown: DemoGroup, page: MembersPage) -> None:
    staying = of_role(shown, Role.ADMIN) + of_role(shown, Role.CREATOR)
    page.ui.table.tick_all.click()
    read = answer_next(yes=True)
    shown.press(page.ui.remove_ticked)
    shown.until(lambda: len(shown.members()) == len(staying))
    assert f"({len(staying)} people)" in read[1]
    assert "The creator and administrators stay" in read[1]


def test_space_ticks_the_selected(shown: DemoGroup, page: MembersPage) -> None:
    page.ui.table.selectRow(0)
    page.ui.table.setFocus()
    QTest.keyClick(page.ui.table, Qt.Key.Key_Space)
    assert page.model.ticked == {page.proxy.member(0).id}
    QTest.keyClick(page.ui.table, Qt.Key.Key_Space)
    assert page.model.ticked == frozenset()


def test_a_refusal_of_all_names_nobody_gone(shown: DemoGroup, page: MembersPage, other: Connection) -> None:
    """One of them was made administrator elsewhere a moment ago."""
    first, second = of_role(shown, Role.MEMBER)[:2]
    shown.page.members.watch(None)
    other.members.appoint(shown.groups.groups()[MAIN].id, second.id)
    page.model.tick([first.id, second.id], True)
    answer_next(yes=True)
    shown.press(page.ui.remove_ticked)
    shown.until(page.ui.failure.isVisible)
    assert "Revoke the administrator first" in page.ui.failure.text()
    assert f"Nobody was deleted. Not possible with: {second.name}" in page.ui.failure.text()
    assert is_there(shown, first)
    assert is_there(shown, second)


def test_the_menu_has_the_same_verbs(shown: DemoGroup, page: MembersPage) -> None:
    creator = of_role(shown, Role.CREATOR)[0]
    page.show_member(creator.id)
    page.ui.table.customContextMenuRequested.emit(QPoint(5, 5))
    menu = page.commands.menu
    assert menu.isVisible()
    lines = {action.text(): action.isEnabled() for action in menu.actions() if action.isVisible()}
    assert lines["Make administrator"] is False
    assert lines["Delete member"] is False
    assert any("dissolve the group instead" in text for text in lines)
    menu.close()


def test_two_desktops_see_each_other_s_changes(
    shown: DemoGroup, page: MembersPage, other: Connection
) -> None:
    """Unasked: the page polls while it is seen."""
    group_id = shown.groups.groups()[MAIN].id
    gone, promoted, noted = of_role(shown, Role.MEMBER)[:3]
    page.show_member(gone.id)
    other.members.remove(group_id, gone.id)
    other.members.appoint(group_id, promoted.id)
    other.members.edit(group_id, noted.id, MemberEdit("from there", "", noted.remark, noted.department))
    shown.until(lambda: any(one.remark == "from there" for one in shown.members()))
    assert not is_there(shown, gone)
    assert role_of(shown, promoted) is Role.ADMIN
    shown.until(lambda: page.detail.member is None or page.detail.member.id != gone.id)


def edit_dialog(shown: DemoGroup, page: MembersPage, member: Member) -> MemberEditDialog:
    page.show_member(member.id)
    shown.press(page.ui.panel.ui.edit)
    dialog = page.findChild(MemberEditDialog)
    assert isinstance(dialog, MemberEditDialog)
    return dialog


def test_remark_and_department_are_edited(shown: DemoGroup, page: MembersPage) -> None:
    member = of_role(shown, Role.MEMBER)[0]
    dialog = edit_dialog(shown, page, member)
    assert_all_named(dialog)
    dialog.ui.remark.setText("  新 备注 ")
    dialog.ui.department.setText("新部门")
    shown.press(dialog.ui.save)
    shown.until(lambda: any(one.remark == "新 备注" for one in shown.members()))
    shown.until(lambda: page.ui.panel.ui.department.text() == "新部门")


def test_a_flaw_stands_at_its_field(shown: DemoGroup, page: MembersPage) -> None:
    dialog = edit_dialog(shown, page, of_role(shown, Role.MEMBER)[0])
    dialog.ui.remark.setText("长" * (limits.REMARK_MAX + 1))
    shown.press(dialog.ui.save)
    assert dialog.ui.remark_error.text() == "This is too long."
    dialog.reject()


def test_another_s_edit_is_shown_beside_the_own(shown: DemoGroup, page: MembersPage) -> None:
    member = of_role(shown, Role.MEMBER)[0]
    dialog = edit_dialog(shown, page, member)
    shown.change_member(member.id, remark="theirs")
    dialog.ui.remark.setText("mine")
    shown.press(dialog.ui.save)
    shown.until(dialog.ui.failure.isVisible)
    assert "“theirs”" in dialog.ui.failure.text()
    assert dialog.ui.remark.text() == "mine"
    shown.press(dialog.ui.save)
    shown.until(lambda: any(one.remark == "mine" for one in shown.members()))
