"""To a printer or into a PDF: logged before, told when it failed, never told done when it is not."""

import gc
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select, update

from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.tables import audit_log, members
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.client.server import Server
from groupcode_desktop.domain.audit import Output
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.gui import theme
from groupcode_desktop.gui.controllers.printing import Outlet
from groupcode_desktop.gui.paper.listing import Cell, Heading, Listing
from groupcode_desktop.gui.paper.listing_painter import ListingDocument
from groupcode_desktop.gui.paper.printers import Printers
from groupcode_desktop.gui.settings import Theme
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.views.print_preview import PrintPreview
from tests.gui.helpers import assert_all_named, assert_nothing_clipped
from tests.gui.paper.pdf import pages_of, text_of

PEOPLE = 120
LIMIT = 15_000


class PaperTray(Printers):
    """A printer whose pages fall into a file; `file` in a folder that is not there is one out of paper."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def names(self) -> list[str]:
        return ["走廊打印机"]

    def printer(self, name: str) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.file))
        return printer


class NoPrinters(Printers):
    def names(self) -> list[str]:
        return []


class SwitchedOff(Printers):
    """A printer that was there when the preview opened, and is not any more."""

    def names(self) -> list[str]:
        return ["走廊打印机"]


def document(people: int) -> ListingDocument:
    rows = tuple((Cell(f"张三{number}"), Cell(f"138****{number:04}")) for number in range(people))
    headings = (Heading("姓名", 1), Heading("手机号码"))
    return ListingDocument(
        Listing("成员列表", "广州塔-1", "全部成员", people, people, None, "李晓明", 0, headings, rows)
    )


@dataclass
class Desk:
    """A preview in front of a real server; `folder` holds what is made."""

    qtbot: QtBot
    backend: Backend
    clients: Clients
    tasks: Tasks
    folder: Path

    def open(self, printers: Printers, people: int = PEOPLE) -> PrintPreview:
        group = self.clients().groups.mine()[0]
        outlet = Outlet(group.id, Output.PRINT_MEMBERS, Output.EXPORT_MEMBERS)
        preview = PrintPreview(document(people), outlet, self.clients, self.tasks, printers=printers)
        self.qtbot.addWidget(preview)
        preview.open()
        return preview

    def until_said(self, preview: PrintPreview) -> str:
        ui = preview.ui
        self.qtbot.waitUntil(lambda: ui.said.isVisible() or ui.failure.isVisible(), timeout=LIMIT)
        return ui.said.text() or ui.failure.text()

    def recorded(self) -> list[tuple[str, str]]:
        kinds = (Output.PRINT_MEMBERS.value, Output.EXPORT_MEMBERS.value)
        with self.backend.database.read() as db:
            lines = db.execute(select(audit_log).where(audit_log.c.verb.in_(kinds)))
            return [(line.verb, line.detail) for line in lines]


@pytest.fixture
def database_url(demo_url: str) -> str:
    return demo_url


@pytest.fixture
def desk(
    backend: Backend,
    server: Server,
    demo_template: tuple[Path, str],
    qtbot: QtBot,
    tasks: Tasks,
    clients: Clients,
    tmp_path: Path,
) -> Desk:
    clients.connect(server)
    clients().accounts.resume(demo_template[1])
    folder = tmp_path / "documents"
    folder.mkdir()
    return Desk(qtbot, backend, clients, tasks, folder)


def test_every_page_comes_out_of_the_printer(desk: Desk) -> None:
    preview = desk.open(PaperTray(desk.folder / "tray.pdf"))
    preview.ui.print_pages.click()
    assert desk.until_said(preview) == "✓ Sent to 走廊打印机."
    assert pages_of(desk.folder / "tray.pdf") == preview.ui.pages.pages > 2
    assert desk.recorded() == [("print_members", str(PEOPLE))]
    preview.ui.print_pages.click()
    assert desk.until_said(preview) == "✓ Sent to 走廊打印机."
    assert len(desk.recorded()) == 2


@pytest.mark.parametrize("case", ["out of order", "switched off"])
def test_a_printer_that_fails_is_said(desk: Desk, case: str) -> None:
    printers = SwitchedOff() if case == "switched off" else PaperTray(desk.folder / "nowhere" / "tray.pdf")
    preview = desk.open(printers)
    preview.ui.print_pages.click()
    assert desk.until_said(preview).startswith("走廊打印机 did not take all pages.")
    assert not preview.ui.said.isVisible()
    assert preview.ui.print_pages.isEnabled()


def test_without_a_printer_a_pdf_is_offered(desk: Desk) -> None:
    preview = desk.open(NoPrinters())
    assert preview.ui.no_printer.isVisible()
    assert not preview.ui.print_pages.isVisible()
    preview.save_to(desk.folder / "list.pdf")
    assert desk.until_said(preview) == "✓ Saved: list.pdf"
    assert "张三119" in text_of(desk.folder / "list.pdf")
    assert desk.recorded() == [("export_members", str(PEOPLE))]


@pytest.mark.parametrize("path", ["nowhere/list.pdf", "taken"])
def test_a_pdf_that_cannot_be_written_is_said(desk: Desk, path: str) -> None:
    (desk.folder / "taken").mkdir()
    preview = desk.open(NoPrinters())
    preview.save_to(desk.folder / path)
    assert desk.until_said(preview).startswith("The file could not be written there")
    assert list(desk.folder.iterdir()) == [desk.folder / "taken"]


def test_what_the_log_refuses_is_not_made(desk: Desk) -> None:
    preview, file = desk.open(PaperTray(desk.folder / "tray.pdf")), desk.folder / "list.pdf"
    file.write_text("before")
    with desk.backend.database.write() as db:
        db.execute(update(members).values(role=Role.MEMBER.value))
    for make in (preview.ui.print_pages.click, lambda: preview.save_to(file)):
        make()
        assert desk.until_said(preview).endswith("Nothing was printed or saved.")
    assert file.read_text() == "before"
    assert list(desk.folder.iterdir()) == [file]
    assert desk.recorded() == []


def test_without_the_server_nothing_is_made(desk: Desk) -> None:
    preview, file = desk.open(PaperTray(desk.folder / "tray.pdf")), desk.folder / "list.pdf"
    desk.clients.close()
    for make in (preview.ui.print_pages.click, lambda: preview.save_to(file)):
        make()
        assert desk.until_said(preview).startswith("The server cannot be reached.")
    assert list(desk.folder.iterdir()) == []


def test_esc_gives_up_the_work_first_and_leaves_the_old_file(desk: Desk) -> None:
    preview, file = desk.open(NoPrinters()), desk.folder / "list.pdf"
    file.write_text("before")
    preview.save_to(file)
    assert preview.ui.progress.isVisible()
    assert preview.ui.leave.text() == "Cancel"
    preview.ui.leave.click()
    assert preview.ui.said.text() == "Cancelled."
    assert preview.isVisible()
    desk.qtbot.waitUntil(lambda: desk.recorded() != [], timeout=LIMIT)
    assert file.read_text() == "before"
    preview.ui.leave.click()
    assert not preview.isVisible()


def test_cancelled_between_two_pages(desk: Desk) -> None:
    preview, file = desk.open(NoPrinters(), people=5_000), desk.folder / "list.pdf"
    file.write_text("before")
    with desk.qtbot.waitSignal(preview.controller.progressed, timeout=LIMIT):
        preview.controller.progressed.connect(preview.controller.cancel)
        preview.save_to(file)
    assert not preview.controller.is_busy
    assert file.read_text() == "before"
    assert list(desk.folder.iterdir()) == [file]


def test_a_window_that_goes_away_takes_its_job_along(desk: Desk) -> None:
    preview, file = desk.open(NoPrinters(), people=5_000), desk.folder / "list.pdf"
    with desk.qtbot.waitSignal(preview.controller.progressed, timeout=LIMIT):
        preview.save_to(file)
    with desk.qtbot.waitSignal(preview.destroyed, timeout=LIMIT):
        preview.deleteLater()
    gc.collect()
    assert list(desk.folder.iterdir()) == []


@pytest.fixture(params=[100, 150])
def letters(request: pytest.FixtureRequest, qapp: QApplication) -> Generator[None]:
    theme.apply(qapp, Theme.LIGHT, request.param)
    yield
    theme.apply(qapp, Theme.LIGHT)


def test_the_preview_is_whole_and_named(letters: None, desk: Desk) -> None:
    """Also with a failure to be read, on a small screen, in large letters."""
    preview = desk.open(PaperTray(desk.folder / "nowhere" / "tray.pdf"))
    preview.resize(1000, 640)
    preview.ui.print_pages.click()
    desk.until_said(preview)
    assert_nothing_clipped(preview)
    assert_all_named(preview)
    assert preview.height() <= 640


def test_the_preview_is_made_larger_and_smaller(desk: Desk) -> None:
    preview = desk.open(NoPrinters())
    preview.ui.larger.click()
    assert preview.ui.pages.horizontalScrollBar().maximum() > 0
    preview.ui.smaller.click()
    assert preview.ui.pages.horizontalScrollBar().maximum() == 0
