"""5,000 names that want to be more than names come out literally everywhere, and as nothing else."""

import csv
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QTextDocument
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from groupcode_desktop.client.sheets.table import write_table
from groupcode_desktop.gui import cells, clipboard
from groupcode_desktop.gui.cells import html_table, safe_cell, tab_separated
from groupcode_desktop.gui.csv_file import write_csv
from groupcode_desktop.gui.paper.document import paper_of
from groupcode_desktop.gui.paper.file_names import file_name
from groupcode_desktop.gui.paper.listing import Cell, Heading, Listing
from groupcode_desktop.gui.paper.listing_files import lines_of, table_of
from groupcode_desktop.gui.paper.listing_painter import ListingDocument
from groupcode_desktop.gui.paper.press import Press
from tests.gui.paper.columns import column_texts, page_lines
from tests.gui.paper.pdf import pages_of, text_of, unembedded_fonts

HOW_MANY = 5_000
BAIT = "<img src=file:///etc/hostname><a href=https://example.org>点</a>"
SEEDS = (
    *(f"{lead}1+1" for lead in "=+-@＝＋－＠"),
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\0=1+1",
    " =cmd|' /C calc'!A0",
    '=HYPERLINK("https://example.org","张三")',
    "<b>张三</b>",
    BAIT,
    "&lt;李四&gt;&amp;",
    "_x0041_王五",
    "张\u202e三\u202c",
    "\u2067مريم\u2069",
    "张\u200b三\u2060",
    "王\0五",
    'O"Neil, Jr.; 张',
    "'王五",
    "李" * 40,
    "M" * 40,
    "王㛃",
    "李𬱖",
    "陈喆龑䶮璟祎堃",
    "黄手门身马用日月木水火土",
    "黃門馬車",
    "阿卜杜热西提·买买提明",
    "José Ñandú-Éluard",
)


def names() -> Iterator[str]:
    """Each seed, again and again with something ordinary behind it."""
    dice = Random(7)
    for number, seed in enumerate(islice(cycle(SEEDS), HOW_MANY)):
        tail = "".join(dice.choice("伟丽娜敏静强") for _ in range(dice.randrange(3)))
        yield f"{seed}{tail if number >= len(SEEDS) else ''}"[:64]


@pytest.fixture(scope="module")
def listing() -> Listing:
    rows = tuple(
        (Cell(name), Cell(f"44{'*' * 14}{number % 10}X"), Cell(f"138****{number % 10_000:04}"))
        for number, name in enumerate(names())
    )
    headings = (Heading("姓名（备注）", 2), Heading("证件号码"), Heading("手机号码"))
    group = '广州塔<b>-1\u202e/\\:*?"'
    return Listing(
        "成员列表", group, f"搜索：“{BAIT}”", HOW_MANY, HOW_MANY, None, "李晓明", 0, headings, rows
    )


def literally(text: str) -> str:
    """As it may be shown: what would hide or turn text is a box, a break is a space."""
    return cells.showable(text)


def pressed(document: ListingDocument, pdf: Path, qtbot: QtBot) -> None:
    owner = QObject()
    press = Press(owner)
    with qtbot.waitSignal(press.ended, timeout=60_000):
        press.write_pdf(document, paper_of(document.sizes[0], document.orientation), pdf)
    assert pdf.exists()


@pytest.fixture(scope="module")
def printed(listing: Listing) -> ListingDocument:
    return ListingDocument(listing)


def test_on_paper(printed: ListingDocument, listing: Listing, tmp_path: Path, qtbot: QtBot) -> None:
    pdf = tmp_path / "names.pdf"
    pressed(printed, pdf, qtbot)
    written, ids, phones = column_texts(printed, pdf)
    expected = "".join("".join(literally(row[0].text).split()) for row in listing.rows)
    assert without_turning(written) == without_turning(expected)
    assert ids == "".join(row[1].text for row in listing.rows)
    assert phones == "".join(row[2].text for row in listing.rows)
    assert unembedded_fonts(pdf) == []
    whole = pdf.read_bytes()
    assert b"/URI" not in whole
    assert b"/Launch" not in whole
    assert b"/JavaScript" not in whole


def without_turning(text: str) -> str:
    """Arabic stands on paper from right to left, and a PDF may give it in either order."""
    return re.sub(r"[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff]", "", text)


