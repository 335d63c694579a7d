"""团体信息: shown to all, edited by the creator, never overwritten unseen."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox

from groupcode_desktop.backend.tables import groups as group_table
from groupcode_desktop.backend.tables import members
from groupcode_desktop.domain.groups import GroupType
from groupcode_desktop.gui.views.group_info_page import GroupInfoPage
from tests.gui.demo_group import MAIN, NEW, DemoGroup
from tests.gui.helpers import assert_all_named, assert_nothing_clipped


@pytest.fixture
def database_url(demo_url: str) -> str:
    return demo_url


@pytest.fixture
def page(demo_group: DemoGroup) -> GroupInfoPage:
    demo_group.show(NEW)
    demo_group.page.show_tab("info")
    return demo_group.page.info_page


def answer_next_question(yes: bool) -> None:
    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        buttons: list[QAbstractButton] = box.buttons()
        role = QMessageBox.ButtonRole.AcceptRole if yes else QMessageBox.ButtonRole.RejectRole
        next(button for button in buttons if box.buttonRole(button) is role).click()

    QTimer.singleShot(0, press)


def test_it_tells_what_the_guide_asks_for(page: GroupInfoPage, demo_group: DemoGroup) -> None:
    group = demo_group.groups.groups()[NEW]
    assert page.ui.name.text() == group.name
    assert page.ui.creator.text() == "李晓明"
    assert page.ui.creator_id.text() == group.creator_id_mask
    assert page.ui.creator_phone.text() == "138****0012"
    assert page.ui.members.text() == f"{group.member_count} / 500"
    assert_all_named(page)
    assert_nothing_clipped(page)


def test_the_creator_edits_in_place(page: GroupInfoPage, demo_group: DemoGroup) -> None:
    demo_group.press(page.ui.edit)
    assert_all_named(page)
    assert_nothing_clipped(page)
    page.ui.name_edit.setText("  新 名字 ")
    page.ui.type_edit.setCurrentIndex(page.ui.type_edit.findData(GroupType.SCHOOL.value))
    page.ui.region_edit.show_code("440305")
    page.ui.street_edit.setText("科技路 1 号")
    demo_group.press(page.ui.save)
    demo_group.until(page.ui.show_page.isVisible)
    group = demo_group.groups.groups()[NEW]
    assert (group.name, group.type, group.region_code) == ("新 名字", GroupType.SCHOOL, "440305")
    assert page.ui.address.text() == "广东省深圳市南山区科技路 1 号"
    assert demo_group.page.ui.name.text() == "新 名字"


def test_a_wrong_field_is_told_at_the_field(page: GroupInfoPage, demo_group: DemoGroup) -> None:
    demo_group.press(page.ui.edit)
    page.ui.name_edit.setText("x")
    page.ui.street_edit.setText("")
    demo_group.press(page.ui.save)
    assert page.ui.name_edit_error.text() == "This is too short."
    assert page.ui.street_edit_error.isVisible()
    assert page.ui.name_edit.text() == "x"
    assert page.is_editing


@pytest.mark.parametrize("keeps_mine", [True, False])
def test_two_edits_at_once(page: GroupInfoPage, demo_group: DemoGroup, keeps_mine: bool) -> None:
    group = demo_group.groups.groups()[NEW]
    demo_group.press(page.ui.edit)
    page.ui.name_edit.setText("我的名字")
    demo_group.change_group(group.id, name="对方的名字", edition=group_table.c.edition + 1)
    demo_group.press(page.ui.save)
    demo_group.until(page.ui.conflict.isVisible)
    assert page.ui.conflict_text.text() == "Group name: there “对方的名字”, here “我的名字”"
    assert page.ui.name_edit.text() == "我的名字"
    assert demo_group.page.members._clients().groups.group(group.id).name == "对方的名字"  # pyright: ignore[reportPrivateUsage]
    demo_group.press(page.ui.keep_mine if keeps_mine else page.ui.take_theirs)
    demo_group.until(page.ui.show_page.isVisible)
    kept = "我的名字" if keeps_mine else "对方的名字"
    assert page.ui.name.text() == kept
    assert demo_group.groups.groups()[NEW].name == kept


def test_leaving_asks_about_what_was_typed(page: GroupInfoPage, demo_group: DemoGroup) -> None:
    demo_group.press(page.ui.edit)
    page.ui.name_edit.setText("尚未保存")
    answer_next_question(yes=False)
    demo_group.page.show_tab("members")
    assert page.isVisible()
    assert page.ui.name_edit.text() == "尚未保存"
    answer_next_question(yes=False)
    demo_group.show(MAIN)
    assert demo_group.page.ui.name.text() == demo_group.groups.groups()[NEW].name
    answer_next_question(yes=True)
    demo_group.page.show_tab("members")
    assert demo_group.page.members_page.isVisible()
    assert not page.is_editing


def test_leaving_without_a_change_asks_nothing(page: GroupInfoPage, demo_group: DemoGroup) -> None:
    demo_group.press(page.ui.edit)
    demo_group.show(MAIN)
    assert demo_group.page.ui.name.text() == demo_group.groups.groups()[MAIN].name


def test_news_do_not_touch_what_is_typed(page: GroupInfoPage, demo_group: DemoGroup) -> None:
    group = demo_group.groups.groups()[NEW]
    demo_group.press(page.ui.edit)
    page.ui.name_edit.setText("正在输入")
    demo_group.change_group(group.id, joining_allowed=False)
    demo_group.groups.reload()
    demo_group.until(lambda: not demo_group.groups.groups()[NEW].joining_allowed)
    assert page.ui.name_edit.text() == "正在输入"
    assert page.is_editing


def test_an_administrator_sees_why_not(page: GroupInfoPage, demo_group: DemoGroup) -> None:
    group = demo_group.groups.groups()[NEW]
    with demo_group.backend.database.write() as db:
        mine = (members.c.group_id == group.id) & (members.c.role == "creator")
        db.execute(members.update().where(mine).values(role="admin"))
    demo_group.change_group(group.id)
    demo_group.groups.reload()
    demo_group.until(lambda: not page.ui.edit.isEnabled())
    assert page.ui.note.text() == "Only the creator may edit the group information or dissolve the group."
    assert demo_group.page.ui.tabs.isTabVisible(0)


def test_the_server_refuses_who_lost_the_right(page: GroupInfoPage, demo_group: DemoGroup) -> None:
    group = demo_group.groups.groups()[NEW]
    demo_group.press(page.ui.edit)
    page.ui.name_edit.setText("来不及了")
    with demo_group.backend.database.write() as db:
        mine = (members.c.group_id == group.id) & (members.c.role == "creator")
        db.execute(members.update().where(mine).values(role="admin"))
    demo_group.press(page.ui.save)
    demo_group.until(page.ui.failure.isVisible)
    assert page.ui.failure.text() == "Your role in this group does not allow this."
    assert page.ui.name_edit.text() == "来不及了"
