"""The poster of an invite leaves the page: as a picture, as a PDF, out of a printer."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from groupcode_desktop._generated.ui_invite_page import Ui_InvitePage
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.audit import Output
from groupcode_desktop.gui.controllers.invites import InvitesController
from groupcode_desktop.gui.controllers.posters import PostersController
from groupcode_desktop.gui.controllers.printing import Outlet
from groupcode_desktop.gui.models.invites import Stage
from groupcode_desktop.gui.paper.file_names import file_name
from groupcode_desktop.gui.paper.poster import Poster, PosterDocument
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.views.invite_sharing import InviteSharing
from groupcode_desktop.gui.views.print_preview import PrintPreview


class PosterSharing(QObject):
    """The buttons 保存图片 and 打印海报. `refused`: nobody would get in with it, or the server is away."""

    refused = Signal(Exception)

    def __init__(
        self,
        ui: Ui_InvitePage,
        invites: InvitesController,
        sharing: InviteSharing,
        clients: Clients,
        tasks: Tasks,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._ui, self._invites, self._sharing, self._page = ui, invites, sharing, page
        self._clients, self._tasks = clients, tasks
        self._wanted_for = 0
        self.posters = PostersController(clients, tasks, self)
        self.posters.ready.connect(self._preview)
        self.posters.saved.connect(self._show_saved)
        self.posters.failed.connect(self._show_failure)
        ui.save.clicked.connect(self._ask_where_to_save)
        ui.poster.clicked.connect(self._prepare)
        ui.poster.show()

    def show_stage(self, stage: Stage) -> None:
        """Only a code that lets people in goes on paper."""
        is_open = stage is Stage.OPEN and bool(self._invites.modules)
        self._ui.save.setEnabled(is_open)
        self._ui.poster.setEnabled(is_open)

    @Slot(str)
    def save_picture(self, path: str) -> None:
        """Writes the poster to that file, as large as A5."""
        if self._invites.invitation is not None:
            self.posters.save_picture(self._invites.invitation.group.id, Path(path))

    @Slot()
    def _prepare(self) -> None:
        if self._invites.invitation is not None:
            self._wanted_for = self._invites.invitation.group.id
            self.posters.prepare(self._wanted_for)

    @Slot(object)
    def _preview(self, poster: Poster) -> None:
        """Not where another group is shown, or the page is hidden, meanwhile."""
        invitation, group_id = self._invites.invitation, self._wanted_for
        if invitation is None or invitation.group.id != group_id or not self._page.isVisible():
            return
        check = partial(self.posters.check, group_id, poster)
        outlet = Outlet(group_id, Output.PRINT_POSTER, Output.PRINT_POSTER, check)
        PrintPreview(PosterDocument(poster), outlet, self._clients, self._tasks, self._page).open()

    @Slot()
    def _ask_where_to_save(self) -> None:
        dialog = QFileDialog(self._page, self.tr("Save picture"), filter=self.tr("PNG picture (*.png)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("png")
        dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation))
        dialog.selectFile(file_name(self._ui.group_name.text(), "png"))
        dialog.fileSelected.connect(self.save_picture)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object)
    def _show_saved(self, path: Path) -> None:
        self._sharing.say_done(self.tr("✓ Saved as {path}").format(path=path))

    @Slot(Exception)
    def _show_failure(self, error: Exception) -> None:
        if isinstance(error, OSError):
            text = self.tr("The picture could not be written there. Please choose another folder.")
            self._sharing.say_done(text)
        else:
            self.refused.emit(error)