def test_every_page_of_them_is_headed_and_numbered(
    printed: ListingDocument, tmp_path: Path, qtbot: QtBot
) -> None:
    pdf = tmp_path / "names.pdf"
    pressed(printed, pdf, qtbot)
    pages = list(page_lines(text_of(pdf)))
    assert len(pages) == pages_of(pdf)
    for number, lines in enumerate(pages, 1):
        assert "姓名（备注）" in " ".join(lines[:6])
        assert lines[-1].endswith(f"Page {number} of {len(pages)}")


def test_a_filter_without_end_leaves_room_for_the_people(
    listing: Listing, tmp_path: Path, qtbot: QtBot
) -> None:
    pdf = tmp_path / "names.pdf"
    few = replace(
        listing, filter="部门：" + "、".join(f"第{n}部门" for n in range(900)), rows=listing.rows[:20]
    )
    pressed(ListingDocument(few), pdf, qtbot)
    (lines,) = page_lines(text_of(pdf))
    assert "…" in lines
    assert len(lines) > 20


def test_in_a_workbook(listing: Listing, tmp_path: Path) -> None:
    file = tmp_path / "names.xlsx"
    write_table(file, table_of(replace(listing, title="成员/列表: [所有]*?'" * 3)))
    with file.open("rb") as source:
        head, *rows = CalamineWorkbook.from_filelike(source).get_sheet_by_index(0).to_python()
    assert head == ["姓名（备注）", "证件号码", "手机号码"]
    assert [row[0] for row in rows] == [literally(row[0].text) for row in listing.rows]
    assert {type(cell) for row in rows for cell in row} == {str}
    with zipfile.ZipFile(file) as package:
        sheets = [package.read(name) for name in package.namelist() if "worksheets/sheet" in name]
        assert not any(b"<f>" in sheet or b"hyperlink" in sheet for sheet in sheets)
        assert not any("externalLink" in name or ".rels" in name[3:-20] for name in package.namelist())


def test_in_a_csv_file(listing: Listing, tmp_path: Path) -> None:
    file = tmp_path / "names.csv"
    write_csv(file, lines_of(listing))
    with file.open(encoding="utf-8-sig", newline="") as source:
        _, *rows = csv.reader(source)
    assert len(rows) == HOW_MANY
    for row, made in zip(rows, listing.rows, strict=True):
        assert row[0] in (literally(made[0].text), "'" + literally(made[0].text))
        assert safe_cell(row[0]) == row[0]


def test_on_the_clipboard(listing: Listing, qtbot: QtBot) -> None:
    lines = [[cell.text for cell in row] for row in listing.rows]
    clipboard.copy(tab_separated(lines), html_table(lines))
    held = QGuiApplication.clipboard().mimeData()
    rows = [line.split("\t") for line in held.text().split("\n")]
    assert len(rows) == HOW_MANY
    assert {len(row) for row in rows} == {3}
    assert all(safe_cell(row[0]) == row[0] for row in rows)
    assert re.findall(r"<(?!/?(?:meta|table|tr|td|th)\b)\w+", held.html()) == []
    clipboard.forget()


def test_pasted_into_a_word_processor(listing: Listing) -> None:
    """Qt's own reader of HTML shows the names, and asks for no picture."""
    read = Reader()
    read.setHtml(html_table([[row[0].text] for row in listing.rows[: len(SEEDS)]]))
    shown = [block.strip() for block in read.toPlainText().split("\n") if block.strip()]
    expected = [" ".join(safe_cell(literally(row[0].text)).split()) for row in listing.rows[: len(SEEDS)]]
    assert shown == expected
    assert read.asked == []


class Reader(QTextDocument):
    def __init__(self) -> None:
        super().__init__()
        self.asked: list[object] = []

    def loadResource(self, type: int, name: object) -> object:
        self.asked.append(name)
        return None


def test_in_the_name_of_a_file(listing: Listing) -> None:
    for title in (listing.file_stem, *SEEDS, "..", "con", "NUL.txt", "a/../../b", ".hidden", ""):
        name = file_name(title, "pdf")
        assert re.fullmatch(r"[^<>:\"/\\|?*\x00-\x1f\u202e]+\.pdf", name)
        assert not name.startswith(".")
        assert len(name.encode()) < 200
        assert Path(name).name == name
