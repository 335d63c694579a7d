"""The QR leaves the page: as a link, as a picture, on a screen of its own."""

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from groupcode_desktop._generated.ui_invite_page import Ui_InvitePage
from groupcode_desktop.gui import clipboard
from groupcode_desktop.gui.controllers.invites import InvitesController
from groupcode_desktop.gui.models.invites import Stage
from groupcode_desktop.gui.moments import minute_time
from groupcode_desktop.gui.qr import QrPicture

SHOWN_AS_DONE = 4_000


class InviteSharing(QObject):
    """The four buttons below the code, and the line that says what came of them."""

    def __init__(self, ui: Ui_InvitePage, controller: InvitesController, page: QWidget) -> None:
        super().__init__(page)
        self._ui, self._controller, self._page = ui, controller, page
        self._done_for = QTimer(self, interval=SHOWN_AS_DONE, singleShot=True)
        self._done_for.timeout.connect(self.forget_done)
        controller.saved.connect(self._show_saved)
        controller.save_failed.connect(self._show_save_failed)
        ui.copy.clicked.connect(self._copy)
        ui.save.clicked.connect(self._ask_where_to_save)
        ui.kiosk.hide()
        ui.poster.hide()
        self.forget_done()

    def show_stage(self, stage: Stage) -> None:
        """Only a code that lets people in is passed on."""
        is_open = stage is Stage.OPEN
        self._ui.copy.setEnabled(is_open)
        self._ui.save.setEnabled(is_open and bool(self._controller.modules))

    @Slot()
    def _copy(self) -> None:
        clipboard.copy_for_good(self._controller.url)
        self._say_done(self.tr("✓ The link is copied"))

    @Slot()
    def _ask_where_to_save(self) -> None:
        dialog = QFileDialog(self._page, self.tr("Save picture"), filter=self.tr("PNG picture (*.png)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("png")
        dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation))
        dialog.selectFile(f"{_file_name(self._ui.group_name.text())}.png")
        dialog.fileSelected.connect(self.save_picture)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def save_picture(self, path: str) -> None:
        """Writes the QR with the group's name and the time it ends to that file."""
        invite = self._controller.invite
        if invite is None or not self._controller.modules:
            return
        line = self.tr("Valid until {end}").format(end=minute_time(invite.expires_at))
        picture = QrPicture(self._controller.modules, self._ui.group_name.text(), line)
        self._controller.save_picture(picture, Path(path))

    @Slot(object)
    def _show_saved(self, path: Path) -> None:
        self._say_done(self.tr("✓ Saved as {path}").format(path=path))

    @Slot(object)
    def _show_save_failed(self, path: Path) -> None:
        sentence = self.tr("The picture could not be written to {folder}. Please choose another folder.")
        self._say_done(sentence.format(folder=path.parent))

    def _say_done(self, sentence: str) -> None:
        self._ui.saved.setText(sentence)
        self._done_for.start()

    @Slot()
    def forget_done(self) -> None:
        """The line stays, so that nothing moves when it is filled."""
        self._ui.saved.setText(" ")


def _file_name(group_name: str) -> str:
    """Characters that some file system forbids become a dash."""
    return "".join("-" if character in '\\/:*?"<>|' else character for character in group_name)
