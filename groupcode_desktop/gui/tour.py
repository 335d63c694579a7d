"""A walk through every screen of the program, with a camera."""

import threading
from typing import cast

from PySide6.QtWidgets import QDialog, QTableView

from groupcode_desktop.client.child import BackendChild
from groupcode_desktop.domain.errors import GroupLimitReached
from groupcode_desktop.domain.limits import GROUPS_PER_CREATOR
from groupcode_desktop.domain.reports import ReportSettings
from groupcode_desktop.gui.camera import Camera, open_ones
from groupcode_desktop.gui.controllers.connection import State
from groupcode_desktop.gui.program import Program
from groupcode_desktop.gui.views.assisted_join_dialog import AssistedJoinDialog
from groupcode_desktop.gui.views.audit_dialog import AuditDialog
from groupcode_desktop.gui.views.create_group_page import CreateGroupPage
from groupcode_desktop.gui.views.desk_card import DESK, FAILED, JOINED, DeskCard
from groupcode_desktop.gui.views.group_page import GroupPage
from groupcode_desktop.gui.views.health_import_dialog import HealthImportDialog
from groupcode_desktop.gui.views.keys_dialog import KeysDialog
from groupcode_desktop.gui.views.kiosk_code import REFERENCE
from groupcode_desktop.gui.views.kiosk_window import KioskWindow
from groupcode_desktop.gui.views.lock_card import LockCard
from groupcode_desktop.gui.views.overview_page import OverviewPage
from groupcode_desktop.gui.views.print_preview import PrintPreview
from groupcode_desktop.gui.views.real_name_page import RealNamePage
from groupcode_desktop.gui.views.roster_dialog import RosterDialog
from groupcode_desktop.gui.views.roster_import_dialog import RosterImportDialog
from groupcode_desktop.gui.views.saved_filters_dialog import SavedFiltersDialog
from groupcode_desktop.gui.views.settings_page import SettingsPage
from groupcode_desktop.gui.views.sign_in_page import SignInPage
from groupcode_desktop.gui.views.welcome_page import WelcomePage

PHONE = "13800138000"
NAME = "李晓明"
PIN = "246810"
YELLOW = 1


def first_run_tour(program: Program, camera: Camera) -> None:
    pages, connection = program.window.pages, program.parts.connection
    camera.take(program, "first-run", lambda: pages.current == "welcome")
    welcome = cast(WelcomePage, pages.page("welcome"))
    welcome.ui.local.click()
    camera.wait("sign-in", lambda: pages.current == "sign_in" and connection.state is State.CONNECTED)
    sign_in = cast(SignInPage, pages.page("sign_in"))
    sign_in.ui.phone.setText(PHONE)
    sign_in.ui.code.button.click()
    camera.take(program, "sign-in", lambda: sign_in.desk.model.rowCount() > 0)
    sign_in.ui.code.edit.setText(sign_in.desk.controller.codes()[0].code)
    sign_in.ui.sign_in.click()
    camera.wait("real-name", lambda: pages.current == "real_name")
    real_name = cast(RealNamePage, pages.page("real_name"))
    real_name.ui.name.setText(NAME)
    camera.take(program, "real-name", real_name.isVisible)


