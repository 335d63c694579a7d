"""Which columns the member table shows, and their order: one menu, at the header and in the list's menu."""

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from groupcode_desktop.gui.models.members import Column, headers
from groupcode_desktop.gui.widgets.filter_button import StayingMenu
from groupcode_desktop.gui.widgets.member_table import MemberTable

LEFT, RIGHT = -1, 1


class ColumnMenu(StayingMenu):
    """The column that is moved is the one under the mouse, or that of the current cell."""

    def __init__(self, table: MemberTable, parent: QWidget) -> None:
        super().__init__(parent)
        self._table, self._columns = table, table.columns
        self._pointed: Column | None = None
        self.to_left = self._action(parent, "Ctrl+Shift+Left", self._move_left)
        self.to_right = self._action(parent, "Ctrl+Shift+Right", self._move_right)
        self.restore = self._action(parent, "", self._columns.restore)
        table.addActions([self.to_left, self.to_right])
        table.horizontalHeader().customContextMenuRequested.connect(self._show_at)
        self.aboutToShow.connect(self._fill)
        self.aboutToHide.connect(self._let_go, Qt.ConnectionType.QueuedConnection)

    def retranslate(self) -> None:
        self.setTitle(self.tr("Columns"))
        self.to_left.setText(self.tr("Move column to the left"))
        self.to_right.setText(self.tr("Move column to the right"))
        self.restore.setText(self.tr("Restore defaults"))

    def column(self) -> Column:
        if self._pointed is not None:
            return self._pointed
        index = self._table.currentIndex()
        return Column(index.column()) if index.isValid() else Column.NAME

    @staticmethod
    def _action(owner: QWidget, keys: str, do: object) -> QAction:
        action = QAction(owner)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(do)
        return action

    @Slot(QPoint)
    def _show_at(self, place: QPoint) -> None:
        head = self._table.horizontalHeader()
        section = head.logicalIndexAt(place)
        self._pointed = Column(section) if section >= 0 else None
        self.popup(head.mapToGlobal(place))

    @Slot()
    def _fill(self) -> None:
        self.clear()
        columns, names = self._columns, [name.replace("&", "&&") for name in headers()]
        without_room = columns.without_room()
        for column in columns.used():
            text = self.tr("{column} (no room now)") if column in without_room else "{column}"
            line = self.addAction(text.format(column=names[column]))
            line.setCheckable(True)
            line.setChecked(column not in columns.layout.hidden)
            line.setEnabled(column is not Column.NAME)
            line.setData(int(column))
            line.triggered.connect(self._choose)
        self.addSeparator()
        self.addActions([self.to_left, self.to_right, self.restore])
        self._name_moves(self.column(), names[self.column()])

    def _name_moves(self, column: Column, name: str) -> None:
        self.to_left.setText(self.tr("Move “{column}” to the left").format(column=name))
        self.to_right.setText(self.tr("Move “{column}” to the right").format(column=name))
        self.to_left.setEnabled(self._columns.may_move(column, LEFT))
        self.to_right.setEnabled(self._columns.may_move(column, RIGHT))

    @Slot()
    def _choose(self) -> None:
        line = self.sender()
        if isinstance(line, QAction):
            self._columns.choose(Column(line.data()), line.isChecked())

    @Slot()
    def _move_left(self) -> None:
        self._columns.move(self.column(), LEFT)

    @Slot()
    def _move_right(self) -> None:
        self._columns.move(self.column(), RIGHT)

    @Slot()
    def _let_go(self) -> None:
        """After what was chosen has been done: the keys mean the current cell again."""
        self._pointed = None
        self.retranslate()
        for action in (self.to_left, self.to_right):
            action.setEnabled(True)
