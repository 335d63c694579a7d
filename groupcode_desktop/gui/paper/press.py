"""Brings a document to a PDF file or a printer, page by page, so that the window stays alive."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QDeadlineTimer, QMarginsF, QObject, QSaveFile, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from groupcode_desktop.gui.paper.document import UNITS_PER_INCH, UNITS_PER_POINT, Document
from groupcode_desktop.gui.paper.lettering import stand_ins
from groupcode_desktop.gui.paper.text_layer import mended

BREATH = 30
"""Milliseconds of painting between two looks at what a person does meanwhile."""
CREATOR = "Group Code Desktop"


class PrinterFailed(Exception):
    """The printer took no page, or stopped before the last one."""


class Press(QObject):
    """One job at a time. `ended` with None, or the OSError or PrinterFailed that ended it; a PDF is then
    not there, or as it was before. Nothing is told after `cancel()`.
    """

    progressed = Signal(int, int)
    ended = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)
        self._bench = _Bench()
        self.destroyed.connect(self._bench.clear)

    def write_pdf(self, document: Document, paper: QPageLayout, path: Path) -> None:
        self._begin(_PdfJob(document, paper, path))

    def print_on(self, document: Document, paper: QPageLayout, printer: QPrinter) -> None:
        self._begin(_PrinterJob(document, paper, printer))

    def cancel(self) -> None:
        self._timer.stop()
        self._bench.clear()

    def _begin(self, job: "_Job") -> None:
        self.cancel()
        self._bench.job = job
        self._timer.start()

    @Slot()
    def _go_on(self) -> None:
        job = self._bench.job
        if job is None:
            return
        try:
            is_done = job.go_on()
        except Exception as error:
            self.cancel()
            self.ended.emit(error)
            return
        self.progressed.emit(job.page, job.pages)
        if is_done:
            self._bench.job = None
            self._timer.stop()
            self.ended.emit(None)


def paint_page(painter: QPainter, document: Document, paper: QPageLayout, page: int, scale: float) -> None:
    """The whole sheet with its margins; `scale` is the painter's units in a tenth of a point."""
    margins = paper.margins(QPageLayout.Unit.Point)
    painter.save()
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    painter.scale(scale, scale)
    painter.translate(margins.left() * UNITS_PER_POINT, margins.top() * UNITS_PER_POINT)
    document.paint(painter, paper, page)
    painter.restore()


def full_page(paper: QPageLayout) -> QPageLayout:
    """The same sheet for a device that adds no margins of its own."""
    whole = QPageLayout(paper)
    whole.setMode(QPageLayout.Mode.FullPageMode)
    whole.setMargins(QMarginsF())
    return whole


class _Bench:
    """Where the job lies. It is cleared when the window goes: Qt may not lose what is being painted on."""

    def __init__(self) -> None:
        self.job: _Job | None = None

    def clear(self) -> None:
        job, self.job = self.job, None
        if job is not None:
            job.drop()


class _Job:
    """Derived classes open the device in `_open`; `_close` says whether everything has arrived."""

    def __init__(self, document: Document, paper: QPageLayout) -> None:
        self._document, self._paper = document, paper
        self._painter: QPainter | None = None
        self._device: QPagedPaintDevice | None = None
        self._scale = 1.0
        self.page, self.pages = 0, 1

    def go_on(self) -> bool:
        """Paints for a breath; True after the last page. Raises OSError, PrinterFailed."""
        if self._painter is None:
            self.pages = self._document.page_count(self._paper)
            self._device = self._open()
            self._painter = QPainter()
            self._demand(self._painter.begin(self._device))
            self._scale = self._device.logicalDpiX() / UNITS_PER_INCH * self._reduction()
        breath = QDeadlineTimer(BREATH)
        while self.page < self.pages and not breath.hasExpired():
            self._paint_next(self._painter)
        if self.page < self.pages:
            return False
        self._demand(self._painter.end())
        self._close()
        return True

    def drop(self) -> None:
        if self._painter is not None and self._painter.isActive():
            self._painter.end()

    def _paint_next(self, painter: QPainter) -> None:
        if self.page:
            self._demand(self._device is not None and self._device.newPage())
        paint_page(painter, self._document, self._paper, self.page, self._scale)
        self._demand(painter.isActive())
        self.page += 1

    def _reduction(self) -> float:
        return 1.0

    def _open(self) -> QPagedPaintDevice:
        raise NotImplementedError

    def _close(self) -> None:
        raise NotImplementedError

    def _demand(self, is_well: bool) -> None:
        raise NotImplementedError


class _PdfJob(_Job):
    def __init__(self, document: Document, paper: QPageLayout, path: Path) -> None:
        super().__init__(document, paper)
        self._file = QSaveFile(str(path))
        self._made = QBuffer()

    def _open(self) -> QPagedPaintDevice:
        self._demand(self._file.open(QSaveFile.OpenModeFlag.WriteOnly))
        self._made.open(QBuffer.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(self._made)
        writer.setResolution(UNITS_PER_INCH)
        writer.setPageLayout(full_page(self._paper))
        writer.setTitle(self._document.title)
        writer.setCreator(CREATOR)
        return writer

    def drop(self) -> None:
        super().drop()
        self._device = None
        self._file.cancelWriting()

    def _close(self) -> None:
        self._device = None
        whole = mended(bytes(self._made.data().data()), stand_ins())
        self._demand(self._file.write(whole) == len(whole) and self._file.commit())

    def _demand(self, is_well: bool) -> None:
        if not is_well:
            raise OSError(self._file.errorString())


class _PrinterJob(_Job):
    def __init__(self, document: Document, paper: QPageLayout, printer: QPrinter) -> None:
        super().__init__(document, paper)
        self._printer = printer

    def _open(self) -> QPagedPaintDevice:
        self._printer.setDocName(self._document.title)
        self._printer.setCreator(CREATOR)
        self._printer.setPageLayout(full_page(self._paper))
        return self._printer

    def _reduction(self) -> float:
        """Smaller than asked for where the printer has no such paper, so that nothing is cut."""
        wanted = self._paper.fullRect(QPageLayout.Unit.Point).size()
        there = self._printer.paperRect(QPrinter.Unit.Point).size()
        return min(1.0, there.width() / wanted.width(), there.height() / wanted.height())

    def drop(self) -> None:
        self._printer.abort()
        super().drop()

    def _close(self) -> None:
        self._demand(True)

    def _demand(self, is_well: bool) -> None:
        state = self._printer.printerState()
        if not is_well or state in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted):
            raise PrinterFailed
