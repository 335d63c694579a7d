"""How each page of the window is made. Page modules are imported when their page is first shown."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from groupcode_desktop.domain.groups import Group
from groupcode_desktop.gui.parts import Parts

if TYPE_CHECKING:
    from groupcode_desktop.gui.views.create_group_page import CreateGroupPage
    from groupcode_desktop.gui.views.group_page import GroupPage
    from groupcode_desktop.gui.views.invite_page import InvitePage
    from groupcode_desktop.gui.views.main_window import MainWindow
    from groupcode_desktop.gui.views.result_page import ResultPage
    from groupcode_desktop.gui.views.sms_desk_page import SmsDeskPage
    from groupcode_desktop.gui.views.start_page import StartPage


class PageMakers:
    def __init__(self, parts: Parts, window: "MainWindow") -> None:
        self._parts = parts
        self._window = window

    def all(self) -> dict[str, Callable[[], QWidget]]:
        return {
            "start": self._start,
            "welcome": self._welcome,
            "sign_in": self._sign_in,
            "real_name": self._real_name,
            "home": self._home,
            "overview": self._overview,
            "create": self._create,
            "result": self._result,
            "group": self._group,
            "sms_desk": self._sms_desk,
            "settings": self._settings,
        }

    def is_first_run(self) -> bool:
        launch = self._parts.launch
        return not (launch.is_demo or launch.remote_url or self._parts.store.now.server_chosen)

    def where(self) -> str:
        url = self._parts.connection.remote_url
        return url or QCoreApplication.translate("MainWindow", "the service on this computer")

    def where_short(self) -> str:
        url = self._parts.connection.remote_url
        return url.partition("//")[2] if url else QCoreApplication.translate("MainWindow", "local")

    def start_page(self) -> "StartPage":
        return cast("StartPage", self._window.pages.page("start"))

    def create_page(self) -> "CreateGroupPage":
        return cast("CreateGroupPage", self._window.pages.page("create"))

    def result_page(self) -> "ResultPage":
        return cast("ResultPage", self._window.pages.page("result"))

    def group_page(self) -> "GroupPage":
        return cast("GroupPage", self._window.pages.page("group"))

    def sms_desk_page(self) -> "SmsDeskPage":
        return cast("SmsDeskPage", self._window.pages.page("sms_desk"))

    def _start(self) -> QWidget:
        from groupcode_desktop.gui.views.start_page import StartPage

        page = StartPage(self._parts.launch.log)
        page.retry_chosen.connect(self._parts.connection.retry)
        page.other_server_chosen.connect(self._choose_again)
        return page

    def _choose_again(self) -> None:
        self._parts.store.change(server_chosen=False)
        self._parts.session.leave()

    def _welcome(self) -> QWidget:
        from groupcode_desktop.gui.views.welcome_page import WelcomePage

        page = WelcomePage(self._parts)
        page.chosen.connect(self._window.show_stage)
        return page

    def _sign_in(self) -> QWidget:
        from groupcode_desktop.gui.views.sign_in_page import SignInPage

        page = SignInPage(self._parts)
        page.other_server_chosen.connect(self._choose_again)
        return page

    def _real_name(self) -> QWidget:
        from groupcode_desktop.gui.views.real_name_page import RealNamePage

        return RealNamePage(self._parts.session)

    def _home(self) -> QWidget:
        from groupcode_desktop.gui.views.home_page import HomePage

        page = HomePage(self._parts.groups)
        page.create_chosen.connect(partial(self._window.go, "create"))
        page.group_chosen.connect(self._window.open_group)
        return page

    def _overview(self) -> QWidget:
        from groupcode_desktop.gui.views.overview_page import OverviewPage

        page = OverviewPage(self._parts.clients, self._parts.tasks)
        page.group_chosen.connect(self._window.open_filtered)
        return page

    def _create(self) -> QWidget:
        from groupcode_desktop.gui.views.create_group_page import CreateGroupPage

        page = CreateGroupPage(self._parts)
        page.refused.connect(self._show_refusal)
        page.code_sent.connect(self._look_at_desk)
        self._tell_waiting(page)
        return page

    def _show_refusal(self, reason: Exception) -> None:
        self.result_page().show_failure(reason)
        self._window.go("result")

    def _tell_waiting(self, page: "CreateGroupPage") -> None:
        desk = self.sms_desk_page()
        desk.waiting.connect(page.show_waiting)
        page.show_waiting(len(desk.controller.codes()))
        page.desk_chosen.connect(partial(self._window.go, "sms_desk"))

    def _look_at_desk(self) -> None:
        """The new code is counted in the sidebar at once."""
        desk = self.sms_desk_page().controller
        desk.watch()
        desk.count()

    def _result(self) -> QWidget:
        from groupcode_desktop.gui.views.result_page import ResultPage

        page = ResultPage()
        page.invite_chosen.connect(partial(self._window.open_group, tab="invites"))
        page.again_chosen.connect(partial(self._window.go, "create"))
        page.home_chosen.connect(partial(self._window.go, "home"))
        return page

    def _group(self) -> QWidget:
        from groupcode_desktop.gui.views.group_page import GroupPage

        parts = self._parts
        page = GroupPage(parts.groups, parts.clients, parts.tasks, parts.clock)
        page.members_page.commands.filters.begin_for(parts.session.operator)
        page.full_bar.next_chosen.connect(self._create_next)
        self._connect_kiosk(page.invite_page)
        page.invite_page.desk.follow(self.sms_desk_page().controller)
        return page

    def _connect_kiosk(self, page: "InvitePage") -> None:
        launcher = self._window.kiosk
        page.kiosk.chosen.connect(launcher.toggle)
        launcher.changed.connect(page.kiosk.show_running)

    def _create_next(self, full: Group) -> None:
        self.create_page().start_next(full)
        self._window.go("create")

    def _sms_desk(self) -> QWidget:
        from groupcode_desktop.gui.views.sms_desk_page import SmsDeskPage

        page = SmsDeskPage(self._parts.clients, self._parts.tasks, self._parts.clock)
        page.controller.changed.connect(self._show_desk)
        return page

    def _show_desk(self) -> None:
        """A server that sends SMS has no desk to go to."""
        is_there = self.sms_desk_page().controller.is_there
        self._window.ui.sidebar.show_desk(is_there)
        self._window.commands.sms_desk.setEnabled(is_there)

    def _settings(self) -> QWidget:
        from groupcode_desktop.gui.views.lock_card import LockCard
        from groupcode_desktop.gui.views.settings_page import SettingsPage

        page = SettingsPage(self._parts)
        page.add_card(LockCard(self._window.lock.controller, self._parts.store))
        page.notifying_changed.connect(self._window.show_stage)
        page.gateway_changed.connect(self._look_at_desk)
        page.other_server_chosen.connect(self._choose_again)
        return page
