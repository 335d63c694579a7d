"""A table of numbers, each pressed like a button by mouse or Enter; as high as its rows, up to a limit."""

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

ROWS = 15
"""So many are shown at once."""
PADDING = 12
LEAST = 30
FIRST = 8
"""Characters that the first column has room for at least."""


class NumberTable(QTableView):
    """`chosen` tells the index of the cell; those of the first column are pressed as well."""

    chosen = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows, head = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + PADDING)
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setMinimumHeight(2 * self.fontMetrics().lineSpacing() + PADDING)
        self._settling = QTimer(self, interval=0, singleShot=True)
        self._settling.timeout.connect(self._arrange)
        head.sectionResized.connect(self._settling.start)
        self.clicked.connect(self.chosen)

    def begin(self) -> None:
        """After the model was set: the first column takes what room is left, and its least in any case."""
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setMinimumSectionSize(LEAST)
        self.model().modelReset.connect(self._settling.start)

    def sizeHint(self) -> QSize:
        """Nothing to scroll in up to ROWS rows, but for a bar where the width does not suffice."""
        rows = min(self.verticalHeader().count(), ROWS) * self.verticalHeader().defaultSectionSize()
        bar = self.horizontalScrollBar().sizeHint().height() if self._is_too_wide() else 0
        head = max(self.horizontalHeader().sizeHint().height(), self.horizontalHeader().minimumHeight())
        return QSize(super().sizeHint().width(), head + rows + bar + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settling.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._press_current()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        is_over = self.indexAt(event.position().toPoint()).isValid()
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.ArrowCursor
        )

    @Slot()
    def _press_current(self) -> None:
        if self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())

    @Slot()
    def _arrange(self) -> None:
        """Once the other columns have their widths."""
        head = self.horizontalHeader()
        room = self.viewport().width() - (head.length() - head.sectionSize(0))
        self.setColumnWidth(0, max(room, self.fontMetrics().averageCharWidth() * FIRST))
        self.updateGeometry()

    def _is_too_wide(self) -> bool:
        return self.horizontalHeader().length() > self.viewport().width()
