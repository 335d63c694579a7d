"""打印海报 and 保存图片: only what lets people in goes on paper, and the log knows of it first."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox
from sqlalchemy import select, update

from groupcode_desktop.backend.tables import audit_log, invites
from groupcode_desktop.domain.audit import Output
from groupcode_desktop.domain.limits import INVITE_LIFETIME, PEOPLE_PER_GROUP
from groupcode_desktop.gui.paper.poster import PosterDocument
from groupcode_desktop.gui.views.invite_page import InvitePage
from groupcode_desktop.gui.views.print_preview import PrintPreview
from tests.conftest import SetClock
from tests.gui.demo_group import MAIN, DemoGroup
from tests.gui.paper.pdf import pixels_of, text_of
from tests.gui.scanner import text_in


@pytest.fixture
def database_url(demo_url: str) -> str:
    return demo_url


@pytest.fixture
def invite_page(demo_group: DemoGroup) -> InvitePage:
    demo_group.show(MAIN)
    demo_group.page.show_tab("invites")
    page = demo_group.page.invite_page
    demo_group.until(page.ui.poster.isEnabled)
    return page


def opened(demo_group: DemoGroup, page: InvitePage) -> PrintPreview:
    page.ui.poster.click()
    demo_group.until(lambda: page.findChild(PrintPreview))
    preview = page.findChild(PrintPreview)
    assert isinstance(preview, PrintPreview)
    return preview


def recorded(demo_group: DemoGroup) -> list[str]:
    """How many rows each time."""
    kind = audit_log.c.verb == Output.PRINT_POSTER.value
    with demo_group.backend.database.read() as db:
        return list(db.scalars(select(audit_log.c.detail).where(kind)))


def test_the_preview_shows_the_invite_of_the_page_with_its_maker_masked(
    demo_group: DemoGroup, invite_page: InvitePage
) -> None:
    preview = opened(demo_group, invite_page)
    assert isinstance(preview.document, PosterDocument)
    assert preview.document.poster.url == invite_page.controller.url
    assert preview.document.poster.inviter == "李*明"
    assert recorded(demo_group) == []


def test_a_pdf_is_logged_and_scans(demo_group: DemoGroup, invite_page: InvitePage, tmp_path: Path) -> None:
    preview, pdf = opened(demo_group, invite_page), tmp_path / "poster.pdf"
    preview.save_to(pdf)
    demo_group.until(preview.ui.said.isVisible)
    assert recorded(demo_group) == ["1"]
    (image,) = pixels_of(pdf)
    assert text_in(image) == invite_page.controller.url
    assert "李晓明" not in text_of(pdf)


def test_four_on_a_sheet_are_logged_as_four(
    demo_group: DemoGroup, invite_page: InvitePage, tmp_path: Path
) -> None:
    preview = opened(demo_group, invite_page)
    two, four = (box for box in preview.findChildren(QCheckBox) if "on a sheet" in box.text())
    two.click()
    assert preview.ui.across.isChecked()
    four.click()
    assert preview.ui.upright.isChecked()
    assert not two.isChecked()
    preview.save_to(tmp_path / "poster.pdf")
    demo_group.until(preview.ui.said.isVisible)
    assert recorded(demo_group) == ["4"]


def test_the_sheet_is_saved_as_a_picture_too(
    demo_group: DemoGroup, invite_page: InvitePage, tmp_path: Path
) -> None:
    preview, file = opened(demo_group, invite_page), tmp_path / "posters.png"
    next(box for box in preview.findChildren(QCheckBox) if box.text() == "Four on a sheet").click()
    assert preview.ui.save_picture.isVisible()
    preview.save_to(file)
    demo_group.until(preview.ui.said.isVisible)
    image = QImage(str(file))
    assert image.size() == QSize(2479, 3508)
    assert round(image.dotsPerMeterX() * 0.0254) == 300
    assert text_in(image) == invite_page.controller.url
    assert recorded(demo_group) == ["4"]


def test_a_picture_that_cannot_be_written_is_explained(
    demo_group: DemoGroup, invite_page: InvitePage, tmp_path: Path
) -> None:
    preview = opened(demo_group, invite_page)
    preview.save_to(tmp_path / "absent" / "poster.png")
    demo_group.until(preview.ui.failure.isVisible)
    assert preview.ui.failure.text().startswith("The file could not be written there")


@pytest.mark.parametrize("case", ["closed", "full", "revoked", "expired"])
def test_what_lets_nobody_in_any_more_is_not_made(
    demo_group: DemoGroup, invite_page: InvitePage, clock: SetClock, tmp_path: Path, case: str
) -> None:
    preview = opened(demo_group, invite_page)
    group_id = demo_group.groups.groups()[MAIN].id
    if case == "closed":
        demo_group.change_group(group_id, joining_allowed=False)
    elif case == "full":
        demo_group.change_group(group_id, member_count=PEOPLE_PER_GROUP)
    elif case == "revoked":
        with demo_group.backend.database.write() as db:
            db.execute(update(invites).values(revoked_at=clock()))
        demo_group.change_group(group_id)
    else:
        clock.pass_by(INVITE_LIFETIME)
    preview.save_to(tmp_path / "poster.pdf")
    demo_group.until(preview.ui.failure.isVisible)
    assert "Nothing was printed or saved" in preview.ui.failure.text()
    assert recorded(demo_group) == []
    assert list(tmp_path.glob("*.pdf")) == []
    demo_group.until(lambda: not invite_page.ui.poster.isEnabled() or case == "expired")


def test_pictures_are_posters_and_logged(
    demo_group: DemoGroup, invite_page: InvitePage, tmp_path: Path
) -> None:
    invite_page.posters.save_picture(str(tmp_path / "poster.png"))
    demo_group.until(lambda: "✓ Saved as" in invite_page.ui.saved.text())
    image = QImage(str(tmp_path / "poster.png"))
    assert text_in(image) == invite_page.controller.url
    assert round(image.dotsPerMeterX() * 0.0254) == 300
    assert recorded(demo_group) == ["1"]


def test_a_picture_of_what_lets_nobody_in_is_refused_on_the_page(
    demo_group: DemoGroup, invite_page: InvitePage, tmp_path: Path
) -> None:
    demo_group.change_group(demo_group.groups.groups()[MAIN].id, joining_allowed=False)
    invite_page.posters.save_picture(str(tmp_path / "poster.png"))
    demo_group.until(invite_page.ui.failure.isVisible)
    assert invite_page.ui.failure.text() == "Joining is switched off for this group."
    assert list(tmp_path.glob("*.png")) == []
    assert recorded(demo_group) == []
