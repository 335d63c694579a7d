"""One line that says how the making of a file goes, with a way to stop it."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QWidget

from groupcode_desktop.gui.widgets.plain import PlainLabel

SHOWN = 6_000
"""Milliseconds for which a success stays; a failure stays until it is closed."""


class OutputBar(QFrame):
    """`stopped` when the person gives up what is being made."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "news")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        self.text = PlainLabel(self)
        self.text.setWordWrap(True)
        self.progress = QProgressBar(self)
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setMaximumWidth(160)
        self.button = QPushButton(self)
        self.button.setProperty("kind", "link")
        self.button.clicked.connect(self._close)
        row.addWidget(self.text, 1)
        row.addWidget(self.progress)
        row.addWidget(self.button)
        self._time = QTimer(self, interval=SHOWN, singleShot=True)
        self._time.timeout.connect(self.hide)
        self.hide()

    def show_work(self, text: str) -> None:
        self._show(text, is_busy=True)

    def show_done(self, text: str) -> None:
        self._show(text)
        self._time.start()

    def show_failure(self, text: str) -> None:
        self._show(text, is_failure=True)

    def _show(self, text: str, is_busy: bool = False, is_failure: bool = False) -> None:
        self._time.stop()
        self.text.setText(text)
        self.text.setProperty("role", "error" if is_failure else "")
        self.text.style().polish(self.text)
        self.progress.setVisible(is_busy)
        self.progress.setAccessibleName(text)
        self.button.setText(self.tr("Cancel") if is_busy else self.tr("Close"))
        self.show()

    @Slot()
    def _close(self) -> None:
        if self.progress.isVisibleTo(self):
            self.stopped.emit()
        self.hide()
