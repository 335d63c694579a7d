"""Takes everything off the window while it is locked, and brings it back as it was."""

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from shiboken6 import isValid

PUBLIC = "shows_nothing_private"
"""A property of widgets and windows that stay while the program is locked."""
FLEETING = (Qt.WindowType.Popup, Qt.WindowType.ToolTip)


@dataclass(frozen=True, slots=True)
class _Away:
    """A window that was taken away."""

    window: QWidget
    parent: QWidget
    flags: Qt.WindowType
    place: QRect
    comes_back: bool


class LockShield(QObject):
    """What is locked away has no window any more: no screen reader, preview or picture finds it.

    A question that waits for its answer is cancelled; dialogs with fields come back with what was typed.
    """

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._page: QWidget | None = None
        self._content: QWidget | None = None
        self._focus: QWidget | None = None
        self._away: list[_Away] = []

    @property
    def is_up(self) -> bool:
        return self._content is not None

    def put_up(self, page: QWidget) -> None:
        """Shows that page alone."""
        self._focus = QApplication.focusWidget()
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        content = cast(QWidget, self._window.takeCentralWidget())
        content.setParent(None)
        self._page, self._content = page, content
        self._window.setCentralWidget(page)
        page.show()
        self._take_windows_away()
        _app().installEventFilter(self)

    def take_down(self) -> None:
        """The page that was shown is deleted."""
        _app().removeEventFilter(self)
        if self._content is None:
            return
        content, self._content, self._page = self._content, None, None
        self._window.setCentralWidget(content)
        content.show()
        away, self._away = self._away, []
        for one in sorted(away, key=_depth):
            if isValid(one.window) and isValid(one.parent):
                _bring_back(one)
        if self._focus is not None and isValid(self._focus):
            self._focus.setFocus()

    @Slot()
    def forget(self) -> None:
        """No dialog comes back: somebody else is here now."""
        away, self._away = self._away, []
        for one in away:
            if isValid(one.window):
                one.window.deleteLater()

    def end(self) -> None:
        """The window is going: nothing comes back, and all goes with it."""
        _app().removeEventFilter(self)
        if self._content is not None:
            self._content.setParent(self._window)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What comes up meanwhile is taken away before it can be read."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and self._is_private(watched):
            watched.setWindowOpacity(0)
            QTimer.singleShot(0, self, self._take_windows_away)
        return False

    @Slot()
    def _take_windows_away(self) -> None:
        if self._content is None:
            return
        for window in QApplication.topLevelWidgets():
            if window.windowType() in FLEETING:
                window.hide()
            elif self._is_private(window):
                self._away.append(self._taken_away(window, self._content))

    @staticmethod
    def _taken_away(window: QWidget, content: QWidget) -> _Away:
        """As a part of the content it has no window; a question gives up waiting by that."""
        is_question = window.windowModality() is Qt.WindowModality.ApplicationModal
        away = _Away(
            window,
            window.parentWidget() or content,
            window.windowFlags(),
            window.geometry(),
            comes_back=window.isVisible() and not is_question,
        )
        window.setParent(content, Qt.WindowType.Widget)
        return away

    def _is_private(self, widget: QWidget) -> bool:
        """A window of ours that is neither the locked one, nor one of its page, nor a public one."""
        if not widget.isWindow() or widget in (self._window, self._content):
            return False
        above: QWidget | None = widget
        while above is not None and above not in (self._window, self._content):
            if above is self._page or above.property(PUBLIC):
                return False
            above = above.parentWidget()
        return above is not None


def _depth(away: _Away) -> int:
    """A dialog comes back before those that were opened from it."""
    depth, above = 0, away.parent if isValid(away.parent) else None
    while above is not None:
        depth, above = depth + 1, above.parentWidget()
    return depth


def is_public(window: QWindow) -> bool:
    """No widget is asked for its window here: the answer would end with the widget that was asked."""
    return bool(window.property(PUBLIC))


def _bring_back(away: _Away) -> None:
    away.window.setParent(away.parent, away.flags)
    away.window.setWindowOpacity(1)
    if away.comes_back:
        away.window.setGeometry(away.place)
        away.window.show()


def _app() -> QApplication:
    return cast(QApplication, QApplication.instance())
