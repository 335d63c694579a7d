"""The table of a day's reports: columns give way where the width does not suffice."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from groupcode_desktop.gui.models.reports import Column, headers

PADDING = 24
CELL_MARGIN = 13
SAMPLES = {
    Column.DEPARTMENT: "研发一组组长",
    Column.STATE: "▲ Not reported",
    Column.TEMPERATURE: "37.3 °C",
    Column.SYMPTOMS: "发热、干咳、乏力",
    Column.TIME: "Reminded 10:00",
}
LEAST_NAME = "欧阳晓明…"
GIVES_WAY_FIRST = (Column.DEPARTMENT, Column.SYMPTOMS, Column.TEMPERATURE)


class ReportTable(QTableView):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + PADDING)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def arrange(self) -> None:
        """Makes room anew: after another language or font."""
        if self.model() is None:  # pyright: ignore[reportUnnecessaryComparison]
            return
        metrics = QFontMetrics(self.font())
        least = metrics.horizontalAdvance(LEAST_NAME) + 2 * CELL_MARGIN
        widths = {
            column: max(map(metrics.horizontalAdvance, (sample, headers()[column] + "  ▲"))) + 2 * CELL_MARGIN
            for column, sample in SAMPLES.items()
        }
        shown, room = list(widths), self.viewport().width()
        for column in GIVES_WAY_FIRST:
            if sum(widths[one] for one in shown) + least > room:
                shown.remove(column)
        for column, width in widths.items():
            self.setColumnHidden(column, column not in shown)
            self.setColumnWidth(column, width)
        self.setColumnWidth(Column.NAME, max(least, room - sum(widths[one] for one in shown)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
