"""The member list on paper is what the table shows: rows, columns, order, facts; read from the PDF."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox

from groupcode_desktop.domain.health import Colour
from groupcode_desktop.gui.models.member_filter import MemberFilter
from groupcode_desktop.gui.models.members import Column, headers
from groupcode_desktop.gui.paper.document import area, paper_of
from groupcode_desktop.gui.paper.listing_painter import ListingDocument
from groupcode_desktop.gui.views.members_page import MembersPage
from groupcode_desktop.gui.views.print_preview import PrintPreview
from groupcode_desktop.gui.widgets.paper_view import GAP
from tests.gui.demo_group import FULL, DemoGroup
from tests.gui.helpers import assert_all_named, assert_nothing_clipped
from tests.gui.paper.columns import column_texts, in_columns, page_lines
from tests.gui.paper.pdf import pages_of, pixels_of, spills, text_of, unembedded_fonts


@pytest.fixture
def database_url(demo_url: str) -> str:
    return demo_url


@pytest.fixture
def page(demo_group: DemoGroup) -> MembersPage:
    demo_group.show_members(FULL)
    demo_group.page.show_tab("members")
    demo_group.page.resize(1100, 700)
    return demo_group.page.members_page


def preview_of(demo_group: DemoGroup) -> PrintPreview:
    page = demo_group.page.members_page
    page.output.to_paper.trigger()
    demo_group.until(lambda: page.findChild(PrintPreview))
    preview = page.findChild(PrintPreview)
    assert isinstance(preview, PrintPreview)
    return preview


def saved(demo_group: DemoGroup, preview: PrintPreview, pdf: Path) -> ListingDocument:
    preview.save_to(pdf)
    demo_group.until(preview.ui.said.isVisible)
    assert preview.ui.said.text() == f"✓ Saved: {pdf.name}"
    assert isinstance(preview.document, ListingDocument)
    return preview.document


def shown_rows(page: MembersPage) -> list[tuple[str, ...]]:
    """As the table shows them: the visible columns from the left."""
    columns = page.ui.table.chosen_columns()
    rows = map(page.proxy.texts, range(page.proxy.rowCount()))
    return [tuple(texts[column] for column in columns) for texts in rows]


def test_five_hundred_people_are_on_paper_row_by_row(
    demo_group: DemoGroup, page: MembersPage, tmp_path: Path
) -> None:
    page.ui.table.sortByColumn(Column.NAT, page.ui.table.horizontalHeader().sortIndicatorOrder())
    rows = shown_rows(page)
    assert len(rows) == 500
    pdf = tmp_path / "members.pdf"
    document = saved(demo_group, preview_of(demo_group), pdf)
    assert column_texts(document, pdf) == in_columns(rows)
    assert unembedded_fonts(pdf) == []
    assert spills(pdf) == []
    assert not re.search(r"\d{11}|\d{17}[\dX]", text_of(pdf))


def test_every_page_says_what_it_is(demo_group: DemoGroup, page: MembersPage, tmp_path: Path) -> None:
    group, pdf = demo_group.groups.groups()[FULL], tmp_path / "members.pdf"
    document = saved(demo_group, preview_of(demo_group), pdf)
    pages = list(page_lines(text_of(pdf)))
    heading = " ".join(headers()[column] for column in page.ui.table.chosen_columns())
    assert len(pages) == pages_of(pdf) > 10
    for number, lines in enumerate(pages, 1):
        assert lines[:2] == [f"{group.name} · Member list", "All members"]
        assert re.fullmatch(
            r"Showing 500 of 500 · Data updated: \d{4}-\d\d-\d\d \d\d:\d\d · Source: Demo data", lines[2]
        )
        assert set(heading.split()) <= set(" ".join(lines[3:6]).split())
        footer = rf"Printed by 李晓明 on \d{{4}}-\d\d-\d\d \d\d:\d\d +Page {number} of {len(pages)}"
        assert re.fullmatch(footer, lines[-1])
    assert document.listing.operator == "李晓明"


def test_the_watermark_is_on_every_page(demo_group: DemoGroup, page: MembersPage, tmp_path: Path) -> None:
    """Grey between the rows, where nothing else is; it is no text, so that nobody copies it along."""
    pdf = tmp_path / "members.pdf"
    document = saved(demo_group, preview_of(demo_group), pdf)
    mark = f"李晓明  {document.listing.printed_at}"
    assert mark not in text_of(pdf)
    for image in pixels_of(pdf, 60):
        greys = image.convertToFormat(QImage.Format.Format_Grayscale8)
        seen = bytes(greys.constBits())
        assert sum(225 <= value < 245 for value in seen) > 500


def test_what_is_looked_for_is_printed_and_named(
    chinese: None, demo_group: DemoGroup, page: MembersPage, tmp_path: Path
) -> None:
    page.show_only(MemberFilter(text="li", colours=frozenset({Colour.RED, Colour.YELLOW})))
    rows = shown_rows(page)
    assert 0 < len(rows) < 100
    pdf = tmp_path / "members.pdf"
    preview = preview_of(demo_group)
    preview.save_to(pdf)
    demo_group.until(preview.ui.said.isVisible)
    assert isinstance(preview.document, ListingDocument)
    assert column_texts(preview.document, pdf) == in_columns(rows)
    lines = next(page_lines(text_of(pdf)))
    assert lines[1] == "健康码：▲ 黄码、■ 红码 · 搜索：“li”"
    assert lines[2].startswith(f"显示 {len(rows)} / 共 500 人 · 数据更新时间：")


def test_columns_are_printed_as_they_were_chosen_and_moved(
    demo_group: DemoGroup, page: MembersPage, tmp_path: Path
) -> None:
    page.ui.table.columns.choose(Column.ID, False)
    page.ui.table.columns.move(Column.CODE, -1)
    rows, pdf = shown_rows(page), tmp_path / "members.pdf"
    document = saved(demo_group, preview_of(demo_group), pdf)
    names = [headers()[column] for column in page.ui.table.chosen_columns()]
    assert [heading.text for heading in document.listing.headings] == names
    assert headers()[Column.ID] not in names
    assert column_texts(document, pdf) == in_columns(rows)


@pytest.mark.parametrize("people", [1, 0])
def test_one_and_nobody(demo_group: DemoGroup, page: MembersPage, tmp_path: Path, people: int) -> None:
    demo_group.change_member(demo_group.members()[7].id, name="欧阳独一")
    demo_group.page.members.reload()
    demo_group.until(lambda: "欧阳独一" in demo_group.names())
    page.show_only(MemberFilter(text="欧阳独一" if people else "查无此人"))
    assert page.proxy.rowCount() == people
    rows, pdf = shown_rows(page), tmp_path / "members.pdf"
    document = saved(demo_group, preview_of(demo_group), pdf)
    assert document.listing.shown == people
    (lines,) = page_lines(text_of(pdf))
    assert lines[2].startswith(f"Showing {people} of 500")
    assert lines[-1].endswith("Page 1 of 1")
    if people:
        assert column_texts(document, pdf) == in_columns(rows)
    else:
        assert lines[4] == "Nobody matches."


def test_ticked_members_alone_are_printed(demo_group: DemoGroup, page: MembersPage, tmp_path: Path) -> None:
    ticked = [page.proxy.member(row).id for row in (3, 11, 40)]
    rows = [shown_rows(page)[row] for row in (3, 11, 40)]
    page.model.tick(ticked, True)
    page.show_only(MemberFilter(text="查无此人"))
    pdf = tmp_path / "members.pdf"
    document = saved(demo_group, preview_of(demo_group), pdf)
    assert column_texts(document, pdf) == in_columns(rows)
    assert document.listing.filter == "Only the ticked members"
    assert (document.listing.shown, document.listing.total) == (3, 500)


def test_the_preview_shows_the_pages_of_the_pdf(
    demo_group: DemoGroup, page: MembersPage, tmp_path: Path
) -> None:
    preview, pdf = preview_of(demo_group), tmp_path / "members.pdf"
    saved(demo_group, preview, pdf)
    assert preview.ui.pages.pages == pages_of(pdf)
    assert preview.ui.counted.text() == f"Page 1 of {pages_of(pdf)}"
    preview.ui.pages.go_to(2)
    assert preview.ui.counted.text().startswith("Page 3 of")
    same, other = (likeness(page_in_view(preview), pixels_of(pdf, 75)[page]) for page in (2, 3))
    assert same > 0.93
    assert same > other


def page_in_view(preview: PrintPreview) -> QImage:
    """The page that begins at the top of the view."""
    view = preview.ui.pages.viewport()
    seen = view.grab(view.rect().adjusted(GAP, GAP, -GAP, -GAP))
    return seen.toImage()


def likeness(seen: QImage, page: QImage) -> float:
    """1 for equal pictures of what is in view; two ways of smoothing letters cost little."""
    seen = seen.scaledToWidth(page.width(), Qt.TransformationMode.SmoothTransformation)
    height = min(seen.height(), page.height()) - 4
    left, right = (
        image.copy(0, 0, page.width(), height).convertToFormat(QImage.Format.Format_Grayscale8)
        for image in (seen, page)
    )
    pairs = zip(bytes(left.constBits()), bytes(right.constBits()), strict=True)
    return 1 - sum(abs(a - b) for a, b in pairs) / (255 * page.width() * height)


def test_boxes_and_signatures_are_added_and_taken_away(
    demo_group: DemoGroup, page: MembersPage, tmp_path: Path
) -> None:
    preview, rows = preview_of(demo_group), shown_rows(page)
    pages = preview.ui.pages.pages
    ticks, signatures = preview.findChildren(QCheckBox)
    ticks.click()
    signatures.click()
    assert preview.ui.pages.pages > pages
    pdf = tmp_path / "members.pdf"
    document = saved(demo_group, preview, pdf)
    assert column_texts(document, pdf) == in_columns(rows)
    assert all("Signature" in " ".join(lines[3:6]) for lines in page_lines(text_of(pdf)))
    signatures.click()
    ticks.click()
    assert preview.ui.pages.pages == pages


def test_upright_and_across(demo_group: DemoGroup, page: MembersPage) -> None:
    preview = preview_of(demo_group)
    pages = dict[bool, int]()
    for button in (preview.ui.upright, preview.ui.across):
        button.click()
        pages[button is preview.ui.across] = preview.ui.pages.pages
        paper = paper_of(preview.document.sizes[0], preview.document.orientation)
        assert area(paper).width() > 0
    assert pages[True] > pages[False]


def test_the_preview_is_whole_and_named(demo_group: DemoGroup, page: MembersPage) -> None:
    preview = preview_of(demo_group)
    for width, height in ((1000, 680), (760, 560)):
        preview.resize(width, height)
        assert_nothing_clipped(preview)
        assert_all_named(preview)