def demo_tour(program: Program, child: BackendChild, camera: Camera) -> None:
    window, groups = program.window, program.parts.groups
    camera.take(program, "home", lambda: window.pages.current == "home" and bool(groups.joined()))
    _tour_of_creating(program, camera)
    window.go("overview")
    overview = cast(OverviewPage, window.pages.page("overview"))
    camera.take(program, "overview", lambda: overview.controller.overview is not None)
    window.open_group(groups.managed()[0].id)
    _tour_of_group(program, window.makers.group_page(), camera)
    window.open_group(groups.joined()[0].id)
    camera.take(program, "joined-group", window.makers.group_page().info_page.isVisible)
    window.go("sms_desk")
    desk = window.makers.sms_desk_page()
    camera.take(program, "sms-desk", lambda: desk.isVisible() and desk.model.rowCount() > 0)
    window.go("settings")
    settings = cast(SettingsPage, window.pages.page("settings"))
    camera.take(program, "settings", settings.isVisible)
    settings.ui.scroll.ensureWidgetVisible(cast(LockCard, settings.findChild(LockCard)), 0, 0)
    camera.take(program, "settings-lock", settings.isVisible)
    settings.ui.scroll.ensureWidgetVisible(settings.audit_card, 0, 0)
    camera.take(program, "settings-gateway", settings.gateway_card.ui.choose.isVisible)
    window.go("home")
    camera.take_opened(program, "keys", window.commands.keys.trigger, KeysDialog)
    _tour_of_the_lock(program, camera)
    _take_lost(program, child, camera)


def _tour_of_creating(program: Program, camera: Camera) -> None:
    window, groups = program.window, program.parts.groups
    window.go("create")
    create = cast(CreateGroupPage, window.pages.page("create"))
    create.ui.code.button.click()
    camera.take(program, "create-group", create.ui.code_note.isVisible)
    result = window.makers.result_page()
    window.go("result")
    result.show_success(groups.managed()[-1])
    camera.take(program, "created", result.isVisible)
    result.show_failure(GroupLimitReached(limit=GROUPS_PER_CREATOR))
    camera.take(program, "not-created", result.isVisible)


def _tour_of_group(program: Program, page: GroupPage, camera: Camera) -> None:
    camera.take(
        program,
        "statistics",
        lambda: page.statistics_page.ui.numbers.isVisible() and page.trend.trend is not None,
    )
    page.statistics_page.ui.numbers.ensureWidgetVisible(page.statistics_page.ui.departments, 0, 0)
    camera.take(program, "departments", page.statistics_page.ui.departments.isVisible)
    camera.take_opened(program, "print-statistics", page.statistics_paper.preview, PrintPreview)
    page.health_bar.ui.import_data.click()
    _take_dialog(program, "import-health", HealthImportDialog, camera)
    page.show_tab("members")
    members = page.members_page
    camera.take(program, "members", lambda: members.isVisible() and members.proxy.rowCount() > 0)
    _tour_of_the_roster(program, page, camera)
    page.statistics_page.ui.colours.buttons[YELLOW].click()
    camera.take(program, "members-filtered", lambda: members.proxy.rowCount() < members.model.rowCount())
    camera.take_opened(program, "saved-filters", members.commands.filters.manage.trigger, SavedFiltersDialog)
    members.show_member(members.proxy.member(0).id)
    camera.take(program, "member-detail", lambda: members.detail.detail is not None)
    camera.take_opened(program, "print-details", members.paper.to_paper.trigger, PrintPreview)
    camera.take_opened(program, "print-members", members.output.to_paper.trigger, PrintPreview)
    _tour_of_reports(program, page, camera)
    page.show_tab("invites")
    _tour_of_inviting(program, page, camera)
    page.show_tab("info")
    camera.take(program, "group-info", page.info_page.isVisible)
    rules, scroll = page.info_page.rules, page.info_page.ui.scroll.verticalScrollBar()
    scroll.setValue(scroll.maximum())
    camera.take(program, "health-rules", lambda: rules.controller.rules is not None)
    page.info_page.ui.audit.click()
    _take_dialog(program, "audit-log", AuditDialog, camera)


def _tour_of_the_roster(program: Program, page: GroupPage, camera: Camera) -> None:
    camera.wait("roster", lambda: page.roster.controller.roster is not None)
    page.roster.open()
    importing = cast(RosterDialog, page.roster.dialog).ui.import_file
    camera.take_opened(program, "import-roster", importing.click, RosterImportDialog)
    _take_dialog(program, "roster", RosterDialog, camera)


