"""Tells that somebody newly needs attention: on the desktop, or by a calm line where that is not possible.

Never with a name: a locked screen shows it too.
"""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from groupcode_desktop._generated.ui_notices_bar import Ui_NoticesBar
from groupcode_desktop.gui.controllers.attention_watch import AttentionWatch
from groupcode_desktop.gui.icons import icon
from groupcode_desktop.gui.parts import Parts
from groupcode_desktop.gui.views.translated import TranslatedWidget


class AttentionNews(TranslatedWidget):
    """The line is not there while there is nothing to tell."""

    def __init__(self, parts: Parts, parent: QWidget) -> None:
        super().__init__(parent)
        self.controller = AttentionWatch(parts.groups, parts.clients, parts.tasks, self)
        self._news: dict[str, int] = {}
        self._is_discreet = False
        self._tray: QSystemTrayIcon | None = None
        self.ui = Ui_NoticesBar()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self.controller.news.connect(self._tell)
        self.ui.put_away.clicked.connect(self._put_away)
        self.retranslate()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]
        self._show()

    def watch(self, active: bool) -> None:
        """There is a sign in the tray only while news may come."""
        self.controller.watch(active)
        if not active:
            self._put_away()
        if self._tray is not None and not active:
            self._tray.hide()
            self._tray.deleteLater()
            self._tray = None
        elif active and self._tray is None and _can_tell():
            self._tray = QSystemTrayIcon(icon("app", side=64), self)
            self._tray.messageClicked.connect(self.window().raise_)
            self._tray.show()

    def be_discreet(self, on: bool) -> None:
        """While the window is locked not even a group is named outside of it."""
        self._is_discreet = on

    @Slot(str, int)
    def _tell(self, group: str, people: int) -> None:
        if self._tray is not None:
            text = self.tr("Somebody newly needs attention")
            text = text if self._is_discreet else self._text(group, people)
            self._tray.showMessage(self.tr("Group Code"), text, self._tray.icon())
        else:
            self._news[group] = self._news.get(group, 0) + people
            self._show()

    def _text(self, group: str, people: int) -> str:
        return self.tr("{group}: {n} newly need attention").format(group=group, n=people)

    def _show(self) -> None:
        self.ui.text.setText("\n".join(self._text(group, people) for group, people in self._news.items()))
        self.setVisible(bool(self._news))

    @Slot()
    def _put_away(self) -> None:
        self._news.clear()
        self._show()


def _can_tell() -> bool:
    return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()
