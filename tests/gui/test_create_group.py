"""创建团体: it works, then each refusal; what was typed stays."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from groupcode_desktop.client.server import Server
from groupcode_desktop.domain.groups import GroupType
from groupcode_desktop.domain.limits import GROUPS_PER_CREATOR, SMS_PAUSE
from groupcode_desktop.gui.controllers.groups import GroupsController
from groupcode_desktop.gui.views.create_group_page import CreateGroupPage
from groupcode_desktop.gui.views.group_page import GroupPage
from groupcode_desktop.gui.views.home_page import HomePage
from groupcode_desktop.gui.views.result_page import ResultPage
from tests.conftest import SetClock
from tests.gui.desktop import Desktop, Desktops

NAME = "数字广东广报14栈"


@pytest.fixture
def desktop(desktops: Desktops, server: Server, clock: SetClock) -> Desktop:
    """The creator, at home, a minute after the code for signing in."""
    desktop = desktops.open_at(server)
    desktop.sign_in()
    clock.pass_by(SMS_PAUSE)
    return desktop


def open_form(desktop: Desktop) -> CreateGroupPage:
    desktop.window.commands.create.trigger()
    return desktop.page(CreateGroupPage)


def fill(desktop: Desktop, page: CreateGroupPage) -> None:
    page.ui.group_name.setText(NAME)
    page.ui.type.setCurrentIndex(list(GroupType).index(GroupType.COMPANY))
    page.ui.region.show_code("440105")
    page.ui.street.setText("阅江西路118号")
    desk = desktop.window.makers.sms_desk_page().controller
    page.ui.code.edit.setText(desktop.ask_code(page.ui.code.button, desk))


def type_in(widget: QWidget, text: str) -> None:
    """As an input method for Chinese does."""
    typed = QInputMethodEvent()
    typed.setCommitString(text)
    QApplication.sendEvent(widget, typed)


def accept_suggestion(box: QComboBox) -> None:
    completer = box.completer()
    assert completer
    popup = completer.popup()
    assert popup
    QTest.keyClick(popup, Qt.Key.Key_Return)


def groups_of(desktop: Desktop) -> GroupsController:
    return desktop.program.parts.groups


def test_the_note_leads_to_the_desk_where_the_code_waits(desktop: Desktop) -> None:
    page = open_form(desktop)
    fill(desktop, page)
    desktop.until(page.ui.open_desk.isVisible)
    assert page.ui.code_note.text().startswith("The code for 138****0001 waits on the SMS desk")
    page.ui.open_desk.click()
    assert desktop.window.pages.current == "sms_desk"
    assert open_form(desktop).ui.group_name.text() == NAME


def test_a_group_is_created_and_stands_in_the_sidebar(desktop: Desktop) -> None:
    page = open_form(desktop)
    assert page.ui.name_value.text() == "李晓明"
    assert page.ui.phone_value.text() == "138****0001"
    assert set(page.ui.id_value.text()[2:-2]) == {"*"}
    fill(desktop, page)
    page.ui.create.click()
    result = desktop.until_page(ResultPage)
    assert result.ui.headline.text() == "Created"
    assert NAME in result.ui.text.text()
    (group,) = groups_of(desktop).groups()
    assert (group.name, group.region_code, group.street) == (NAME, "440105", "阅江西路118号")
    assert desktop.window.ui.sidebar.ui.managed_count.text() == "1 / 5"
    assert open_form(desktop).ui.group_name.text() == ""


def test_after_success_the_invites_are_one_click_away(desktop: Desktop) -> None:
    page = open_form(desktop)
    fill(desktop, page)
    page.ui.create.click()
    desktop.until_page(ResultPage).ui.first.click()
    desktop.page(GroupPage)
    assert desktop.window.ui.members.text() == "Members 1 / 500"
    desktop.window.commands.home.trigger()
    desktop.page(HomePage)


def test_an_empty_form_is_marked_at_every_field(desktop: Desktop) -> None:
    page = open_form(desktop)
    page.ui.create.click()
    ui = page.ui
    labels = [ui.code_error, ui.group_name_error, ui.type_error, ui.region_error, ui.street_error]
    assert all(label.isVisible() and label.text() for label in labels)
    assert groups_of(desktop).groups() == ()


def test_a_flaw_shows_as_the_field_is_left_and_goes_when_mended(desktop: Desktop) -> None:
    page = open_form(desktop)
    page.ui.group_name.setFocus()
    QTest.keyClicks(page.ui.group_name, "x")
    page.ui.street.setFocus()
    assert page.ui.group_name_error.text() == "This is too short."
    page.ui.group_name.setFocus()
    QTest.keyClicks(page.ui.group_name, "yz")
    page.ui.street.setFocus()
    assert not page.ui.group_name_error.isVisible()


def test_a_region_is_found_by_typing_a_part_of_its_name(desktop: Desktop) -> None:
    page = open_form(desktop)
    region = page.ui.region
    for box, part in ((region.province, "广东"), (region.city, "广州"), (region.district, "海珠")):
        box.setFocus()
        type_in(box, part)
        accept_suggestion(box)
        page.ui.street.setFocus()
    assert region.code() == "440105"


def test_a_wrong_code_keeps_what_was_typed(desktop: Desktop) -> None:
    page = open_form(desktop)
    fill(desktop, page)
    right = page.ui.code.code()
    page.ui.code.edit.setText("000000" if right != "000000" else "000001")
    page.ui.create.click()
    desktop.until(lambda: page.ui.failure.text() == "The code is wrong. Tries left: 4.")
    assert page.ui.group_name.text() == NAME
    page.ui.code.edit.setText(right)
    page.ui.create.click()
    desktop.until_page(ResultPage)


def test_a_sixth_group_is_refused_on_its_own_page_and_nothing_typed_is_lost(
    desktop: Desktop, clock: SetClock
) -> None:
    for number in range(GROUPS_PER_CREATOR + 1):
        page = open_form(desktop)
        page.ui.code.rest(0)
        fill(desktop, page)
        page.ui.group_name.setText(f"{NAME} {number}")
        page.ui.create.click()
        desktop.until_page(ResultPage)
        clock.pass_by(SMS_PAUSE)
    result = desktop.page(ResultPage)
    assert result.ui.headline.text() == "Not created"
    assert "you already have 5 groups" in result.ui.text.text()
    assert groups_of(desktop).own_count() == GROUPS_PER_CREATOR
    result.ui.first.click()
    assert desktop.page(CreateGroupPage).ui.group_name.text() == f"{NAME} 5"


def test_a_second_code_within_a_minute_has_to_wait(desktop: Desktop) -> None:
    page = open_form(desktop)
    fill(desktop, page)
    page.ui.code.rest(0)
    page.ui.code.button.click()
    desktop.until(page.ui.failure.isVisible)
    assert page.ui.failure.text() == "A code was just sent. Try again in 60 s."
    assert not page.ui.code.button.isEnabled()