def _tour_of_the_lock(program: Program, camera: Camera) -> None:
    lock = program.window.lock
    lock.controller.set_pin(PIN)
    program.window.lock_now()
    camera.take(program, "locked", lambda: lock.page is not None and lock.page.ui.pin.isVisible())
    lock.controller.open_with(PIN)
    lock.controller.set_pin("")


def _tour_of_reports(program: Program, page: GroupPage, camera: Camera) -> None:
    page.show_tab("reports")
    reports = page.reports_page
    camera.take(program, "reports-off", lambda: reports.reports.read is not None)
    reports.reports.set_settings(ReportSettings(on=True))
    camera.take(program, "reports", reports.ui.splitter.isVisible)
    camera.take_opened(program, "print-reports", reports.paper.summary.trigger, PrintPreview)


def _tour_of_inviting(program: Program, page: GroupPage, camera: Camera) -> None:
    invite, panel = page.invite_page, page.invite_page.phone_access
    camera.take(program, "phone-access", lambda: panel.isVisible() and panel.model.rowCount() > 0)
    panel.ui.addresses.setCurrentIndex(panel.model.index(panel.model.rowCount() - 1))
    panel.ui.start.click()
    camera.take(program, "invites", lambda: invite.ui.code_page.isVisible() and invite.ui.save.isEnabled())
    camera.take_opened(program, "print-poster", invite.ui.poster.click, PrintPreview)
    _tour_of_the_desk(program, invite.desk, camera)
    _tour_of_the_kiosk(program, page, camera)


def _tour_of_the_kiosk(program: Program, page: GroupPage, camera: Camera) -> None:
    """As on a wide screen in the hall; then paused, and open again."""
    page.invite_page.ui.kiosk.click()
    kiosk = cast(KioskWindow, program.window.kiosk.kiosk)
    camera.wait("kiosk", kiosk.code.isVisible)
    kiosk.resize(REFERENCE)
    camera.take(program, "kiosk", lambda: kiosk.code.size() == REFERENCE, kiosk)
    program.parts.groups.allow_joining(page.group_id or 0, False)
    camera.take(program, "kiosk-paused", kiosk.notice.isVisible, kiosk)
    program.parts.groups.allow_joining(page.group_id or 0, True)
    program.window.kiosk.end()


def _tour_of_the_desk(program: Program, desk: DeskCard, camera: Camera) -> None:
    desk.ui.tabs.setCurrentIndex(FAILED)
    camera.wait("invites-refused", lambda: desk.failed.rowCount() > 0)
    desk.ui.failed.setCurrentIndex(desk.failed.index(0))
    camera.take(program, "invites-refused", desk.ui.failed.isVisible)
    desk.ui.tabs.setCurrentIndex(DESK)
    camera.take(program, "invites-codes", lambda: desk.codes.model.rowCount() > 0)
    dialog = cast(AssistedJoinDialog, desk.assist())
    camera.take(program, "assisted-join", lambda: bool(dialog.form.version), dialog)
    dialog.reject()
    desk.ui.tabs.setCurrentIndex(JOINED)


def _take_dialog(program: Program, screen: str, kind: type[QDialog], camera: Camera) -> None:
    """The one of that kind, which is open; it is closed then."""
    dialog = open_ones(program, kind)[0]
    tables = [table for table in dialog.findChildren(QTableView) if table.isVisible()]
    camera.take(program, screen, lambda: all(table.model().rowCount() > 0 for table in tables), dialog)
    dialog.reject()


def _take_lost(program: Program, child: BackendChild, camera: Camera) -> None:
    """The background is held busy meanwhile, so that the connection does not come back too early."""
    back = threading.Event()
    program.parts.tasks.run(back.wait, _ignore, _ignore)
    child.stop()
    camera.take(program, "connection-lost", lambda: program.parts.connection.state is State.LOST)
    back.set()


def _ignore(_answer: object) -> None:
    """Nobody waits for it."""
