"""手机验证码: six digits, and the button that asks for them with its countdown."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from groupcode_desktop.domain.fields import FieldFlaw, flaw_of_sms_code
from groupcode_desktop.domain.limits import SMS_CODE_DIGITS


class CodeField(QWidget):
    code_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QLineEdit(self)
        self.button = QPushButton(self)
        self._left = 0
        self._second = QTimer(self, interval=1_000)
        self.edit.setMaxLength(SMS_CODE_DIGITS + 2)
        self.edit.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.edit, 1)
        row.addWidget(self.button)
        self.setFocusProxy(self.edit)
        self.button.clicked.connect(self.code_wanted)
        self._second.timeout.connect(self._count_down)
        self._retranslate()

    def code(self) -> str:
        return self.edit.text().strip()

    def flaw(self) -> FieldFlaw | None:
        return flaw_of_sms_code(self.code())

    def clear(self) -> None:
        self.edit.clear()

    @Slot(int)
    def rest(self, seconds: int) -> None:
        """No further code for that long."""
        self._left = seconds
        self._second.start()
        self._show()

    @Slot()
    def _count_down(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self._second.stop()
        self._show()

    def _show(self) -> None:
        self.button.setEnabled(self._left <= 0)
        waiting = self.tr("Again in {n} s").format(n=self._left)
        self.button.setText(waiting if self._left > 0 else self.tr("Get code"))

    def _retranslate(self) -> None:
        self.edit.setPlaceholderText(self.tr("The 6 digits of the code"))
        self.edit.setAccessibleName(self.tr("Verification code"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
