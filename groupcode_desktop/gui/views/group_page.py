"""One group: its header, and the tabs below it."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QWidget

from groupcode_desktop._generated.ui_group_page import Ui_GroupPage
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.groups import Group, refresh_wait
from groupcode_desktop.domain.health import Source
from groupcode_desktop.domain.regions import full_name
from groupcode_desktop.domain.roles import manages
from groupcode_desktop.gui.clock import ServerClock
from groupcode_desktop.gui.controllers.groups import GroupsController
from groupcode_desktop.gui.controllers.health_data import HealthDataController
from groupcode_desktop.gui.controllers.members import MembersController
from groupcode_desktop.gui.controllers.notices import NoticesController
from groupcode_desktop.gui.controllers.refresh import RefreshController
from groupcode_desktop.gui.controllers.trend import TrendController
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.models.member_filter import MemberFilter
from groupcode_desktop.gui.moments import duration, full_time
from groupcode_desktop.gui.polling import USUAL, WATCHED
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.theme import Tone
from groupcode_desktop.gui.views.full_bar import FullBar
from groupcode_desktop.gui.views.group_info_page import GroupInfoPage
from groupcode_desktop.gui.views.health_bar import HealthBar
from groupcode_desktop.gui.views.invite_page import InvitePage
from groupcode_desktop.gui.views.members_page import MembersPage
from groupcode_desktop.gui.views.notices_bar import NoticesBar
from groupcode_desktop.gui.views.reports_page import ReportsPage
from groupcode_desktop.gui.views.roster_entrance import RosterEntrance
from groupcode_desktop.gui.views.statistics_page import StatisticsPage
from groupcode_desktop.gui.views.statistics_paper import StatisticsPaper
from groupcode_desktop.gui.views.translated import TranslatedWidget
from groupcode_desktop.gui.words import word

TABS = ("statistics", "members", "reports", "invites", "info")
SECOND = 1_000


class GroupPage(TranslatedWidget):
    group_changed = Signal(Group)

    def __init__(
        self,
        groups: GroupsController,
        clients: Clients,
        tasks: Tasks,
        clock: ServerClock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._group: Group | None = None
        self._groups, self._clock = groups, clock
        self.members = MembersController(clients, tasks, clock, self)
        self._refresh = RefreshController(clients, tasks, self)
        self.notices = NoticesController(clients, tasks, self)
        self.trend = TrendController(clients, tasks, self)
        self.ui = Ui_GroupPage()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self.statistics_page = StatisticsPage(self.members, self.trend, self)
        self.members_page = MembersPage(self.members, clients, tasks, self)
        self.reports_page = ReportsPage(clients, tasks, clock, self)
        self.roster = RosterEntrance(self.members_page.ui.roster, self.members, clients, tasks, self)
        self.invite_page = InvitePage(groups, clients, tasks, clock, self)
        self.info_page = GroupInfoPage(groups, clients, tasks, self)
        self.notices_bar = NoticesBar(self.notices, clock, self)
        self.full_bar = FullBar(self)
        self.health_data = HealthDataController(clients, tasks, self)
        self.health_bar = HealthBar(self.health_data, clients, tasks, self)
        self.statistics_page.ui.layout1.addWidget(self.health_bar)
        self.statistics_paper = StatisticsPaper(
            self.health_bar.ui.print_numbers,
            (self.members, self.trend, self.health_data),
            clients,
            tasks,
            self.statistics_page,
        )
        for bar in (self.notices_bar, self.full_bar):
            self.ui.layout1.insertWidget(1, bar)
        self._next_tab, self._previous_tab = QAction(self), QAction(self)
        self._seconds = QTimer(self, interval=SECOND)
        self._lay_out_tabs()
        self._connect()
        self.retranslate()

    @property
    def group_id(self) -> int | None:
        return self._group.id if self._group else None

    def show_group(self, group: Group) -> None:
        """Stays where it is when something typed would be lost and the person wants to keep it."""
        is_other = self._group is None or self._group.id != group.id
        if is_other and not self.may_leave():
            return
        self._group = group
        self._refresh.show_group(group.id)
        if manages(group.my_role):
            self.members.show_group(group.id)
            self.trend.show_group(group.id)
            self.health_data.show_group(group)
            self.members_page.show_group(group)
            self.roster.show_group(group)
            self.reports_page.show_group(group)
            self.invite_page.show_group(group)
        self.notices.show_group(group.id if manages(group.my_role) else 0)
        self.full_bar.show_group(group)
        self.info_page.show_group(group)
        self._show_tabs()
        self._show_header()

    def show_tab(self, name: str) -> None:
        if self.ui.tabs.isTabVisible(TABS.index(name)):
            self.ui.tabs.setCurrentIndex(TABS.index(name))

    def with_keys(self) -> list[QAction]:
        return [self._next_tab, self._previous_tab]

    def may_leave(self) -> bool:
        """Asks the person when something typed would be lost."""
        return self.info_page.may_leave()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]
        titles = (
            self.tr("Statistics"),
            self.tr("Manage members"),
            self.tr("Daily report"),
            self.tr("Invite members"),
            self.tr("Group info"),
        )
        for place, title in enumerate(titles):
            self.ui.tabs.setTabText(place, title)
        self.roster.retranslate()
        self._next_tab.setText(self.tr("Next view of the group"))
        self._previous_tab.setText(self.tr("Previous view of the group"))
        self._show_header()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._seconds.start()
        self._watch()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._seconds.stop()
        self.members.watch(None)

    def _lay_out_tabs(self) -> None:
        for page in (
            self.statistics_page,
            self.members_page,
            self.reports_page,
            self.invite_page,
            self.info_page,
        ):
            self.ui.tabs.addTab("")
            self.ui.pages.addWidget(page)

    def _connect(self) -> None:
        self._seconds.timeout.connect(self._show_refresh)
        self._groups.changed.connect(self._take_groups)
        self.members.group_read.connect(self._groups.put)
        self.members.group_read.connect(self.notices.reload)
        self.members.group_read.connect(self.trend.reload)
        self.members.changed.connect(self.notices_bar.show_notices)
        self._refresh.changed.connect(self._show_refresh)
        self._refresh.refreshed.connect(self._take_refreshed)
        self.health_data.group_changed.connect(self._take_refreshed)
        self.info_page.group_changed.connect(self._take_changed)
        self.statistics_page.filter_chosen.connect(self.show_filtered)
        self.statistics_page.departments.watch(self.roster.controller)
        self.statistics_page.departments.roster_chosen.connect(self.roster.open_for)
        self.statistics_page.member_chosen.connect(self._show_member)
        self.ui.tabs.currentChanged.connect(self._change_tab)
        self.ui.refresh.clicked.connect(self._refresh.refresh)
        self.ui.invite.clicked.connect(self._show_invites)
        for action, keys, show in (
            (self._next_tab, QKeySequence.StandardKey.NextChild, self._show_next_tab),
            (self._previous_tab, QKeySequence.StandardKey.PreviousChild, self._show_previous_tab),
        ):
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(show)
            self.addAction(action)

    def _show_tabs(self) -> None:
        is_manager = self._group is not None and manages(self._group.my_role)
        for place, name in enumerate(TABS):
            self.ui.tabs.show_tab(place, is_manager or name == "info")
        self.ui.refresh.setVisible(is_manager)
        self.ui.invite.setVisible(is_manager)
        self._watch()

    def _show_header(self) -> None:
        group = self._group
        if group is None:
            return
        self.ui.name.setText(group.name)
        self.ui.type.show_word(word(group.type), Tone.GREY)
        self.ui.address.setText(full_name(group.region_code) + group.street)
        self.ui.updated.setText(self._updated_text(group))
        is_demo = group.data_source == Source.DEMO
        self.ui.source.show_word(word(Source.DEMO) if is_demo else "", Tone.YELLOW)
        self._show_refresh()

    def _updated_text(self, group: Group) -> str:
        if group.data_updated_at is None:
            return self.tr("No health data yet")
        return self.tr("Updated {time}").format(time=full_time(group.data_updated_at))

    @Slot()
    def _show_refresh(self) -> None:
        group, refresh = self._group, self._refresh
        if group is None:
            return
        wait = refresh_wait(group.refreshed_at, self._clock.now())
        self.ui.refresh.setEnabled(wait <= 0 and not refresh.is_running)
        self.ui.refresh.setText(self._refresh_text(wait))
        self.ui.progress.setVisible(refresh.is_running)
        self.ui.failure.setVisible(refresh.failure is not None)
        self.ui.failure.setText(explain(refresh.failure) if refresh.failure else "")

    def _refresh_text(self, wait: int) -> str:
        if self._refresh.is_running:
            return self.tr("Refreshing…")
        if wait > 0:
            return self.tr("⟳ Refresh data · in {time}").format(time=duration(wait))
        return self.tr("⟳ Refresh data")

    @Slot()
    def _take_groups(self) -> None:
        group = self._groups.find(self._group.id) if self._group else None
        if group is not None and group != self._group:
            self._take_changed(group)

    @Slot(object)
    def _take_changed(self, group: Group) -> None:
        if self._group is not None and group.id == self._group.id:
            self.show_group(group)
            self.group_changed.emit(group)

    @Slot(object)
    def _take_refreshed(self, group: Group) -> None:
        self._groups.put(group)
        self.members.reload()

    @Slot(int)
    def _change_tab(self, place: int) -> None:
        leaves_edit = self.ui.pages.currentWidget() is self.info_page and TABS[place] != "info"
        if leaves_edit and not self.may_leave():
            self.show_tab("info")
            return
        self.ui.pages.setCurrentIndex(place)
        self._watch()

    def _watch(self) -> None:
        """Joins are watched where they can be seen."""
        if not self.isVisible() or self._group is None or not manages(self._group.my_role):
            self.members.watch(None)
            return
        is_live = TABS[self.ui.tabs.currentIndex()] in ("members", "invites")
        self.members.watch(WATCHED if is_live else USUAL)

    @Slot()
    def _show_invites(self) -> None:
        self.show_tab("invites")

    @Slot(object)
    def show_filtered(self, chosen: MemberFilter) -> None:
        self.members_page.show_only(chosen)
        self.show_tab("members")

    @Slot(int)
    def _show_member(self, member_id: int) -> None:
        self.members_page.show_member(member_id)
        self.show_tab("members")

    @Slot()
    def _show_next_tab(self) -> None:
        self._step_tab(1)

    @Slot()
    def _show_previous_tab(self) -> None:
        self._step_tab(-1)

    def _step_tab(self, step: int) -> None:
        tabs = self.ui.tabs
        shown = [place for place in range(tabs.count()) if tabs.isTabVisible(place)]
        tabs.setCurrentIndex(shown[(shown.index(tabs.currentIndex()) + step) % len(shown)])
