"""短信网关 in the window: tried out and switched on, reminders sent, a broken one left behind."""

from collections.abc import Generator
from dataclasses import replace

import pytest

from groupcode_desktop.client.server import Server
from groupcode_desktop.domain.reports import ReportSettings
from groupcode_desktop.gui.views.group_page import GroupPage
from groupcode_desktop.gui.views.home_page import HomePage
from groupcode_desktop.gui.views.settings_page import SettingsPage
from groupcode_desktop.gui.views.sign_in_page import SignInPage
from tests.cast import phone_number
from tests.gui.answers import answer_next
from tests.gui.desktop import Desktop, Desktops
from tests.gui.helpers import assert_all_named, assert_nothing_clipped
from tests.signed_service import KEY
from tests.sms_network import SmsNetwork, sms_network

REFUSED = "The SMS could not be sent. Please try again."


@pytest.fixture
def network() -> Generator[SmsNetwork]:
    with sms_network() as network:
        yield network


@pytest.fixture
def desktop(desktops: Desktops) -> Desktop:
    desktop = desktops.open(demo=True)
    desktop.until_page(HomePage)
    desktop.until(lambda: desktop.program.parts.groups.is_known)
    return desktop


def open_settings(desktop: Desktop) -> SettingsPage:
    desktop.window.go("settings")
    page = desktop.page(SettingsPage)
    desktop.until(lambda: page.services.services is not None)
    return page


def fill_in(page: SettingsPage, url: str, secret: str = KEY.secret) -> None:
    ui = page.gateway_card.ui
    for edit, text in ((ui.url, url), (ui.key_id, KEY.id), (ui.secret, secret)):
        edit.clear()
        edit.insert(text)
    ui.use.click()


def switch_on(desktop: Desktop, network: SmsNetwork) -> SettingsPage:
    page = open_settings(desktop)
    fill_in(page, network.url)
    desktop.until(page.gateway_card.ui.stop.isVisible)
    return page


def test_a_gateway_is_tried_out_and_used(desktop: Desktop, network: SmsNetwork) -> None:
    sidebar = desktop.window.ui.sidebar.ui
    desktop.until(sidebar.sms_desk.isVisible)
    page = switch_on(desktop, network)
    card = page.gateway_card
    assert card.ui.state.text() == "✓ On. The test message to your phone was taken."
    assert (card.ui.secret.text(), card.ui.secret.placeholderText()) == ("", "Unchanged")
    assert [message["kind"] for message in network.sent.values()] == ["test"]
    desktop.until(lambda: not sidebar.sms_desk.isVisible())
    assert not desktop.window.commands.sms_desk.isEnabled()
    assert_nothing_clipped(desktop.window)
    assert_all_named(page)


def test_one_that_takes_nothing_is_not_used(desktop: Desktop, network: SmsNetwork) -> None:
    page = open_settings(desktop)
    card = page.gateway_card
    fill_in(page, network.url, secret="f" * 32)
    desktop.until(card.ui.failure.isVisible)
    assert card.ui.failure.text().startswith("The gateway did not take the test message")
    assert card.ui.state.text().startswith("Off")
    assert (card.ui.url.text(), card.ui.secret.text()) == (network.url, "f" * 32)
    desktop.until(card.ui.choose.isEnabled)
    fill_in(page, "http://sms.example/", secret="short")
    desktop.until(card.ui.url_flaw.isVisible)
    assert card.ui.secret_flaw.text() == "This is too short."
    assert desktop.window.ui.sidebar.ui.sms_desk.isVisible()


def test_it_is_switched_off_again(desktop: Desktop, network: SmsNetwork) -> None:
    page = switch_on(desktop, network)
    asked = answer_next(yes=True)
    page.gateway_card.ui.stop.click()
    desktop.until(lambda: page.gateway_card.ui.state.text().startswith("Off"))
    assert asked[0] == "Switch the SMS gateway off?"
    assert page.gateway_card.ui.url.text() == ""
    desktop.until(desktop.window.ui.sidebar.ui.sms_desk.isVisible)


def test_a_broken_one_locks_nobody_out(desktop: Desktop, network: SmsNetwork) -> None:
    switch_on(desktop, network)
    desktop.window.ui.sidebar.sign_out.trigger()
    page = desktop.until_page(SignInPage)
    desktop.until(lambda: not page.desk.controller.is_there)
    assert not page.ui.without_gateway.isVisible()
    phone = phone_number(5)
    network.off.add(f"+86{phone}")
    page.ui.phone.setText(phone)
    page.ui.code.button.click()
    desktop.until(page.ui.without_gateway.isVisible)
    assert page.ui.failure.text() == REFUSED
    assert_nothing_clipped(desktop.window)
    page.ui.without_gateway.click()
    desktop.until(page.ui.desk_card.isVisible)
    assert not page.ui.failure.isVisible()
    assert page.ui.phone.text() == phone
    desktop.sign_in(5)


def test_who_did_not_report_is_reminded_by_sms(desktop: Desktop, network: SmsNetwork) -> None:
    groups = desktop.program.parts.groups
    group = min(groups.managed(), key=lambda group: group.member_count)
    switch_on(desktop, network)
    settings = ReportSettings(on=True, opens_at=0, deadline=24 * 60 - 1)
    desktop.window.open_group(group.id, "reports")
    page = desktop.page(GroupPage).reports_page
    desktop.until(lambda: page.reports.read is not None)
    assert page.reports.read is not None
    page.reports.set_settings(replace(settings, version=page.reports.read.newest.version))
    desktop.until(lambda: page.ui.missing.count() and page.ui.remind.isEnabled())
    missing = page.ui.missing.count()
    answer_next(yes=True)
    page.ui.remind.click()
    desktop.until(lambda: page.ui.note.text().startswith("Reminded:"))
    assert page.ui.note.text() == f"Reminded: {missing}. Not taken by the gateway: 0. Reminded before: 0."
    assert [message["kind"] for message in network.sent.values()].count("reminder") == missing
    desktop.until(page.ui.remind.isEnabled)
    answer_next(yes=True)
    page.ui.remind.click()
    desktop.until(page.ui.failure.isVisible)
    assert page.ui.failure.text() == "Everybody who has not reported was already reminded on this day."


def test_a_deployment_says_whether_it_sends(desktops: Desktops, server: Server) -> None:
    desktop = desktops.open_at(server)
    desktop.sign_in()
    page = open_settings(desktop)
    assert page.gateway_card.ui.state.text().startswith("Off")
    assert not page.gateway_card.ui.choose.isVisible()
    assert page.ui.health_source.text() == "Health data come from: Demo data"


def test_the_audit_log_of_a_group_is_reached_from_the_settings(desktop: Desktop) -> None:
    page = open_settings(desktop)
    managed = desktop.program.parts.groups.managed()
    box = page.audit_card.ui.group
    assert [box.itemText(place) for place in range(box.count())] == [group.name for group in managed]
    box.setCurrentIndex(1)
    page.audit_card.ui.open.click()
    dialog = page.audit_card.dialog
    assert dialog is not None
    desktop.until(lambda: dialog.model.rowCount() > 0)
    assert dialog.ui.title.text() == f"Audit log of {managed[1].name}"
    dialog.close()


def test_who_manages_nothing_is_told_so(desktops: Desktops) -> None:
    desktop = desktops.open()
    desktop.sign_in()
    page = open_settings(desktop)
    assert page.audit_card.ui.none.isVisible()
    assert not page.audit_card.ui.open.isVisible()
