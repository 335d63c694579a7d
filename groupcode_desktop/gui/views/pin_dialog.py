"""Choosing the PIN of the lock."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QWidget

from groupcode_desktop._generated.ui_pin_dialog import Ui_PinDialog
from groupcode_desktop.gui import pin
from groupcode_desktop.gui.controllers.lock import LockController


class PinDialog(QDialog):
    def __init__(self, lock: LockController, parent: QWidget) -> None:
        super().__init__(parent)
        self._lock = lock
        self.ui = Ui_PinDialog()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        for field in (self.ui.pin, self.ui.repeated):
            field.setMaxLength(pin.LONGEST)
            field.textEdited.connect(self.ui.failure.hide)
        self.ui.failure.hide()
        self.ui.save.setDefault(True)
        self.ui.save.clicked.connect(self._save)
        self.ui.cancel.clicked.connect(self.reject)

    @Slot()
    def _save(self) -> None:
        chosen = self.ui.pin.text()
        if not pin.is_pin(chosen):
            self._refuse(self.tr("Please give 4 to 12 digits."), self.ui.pin)
        elif chosen != self.ui.repeated.text():
            self._refuse(self.tr("The two are not the same."), self.ui.repeated)
        else:
            self._lock.set_pin(chosen)
            self.accept()

    def _refuse(self, why: str, field: QWidget) -> None:
        self.ui.failure.setText(why)
        self.ui.failure.show()
        self.adjustSize()
        field.setFocus()
