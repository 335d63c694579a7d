"""The pages of a document below each other, as they will come out of the printer."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPageLayout, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from groupcode_desktop.gui import theme
from groupcode_desktop.gui.paper.document import UNITS_PER_POINT, Document
from groupcode_desktop.gui.paper.press import paint_page

GAP = 16
ZOOMS = (0.5, 0.75, 1.0, 1.5, 2.0, 3.0)
"""Times the width that there is."""
WHITE = QColor("#ffffff")


class PaperView(QAbstractScrollArea):
    """`moved` when another page is in view."""

    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._paper: QPageLayout | None = None
        self._zoom = 1.0
        self.pages = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(self.moved)

    @property
    def page(self) -> int:
        """The page (from 0) in the middle of the view."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        return max(0, min(self.pages - 1, int(middle / (self._sheet().height() + GAP))))

    def show_document(self, document: Document, paper: QPageLayout) -> None:
        self._document, self._paper = document, paper
        self.pages = document.page_count(paper)
        self._arrange()
        self.viewport().update()
        self.moved.emit()

    def zoom(self, steps: int) -> None:
        place = ZOOMS.index(self._zoom) + steps
        if 0 <= place < len(ZOOMS):
            page = self.page
            self._zoom = ZOOMS[place]
            self._arrange()
            self.go_to(page)
            self.viewport().update()

    def go_to(self, page: int) -> None:
        self.verticalScrollBar().setValue(round(page * (self._sheet().height() + GAP)))

    def sizeHint(self) -> QSize:
        return QSize(640, 640)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._document is None or self._paper is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        for page in range(self.pages):
            place = self._place(page)
            if place.intersects(QRectF(event.rect())):
                self._paint_page(painter, self._document, self._paper, page, place)
        painter.end()

    def _paint_page(
        self, painter: QPainter, document: Document, paper: QPageLayout, page: int, place: QRectF
    ) -> None:
        painter.setPen(QColor(theme.colours().border))
        painter.setBrush(WHITE)
        painter.drawRect(place)
        painter.save()
        painter.setClipRect(place)
        painter.translate(place.topLeft())
        paint_page(painter, document, paper, page, self._scale())
        painter.restore()

    def _place(self, page: int) -> QRectF:
        sheet = self._sheet()
        left = max(GAP, (self.viewport().width() - sheet.width()) / 2) - self.horizontalScrollBar().value()
        top = GAP + page * (sheet.height() + GAP) - self.verticalScrollBar().value()
        return QRectF(QPointF(left, top), sheet.size())

    def _sheet(self) -> QRectF:
        if self._paper is None:
            return QRectF(0, 0, 1, 1)
        whole = self._paper.fullRect(QPageLayout.Unit.Point)
        return QRectF(
            0, 0, *(side * UNITS_PER_POINT * self._scale() for side in (whole.width(), whole.height()))
        )

    def _scale(self) -> float:
        """Pixels in a tenth of a point."""
        if self._paper is None:
            return 1.0
        width = self._paper.fullRect(QPageLayout.Unit.Point).width() * UNITS_PER_POINT
        return max(1, self.viewport().width() - 2 * GAP) / width * self._zoom

    def _arrange(self) -> None:
        sheet, view = self._sheet(), self.viewport().size()
        height = GAP + self.pages * (sheet.height() + GAP)
        width = sheet.width() + 2 * GAP
        for bar, needed, there in (
            (self.verticalScrollBar(), height, view.height()),
            (self.horizontalScrollBar(), width, view.width()),
        ):
            bar.setRange(0, max(0, round(needed - there)))
            bar.setPageStep(there)
            bar.setSingleStep(40)
