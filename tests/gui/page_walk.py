"""Walks all pages and fails on clipped text and nameless controls."""

from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtWidgets import QApplication

from groupcode_desktop.domain.accounts import Account
from groupcode_desktop.domain.errors import GroupLimitReached
from groupcode_desktop.domain.identity import IdType
from groupcode_desktop.gui.controllers.connection import State
from groupcode_desktop.gui.settings import Language
from groupcode_desktop.gui.views.create_group_page import CreateGroupPage
from groupcode_desktop.gui.views.group_page import TABS, GroupPage
from groupcode_desktop.gui.views.home_page import HomePage
from groupcode_desktop.gui.views.overview_page import OverviewPage
from groupcode_desktop.gui.views.print_preview import PrintPreview
from groupcode_desktop.gui.views.roster_import_dialog import RosterImportDialog
from tests.gui.desktop import Desktop
from tests.gui.helpers import clipped_texts, nameless

Look = Callable[[Desktop, str], list[str]]
"""At the page of that name; says what is wrong there."""
SMALL = (1024, 700)
PIN = "246810"
LAID_OUT = 3_000


def flaws_of(desktop: Desktop, place: str) -> list[str]:
    """What is still wrong once the page had time to lay itself out."""
    deadline = QDeadlineTimer(LAID_OUT)
    while (found := _flaws_now(desktop)) and not deadline.hasExpired():
        QApplication.processEvents()
    return [f"{place}: {flaw}" for flaw in found]


def _flaws_now(desktop: Desktop) -> list[str]:
    QApplication.processEvents()
    return clipped_texts(desktop.window) + nameless(desktop.window)


def walk(desktop: Desktop, look: Look = flaws_of) -> list[str]:
    """What `look` finds on all pages of the shell in the language of now; ends at a failed connection."""
    window, parts = desktop.window, desktop.program.parts
    window.resize(*SMALL)
    flaws: list[str] = []
    for place in ("home", "create", "sms_desk", "settings"):
        window.go(place)
        flaws += look(desktop, place)
    flaws += inside_groups(desktop, look)
    page = window.pages.page("create")
    assert isinstance(page, CreateGroupPage)
    window.go("create")
    page.ui.create.click()
    flaws += look(desktop, "create, all wrong")
    window.makers.result_page().show_failure(GroupLimitReached(limit=5))
    window.go("result")
    flaws += look(desktop, "not created")
    window.makers.result_page().show_success(parts.groups.groups()[0])
    flaws += look(desktop, "created")
    return flaws + locked(desktop, look) + outside(desktop, look)


def locked(desktop: Desktop, look: Look) -> list[str]:
    """With a PIN, after a wrong one, and at signing in again."""
    lock = desktop.window.lock
    lock.controller.set_pin(PIN)
    desktop.window.lock_now()
    assert lock.page is not None
    flaws = look(desktop, "locked")
    lock.page.ui.open.click()
    flaws += look(desktop, "locked, a wrong PIN")
    lock.page.ui.again.click()
    flaws += look(desktop, "locked, signing in again")
    assert lock.controller.open_with(PIN)
    lock.controller.set_pin("")
    return flaws


def inside_groups(desktop: Desktop, look: Look) -> list[str]:
    """All groups together, every tab of a managed one, a member in full, and a group of others."""
    window, groups = desktop.window, desktop.program.parts.groups
    window.go("overview")
    overview = window.pages.page("overview")
    assert isinstance(overview, OverviewPage)
    desktop.until(lambda: overview.controller.overview)
    flaws = look(desktop, "overview")
    window.open_group(groups.managed()[0].id)
    page = window.makers.group_page()
    desktop.until(lambda: page.members.snapshot)
    for tab in TABS:
        page.show_tab(tab)
        flaws += look(desktop, tab)
    flaws += at_the_desk(desktop, page, look)
    flaws += the_roster(desktop, page, look)
    flaws += full_screen(desktop, look)
    page.show_tab("members")
    page.members_page.show_member(page.members.snapshot.members[0].id)  # pyright: ignore[reportOptionalMemberAccess]
    desktop.until(page.members_page.ui.panel.isVisible)
    flaws += look(desktop, "a member in full")
    flaws += on_paper(desktop, page, look)
    window.open_group(groups.joined()[0].id)
    return flaws + look(desktop, "joined group")


