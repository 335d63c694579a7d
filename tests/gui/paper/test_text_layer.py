"""What a PDF shows can be found and copied: common words, rare names, masks that end in X."""

import re
from importlib import metadata
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QFontDatabase
from pytestqt.qtbot import QtBot

from groupcode_desktop.gui.paper.document import paper_of
from groupcode_desktop.gui.paper.lettering import stand_ins
from groupcode_desktop.gui.paper.listing import Cell, Heading, Listing
from groupcode_desktop.gui.paper.listing_painter import ListingDocument
from groupcode_desktop.gui.paper.press import Press
from groupcode_desktop.gui.paper.text_layer import mended
from tests.gui.paper.pdf import text_of, unembedded_fonts

WORDS = (
    "手机号码",
    "黄手门身马",
    "用日月木水火土金人",
    "黃門馬車貝",
    "王㛃",
    "李𬱖",
    "龑䶮璟祎堃喆",
    "44**************1X",
    "29*******93",
    "138****0019",
    "▲ 黄码",
    "24小时阴性",
    "José Ñandú",
)

TWINS = {"𤈎", "𤨁"}
"""The font has one glyph for each of them and another character, which is found instead."""


@pytest.fixture
def whole_family() -> object:
    """The computer has the whole family of the bundled font, whose letters also are radicals."""
    package = metadata.distribution("pylopdf-fonts-zh-cn")
    font = str(package.locate_file("pylopdf_fonts_zh_cn/NotoSansSC-Regular.otf"))
    number = QFontDatabase.addApplicationFont(font)
    yield QFontDatabase.applicationFontFamilies(number)
    QFontDatabase.removeApplicationFont(number)


def written(folder: Path, qtbot: QtBot, words: tuple[str, ...]) -> Path:
    rows = tuple((Cell(word),) for word in words)
    listing = Listing("字", "组", "", len(rows), len(rows), None, "李晓明", 0, (Heading("姓名"),), rows)
    document, pdf, owner = ListingDocument(listing), folder / "words.pdf", QObject()
    press = Press(owner)
    with qtbot.waitSignal(press.ended, timeout=30_000):
        press.write_pdf(document, paper_of(document.sizes[0], document.orientation), pdf)
    return pdf


@pytest.mark.parametrize("has_family", [False, True])
def test_every_word_is_found(
    tmp_path: Path, qtbot: QtBot, request: pytest.FixtureRequest, has_family: bool
) -> None:
    if has_family:
        assert request.getfixturevalue("whole_family")
    pdf = written(tmp_path, qtbot, WORDS)
    lines = [line.strip() for line in text_of(pdf).splitlines()]
    assert [word for word in WORDS if word not in lines] == []
    assert unembedded_fonts(pdf) == []


def test_every_rare_character_is_found(tmp_path: Path, qtbot: QtBot) -> None:
    rare = tuple(stand_ins().values())
    assert len(rare) > 200
    text = text_of(written(tmp_path, qtbot, rare))
    assert {character for character in rare if character not in text} <= TWINS
    assert not re.search("[\ue000-\uf8ff]", text)


def test_the_mended_file_is_whole(tmp_path: Path, qtbot: QtBot) -> None:
    """Every object begins where the table at the end says."""
    pdf = written(tmp_path, qtbot, WORDS).read_bytes()
    (start,) = re.findall(rb"startxref\n(\d+)", pdf)
    table = pdf[int(start) :]
    assert table.startswith(b"xref\n0 ")
    places = [int(place) for place in re.findall(rb"(\d{10}) 00000 n", table)]
    assert len(places) > 5
    for number, place in enumerate(places, 1):
        assert pdf[place:].startswith(b"%d 0 obj" % number)
    for stream in re.finditer(rb"/Length (\d+)\s*>>\s*stream\n(/CIDInit.*?)endstream", pdf, re.DOTALL):
        assert abs(int(stream[1]) - len(stream[2])) <= 1


def test_a_file_of_another_kind_stays_as_it_is() -> None:
    assert mended(b"%PDF-1.7 something else", {"a": "b"}) == b"%PDF-1.7 something else"
