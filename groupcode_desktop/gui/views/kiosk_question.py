"""Asks, on the kiosk's own screen, whether to leave it; without an answer it goes on."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from groupcode_desktop.gui.widgets.plain import PlainLabel

WAITS = 20_000
WIDTH = 460


class KioskQuestion(QFrame):
    """Over the middle of its parent. `agreed` when the operator wants to leave."""

    agreed = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setProperty("card", True)
        self.question, self.effect = PlainLabel(self), PlainLabel(self)
        self.question.setProperty("role", "title")
        self.leave, self.stay = QPushButton(self), QPushButton(self)
        self.stay.setProperty("kind", "primary")
        self.leave.setProperty("kind", "danger")
        for label in (self.question, self.effect):
            label.setWordWrap(True)
        self._waiting = QTimer(self, interval=WAITS, singleShot=True)
        self._waiting.timeout.connect(self.close_question)
        self.leave.clicked.connect(self._agree)
        self.stay.clicked.connect(self.close_question)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        column, buttons = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addWidget(self.question)
        column.addWidget(self.effect)
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.stay)
        column.addLayout(buttons)

    def retranslate(self) -> None:
        self.question.setText(self.tr("Leave the full screen?"))
        self.effect.setText(self.tr("The QR code disappears from this screen. Invites stay valid."))
        self.leave.setText(self.tr("Leave"))
        self.stay.setText(self.tr("Go on showing"))

    def open_question(self) -> None:
        self.show()
        self.raise_()
        self.stay.setFocus()

    @Slot()
    def close_question(self) -> None:
        self.hide()
        self._waiting.stop()
        self.closed.emit()

    @Slot()
    def _agree(self) -> None:
        self.close_question()
        self.agreed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._waiting.start()
        self.place()

    def place(self) -> None:
        room = self._over.rect()
        width = min(WIDTH, room.width() - 40)
        layout = self.layout()
        height = max(self.sizeHint().height(), layout.totalHeightForWidth(width) if layout else 0)
        self.setGeometry(0, 0, width, height)
        self.move(room.center() - self.rect().center())
