"""The dashboard on paper: the same numbers and lines, readable without colours, with names only if wanted."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from sqlalchemy import select

from groupcode_desktop.backend.tables import audit_log
from groupcode_desktop.domain.audit import Output
from groupcode_desktop.gui.paper.dashboard import BARS, DashboardDocument
from groupcode_desktop.gui.theme import LIGHT
from groupcode_desktop.gui.views.print_preview import PrintPreview
from groupcode_desktop.gui.widgets.stacked_bar import paint_bar
from groupcode_desktop.gui.widgets.trend_picture import TrendPicture
from groupcode_desktop.gui.words import word
from tests.gui.demo_group import MAIN, DemoGroup
from tests.gui.paper.pdf import pages_of, pdf_of, spills, text_in_order, text_of, unembedded_fonts


@pytest.fixture
def database_url(demo_url: str) -> str:
    return demo_url


def opened(demo_group: DemoGroup) -> PrintPreview:
    demo_group.show_members(MAIN)
    demo_group.page.show_tab("statistics")
    demo_group.until(lambda: demo_group.page.trend.trend)
    demo_group.until(demo_group.page.health_bar.ui.print_numbers.isEnabled)
    demo_group.page.health_bar.ui.print_numbers.click()
    page = demo_group.page.statistics_page
    demo_group.until(lambda: page.findChild(PrintPreview))
    preview = page.findChild(PrintPreview)
    assert isinstance(preview, PrintPreview)
    return preview


def test_every_number_of_the_page_is_on_paper(demo_group: DemoGroup, tmp_path: Path) -> None:
    preview = opened(demo_group)
    pdf = pdf_of(preview.document, tmp_path)
    text, ui = text_in_order(pdf), demo_group.page.statistics_page.ui
    for card in (ui.colours, ui.nat, ui.doses):
        for button in (one for one in card.buttons if one.isVisible()):
            assert f"{button.count()}{''.join(button.text().split())}" in text
    snapshot = demo_group.page.members.snapshot
    assert snapshot is not None
    for state, count in snapshot.statistics.nat_other.items():
        assert f"{''.join(word(state).split())}{count}" in text
    names = ["".join(one.member.name.split()) for one in snapshot.attention]
    assert [name for name in names if name not in text] == []
    assert "Testsbeyond72hours" in text
    assert (spills(pdf), unembedded_fonts(pdf)) == ([], [])


def test_without_names_it_is_one_page_for_the_wall(demo_group: DemoGroup, tmp_path: Path) -> None:
    preview = opened(demo_group)
    snapshot = demo_group.page.members.snapshot
    assert snapshot is not None
    assert preview.document.rows == len(snapshot.attention) > 0
    bare = preview.document.with_choice("names", False)
    pdf = pdf_of(bare, tmp_path)
    assert (bare.rows, pages_of(pdf)) == (0, 1)
    assert not any(
        one.member.name in text_of(pdf) for one in snapshot.attention if one.member.name != "李晓明"
    )


def test_it_is_logged(demo_group: DemoGroup, tmp_path: Path) -> None:
    preview = opened(demo_group)
    preview.save_to(tmp_path / "statistics.pdf")
    demo_group.until(preview.ui.said.isVisible)
    with demo_group.backend.database.read() as db:
        assert Output.PRINT_STATISTICS.value in set(db.scalars(select(audit_log.c.verb)))


def test_the_chart_on_paper_is_that_of_the_screen(demo_group: DemoGroup) -> None:
    preview = opened(demo_group)
    chart = demo_group.page.statistics_page.ui.trend
    document = preview.document
    assert isinstance(document, DashboardDocument)
    shown = document.dashboard
    assert shown.trend == chart.lines
    picture = TrendPicture(shown.trend_from, shown.trend, QSizeF(chart.size()), chart.font(), LIGHT)
    for line in chart.lines:
        assert [picture.point(line, place) for place in range(chart.days)] == [
            chart.point(line, place) for place in range(chart.days)
        ]


@pytest.mark.parametrize("colours", [("green", "yellow", "red"), ("green", "green_light", "yellow", "grey")])
def test_neighbours_in_a_bar_differ_without_colour(colours: tuple[str, ...]) -> None:
    image = QImage(400, 10, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_bar(painter, QRectF(0, 0, 400, 10), [(name, 1, name) for name in colours], BARS)
    painter.end()
    step = 400 // len(colours)
    greys = [
        image.convertToFormat(QImage.Format.Format_Grayscale8)
        .pixelColor(step * place + step // 2, 5)
        .lightness()
        for place in range(len(colours))
    ]
    assert all(abs(a - b) > 20 for a, b in pairwise(greys)), greys
