"""The QR leaves the page: as a link."""

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from groupcode_desktop._generated.ui_invite_page import Ui_InvitePage
from groupcode_desktop.gui import clipboard
from groupcode_desktop.gui.controllers.invites import InvitesController
from groupcode_desktop.gui.models.invites import Stage

SHOWN_AS_DONE = 4_000


class InviteSharing(QObject):
    """Buttons below the code, and the line that says what came of them."""

    def __init__(self, ui: Ui_InvitePage, controller: InvitesController, page: QWidget) -> None:
        super().__init__(page)
        self._ui, self._controller, self._page = ui, controller, page
        self._done_for = QTimer(self, interval=SHOWN_AS_DONE, singleShot=True)
        self._done_for.timeout.connect(self.forget_done)
        ui.copy.clicked.connect(self._copy)
        self.forget_done()

    def show_stage(self, stage: Stage) -> None:
        """Only a code that lets people in is passed on."""
        self._ui.copy.setEnabled(stage is Stage.OPEN)

    @Slot()
    def _copy(self) -> None:
        clipboard.copy_for_good(self._controller.url)
        self.say_done(self.tr("✓ The link is copied"))

    def say_done(self, sentence: str) -> None:
        self._ui.saved.setText(sentence)
        self._done_for.start()

    @Slot()
    def forget_done(self) -> None:
        """The line stays, so that nothing moves when it is filled."""
        self._ui.saved.setText(" ")
