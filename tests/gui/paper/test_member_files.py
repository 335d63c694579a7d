"""The member list in files and on the clipboard is what the table shows; the log knows of each before."""

import csv
import re
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from python_calamine import CalamineWorkbook
from sqlalchemy import select, update

from groupcode_desktop.backend.tables import audit_log, members
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain import times
from groupcode_desktop.domain.health import Colour
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.gui.models.member_filter import MemberFilter
from groupcode_desktop.gui.models.members import Column, headers
from groupcode_desktop.gui.paper.listing import Listing
from groupcode_desktop.gui.paper.member_listing import member_listing
from groupcode_desktop.gui.views.members_page import MembersPage
from tests.gui.demo_group import FULL, DemoGroup

KINDS = ("xlsx", "csv")


@pytest.fixture
def database_url(demo_url: str) -> str:
    return demo_url


@pytest.fixture
def page(demo_group: DemoGroup) -> MembersPage:
    demo_group.show_members(FULL)
    demo_group.page.show_tab("members")
    demo_group.page.resize(1100, 700)
    return demo_group.page.members_page


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    return folder


def listing_of(page: MembersPage) -> Listing:
    shown = page.output.shown()
    assert shown is not None
    return member_listing(shown, "李晓明", times.now())


def saved(demo_group: DemoGroup, path: Path) -> Listing:
    """Through the page, as after the person chose the file."""
    page = demo_group.page.members_page
    listing = listing_of(page)
    page.output.save(listing, path)
    demo_group.until(lambda: not page.output.exporting.is_busy)
    assert page.output.bar.text.text() == f"✓ Saved: {path.name}"
    return listing


def shown_rows(page: MembersPage) -> list[list[str]]:
    columns = page.ui.table.chosen_columns()
    rows = map(page.proxy.texts, range(page.proxy.rowCount()))
    return [[texts[column] for column in columns] for texts in rows]


def heading(page: MembersPage) -> list[str]:
    return [headers()[column] for column in page.ui.table.chosen_columns()]


def recorded(demo_group: DemoGroup) -> list[tuple[str, str]]:
    kinds = ("export_members", "print_members", "copy_members")
    with demo_group.backend.database.read() as db:
        rows = db.execute(select(audit_log).where(audit_log.c.verb.in_(kinds)).order_by(audit_log.c.number))
        return [(row.verb, row.detail) for row in rows]


def sheet_rows(path: Path, place: int = 0) -> list[list[Any]]:
    with path.open("rb") as file:
        return CalamineWorkbook.from_filelike(file).get_sheet_by_index(place).to_python()


def as_text(cell: object) -> object:
    return cell.isoformat() if isinstance(cell, date) else cell


def part_of(path: Path, name: str) -> str:
    with zipfile.ZipFile(path) as package:
        return package.read(name).decode()


@pytest.mark.parametrize(
    ("wanted", "people"),
    [
        (MemberFilter(), 500),
        (MemberFilter(colours=frozenset({Colour.RED, Colour.YELLOW})), None),
        (MemberFilter(text="查无此人"), 0),
    ],
)
def test_a_workbook_has_the_rows_of_the_table(
    demo_group: DemoGroup, page: MembersPage, folder: Path, wanted: MemberFilter, people: int | None
) -> None:
    page.show_only(wanted)
    page.ui.table.sortByColumn(Column.JOINED, Qt.SortOrder.DescendingOrder)
    expected, file = shown_rows(page), folder / "members.xlsx"
    assert people in (None, len(expected))
    saved(demo_group, file)
    head, *rows = sheet_rows(file)
    assert head == heading(page)
    assert [[as_text(cell) for cell in row] for row in rows] == expected
    assert recorded(demo_group) == [("export_members", str(len(expected)))]


def test_cells_are_typed_and_the_sheet_is_ready_to_work_with(
    demo_group: DemoGroup, page: MembersPage, folder: Path
) -> None:
    file = folder / "members.xlsx"
    saved(demo_group, file)
    _, first, *_ = sheet_rows(file)
    types = dict(zip(page.ui.table.chosen_columns(), map(type, first), strict=True))
    assert types[Column.JOINED] is date
    assert types[Column.ID] is types[Column.PHONE] is str
    sheet = part_of(file, "xl/worksheets/sheet1.xml")
    assert '<pane ySplit="1"' in sheet
    assert re.search(r'<autoFilter ref="A1:[A-Z]501"', sheet)
    widths = [float(width) for width in re.findall(r'<col [^>]*width="([\d.]+)"', sheet)]
    assert len(widths) == len(types)
    assert len(set(widths)) > 3
    assert "<f>" not in sheet


def test_the_second_sheet_says_what_was_exported(
    chinese: None, demo_group: DemoGroup, page: MembersPage, folder: Path
) -> None:
    page.show_only(MemberFilter(colours=frozenset({Colour.RED})))
    listing, file = saved_in_chinese(demo_group, folder / "members.xlsx")
    facts = dict(sheet_rows(file, 1))
    assert facts["列表"] == "成员列表"
    assert facts["团体名称"] == demo_group.groups.groups()[FULL].name
    assert facts["筛选"] == "健康码：■ 红码"
    assert facts["显示"] == f"{listing.shown} / 共 500 人"
    assert facts["数据来源"] == "演示数据"
    assert facts["导出人"] == "李晓明"
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", facts["导出时间"])


def saved_in_chinese(demo_group: DemoGroup, file: Path) -> tuple[Listing, Path]:
    output = demo_group.page.members_page.output
    listing = listing_of(demo_group.page.members_page)
    output.save(listing, file)
    demo_group.until(lambda: output.bar.text.text() == f"✓ 已保存：{file.name}")
    return listing, file


