"""Backup and restore in the settings, where the data are on this computer."""

from pathlib import Path

from PySide6.QtCore import QEvent, QStandardPaths, Slot
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from groupcode_desktop._generated.ui_backup_card import Ui_BackupCard
from groupcode_desktop.domain.times import local_date, now
from groupcode_desktop.gui.controllers.backups import BackupsController
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.widgets.plain import ask

SUFFIX = "gcbackup"


class BackupCard(QFrame):
    def __init__(self, backups: BackupsController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller = backups
        self.ui = Ui_BackupCard()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self._written: Path | None = None
        self._failure: Exception | None = None
        self.ui.back_up.clicked.connect(self._ask_where)
        self.ui.restore.clicked.connect(self._ask_which)
        backups.working.connect(self._show_working)
        backups.written.connect(self._take_written)
        backups.failed.connect(self._take_failure)
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]
        self.ui.note.setText(
            self.tr(
                "All data in one file. It opens only with the key in the keyring of this computer: it helps"
                " when data were lost, not when the computer is."
            )
        )
        self._show()

    def back_up_to(self, path: str) -> None:
        self._say(None, None)
        self.controller.write(Path(path))

    def restore_from(self, path: str) -> None:
        question = self.tr("Replace all data by those of “{file}”?").format(file=Path(path).name)
        effect = self.tr(
            "What changed since then is no longer there, and who left since then is in the data again."
            " A backup of the data of now is kept beside them; everybody has to sign in again."
        )
        if ask(self, question, effect, self.tr("Replace"), harmful=True):
            self._say(None, None)
            self.controller.restore(Path(path))

    @Slot()
    def _ask_where(self) -> None:
        dialog = self._dialog(self.tr("Back up"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX)
        name = self.tr("Group Code backup {day}").format(day=local_date(now()).isoformat())
        dialog.selectFile(f"{name}.{SUFFIX}")
        dialog.fileSelected.connect(self.back_up_to)
        dialog.open()

    @Slot()
    def _ask_which(self) -> None:
        dialog = self._dialog(self.tr("Restore"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.restore_from)
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        kind = self.tr("Group Code backup (*.{suffix})").format(suffix=SUFFIX)
        dialog = QFileDialog(self, title, filter=kind)
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        dialog.setDirectory(QStandardPaths.writableLocation(documents))
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    @Slot(bool)
    def _show_working(self, working: bool) -> None:
        for button in (self.ui.back_up, self.ui.restore):
            button.setEnabled(not working)

    @Slot(Path)
    def _take_written(self, file: Path) -> None:
        self._say(file, None)

    @Slot(Exception)
    def _take_failure(self, error: Exception) -> None:
        self._say(None, error)

    def _say(self, written: Path | None, failure: Exception | None) -> None:
        self._written, self._failure = written, failure
        self._show()

    def _show(self) -> None:
        done = self.tr("✓ Backed up to {file}").format(file=self._written) if self._written else ""
        self.ui.done.setText(done)
        self.ui.done.setVisible(bool(done))
        self.ui.failure.setText(explain(self._failure) if self._failure else "")
        self.ui.failure.setVisible(self._failure is not None)
