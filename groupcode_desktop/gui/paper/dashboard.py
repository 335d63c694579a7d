"""数据统计 on paper, painted by the widgets' own code: cards, bars, the last days, who needs attention."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF
from PySide6.QtGui import QColor, QFont, QPainter

from groupcode_desktop.gui.paper.blocks import (
    Block,
    Drawing,
    Field,
    Paragraph,
    field_rows,
    heading,
    note,
    title,
)
from groupcode_desktop.gui.paper.document import Choice
from groupcode_desktop.gui.paper.flow import FlowDocument
from groupcode_desktop.gui.paper.footer import Imprint
from groupcode_desktop.gui.paper.lettering import font
from groupcode_desktop.gui.theme import LIGHT
from groupcode_desktop.gui.widgets.count_button import paint_count
from groupcode_desktop.gui.widgets.stacked_bar import paint_bar
from groupcode_desktop.gui.widgets.statistics_card import Figure
from groupcode_desktop.gui.widgets.trend_picture import Line, TrendPicture

PIXEL = 7.5
"""What is a pixel on screen is so large on paper: an inch has 96 of them."""
LETTERS = 14
CARD_HEIGHT, NUMBERS_HEIGHT, BAR_HEIGHT = 92, 60, 10
TREND_HEIGHT = 230
BARS = replace(LIGHT, yellow="#e8b84a", grey="#d3d8e0")
"""Parts that lie side by side differ without colour, too."""


@dataclass(frozen=True, slots=True)
class Card:
    """`note` stands below the bar: of what a figure is made."""

    title: str
    figures: tuple[Figure, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Dashboard:
    """`facts` stand below the title, `attention` is who needs it and why."""

    group: str
    facts: str
    cards: tuple[Card, ...]
    trend_from: date
    trend: tuple[Line, ...]
    attention: tuple[Field, ...]


class DashboardDocument(FlowDocument):
    """With the names of who needs attention or, for a wall, without."""

    def __init__(self, dashboard: Dashboard, imprint: Imprint, has_names: bool = True) -> None:
        translate = QCoreApplication.translate
        name = translate("dashboard", "Statistics")
        blocks = _blocks(dashboard, name, has_names)
        super().__init__(name, blocks, imprint, rows=len(dashboard.attention) if has_names else 0)
        self.dashboard, self._has_names = dashboard, has_names
        self.choices = (Choice("names", translate("dashboard", "Who needs attention"), has_names),)

    def with_choice(self, name: str, is_on: bool) -> "DashboardDocument":
        return DashboardDocument(self.dashboard, self._imprint, is_on)


def _blocks(dashboard: Dashboard, name: str, has_names: bool) -> Iterator[Block]:
    translate = QCoreApplication.translate
    yield title(f"{dashboard.group} · {name}")
    yield note(dashboard.facts)
    for card in dashboard.cards:
        yield heading(card.title)
        yield Drawing(CARD_HEIGHT * PIXEL, _CardPainting(card))
        if card.note:
            yield note(card.note)
    if dashboard.trend:
        yield heading(translate("dashboard", "Last 14 days"))
        yield Drawing(TREND_HEIGHT * PIXEL, _TrendPainting(dashboard))
    if has_names:
        count = len(dashboard.attention)
        yield heading(translate("dashboard", "Who needs attention ({n})").format(n=count))
        yield from field_rows(dashboard.attention)
        if not count:
            yield Paragraph(translate("dashboard", "Nobody"), is_muted=True)


@dataclass(frozen=True, slots=True)
class _CardPainting:
    card: Card

    def __call__(self, painter: QPainter, area: QRectF) -> None:
        room = _on_screen_scale(painter, area)
        figures = self.card.figures
        width = room.width() / len(figures)
        for place, figure in enumerate(figures):
            at = QRectF(place * width, 0, width, NUMBERS_HEIGHT)
            inks = (QColor(getattr(LIGHT, figure.tone)), QColor(LIGHT.muted))
            paint_count(painter, at, str(figure.count), figure.word, _letters(), inks)
        parts = [(one.word, one.count, one.colour) for one in figures if one.count]
        paint_bar(painter, QRectF(0, NUMBERS_HEIGHT + 12, room.width(), BAR_HEIGHT), parts, BARS)


@dataclass(frozen=True, slots=True)
class _TrendPainting:
    dashboard: Dashboard

    def __call__(self, painter: QPainter, area: QRectF) -> None:
        size = _on_screen_scale(painter, area).size()
        one = self.dashboard
        TrendPicture(one.trend_from, one.trend, QSizeF(size), _letters(), LIGHT).paint(painter)


def _on_screen_scale(painter: QPainter, area: QRectF) -> QRectF:
    painter.translate(area.topLeft())
    painter.scale(PIXEL, PIXEL)
    return QRectF(0, 0, area.width() / PIXEL, area.height() / PIXEL)


def _letters() -> QFont:
    letters = font(LETTERS / 10)
    letters.setPixelSize(LETTERS)
    return letters
