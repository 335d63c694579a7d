"""成员管理: the members in a table, looked for and sorted, and one of them in full beside it."""

from PySide6.QtCore import QModelIndex, QPoint, Slot
from PySide6.QtWidgets import QWidget

from groupcode_desktop._generated.ui_members_page import Ui_MembersPage
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.errors import ServerUnreachable
from groupcode_desktop.domain.groups import Group
from groupcode_desktop.gui.controllers.member_detail import MemberDetailController
from groupcode_desktop.gui.controllers.members import MembersController
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.models.member_filter import MemberFilter
from groupcode_desktop.gui.models.member_layout import LayoutMemory
from groupcode_desktop.gui.models.members import MEMBER_ID, Column, MembersModel
from groupcode_desktop.gui.models.members_proxy import MembersProxy
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.views.member_commands import MemberCommands
from groupcode_desktop.gui.views.member_details import MemberDetails
from groupcode_desktop.gui.views.member_filters import MemberFilters
from groupcode_desktop.gui.views.member_output import MemberOutput
from groupcode_desktop.gui.views.member_paper import MemberPaper
from groupcode_desktop.gui.views.member_work import MemberWork
from groupcode_desktop.gui.views.translated import TranslatedWidget


class MembersPage(TranslatedWidget):
    """`commands` has the verbs of the list; other parts add theirs to it."""

    def __init__(self, members: MembersController, clients: Clients, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent)
        self.members, self._clients = members, clients
        self._group_id = 0
        self.detail = MemberDetailController(clients, tasks, self)
        self.ui = Ui_MembersPage()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self.filters = MemberFilters(self.ui, self)
        self.model = MembersModel(self.ui.table.pill, self)
        self.proxy = MembersProxy(self.model, self)
        self.ui.table.setModel(self.proxy)
        self.ui.table.begin()
        self.work = MemberWork(self, clients, tasks)
        self.ui.panel.begin(self.detail, self.work.for_panel)
        self.details = MemberDetails(self, members, self.detail)
        self.commands = MemberCommands(self)
        self.output = MemberOutput(self, clients, tasks)
        self.paper = MemberPaper(self, clients, tasks)
        self._connect()
        self.retranslate()

    def show_group(self, group: Group) -> None:
        """What the operator's role there may."""
        self.work.show_group(group)
        self.output.show_group(group)
        self.paper.show_group(group)

    def show_only(self, wanted: MemberFilter) -> None:
        """These members and no others: everything else that was looked for is forgotten."""
        self.filters.show(wanted)

    def show_member(self, member_id: int) -> None:
        """That member in the whole list, with the details open."""
        self.show_only(MemberFilter())
        index = self.proxy.index_of(member_id)
        if index.isValid():
            self.ui.table.setCurrentIndex(index)
            self.ui.table.scrollTo(index)
            self.details.open()
            self.ui.table.setFocus()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]
        self.commands.retranslate()
        self.work.retranslate()
        self.output.retranslate()
        self.paper.retranslate()
        self.model.repaint_words()
        self.ui.table.arrange()
        self._show_snapshot()

    def _connect(self) -> None:
        table = self.ui.table
        self.members.changed.connect(self._show_snapshot)
        self.filters.changed.connect(self._look)
        table.selectionModel().selectionChanged.connect(self._show_counts)
        self.model.ticks_changed.connect(self._show_counts)
        self.work.reload_wanted.connect(self.members.reload)
        self.work.refused.connect(self._show_failure)
        table.looks_changed.connect(self.model.repaint_words)
        table.columns.changed.connect(self._remember_layout)
        self.ui.empty_clear.clicked.connect(self._help)

    @Slot()
    def _show_snapshot(self) -> None:
        self._begin_group()
        snapshot = self.members.snapshot
        self._show_failure()
        if snapshot is not None:
            top = self.ui.table.indexAt(QPoint(0, 0))
            top_id: int | None = top.siblingAtColumn(Column.NAME).data(MEMBER_ID) if top.isValid() else None
            self.model.put(snapshot.members, snapshot.as_of)
            self.ui.table.columns.do_without(() if snapshot.asks_reports else (Column.REPORT,))
            self.filters.offer(snapshot)
            self._look()
            self._scroll_back(top_id)
            self.ui.panel.count_from(snapshot.as_of)
        self.details.show()
        self.work.count(snapshot.members if snapshot else ())
        self._show_counts()

    def _begin_group(self) -> None:
        if self.members.group_id != self._group_id:
            self._group_id = self.members.group_id
            self.model.put((), 0)
            self.details.close()
            self.work.leave()
            self.filters.show(MemberFilter())
            self.ui.table.columns.show(self._layout_memory().read())

    @Slot()
    def _remember_layout(self) -> None:
        if self._group_id:
            self._layout_memory().write(self.ui.table.columns.layout)

    def _layout_memory(self) -> LayoutMemory:
        try:
            server = self._clients().server.name
        except ServerUnreachable:
            server = ""
        return LayoutMemory(server, self._group_id)

    @Slot()
    def _show_failure(self) -> None:
        failure = self.members.failure
        self.ui.failure.setText(explain(failure) if failure else self.work.refusal)
        self.ui.failure.setVisible(bool(self.ui.failure.text()))

    def _scroll_back(self, top_id: int | None) -> None:
        """The row that was the first to be seen still is, whoever joined above it."""
        bar = self.ui.table.verticalScrollBar()
        index = self.proxy.index_of(top_id) if top_id is not None and bar.value() > 0 else QModelIndex()
        now = self.ui.table.rowViewportPosition(index.row()) if index.isValid() else 0
        if index.isValid() and not -self.ui.table.rowHeight(index.row()) < now <= 0:
            self.ui.table.scrollTo(index, self.ui.table.ScrollHint.PositionAtTop)

    @Slot()
    def _look(self) -> None:
        self.proxy.look_for(self.filters.wanted())
        self._show_counts()
        self.work.ticks.look()

    @Slot()
    def _show_counts(self) -> None:
        snapshot = self.members.snapshot
        shown, everybody = self.proxy.rowCount(), len(snapshot.members) if snapshot else 0
        selected = len(self.ui.table.selectionModel().selectedRows())
        text = self.tr("Showing {n} of {all}").format(n=shown, all=everybody)
        if selected and not self.model.ticked:
            text += self.tr(" · Selected {n}").format(n=selected)
        self.ui.counted.setText(text)
        self.ui.pages.setCurrentWidget(self.ui.table if shown else self.ui.empty)
        if not shown:
            self._show_emptiness()

    def _show_emptiness(self) -> None:
        is_loading = self.members.snapshot is None
        has_failed = self.members.failure is not None
        title = self.tr("Nobody matches") if not is_loading else self.tr("Loading…")
        text = self.tr("Look for less, or clear the search and the filters.") if not is_loading else ""
        button = self.tr("Show all members")
        if is_loading and has_failed:
            title, button = self.tr("The members could not be read"), self.tr("Try again")
        self.ui.empty_title.setText(title)
        self.ui.empty_text.setText(text)
        self.ui.empty_clear.setText(button)
        self.ui.empty_clear.setVisible(not is_loading or has_failed)

    @Slot()
    def _help(self) -> None:
        if self.members.snapshot is None:
            self.members.reload()
        else:
            self.filters.show(MemberFilter())
            self.ui.search.setFocus()
