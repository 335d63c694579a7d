"""What the locked window shows: nothing of anybody, a field for the PIN, and the way to sign in again."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from groupcode_desktop._generated.ui_lock_page import Ui_LockPage
from groupcode_desktop.gui import pin
from groupcode_desktop.gui.controllers.lock import LockController
from groupcode_desktop.gui.icons import picture
from groupcode_desktop.gui.parts import Parts
from groupcode_desktop.gui.views.sign_in_page import SignInPage
from groupcode_desktop.gui.views.translated import TranslatedWidget

LOGO = 32


class LockPage(TranslatedWidget):
    def __init__(self, lock: LockController, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lock, self._parts = lock, parts
        self._is_wrong = self._is_needed = False
        self.sign_in: SignInPage | None = None
        self.ui = Ui_LockPage()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self.ui.logo.setPixmap(picture("app", side=LOGO))
        self.ui.pin.setMaxLength(pin.LONGEST)
        self.ui.pin.returnPressed.connect(self._open)
        self.ui.open.clicked.connect(self._open)
        self.ui.again.clicked.connect(self._sign_in_again)
        self.ui.back.clicked.connect(self._go_back)
        self.ui.back.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]
        self._show()

    def tell_unsaved(self) -> None:
        """The program was asked to close."""
        self._is_needed = True
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        (self.ui.pin if self._asks_pin() else self._first_button()).setFocus()

    def _asks_pin(self) -> bool:
        return self._lock.has_pin and self._lock.tries_left > 0

    def _first_button(self) -> QWidget:
        return self.ui.open if self._lock.opens_freely else self.ui.again

    def _show(self) -> None:
        ui, asks = self.ui, self._asks_pin()
        for widget in (ui.pin_label, ui.pin):
            widget.setVisible(asks)
        ui.open.setVisible(asks or self._lock.opens_freely)
        ui.text.setText(self._why())
        ui.failure.setText(self._failure())
        ui.failure.setVisible(bool(ui.failure.text()))

    def _why(self) -> str:
        kept = self.tr("What was open and typed is kept.")
        if self._asks_pin() or self._lock.opens_freely:
            return kept
        sign_in = self.tr("Sign in again to go on.")
        return f"{sign_in} {kept}"

    def _failure(self) -> str:
        if self._is_needed:
            return self.tr("Something typed is not saved yet: unlock before closing the program.")
        if self._lock.has_pin and not self._lock.tries_left:
            return self.tr("Too many wrong PINs. Please sign in again.")
        if self._is_wrong:
            return self.tr("That is not the PIN. Tries left: {n}").format(n=self._lock.tries_left)
        return ""

    @Slot()
    def _open(self) -> None:
        """The page is gone afterwards if the PIN was right."""
        if not self._lock.open_with(self.ui.pin.text()):
            self._is_wrong, self._is_needed = True, False
            self.ui.pin.clear()
            self._show()
            if not self._asks_pin():
                self.ui.again.setFocus()

    @Slot()
    def _sign_in_again(self) -> None:
        if self.sign_in is None:
            self.sign_in = SignInPage(self._parts, self, is_again=True)
            self.ui.pages.addWidget(self.sign_in)
        self.ui.pages.setCurrentWidget(self.sign_in)
        self.sign_in.ui.phone.setFocus()
        self.ui.back.setVisible(self._asks_pin())

    @Slot()
    def _go_back(self) -> None:
        self.ui.back.hide()
        self.ui.pages.setCurrentWidget(self.ui.pin_page)
        self.ui.pin.setFocus()
