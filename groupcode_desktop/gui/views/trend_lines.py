"""What the chart of the last days draws."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from groupcode_desktop.domain.numbers import Trend
from groupcode_desktop.gui.models.trend import each_day
from groupcode_desktop.gui.widgets.trend_picture import Line


def trend_lines(trend: Trend | None) -> tuple[date, list[Line]]:
    """From which day on; no lines where nothing was read yet."""
    translate, days = QCoreApplication.translate, each_day(trend) if trend else []
    if not days:
        return date.min, []
    not_green = tuple(numbers.not_green if numbers else None for _, numbers in days)
    beyond = tuple(numbers.beyond_72_hours if numbers else None for _, numbers in days)
    lines = [
        Line(translate("TrendCard", "Tests beyond 72 hours"), "blue", beyond),
        Line(translate("TrendCard", "Not green"), "yellow", not_green),
    ]
    return days[0][0], lines