def test_a_csv_file_has_the_rows_of_the_table(demo_group: DemoGroup, page: MembersPage, folder: Path) -> None:
    file = folder / "members.csv"
    saved(demo_group, file)
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    with file.open(encoding="utf-8-sig", newline="") as source:
        assert list(csv.reader(source)) == [heading(page), *shown_rows(page)]
    assert recorded(demo_group) == [("export_members", "500")]


def test_only_ticked_members_are_exported(demo_group: DemoGroup, page: MembersPage, folder: Path) -> None:
    expected = [shown_rows(page)[row] for row in (2, 5)]
    page.model.tick([page.proxy.member(row).id for row in (2, 5)], True)
    saved(demo_group, folder / "members.csv")
    with (folder / "members.csv").open(encoding="utf-8-sig", newline="") as source:
        assert list(csv.reader(source))[1:] == expected


def test_the_clipboard_has_the_selected_rows_as_text_and_as_a_table(
    demo_group: DemoGroup, page: MembersPage
) -> None:
    page.ui.table.setFocus()
    QTest.keyClick(page.ui.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page.ui.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    demo_group.until(QGuiApplication.clipboard().text)
    held = QGuiApplication.clipboard().mimeData()
    lines = [line.split("\t") for line in held.text().split("\n")]
    assert lines == [heading(page), *shown_rows(page)]
    assert held.html().count("<tr>") == 501
    assert f"<td style=\"mso-number-format:'\\@'\">{shown_rows(page)[0][0]}</td>" in held.html()
    assert recorded(demo_group) == [("copy_members", "500")]


def test_no_full_number_leaves(demo_group: DemoGroup, page: MembersPage, folder: Path) -> None:
    for kind in KINDS:
        saved(demo_group, folder / f"members.{kind}")
    texts = (folder / "members.csv").read_text("utf-8-sig") + repr(sheet_rows(folder / "members.xlsx"))
    assert not re.search(r"\d{11}|\d{17}[\dX]", texts)


def no_longer_manager(demo_group: DemoGroup) -> None:
    with demo_group.backend.database.write() as db:
        db.execute(update(members).values(role=Role.MEMBER.value))


def attempts(page: MembersPage, folder: Path) -> list[Callable[[], object]]:
    listing = listing_of(page)
    return [
        lambda: page.output.save(listing, folder / "members.xlsx"),
        lambda: page.output.save(listing, folder / "members.csv"),
        lambda: page.output.copy([0, 1]),
        page.output.to_paper.trigger,
    ]


def test_what_the_log_refuses_is_not_made(demo_group: DemoGroup, page: MembersPage, folder: Path) -> None:
    no_longer_manager(demo_group)
    for attempt in attempts(page, folder)[:3]:
        page.output.bar.hide()
        attempt()
        demo_group.until(lambda: page.output.bar.text.property("role") == "error")
        assert "Nothing was printed, saved or copied." in page.output.bar.text.text()
        page.output.bar.text.setProperty("role", "")
    assert list(folder.iterdir()) == []
    assert QGuiApplication.clipboard().text() == ""
    assert recorded(demo_group) == []


def test_nothing_is_made_while_the_server_is_away(
    demo_group: DemoGroup, page: MembersPage, folder: Path, clients: Clients
) -> None:
    tried = attempts(page, folder)
    clients.close()
    for attempt in tried:
        page.output.bar.text.setProperty("role", "")
        attempt()
        demo_group.until(lambda: page.output.bar.text.property("role") == "error")
    assert list(folder.iterdir()) == []
    assert QGuiApplication.clipboard().text() == ""


@pytest.mark.parametrize("kind", KINDS)
def test_a_folder_that_cannot_be_written_is_said(
    demo_group: DemoGroup, page: MembersPage, folder: Path, kind: str
) -> None:
    page.output.save(listing_of(page), folder / "nowhere" / f"members.{kind}")
    demo_group.until(lambda: page.output.bar.text.property("role") == "error")
    assert page.output.bar.text.text().startswith("The file could not be written there")


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_stays_as_it_was_when_the_new_one_fails(
    demo_group: DemoGroup, page: MembersPage, folder: Path, kind: str
) -> None:
    file = folder / f"members.{kind}"
    file.mkdir()
    page.output.save(listing_of(page), file)
    demo_group.until(lambda: page.output.bar.text.property("role") == "error")
    assert list(folder.iterdir()) == [file]


def test_what_was_given_up_is_not_there(demo_group: DemoGroup, page: MembersPage, folder: Path) -> None:
    file = folder / "members.csv"
    file.write_text("before")
    page.output.save(listing_of(page), file)
    assert page.output.bar.button.text() == "Cancel"
    page.output.bar.button.click()
    page.output.copy([0])
    demo_group.until(QGuiApplication.clipboard().text)
    assert file.read_text() == "before"
    assert list(folder.iterdir()) == [file]
    assert not page.output.exporting.is_busy


def test_the_menu_asks_where(demo_group: DemoGroup, page: MembersPage, folder: Path) -> None:
    demo_group.change_group(demo_group.page.members.group_id, name='a/b:"c"')
    demo_group.groups.reload()
    demo_group.until(lambda: demo_group.groups.groups()[FULL].name.startswith("a/b"))
    demo_group.show(FULL)
    page.output.to_xlsx.trigger()
    demo_group.until(lambda: page.findChild(QFileDialog))
    dialog = page.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    (offered,) = dialog.selectedFiles()
    assert re.fullmatch(r"a b c Member list \d{4}-\d\d-\d\d\.xlsx", Path(offered).name)
    dialog.fileSelected.emit(str(folder / "mine.xlsx"))
    dialog.reject()
    demo_group.until((folder / "mine.xlsx").exists)
