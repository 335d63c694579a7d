"""成员管理: the members in a table, looked for and sorted, and one of them in full beside it."""

from PySide6.QtCore import QModelIndex, QPoint, QSettings, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from groupcode_desktop._generated.ui_members_page import Ui_MembersPage
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.groups import Group
from groupcode_desktop.gui.controllers.member_detail import MemberDetailController
from groupcode_desktop.gui.controllers.members import MembersController
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.models.member_filter import MemberFilter
from groupcode_desktop.gui.models.members import MEMBER_ID, Column, MembersModel, headers
from groupcode_desktop.gui.models.members_proxy import MembersProxy
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.views.member_filters import MemberFilters
from groupcode_desktop.gui.views.member_work import MemberWork
from groupcode_desktop.gui.views.translated import TranslatedWidget
from groupcode_desktop.gui.widgets.member_table import copy_rows

PANEL_WIDTH = "member-panel/width"
PANEL_LEAST = 280
NEAR = ("copy", "clear")
"""Actions whose keys mean something else in other places of the window."""


class MembersPage(TranslatedWidget):
    def __init__(self, members: MembersController, clients: Clients, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent)
        self._members = members
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
        self.ui.panel.hide()
        self.ui.panel.setMinimumWidth(PANEL_LEAST)
        self._actions = self._made_actions()
        self._connect()
        self.retranslate()

    def show_group(self, group: Group) -> None:
        """What the operator's role there may."""
        self.work.show_group(group)

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
            self._open_panel()
            self.ui.table.setFocus()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]
        names = (
            self.tr("Copy rows"),
            self.tr("Show details"),
            self.tr("Search"),
            self.tr("Reload"),
            self.tr("Clear"),
        )
        for action, name in zip(self._actions.values(), names, strict=True):
            action.setText(name)
        self.work.retranslate()
        self.model.repaint_words()
        self.ui.table.arrange()
        self._show_snapshot()

    def _connect(self) -> None:
        table, selection = self.ui.table, self.ui.table.selectionModel()
        self._members.changed.connect(self._show_snapshot)
        self.filters.changed.connect(self._look)
        selection.currentChanged.connect(self._show_current)
        selection.selectionChanged.connect(self._show_counts)
        self.model.ticks_changed.connect(self._show_counts)
        self.work.reload_wanted.connect(self._members.reload)
        self.work.refused.connect(self._show_failure)
        table.clicked.connect(self._open_panel)
        table.activated.connect(self._open_panel)
        table.customContextMenuRequested.connect(self._show_menu)
        table.looks_changed.connect(self.model.repaint_words)
        self.ui.panel.closed.connect(self._close_panel)
        self.ui.splitter.splitterMoved.connect(self._remember_panel)
        self.ui.empty_clear.clicked.connect(self._help)

    def _made_actions(self) -> dict[str, QAction]:
        made = {
            "copy": (self._copy, QKeySequence(QKeySequence.StandardKey.Copy), self.ui.table),
            "open": (self._open_panel, QKeySequence(), self.ui.table),
            "search": (self._search, QKeySequence(QKeySequence.StandardKey.Find), self),
            "reload": (self._members.reload, QKeySequence(QKeySequence.StandardKey.Refresh), self),
            "clear": (self._step_back, QKeySequence(Qt.Key.Key_Escape), self),
        }
        actions: dict[str, QAction] = {}
        for name, (verb, keys, place) in made.items():
            action = actions[name] = QAction(self)
            action.setShortcut(keys)
            if name in NEAR:
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(verb)
            place.addAction(action)
        return actions

    @Slot()
    def _show_snapshot(self) -> None:
        self._begin_group()
        snapshot = self._members.snapshot
        self._show_failure()
        if snapshot is not None:
            top = self.ui.table.indexAt(QPoint(0, 0))
            top_id: int | None = top.siblingAtColumn(Column.NAME).data(MEMBER_ID) if top.isValid() else None
            self.model.put(snapshot.members, snapshot.as_of)
            self.filters.offer(snapshot)
            self._look()
            self._scroll_back(top_id)
            self.ui.panel.count_from(snapshot.as_of)
        self._show_current()
        self.work.count(snapshot.members if snapshot else ())
        self._show_counts()

    def _begin_group(self) -> None:
        if self._members.group_id != self._group_id:
            self._group_id = self._members.group_id
            self.model.put((), 0)
            self._close_panel()
            self.work.leave()
            self.filters.show(MemberFilter())

    @Slot()
    def _show_failure(self) -> None:
        failure = self._members.failure
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
        snapshot = self._members.snapshot
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
        is_loading = self._members.snapshot is None
        has_failed = self._members.failure is not None
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
        if self._members.snapshot is None:
            self._members.reload()
        else:
            self.filters.show(MemberFilter())
            self.ui.search.setFocus()

    @Slot()
    def _show_current(self) -> None:
        """Keeps showing a member who is filtered out; closes on one who is no longer there."""
        index = self.ui.table.currentIndex()
        if self.ui.panel.isHidden():
            return
        if index.isValid():
            self.detail.show(self._group_id, self.proxy.member(index.row()))
        elif self.detail.member is not None:
            self.detail.show(self._group_id, self._members.member(self.detail.member.id))
        if self.detail.member is None:
            self._close_panel()

    @Slot()
    def _open_panel(self) -> None:
        if not self.ui.table.currentIndex().isValid():
            return
        if self.ui.panel.isHidden():
            self.ui.panel.show()
            width = max(PANEL_LEAST, int(str(QSettings().value(PANEL_WIDTH, 312, str)) or 312))
            self.ui.splitter.setSizes([max(1, self.width() - width), width])
        self._show_current()

    @Slot()
    def _close_panel(self) -> None:
        had_focus = self.ui.panel.isAncestorOf(self.focusWidget() or self)
        self.ui.panel.hide()
        self.detail.show(self._group_id, None)
        if had_focus:
            self.ui.table.setFocus()

    @Slot()
    def _remember_panel(self) -> None:
        QSettings().setValue(PANEL_WIDTH, str(self.ui.splitter.sizes()[1]))

    @Slot()
    def _copy(self) -> None:
        rows = sorted(index.row() for index in self.ui.table.selectionModel().selectedRows())
        if rows:
            copy_rows([self.proxy.texts(row) for row in rows])

    @Slot()
    def _search(self) -> None:
        self.ui.search.setFocus()
        self.ui.search.selectAll()

    @Slot()
    def _step_back(self) -> None:
        """Esc: first the search, then the filters, then the details."""
        wanted = self.filters.wanted()
        if wanted.text:
            self.ui.search.clear()
        elif wanted != MemberFilter():
            self.filters.show(MemberFilter())
        else:
            self._close_panel()

    @Slot(QPoint)
    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._actions["open"], self._actions["copy"]])
        self.work.fill(menu)
        sorting = menu.addMenu(self.tr("Sort by"))
        for column, header in zip(Column, headers(), strict=True):
            sorting.addAction(header).setData(int(column))
        sorting.triggered.connect(self._sort)
        menu.addActions([self._actions["reload"], self._actions["clear"]])
        menu.popup(self.ui.table.viewport().mapToGlobal(place))

    @Slot(QAction)
    def _sort(self, action: QAction) -> None:
        head = self.ui.table.horizontalHeader()
        is_again = head.sortIndicatorSection() == action.data()
        is_rising = head.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        order = Qt.SortOrder.DescendingOrder if is_again and is_rising else Qt.SortOrder.AscendingOrder
        self.ui.table.sortByColumn(action.data(), order)
