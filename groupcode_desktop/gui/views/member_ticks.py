"""Ticked members, what can be done with all of them, and the bar that takes a deletion back."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence

from groupcode_desktop._generated.ui_members_page import Ui_MembersPage
from groupcode_desktop.domain.members import Member
from groupcode_desktop.gui.models.members import MembersModel
from groupcode_desktop.gui.models.members_proxy import MembersProxy
from groupcode_desktop.gui.views.member_actions import MemberActions


class MemberTicks(QObject):
    """`removal_chosen` with the ticked members."""

    removal_chosen = Signal(tuple)

    def __init__(self, ui: Ui_MembersPage, model: MembersModel, proxy: MembersProxy, parent: QObject) -> None:
        super().__init__(parent)
        self._ui, self._model, self._proxy = ui, model, proxy
        self.toggle = QAction(self)
        self.toggle.setShortcut(QKeySequence(Qt.Key.Key_Space))
        self.toggle.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.toggle.triggered.connect(self._toggle_selected)
        ui.table.addAction(self.toggle)
        ui.table.tick_clicked.connect(self._toggle_row)
        ui.table.tick_all.clicked.connect(self._toggle_all)
        ui.untick.clicked.connect(self.clear)
        ui.remove_ticked.clicked.connect(self._choose_removal)
        model.ticks_changed.connect(self.show)

    def retranslate(self) -> None:
        self.toggle.setText(self.tr("Tick or untick"))
        self._ui.table.tick_all.setAccessibleName(self.tr("Tick all members shown"))
        self.show()

    def members(self) -> list[Member]:
        rows = range(self._model.rowCount())
        return [member for member in map(self._model.member_at, rows) if member.id in self._model.ticked]

    def forget(self, members: Sequence[Member]) -> None:
        self._model.tick([member.id for member in members], False)

    @Slot()
    def clear(self) -> None:
        self._model.tick(self._model.ticked, False)

    @Slot()
    def look(self) -> None:
        """Others are shown now: on the way of each key, so that it does nothing while nobody is ticked."""
        if self._model.ticked:
            self.show()

    @Slot()
    def show(self) -> None:
        ui, ticked = self._ui, self._model.ticked
        seen = len(ticked.intersection(self._shown())) if ticked else 0
        text = self.tr("Ticked {n}").format(n=len(ticked))
        if seen < len(ticked):
            text += self.tr(" · {n} of them not shown").format(n=len(ticked) - seen)
        ui.ticked.setText(text)
        for widget in (ui.ticked, ui.untick, ui.remove_ticked):
            widget.setVisible(bool(ticked))
        with QSignalBlocker(ui.table.tick_all):
            ui.table.tick_all.setCheckState(self._state(seen))

    def _state(self, seen: int) -> Qt.CheckState:
        if seen == 0:
            return Qt.CheckState.Unchecked
        is_all = seen == self._proxy.rowCount()
        return Qt.CheckState.Checked if is_all else Qt.CheckState.PartiallyChecked

    def _shown(self) -> list[int]:
        return [self._proxy.member(row).id for row in range(self._proxy.rowCount())]

    @Slot()
    def _toggle_all(self) -> None:
        shown = self._shown()
        self._model.tick(shown, not self._model.ticked.issuperset(shown))

    @Slot(int)
    def _toggle_row(self, row: int) -> None:
        self._toggle([self._proxy.member(row).id])

    @Slot()
    def _toggle_selected(self) -> None:
        rows = self._ui.table.selectionModel().selectedRows()
        self._toggle([self._proxy.member(index.row()).id for index in rows])

    def _toggle(self, member_ids: list[int]) -> None:
        self._model.tick(member_ids, not self._model.ticked.issuperset(member_ids))

    @Slot()
    def _choose_removal(self) -> None:
        self.removal_chosen.emit(tuple(self.members()))


class UndoBar(QObject):
    """Says who was deleted, and for ten seconds offers to take it back."""

    chosen = Signal(int, tuple)
    SHOWN = 10_000

    def __init__(self, ui: Ui_MembersPage, actions: MemberActions, parent: QObject) -> None:
        super().__init__(parent)
        self._ui, self._actions = ui, actions
        self._removed: tuple[int, tuple[Member, ...]] = (0, ())
        self.time = QTimer(self, interval=self.SHOWN, singleShot=True)
        self.time.timeout.connect(self.hide)
        self.take_back = QAction(self)
        self.take_back.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
        self.take_back.triggered.connect(ui.undo.click)
        ui.undo_bar.addAction(self.take_back)
        ui.undo.clicked.connect(self._choose)
        ui.undo_bar.hide()

    @Slot(int, tuple)
    def offer(self, group_id: int, members: Sequence[Member]) -> None:
        self._removed = (group_id, tuple(members))
        self.retranslate()
        self._ui.undo_bar.setVisible(bool(members))
        self.time.start()

    def retranslate(self) -> None:
        self.take_back.setText(self.tr("Undo the last deletion"))
        names = self._actions.named(self._removed[1])
        self._ui.undo_text.setText(self.tr("Deleted: {names}").format(names=names))

    @Slot()
    def hide(self) -> None:
        self.time.stop()
        self._ui.undo_bar.hide()

    @Slot()
    def _choose(self) -> None:
        self.hide()
        self.chosen.emit(*self._removed)
