"""One member's details on paper: the very texts of the panel, and nothing that it masks."""

from pathlib import Path

import pytest
from sqlalchemy import delete, select

from groupcode_desktop.backend.tables import audit_log, health_records
from groupcode_desktop.domain.audit import Output
from groupcode_desktop.domain.members import Member
from groupcode_desktop.gui.paper.footer import Imprint
from groupcode_desktop.gui.paper.member_sheet import Section, member_sheet
from groupcode_desktop.gui.views.member_paper import sections_of
from groupcode_desktop.gui.views.print_preview import PrintPreview
from groupcode_desktop.gui.widgets.plain import PlainLabel
from tests.gui.demo_group import MAIN, NEW, DemoGroup
from tests.gui.helpers import visible
from tests.gui.paper.pdf import overfull, pages_of, pdf_of, spills, text_in_order, text_of, unembedded_fonts

IMPRINT = Imprint("李晓明", 1_651_828_600)


@pytest.fixture
def database_url(demo_url: str) -> str:
    return demo_url


def opened(demo_group: DemoGroup, place: int, member: Member) -> PrintPreview:
    page = demo_group.page.members_page
    demo_group.page.show_tab("members")
    page.show_member(member.id)
    demo_group.until(lambda: page.detail.detail and page.detail.detail.member.id == member.id)
    demo_group.until(page.paper.to_paper.isEnabled)
    page.ui.panel.ui.print_details.click()
    demo_group.until(lambda: page.findChild(PrintPreview))
    preview = page.findChild(PrintPreview)
    assert isinstance(preview, PrintPreview)
    return preview


def unbroken(text: str) -> str:
    return "".join(text.split())


def test_everything_that_the_panel_says_is_on_the_sheet(demo_group: DemoGroup, tmp_path: Path) -> None:
    member = max(demo_group.show_members(MAIN), key=lambda one: one.doses)
    preview = opened(demo_group, MAIN, member)
    pdf = pdf_of(preview.document, tmp_path)
    text = text_in_order(pdf)
    shown = [label.text() for label in visible(demo_group.page.members_page.ui.panel, PlainLabel)]
    why_not = demo_group.page.members_page.ui.panel.ui.why.text()
    assert [part for part in shown if part != why_not and unbroken(part) not in text] == []
    assert len(shown) > 30
    assert (pages_of(pdf), spills(pdf), unembedded_fonts(pdf)) == (1, [], [])


def test_it_is_logged_before_it_is_saved(demo_group: DemoGroup, tmp_path: Path) -> None:
    preview = opened(demo_group, MAIN, demo_group.show_members(MAIN)[0])
    assert preview.ui.save_picture.isHidden()
    preview.save_to(tmp_path / "member.pdf")
    demo_group.until(preview.ui.said.isVisible)
    with demo_group.backend.database.read() as db:
        kind = audit_log.c.verb == Output.PRINT_MEMBER.value
        assert list(db.scalars(select(audit_log.c.detail).where(kind))) == ["1"]
    assert demo_group.members()[0].phone_mask in text_of(tmp_path / "member.pdf")


def test_without_health_data_it_says_so(demo_group: DemoGroup, tmp_path: Path) -> None:
    with demo_group.backend.database.write() as db:
        db.execute(delete(health_records))
    member = demo_group.show_members(NEW)[0]
    preview = opened(demo_group, NEW, member)
    text = text_of(pdf_of(preview.document, tmp_path))
    assert "No health data yet" in text
    assert member.id_mask in text


def test_the_doses_of_another_member_do_not_stay(demo_group: DemoGroup) -> None:
    members = sorted(demo_group.show_members(MAIN), key=lambda one: one.doses)
    page = demo_group.page.members_page
    for member in (members[-1], members[0]):
        page.show_member(member.id)
        demo_group.until(lambda one=member: page.detail.detail and page.detail.detail.member.id == one.id)
    *_, doses = sections_of(page.ui.panel.ui)
    assert len(doses.parts) == members[0].doses


@pytest.mark.parametrize(
    "hostile", ["W" * 40, "广" * 40, "<img src='file:///etc/passwd'>", "a\x00b\u202ec", "شركة", "x" * 2_000]
)
def test_long_and_hostile_texts_stay_inside(hostile: str, tmp_path: Path) -> None:
    fields = tuple((f"{place} {hostile[:40]}", hostile) for place in range(8))
    sections = [Section(hostile[:40], (fields, fields), (hostile,)) for _ in range(3)]
    sheet = member_sheet(hostile[:40], hostile[:40], sections, IMPRINT)
    pdf = pdf_of(sheet, tmp_path)
    assert (spills(pdf), overfull(sheet)) == ([], [])
    assert f"Page {pages_of(pdf)} of {pages_of(pdf)}" in text_of(pdf)
