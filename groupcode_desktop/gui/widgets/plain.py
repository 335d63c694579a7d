"""Text from data is never rich text: the only label, question, message and tool tip of the program."""

import html

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget


class PlainLabel(QLabel):
    """Shows exactly the characters it is given. Usable as a promoted widget in forms."""

    def __init__(self, text: str | QWidget | None = None, parent: QWidget | None = None) -> None:
        if isinstance(text, QWidget):
            text, parent = None, text
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if text:
            self.setText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A form may still know how high other words were: given too little, asks it to look again."""
        super().resizeEvent(event)
        if self.wordWrap() and self.heightForWidth(self.width()) > self.height():
            self.updateGeometry()


def set_tip(widget: QWidget, text: str) -> None:
    """A tool tip of exactly these characters."""
    widget.setToolTip(f'<span style="white-space: pre-wrap">{html.escape(text)}</span>' if text else "")


def ask(parent: QWidget, question: str, effect: str, yes: str, harmful: bool = False) -> bool:
    """True when the person chose `yes`; a harmful choice is never the default button."""
    box = _box(parent, QMessageBox.Icon.Warning if harmful else QMessageBox.Icon.Question, question, effect)
    agree = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    agree.setProperty("kind", "danger" if harmful else "primary")
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(cancel if harmful else agree)
    box.exec()
    return box.clickedButton() is agree


def tell(parent: QWidget, what: str, more: str = "") -> None:
    """A message that has to be read before going on."""
    box = _box(parent, QMessageBox.Icon.Information, what, more)
    box.addButton(QMessageBox.StandardButton.Ok)
    box.exec()


def _box(parent: QWidget, icon: QMessageBox.Icon, text: str, more: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setIcon(icon)
    box.setWindowTitle(parent.window().windowTitle())
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setInformativeText(more)
    return box
