"""Begins and ends 全屏展示: asks for the screen where there are several, and remembers it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QCursor, QGuiApplication, QScreen
from PySide6.QtWidgets import QMenu, QWidget

from groupcode_desktop.gui import screens
from groupcode_desktop.gui.controllers.connection import State
from groupcode_desktop.gui.parts import Parts

if TYPE_CHECKING:
    from groupcode_desktop.gui.views.kiosk_window import KioskWindow


class KioskLauncher(QObject):
    """One full screen at a time. `changed` tells the group that it shows now, or None.

    `left`: somebody at that screen ends it, whoever that is.
    """

    changed = Signal(object)
    left = Signal()

    def __init__(self, parts: Parts, window: QWidget) -> None:
        super().__init__(window)
        self._parts = parts
        self._main = window
        self.kiosk: KioskWindow | None = None
        parts.session.changed.connect(self._follow_session)
        parts.connection.changed.connect(self._follow_connection)

    @property
    def group_id(self) -> int | None:
        return self.kiosk.controller.group_id if self.kiosk else None

    @Slot(int)
    def toggle(self, group_id: int) -> None:
        """Ends it where that group is shown; else shows the group, on a screen that is asked for."""
        if self.group_id == group_id:
            self.end()
            return
        found = QGuiApplication.screens()
        if len(found) == 1:
            self.start(group_id, found[0])
            return
        menu = self.menu(group_id)
        menu.popup(self._place())
        menu.setActiveAction(next(action for action in menu.actions() if action.isChecked()))

    def menu(self, group_id: int) -> QMenu:
        """The screens; the one of last time, or else one beside the window, is marked and chosen first."""
        menu = QMenu(self._main)
        menu.aboutToHide.connect(menu.deleteLater)
        group = QActionGroup(menu)
        menu.addSection(self.tr("Show on which screen?"))
        found, own = QGuiApplication.screens(), self._main.screen()
        first = screens.choose(self._parts.store.now.kiosk_screen, found, avoided=own)
        for number, screen in enumerate(found, 1):
            title = screens.title_of(screen, number)
            action = QAction(
                self.tr("{screen} (this window)").format(screen=title) if screen is own else title, group
            )
            action.setCheckable(True)
            action.setChecked(screen is first)
            action.triggered.connect(partial(self.start, group_id, screen))
            menu.addAction(action)
        return menu

    def start(self, group_id: int, screen: QScreen, *_checked: bool) -> None:
        self._parts.store.change(kiosk_screen=screens.key_of(screen))
        kiosk = self.kiosk = self.kiosk or self._made()
        kiosk.start(group_id, screen)
        self.changed.emit(group_id)

    def _made(self) -> "KioskWindow":
        from groupcode_desktop.gui.views.kiosk_window import KioskWindow

        kiosk = KioskWindow(self._parts.clients, self._parts.tasks, self._parts.clock, beside=self._main)
        kiosk.left.connect(self.left)
        kiosk.ended.connect(self._forget)
        return kiosk

    @Slot()
    def end(self) -> None:
        if self.kiosk is not None:
            self.kiosk.end()

    @Slot()
    def _forget(self) -> None:
        if self.kiosk is not None:
            self.kiosk.deleteLater()
            self.kiosk = None
            self.changed.emit(None)

    @Slot()
    def _follow_session(self) -> None:
        """Who signs out shows nothing any more."""
        if self._parts.session.account is None:
            self.end()

    @Slot()
    def _follow_connection(self) -> None:
        """The screen does not wait for its own next question."""
        if self.kiosk is not None and self._parts.connection.state is State.LOST:
            self.kiosk.controller.lose()

    def _place(self) -> QPoint:
        """Where the button was clicked; in the middle of the window after a key."""
        pointer, window = QCursor.pos(), self._main.frameGeometry()
        return pointer if window.contains(pointer) else window.center()
