"""The person at the window answers the next question."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox


def answer_next(yes: bool) -> Sequence[str]:
    """What was asked, once it was: question and effect."""
    read: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        read.extend((box.text(), box.informativeText()))
        role = QMessageBox.ButtonRole.AcceptRole if yes else QMessageBox.ButtonRole.RejectRole
        buttons: list[QAbstractButton] = box.buttons()
        next(button for button in buttons if box.buttonRole(button) is role).click()

    QTimer.singleShot(0, press)
    return read
