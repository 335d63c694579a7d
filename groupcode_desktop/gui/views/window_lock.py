"""Locks the window: by key, when nobody works at it, and with the screen of the system."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, QObject, QTimer, Slot
from PySide6.QtGui import QKeySequence

from groupcode_desktop.gui import clipboard
from groupcode_desktop.gui.controllers.lock import LockController
from groupcode_desktop.gui.idle import Idle
from groupcode_desktop.gui.parts import Parts
from groupcode_desktop.gui.views.lock_shield import LockShield, is_public

if TYPE_CHECKING:
    from groupcode_desktop.gui.screen_lock import ScreenLock
    from groupcode_desktop.gui.views.lock_page import LockPage
    from groupcode_desktop.gui.views.main_window import MainWindow


class WindowLock(QObject):
    """`page` is what the locked window shows."""

    def __init__(self, parts: Parts, window: "MainWindow") -> None:
        super().__init__(window)
        self._parts, self._window = parts, window
        self.controller = LockController(parts.store, parts.session, parts.launch.is_demo)
        self.idle = Idle(lambda one: not is_public(one), self)
        self.page: LockPage | None = None
        self.screen: ScreenLock | None = None
        self._shield = LockShield(window)
        self.idle.idled.connect(self.controller.lock)
        self.idle.key_pressed.connect(self._lock_over_dialogs)
        self.controller.changed.connect(self._show)
        self.controller.settings_changed.connect(self._count)
        self.controller.opened_by_other.connect(self._shield.forget)
        self.controller.opened_by_other.connect(window.begin_afresh)
        parts.session.changed.connect(self._count)
        window.painted.connect(self._after_painting)

    @property
    def is_locked(self) -> bool:
        return self.controller.is_locked

    def end(self) -> None:
        self.idle.end()
        self._shield.end()
        if self.screen is not None:
            self.screen.end()

    @Slot()
    def _after_painting(self) -> None:
        QTimer.singleShot(0, self, self._listen)

    @Slot()
    def _listen(self) -> None:
        from groupcode_desktop.gui.screen_lock import ScreenLock

        self.screen = ScreenLock(self)
        self.screen.locked.connect(self._lock_with_screen)

    @Slot(QKeyCombination)
    def _lock_over_dialogs(self, keys: QKeyCombination) -> None:
        """The window's own shortcuts do not reach a dialog that stands before it."""
        if QKeySequence(keys) in self._window.commands.lock.shortcuts():
            QTimer.singleShot(0, self, self.controller.lock)

    @Slot()
    def _lock_with_screen(self) -> None:
        if self.controller.seconds:
            self.controller.lock()

    @Slot()
    def _show(self) -> None:
        from groupcode_desktop.gui.views.lock_page import LockPage

        window = self._window
        if self.is_locked:
            clipboard.forget()
            self.page = LockPage(self.controller, self._parts)
            self._shield.put_up(self.page)
        else:
            self._shield.take_down()
            self.page = None
        window.commands.allow(not self.is_locked)
        window.attention_news.be_discreet(self.is_locked)
        window.show_title()
        self._count()

    @Slot()
    def _count(self) -> None:
        """Time without work counts while somebody is signed in and the window is open."""
        if self.is_locked or self._parts.session.account is None:
            self.idle.end()
        else:
            self.idle.begin(self.controller.seconds)
