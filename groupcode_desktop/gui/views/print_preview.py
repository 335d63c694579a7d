"""Any document as it will come out of the printer, to be printed or saved as a PDF."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QStandardPaths, Qt, Slot
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QWidget

from groupcode_desktop._generated.ui_print_preview import Ui_PrintPreview
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.gui.controllers.printing import Outlet, PrintingController
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.paper.document import Document, Orientation, Size, paper_of
from groupcode_desktop.gui.paper.file_names import file_name
from groupcode_desktop.gui.paper.press import PrinterFailed
from groupcode_desktop.gui.paper.printers import Printers
from groupcode_desktop.gui.tasks import Tasks

SPIN_MARGIN = 9
"""The style sheet's padding does not reach the field in a spin box."""


class PrintPreview(QDialog):
    """Call `open()`; it goes away when it is closed."""

    def __init__(
        self,
        document: Document,
        outlet: Outlet,
        clients: Clients,
        tasks: Tasks,
        parent: QWidget | None = None,
        printers: Printers | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.document = document
        self._printers = printers or Printers()
        self._printer: QPrinter | None = None
        self._wanted = ""
        self.controller = PrintingController(outlet, clients, tasks, self)
        self.ui = Ui_PrintPreview()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self._boxes: dict[str, QCheckBox] = {}
        self._offer()
        self._connect()
        self._show_busy()
        self._lay_out()
        self.ui.pages.setFocus()

    def save_to(self, path: Path) -> None:
        self._wanted = self.tr("✓ Saved: {file}").format(file=path.name)
        self._say("")
        save = self.controller.save_picture if path.suffix == ".png" else self.controller.save_pdf
        save(self.document, self._paper(), path)

    def reject(self) -> None:
        """Esc and the button: what is being made first, then the dialog."""
        if self.controller.is_busy:
            self.controller.cancel()
            self._say(self.tr("Cancelled."))
        else:
            super().reject()

    def _offer(self) -> None:
        ui, names = self.ui, self._printers.names()
        ui.title.setText(self.document.title)
        ui.copies.lineEdit().setTextMargins(SPIN_MARGIN, 0, 0, 0)
        ui.printer.addItems(names)
        for widget in (ui.printer, ui.printer_label, ui.copies, ui.copies_label, ui.print_pages):
            widget.setVisible(bool(names))
        ui.no_printer.setVisible(not names)
        if not names:
            ui.save_pdf.setProperty("kind", "primary")
        ui.save_picture.setVisible(self.document.is_picture)
        for size in self.document.sizes:
            ui.size.addItem(QPageSize.name(size), size)
        for widget in (ui.size, ui.size_label):
            widget.setVisible(len(self.document.sizes) > 1)
        self._turn()
        for choice in self.document.choices:
            box = self._boxes[choice.name] = QCheckBox(choice.text, ui.side)
            box.setChecked(choice.is_on)
            ui.choices.addWidget(box)
        self._say("")

    def _connect(self) -> None:
        ui = self.ui
        for box in self._boxes.values():
            box.toggled.connect(self._choose)
        ui.upright.toggled.connect(self._lay_out)
        ui.size.activated.connect(self._lay_out)
        ui.pages.moved.connect(self._show_page)
        ui.smaller.clicked.connect(self._zoom_out)
        ui.larger.clicked.connect(self._zoom_in)
        ui.print_pages.clicked.connect(self._print)
        ui.save_pdf.clicked.connect(self._ask_where_to_save)
        ui.save_picture.clicked.connect(self._ask_where_to_save_picture)
        ui.leave.clicked.connect(self.reject)
        self.controller.changed.connect(self._show_busy)
        self.controller.progressed.connect(self._show_progress)
        self.controller.done.connect(self._show_done)
        self.controller.failed.connect(self._show_failure)

    @Slot()
    def _choose(self) -> None:
        before = self.document.orientation
        for choice in self.document.choices:
            is_on = self._boxes[choice.name].isChecked()
            if is_on != choice.is_on:
                self.document = self.document.with_choice(choice.name, is_on)
        for choice in self.document.choices:
            with QSignalBlocker(self._boxes[choice.name]):
                self._boxes[choice.name].setChecked(choice.is_on)
        if self.document.orientation is not before:
            self._turn()
        self._lay_out()

    def _turn(self) -> None:
        """As the document is laid out best."""
        is_upright = self.document.orientation is Orientation.Portrait
        (self.ui.upright if is_upright else self.ui.across).setChecked(True)

    @Slot()
    def _lay_out(self) -> None:
        self._say("")
        self.ui.pages.show_document(self.document, self._paper())

    def _paper(self) -> QPageLayout:
        is_upright = self.ui.upright.isChecked()
        size: Size = self.ui.size.currentData()
        return paper_of(size, Orientation.Portrait if is_upright else Orientation.Landscape)

    @Slot()
    def _show_page(self) -> None:
        pages = self.ui.pages
        text = self.tr("Page {n} of {all}").format(n=pages.page + 1, all=pages.pages)
        self.ui.counted.setText(text)

    @Slot()
    def _zoom_in(self) -> None:
        self.ui.pages.zoom(1)

    @Slot()
    def _zoom_out(self) -> None:
        self.ui.pages.zoom(-1)

    @Slot()
    def _print(self) -> None:
        name = self.ui.printer.currentText()
        self._printer = self._printers.printer(name)
        self._printer.setCopyCount(self.ui.copies.value())
        self._wanted = self.tr("✓ Sent to {printer}.").format(printer=name)
        self._say("")
        self.controller.print_on(self.document, self._paper(), self._printer)

    @Slot()
    def _ask_where_to_save(self) -> None:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        self._ask_where(self.tr("Save as PDF"), self.tr("PDF file (*.pdf)"), "pdf", documents)

    @Slot()
    def _ask_where_to_save_picture(self) -> None:
        pictures = QStandardPaths.StandardLocation.PicturesLocation
        self._ask_where(self.tr("Save as picture"), self.tr("PNG picture (*.png)"), "png", pictures)

    def _ask_where(self, title: str, kind: str, suffix: str, place: QStandardPaths.StandardLocation) -> None:
        dialog = QFileDialog(self, title, filter=kind)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.setDirectory(QStandardPaths.writableLocation(place))
        dialog.selectFile(file_name(self.document.file_stem, suffix))
        dialog.fileSelected.connect(self._save_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def _save_chosen(self, path: str) -> None:
        self.save_to(Path(path))

    @Slot()
    def _show_busy(self) -> None:
        ui, is_busy = self.ui, self.controller.is_busy
        ui.progress.setRange(0, 0)
        ui.progress.setVisible(is_busy)
        ui.leave.setText(self.tr("Cancel") if is_busy else self.tr("Close"))
        making = (ui.print_pages, ui.save_pdf, ui.save_picture)
        for widget in (*making, ui.upright, ui.across, ui.size, *self._boxes.values()):
            widget.setEnabled(not is_busy)

    @Slot(int, int)
    def _show_progress(self, page: int, pages: int) -> None:
        self.ui.progress.setRange(0, pages)
        self.ui.progress.setValue(page)

    @Slot()
    def _show_done(self) -> None:
        self._say(self._wanted)

    @Slot(Exception)
    def _show_failure(self, error: Exception) -> None:
        self._say("", self._sentence(error))

    def _sentence(self, error: Exception) -> str:
        if isinstance(error, PrinterFailed):
            text = self.tr(
                "{printer} did not take all pages. See that it is on and has paper, then print again, "
                "or save a PDF."
            )
            return text.format(printer=self.ui.printer.currentText())
        if isinstance(error, OSError):
            return self.tr(
                "The file could not be written there; one that was there is unchanged. "
                "Choose another folder, or see that the disk is not full."
            )
        return self.tr("{reason} Nothing was printed or saved.").format(reason=explain(error))

    def _say(self, done: str, failed: str = "") -> None:
        self.ui.said.setText(done)
        self.ui.said.setVisible(bool(done))
        self.ui.failure.setText(failed)
        self.ui.failure.setVisible(bool(failed))