def on_paper(desktop: Desktop, page: GroupPage, look: Look) -> list[str]:
    """The previews of a member and of the statistics."""
    members = page.members_page
    desktop.until(members.paper.to_paper.isEnabled)
    flaws: list[str] = []
    for tab, print_it in (("members", members.paper.preview), ("statistics", page.statistics_paper.preview)):
        page.show_tab(tab)
        print_it()
        desktop.until(lambda: any(one.isVisible() for one in page.findChildren(PrintPreview)))
        flaws += look(desktop, f"{tab} on paper")
        next(one for one in page.findChildren(PrintPreview) if one.isVisible()).reject()
    return flaws


def the_roster(desktop: Desktop, page: GroupPage, look: Look) -> list[str]:
    """Everybody, and the import of another file."""
    desktop.until(lambda: page.roster.controller.roster)
    page.roster.open()
    dialog = page.roster.dialog
    assert dialog is not None
    dialog.ui.expected.click()
    flaws = look(desktop, "roster")
    dialog.ui.import_file.click()
    importing = next(one for one in dialog.findChildren(RosterImportDialog) if one.isVisible())
    flaws += look(desktop, "roster, import")
    importing.reject()
    dialog.close()
    return flaws


def full_screen(desktop: Desktop, look: Look) -> list[str]:
    """What it shows of the group, and the question whether to leave it."""
    desktop.window.toggle_kiosk()
    kiosk = desktop.window.kiosk.kiosk
    assert kiosk is not None
    desktop.until(lambda: kiosk.controller.kiosk)
    kiosk.question.open_question()
    flaws = look(desktop, "full screen") + clipped_texts(kiosk) + nameless(kiosk)
    desktop.window.kiosk.end()
    return flaws


def at_the_desk(desktop: Desktop, page: GroupPage, look: Look) -> list[str]:
    """Every side of the card beside the QR, and the form with all that can stand in it."""
    page.show_tab("invites")
    card = page.invite_page.desk
    flaws: list[str] = []
    for place in range(card.ui.tabs.count()):
        card.ui.tabs.setCurrentIndex(place)
        flaws += look(desktop, f"invites, {place}")
    dialog = card.assist()
    assert dialog is not None
    desktop.until(lambda: dialog.form.version)
    dialog.ui.phone.setText("1")
    dialog.ui.id_type.setCurrentIndex(list(IdType).index(IdType.PASSPORT))
    dialog.ui.minor.setChecked(True)
    dialog.ui.record.click()
    flaws += look(desktop, "assisted join, all wrong")
    dialog.form.clear()
    dialog.reject()
    return flaws


def outside(desktop: Desktop, look: Look) -> list[str]:
    """The pages before somebody is in, by the states that lead to them."""
    parts = desktop.program.parts
    account = parts.session.account
    flaws: list[str] = []
    parts.session.greeted(None)
    flaws += look(desktop, "sign_in")
    parts.session.greeted(Account(1, "138****0012", None, None, None))
    flaws += look(desktop, "real_name")
    parts.session.greeted(None)
    desktop.window.pages.show("welcome")
    flaws += look(desktop, "welcome")
    start = desktop.window.makers.start_page()
    start.show_failure(GroupLimitReached(limit=5))
    desktop.window.pages.show("start")
    flaws += look(desktop, "start")
    parts.session.greeted(account)
    return flaws


def walk_in_both_languages(desktop: Desktop) -> list[str]:
    desktop.until_page(HomePage)
    desktop.until(lambda: desktop.program.parts.groups.is_known)
    assert desktop.program.parts.connection.state is State.CONNECTED
    flaws: list[str] = []
    for language in (Language.ENGLISH, Language.CHINESE):
        desktop.program.parts.appearance.set_language(language)
        flaws += [f"{language} {flaw}" for flaw in walk(desktop)]
        desktop.until(lambda: desktop.program.parts.groups.is_known)
    return flaws
