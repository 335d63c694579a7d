"""Walks all pages and fails on clipped text and nameless controls."""

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtWidgets import QApplication

from groupcode_desktop.domain.accounts import Account
from groupcode_desktop.domain.errors import GroupLimitReached
from groupcode_desktop.gui.controllers.connection import State
from groupcode_desktop.gui.settings import Language
from groupcode_desktop.gui.views.create_group_page import CreateGroupPage
from groupcode_desktop.gui.views.group_page import TABS
from groupcode_desktop.gui.views.home_page import HomePage
from groupcode_desktop.gui.views.overview_page import OverviewPage
from tests.gui.desktop import Desktop
from tests.gui.helpers import clipped_texts, nameless

SMALL = (1024, 700)
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


def walk(desktop: Desktop) -> list[str]:
    """All flaws of all pages of the shell in the language of now; ends at a failed connection."""
    window, parts = desktop.window, desktop.program.parts
    window.resize(*SMALL)
    flaws: list[str] = []
    for place in ("home", "create", "sms_desk", "settings"):
        window.go(place)
        flaws += flaws_of(desktop, place)
    flaws += inside_groups(desktop)
    page = window.pages.page("create")
    assert isinstance(page, CreateGroupPage)
    window.go("create")
    page.ui.create.click()
    flaws += flaws_of(desktop, "create, all wrong")
    window.makers.result_page().show_failure(GroupLimitReached(limit=5))
    window.go("result")
    flaws += flaws_of(desktop, "not created")
    window.makers.result_page().show_success(parts.groups.groups()[0])
    flaws += flaws_of(desktop, "created")
    return flaws + outside(desktop)


def inside_groups(desktop: Desktop) -> list[str]:
    """All groups together, every tab of a managed one, a member in full, and a group of others."""
    window, groups = desktop.window, desktop.program.parts.groups
    window.go("overview")
    overview = window.pages.page("overview")
    assert isinstance(overview, OverviewPage)
    desktop.until(lambda: overview.controller.overview)
    flaws = flaws_of(desktop, "overview")
    window.open_group(groups.managed()[0].id)
    page = window.makers.group_page()
    desktop.until(lambda: page.members.snapshot)
    for tab in TABS:
        page.show_tab(tab)
        flaws += flaws_of(desktop, tab)
    page.show_tab("members")
    page.members_page.show_member(page.members.snapshot.members[0].id)  # pyright: ignore[reportOptionalMemberAccess]
    desktop.until(page.members_page.ui.panel.isVisible)
    flaws += flaws_of(desktop, "a member in full")
    window.open_group(groups.joined()[0].id)
    return flaws + flaws_of(desktop, "joined group")


def outside(desktop: Desktop) -> list[str]:
    """The pages before somebody is in, by the states that lead to them."""
    parts = desktop.program.parts
    account = parts.session.account
    flaws: list[str] = []
    parts.session.greeted(None)
    flaws += flaws_of(desktop, "sign_in")
    parts.session.greeted(Account(1, "138****0012", None, None, None))
    flaws += flaws_of(desktop, "real_name")
    parts.session.greeted(None)
    desktop.window.pages.show("welcome")
    flaws += flaws_of(desktop, "welcome")
    start = desktop.window.makers.start_page()
    start.show_failure(GroupLimitReached(limit=5))
    desktop.window.pages.show("start")
    flaws += flaws_of(desktop, "start")
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
