"""导入健康数据: choose a file, see what it says, then take all of it or nothing."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QFileDialog, QHeaderView, QWidget

from groupcode_desktop._generated.ui_health_import_dialog import Ui_HealthImportDialog
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.groups import Group
from groupcode_desktop.domain.health_import import ImportPreview
from groupcode_desktop.gui.controllers.health_import import HealthImportController, ReadFile
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.models.health_texts import flaw_text
from groupcode_desktop.gui.tasks import Tasks


class HealthImportDialog(QDialog):
    """`imported` tells the Group; its numbers are other ones now."""

    imported = Signal(Group)

    def __init__(self, clients: Clients, tasks: Tasks, group: Group, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._group = group
        self._read: ReadFile | None = None
        self.controller = HealthImportController(clients, tasks, group.id, self)
        self.model = QStandardItemModel(0, 4, self)
        self.ui = Ui_HealthImportDialog()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self._lay_out_table()
        self._connect()
        self.ui.failure.hide()
        self.ui.summary.hide()
        self._show_rows([])
        self._show_busy()
        self.ui.choose.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None and not self.controller.is_busy:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped(event)
        if path is not None:
            self.look_at(path)

    def look_at(self, path: Path) -> None:
        self._read = None
        self.ui.failure.hide()
        self.ui.summary.hide()
        self.ui.file.setText(path.name)
        self._show_rows([])
        self.controller.look_at(path)

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
        self.controller.taken.connect(self._show_taken)
        self.controller.failed.connect(self._show_failure)

    @Slot()
    def _show_busy(self) -> None:
        is_busy = self.controller.is_busy
        self.ui.progress.setVisible(is_busy)
        self.ui.choose.setEnabled(not is_busy)
        self.ui.take.setEnabled(not is_busy and self._is_good())

    def _is_good(self) -> bool:
        read = self._read
        return read is not None and not read.file.bad and not read.preview.bad and read.preview.matched > 0

    @Slot(object)
    def _show_read(self, read: ReadFile) -> None:
        self._read = read
        names = read.file.names
        bad = sorted([*read.file.bad, *read.preview.bad], key=lambda one: one.row)
        rows = [[str(one.row), names.get(one.row, ""), one.column, flaw_text(one.flaw)] for one in bad]
        left_out = self.tr("Not in this group: left out.")
        rows += [[str(row), names.get(row, ""), "", left_out] for row in read.preview.unknown]
        self._show_rows(rows)
        self.ui.summary.setText(self._summary(read, len({one.row for one in bad})))
        self.ui.summary.show()
        self._show_busy()

    def _summary(self, read: ReadFile, wrong: int) -> str:
        good, unknown = read.preview.matched, len(read.preview.unknown)
        counted = self.tr("Members: {good} · not in this group: {unknown} · wrong rows: {wrong}").format(
            good=good, unknown=unknown, wrong=wrong
        )
        if wrong:
            return f"{counted}\n" + self.tr("Correct the wrong rows in the file and choose it again.")
        if not good:
            return f"{counted}\n" + self.tr("The file says nothing about members of this group.")
        return f"{counted}\n" + self.tr("What is better known already stays, with its source and time.")

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
        path = self._asked_path(self.tr("health-data-template.xlsx"))
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
        if self._read is not None:
            self.controller.take(self._read)

    @Slot(object)
    def _show_taken(self, _preview: ImportPreview) -> None:
        self.imported.emit(self._group)
        self.accept()

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
