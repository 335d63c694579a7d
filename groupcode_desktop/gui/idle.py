"""Notices that nobody works at the window."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QKeyCombination, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

LOOK = 5_000
"""Milliseconds between two looks at the clock."""
WORK = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)


class Idle(QObject):
    """`idled` once `limit` seconds have passed without a key or the mouse; a limit of 0 is never.
    `key_pressed` in whichever window has the focus, a dialog before the others too.

    Only what the system gives to windows that had the focus is looked at: Python hears of little.
    `counts` says which windows somebody works in. Sleep of the computer counts as time.
    """

    idled = Signal()
    key_pressed = Signal(QKeyCombination)

    def __init__(
        self, counts: Callable[[QWindow], bool], parent: QObject, clock: Callable[[], float] = time.time
    ) -> None:
        super().__init__(parent)
        self._counts, self.clock = counts, clock
        self.limit = 0.0
        self._last = clock()
        self._look = QTimer(self, interval=LOOK)
        self._look.timeout.connect(self.look)
        QGuiApplication.instance().focusWindowChanged.connect(self._focus_changed)  # pyright: ignore[reportOptionalMemberAccess, reportAttributeAccessIssue, reportUnknownMemberType]

    def begin(self, limit: float) -> None:
        """Counts from now on, unless it counts already."""
        if self._look.isActive() and limit == self.limit:
            return
        self.limit = limit
        self._last = self.clock()
        self._follow()
        if limit:
            self._look.start()
        else:
            self._look.stop()

    def end(self) -> None:
        self._look.stop()

    @Slot()
    def look(self) -> None:
        passed = self.clock() - self._last
        if passed < 0:
            self._last = self.clock()
        elif self.limit and passed >= self.limit:
            self.end()
            self.idled.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in WORK:
            self._last = self.clock()
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            self.key_pressed.emit(event.keyCombination())
        return False

    @Slot()
    def _focus_changed(self) -> None:
        """The window that is named may be half gone: it is asked for when nothing is being taken down."""
        QTimer.singleShot(0, self, self._follow)

    @Slot()
    def _follow(self) -> None:
        window = QGuiApplication.focusWindow()
        if window is not None and self._counts(window):  # pyright: ignore[reportUnnecessaryComparison]
            window.installEventFilter(self)
            self._last = self.clock()
