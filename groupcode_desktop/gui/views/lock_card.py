"""The settings of the lock: after how long, and the PIN."""

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import QFrame, QWidget

from groupcode_desktop._generated.ui_lock_card import Ui_LockCard
from groupcode_desktop.gui.controllers.lock import MINUTES, LockController
from groupcode_desktop.gui.settings import SettingsStore
from groupcode_desktop.gui.views.pin_dialog import PinDialog
from groupcode_desktop.gui.widgets.plain import ask


class LockCard(QFrame):
    def __init__(self, lock: LockController, store: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lock, self._store = lock, store
        self.ui = Ui_LockCard()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        for minutes in MINUTES:
            self.ui.minutes.addItem("", minutes)
        self.ui.minutes.setCurrentIndex(self.ui.minutes.findData(store.now.lock_minutes))
        self.ui.minutes.activated.connect(self._set_minutes)
        self.ui.set_pin.clicked.connect(self._choose_pin)
        self.ui.drop_pin.clicked.connect(self._drop_pin)
        lock.settings_changed.connect(self._show)
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]
        for place, minutes in enumerate(MINUTES):
            after = self.tr("after {n} idle minutes").format(n=minutes)
            self.ui.minutes.setItemText(place, after if minutes else self.tr("never"))
        self._show()

    @Slot()
    def _show(self) -> None:
        has_pin = self._lock.has_pin
        self.ui.pin_state.setText(self.tr("Chosen") if has_pin else self.tr("No PIN yet"))
        self.ui.set_pin.setText(self.tr("Change the PIN…") if has_pin else self.tr("Choose a PIN…"))
        self.ui.drop_pin.setVisible(has_pin)
        at_once = self.tr("Ctrl+L locks at once.")
        note = self.tr("{when} {at_once} {how}").format(
            when=self._when(), at_once=at_once, how=self._how(has_pin)
        )
        self.ui.note.setText(note.strip())

    def _when(self) -> str:
        if self._lock.opens_freely:
            return self.tr("In the demo nothing is locked by itself before a PIN is chosen.")
        if not self._store.now.lock_minutes:
            return self.tr("The window is not locked by itself.")
        return self.tr("The window is locked with the screen of this computer, too.")

    def _how(self, has_pin: bool) -> str:
        if self._lock.opens_freely:
            return ""
        if has_pin:
            return self.tr("It opens with your PIN, or by signing in again.")
        return self.tr("Without a PIN it opens by signing in again.")

    @Slot()
    def _set_minutes(self) -> None:
        self._lock.set_minutes(self.ui.minutes.currentData())

    @Slot()
    def _choose_pin(self) -> None:
        dialog = PinDialog(self._lock, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot()
    def _drop_pin(self) -> None:
        question = self.tr("Remove the PIN?")
        effect = self.tr("From then on the window opens by signing in again.")
        if ask(self, question, effect, self.tr("Remove the PIN")):
            self._lock.set_pin("")
