"""The last 14 days on the dashboard, as a chart or as a table."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QHeaderView

from groupcode_desktop._generated.ui_statistics_page import Ui_StatisticsPage
from groupcode_desktop.gui.controllers.trend import TrendController
from groupcode_desktop.gui.models.trend import TrendModel, each_day
from groupcode_desktop.gui.views.trend_lines import trend_lines


class TrendCard(QObject):
    """Fills its part of the form; the page calls `retranslate()`."""

    def __init__(self, ui: Ui_StatisticsPage, controller: TrendController, parent: QObject) -> None:
        super().__init__(parent)
        self._ui, self._controller = ui, controller
        self.model = TrendModel(self)
        ui.trend_table.setModel(self.model)
        ui.trend_table.verticalHeader().hide()
        header = ui.trend_table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        ui.trend_turn.clicked.connect(self._turn)
        ui.trend.chosen_changed.connect(self._show_values)
        controller.changed.connect(self.retranslate)

    @Slot()
    def retranslate(self) -> None:
        trend = self._controller.trend
        self.model.put(trend)
        first, lines = trend_lines(trend)
        if lines:
            self._ui.trend.show_lines(first, lines)
        else:
            self._ui.trend.show_nothing()
        self._show_side()
        self._show_values()

    @Slot()
    def _turn(self) -> None:
        pages = self._ui.trend_pages
        pages.setCurrentIndex(1 - pages.currentIndex())
        self._show_side()

    def _show_side(self) -> None:
        is_chart = self._ui.trend_pages.currentWidget() is self._ui.trend
        self._ui.trend_turn.setText(self.tr("As a table") if is_chart else self.tr("As a chart"))
        self._ui.trend_values.setVisible(is_chart)

    @Slot()
    def _show_values(self) -> None:
        text = self._values_text()
        self._ui.trend_values.setText(text)
        self._ui.trend.setAccessibleDescription(text)

    def _values_text(self) -> str:
        trend, place = self._controller.trend, self._ui.trend.chosen
        if trend is None or not trend.days:
            return self.tr("No numbers yet: they are kept from the first refresh on.")
        if place is None:
            return self.tr("Point at a day, or use the arrow keys, to read its numbers.")
        day, numbers = each_day(trend)[place]
        if numbers is None:
            return self.tr("{day}: no data").format(day=f"{day:%m-%d}")
        return self.tr("{day}: not green {colours}, tests beyond 72 hours {tests}").format(
            day=f"{day:%m-%d}", colours=numbers.not_green, tests=numbers.beyond_72_hours
        )
