"""What is copied: personal data leave the clipboard after half a minute, and when the program ends."""

from typing import cast

from PySide6.QtCore import QMimeData, QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication

KEPT = 30_000
"""Milliseconds."""
UNRECORDED = {
    "x-kde-passwordManagerHint": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    "application/x-nspasteboard-concealed-type": b"1",
}
"""Asks the clipboard histories of KDE, Windows and macOS not to keep it."""


def copy(text: str, html: str = "") -> None:
    """Names, rows, codes, links: gone again after half a minute, unless something else was copied since."""
    data = QMimeData()
    data.setText(text)
    if html:
        data.setData("text/html", html.encode())
    for kind, value in UNRECORDED.items():
        data.setData(kind, value)
    QGuiApplication.clipboard().setMimeData(data)
    keeper().keep(text)


def copy_for_good(text: str) -> None:
    """For what tells nothing about anybody."""
    keeper().keep("")
    QGuiApplication.clipboard().setText(text)


def forget() -> None:
    """Takes away what `copy` put there, if it is still there."""
    keeper().forget()


class Keeper(QObject):
    """Knows what was put on the clipboard last, and for how long it may stay."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._text = ""
        self.time = QTimer(self, interval=KEPT, singleShot=True)
        self.time.timeout.connect(self.forget)

    def keep(self, text: str) -> None:
        self._text = text
        if text:
            self.time.start()
        else:
            self.time.stop()

    @Slot()
    def forget(self) -> None:
        clipboard = QGuiApplication.clipboard()
        if self._text and clipboard.text() == self._text:
            clipboard.clear()
        self.keep("")


def keeper() -> Keeper:
    """One for the program; it lives as long as the application."""
    app = cast(QObject, QGuiApplication.instance())
    return app.findChild(Keeper) or Keeper(app)
