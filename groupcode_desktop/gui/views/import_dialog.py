"""Importing a file: choose it, see what it says, then take all of it or nothing."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QFileDialog, QHeaderView, QWidget

from groupcode_desktop._generated.ui_import_dialog import Ui_ImportDialog
from groupcode_desktop.gui.controllers.file_import import FileImportController, Import
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.tasks import Tasks


class ImportDialog(QDialog):
    """What is imported says the subclass: it connects to the controller's `taken` and gives the words."""

    def __init__(self, kind: Import, tasks: Tasks, template: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._template = template
        self._path: Path | None = None
        self._read: Any = None
        self.controller = FileImportController(kind, tasks, self)
        self.model = QStandardItemModel(0, 4, self)
        self.ui = Ui_ImportDialog()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self._lay_out_table()
        self._connect()
        self.ui.failure.hide()
        self.ui.summary.hide()
        self._show_rows([])
        self._show_busy()
        self.ui.choose.setFocus()

    def is_good(self, read: Any) -> bool:
        """Whether it may be taken."""
        raise NotImplementedError

    def may_take(self, read: Any) -> bool:
        """Asks first where taking it does harm."""
        return True

    def rows_of(self, read: Any) -> list[list[str]]:
        """The rows that are not imported, by the headings: row, name, column, reason."""
        raise NotImplementedError

    def summary_of(self, read: Any) -> str:
        raise NotImplementedError

    def show_words(self, title: str, text: str) -> None:
        self.setWindowTitle(title)
        self.ui.title.setText(title)
        self.ui.text.setText(text)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None and not self.controller.is_busy:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped(event)
        if path is not None:
            self.look_at(path)

    def look_at(self, path: Path) -> None:
        self._path, self._read = path, None
        self.ui.failure.hide()
        self.ui.summary.hide()
        self.ui.file.setText(path.name)
        self._show_rows([])
        self.controller.look_at(path)

    @Slot()
    def look_again(self) -> None:
        if self._path is not None:
            self.look_at(self._path)

    def _lay_out_table(self) -> None:
        self.ui.rows.setModel(self.model)
        self.ui.rows.verticalHeader().hide()
        header = self.ui.rows.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)

    def _connect(self) -> None:
        self.ui.choose.clicked.connect(self._choose)
        self.ui.template_button.clicked.connect(self._save_template)
        self.ui.save_rows.clicked.connect(self._save_rows)
        self.ui.cancel.clicked.connect(self._cancel)
        self.ui.take.clicked.connect(self._take)
        self.controller.changed.connect(self._show_busy)
        self.controller.looked_at.connect(self._show_read)
        self.controller.failed.connect(self._show_failure)

    @Slot()
    def _show_busy(self) -> None:
        is_busy = self.controller.is_busy
        self.ui.progress.setVisible(is_busy)
        self.ui.choose.setEnabled(not is_busy)
        self.ui.take.setEnabled(not is_busy and self._read is not None and self.is_good(self._read))

    @Slot(object)
    def _show_read(self, read: Any) -> None:
        self._read = read
        self._show_rows(self.rows_of(read))
        self.ui.summary.setText(self.summary_of(read))
        self.ui.summary.show()
        self._show_busy()

    def _show_rows(self, rows: list[list[str]]) -> None:
        self.model.clear()
        self.model.setHorizontalHeaderLabels(self._headings())
        for row in rows:
            self.model.appendRow([QStandardItem(text) for text in row])
        self.ui.rows.setVisible(bool(rows))
        self.ui.save_rows.setVisible(bool(rows))

    def _headings(self) -> list[str]:
        return [self.tr("Row"), self.tr("Name"), self.tr("Column"), self.tr("Reason")]

    @Slot()
    def _choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose a file"), filter=self.tr("Sheets (*.xlsx *.csv)")
        )
        if path:
            self.look_at(Path(path))

    @Slot()
    def _save_template(self) -> None:
        path = self._asked_path(self._template)
        if path is not None:
            self.controller.save_template(path)

    @Slot()
    def _save_rows(self) -> None:
        path = self._asked_path(self.tr("rows-not-imported.xlsx"))
        if path is None:
            return
        rows = [
            [self.model.item(row, column).text() for column in range(self.model.columnCount())]
            for row in range(self.model.rowCount())
        ]
        self.controller.save_rows(path, self._headings(), rows)

    def _asked_path(self, name: str) -> Path | None:
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save"), name, self.tr("Excel workbook (*.xlsx)"))
        return Path(path).with_suffix(".xlsx") if path else None

    @Slot()
    def _cancel(self) -> None:
        if self.controller.is_busy:
            self.controller.stop()
        else:
            self.reject()

    @Slot()
    def _take(self) -> None:
        if self._read is not None and self.may_take(self._read):
            self.controller.take(self._read)

    @Slot(Exception)
    def _show_failure(self, error: Exception) -> None:
        is_disk = isinstance(error, OSError)
        unwritten = self.tr("The file could not be written there.")
        self.ui.failure.setText(unwritten if is_disk else explain(error))
        self.ui.failure.show()


def _dropped(event: QDropEvent) -> Path | None:
    """One local file."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
