"""The verbs of the member list, each once: for keys, the ⋯ menu, the menu at the rows, the list of keys."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from groupcode_desktop.gui.models.member_filter import MemberFilter
from groupcode_desktop.gui.models.members import headers
from groupcode_desktop.gui.views.column_menu import ColumnMenu
from groupcode_desktop.gui.views.saved_filters_menu import SavedFiltersMenu

if TYPE_CHECKING:
    from groupcode_desktop.gui.views.members_page import MembersPage

Keys = QKeySequence.StandardKey


class MemberCommands(QObject):
    """`menu` is the one menu of the list: it opens at the ⋯ button and at the rows."""

    def __init__(self, page: "MembersPage") -> None:
        super().__init__(page)
        self._page, self._table = page, page.ui.table
        self._added: list[Sequence[QAction]] = []
        self.open = self._action(page.details.open, is_near=True)
        self.open.setShortcuts([QKeySequence(Qt.Key.Key_Return), QKeySequence(Qt.Key.Key_Enter)])
        self.copy = self._action(self._copy, Keys.Copy, is_near=True)
        self.select_all = self._action(self._table.selectAll, Keys.SelectAll, is_near=True)
        self.search = self._action(self._search, Keys.Find)
        self.reload = self._action(page.members.reload, Keys.Refresh)
        self.step_back = self._action(self._step_back, Qt.Key.Key_Escape)
        self.columns = ColumnMenu(self._table, page)
        self.filters = SavedFiltersMenu(page)
        self.sorting = QMenu(page)
        self.sorting.triggered.connect(self._sort)
        self.menu = QMenu(page)
        self.menu.aboutToShow.connect(self._fill)
        page.ui.more.setMenu(self.menu)
        self._table.customContextMenuRequested.connect(self._show_at_rows)

    def add(self, *actions: QAction) -> None:
        """A section of the menu for verbs of other parts of the page; their keys work all over it."""
        self._added.append(actions)
        self._page.addActions(actions)

    def with_keys(self) -> list[QAction]:
        """All verbs of the list that have keys."""
        work, columns = self._page.work, self.columns
        found = [self.search, self.filters.manage, self.reload, self.open, self.copy, self.select_all]
        found += [work.ticks.toggle, work.for_rows.remove, work.undo.take_back]
        found += [action for actions in self._added for action in actions]
        found += [columns.to_left, columns.to_right, self.step_back]
        return [action for action in found if action.shortcuts()]

    def retranslate(self) -> None:
        self.open.setText(self.tr("Show details"))
        self.copy.setText(self.tr("Copy rows"))
        self.select_all.setText(self.tr("Select all shown"))
        self.search.setText(self.tr("Search"))
        self.reload.setText(self.tr("Reload"))
        self.step_back.setText(self.tr("Step back: search, filters, details"))
        self.sorting.setTitle(self.tr("Sort by"))
        self.columns.retranslate()
        self.filters.retranslate()

    def _action(self, do: object, keys: object = None, is_near: bool = False) -> QAction:
        """`is_near`: its keys mean something else in other places of the page."""
        action = QAction(self)
        if keys is not None:
            action.setShortcut(QKeySequence(keys))  # pyright: ignore[reportCallIssue, reportArgumentType]
        if is_near:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(do)
        (self._table if is_near else self._page).addAction(action)
        return action

    @Slot()
    def _fill(self) -> None:
        menu = self.menu
        menu.clear()
        menu.addActions([self.open, self.copy, self.select_all])
        self._page.work.fill(menu)
        for actions in self._added:
            menu.addActions(actions)
            menu.addSeparator()
        menu.addMenu(self.filters)
        menu.addMenu(self.columns)
        self._fill_sorting()
        menu.addMenu(self.sorting)
        menu.addSeparator()
        menu.addActions([self.search, self.reload, self.step_back])

    def _fill_sorting(self) -> None:
        self.sorting.clear()
        names = headers()
        for column in self._table.shown_columns():
            self.sorting.addAction(names[column].replace("&", "&&")).setData(int(column))

    @Slot(QPoint)
    def _show_at_rows(self, place: QPoint) -> None:
        self.menu.popup(self._table.viewport().mapToGlobal(place))

    @Slot()
    def _copy(self) -> None:
        """The selected rows as they are shown, headed."""
        selected = self._table.selectionModel().selectedRows()
        self._page.output.copy(sorted(index.row() for index in selected))

    @Slot()
    def _search(self) -> None:
        self._page.ui.search.setFocus()
        self._page.ui.search.selectAll()

    @Slot()
    def _step_back(self) -> None:
        """First the search, then the filters, then the details."""
        filters = self._page.filters
        wanted = filters.wanted()
        if wanted.text:
            self._page.ui.search.clear()
        elif wanted != MemberFilter():
            filters.show(MemberFilter())
        else:
            self._page.details.close()

    @Slot(QAction)
    def _sort(self, action: QAction) -> None:
        head = self._table.horizontalHeader()
        is_again = head.sortIndicatorSection() == action.data()
        is_rising = head.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        order = Qt.SortOrder.DescendingOrder if is_again and is_rising else Qt.SortOrder.AscendingOrder
        self._table.sortByColumn(action.data(), order)
