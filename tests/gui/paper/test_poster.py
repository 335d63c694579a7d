"""The poster: read by a scanner from paper, whole and literal whatever the group is called."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPageLayout

from groupcode_desktop.domain.limits import GROUP_NAME_MAX, PERSON_NAME_MAX
from groupcode_desktop.domain.masks import mask_name
from groupcode_desktop.domain.phone_access import invite_url
from groupcode_desktop.domain.times import UnixTime
from groupcode_desktop.gui.models.invite_words import in_words
from groupcode_desktop.gui.paper import poster as poster_module
from groupcode_desktop.gui.paper.document import Orientation, Size, area, paper_of
from groupcode_desktop.gui.paper.lettering import Ruler, showable
from groupcode_desktop.gui.paper.picture import picture_of, write_png
from groupcode_desktop.gui.paper.placed import Placed
from groupcode_desktop.gui.paper.poster import NOMINAL, SHEETS, Poster, PosterDocument, cells, lay_out
from groupcode_desktop.gui.qr import QUIET_ZONE, modules_of
from tests.gui.paper.pdf import pages_of, pdf_of, pixels_of, text_of, unembedded_fonts
from tests.gui.paper.test_hostile_names import HOW_MANY, names

URL = invite_url("http://192.168.100.200:65535", "AbC0O1lI9xYzAbC0O1lI9x")
AT: UnixTime = 1_651_828_600
"""2022-05-06 17:16:40 in Asia/Shanghai, a Friday."""
FORMATS = [(1, Size.A4), (1, Size.A5), (2, Size.A4), (4, Size.A4)]
HOSTILE = [
    '=HYPERLINK("http://x")',
    "<b>粗</b><img src='file:///etc/passwd'>",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "a\x00b\x1bc\u202egnp.exe\u202c",
    "شركة الصحة 广州",
    "&lt;script&gt; %1 {group} %n",
    "广" * 40,
    "W" * 40,
    "𠮷野家喆堃",
]


def poster_of(group: str = "广州塔-1", url: str = URL) -> Poster:
    return Poster(group, "李*明", url, AT, modules_of(url))


def layout_of(a_sheet: int, size: Size) -> tuple[PosterDocument, QPageLayout]:
    document = PosterDocument(poster_of(), a_sheet)
    return document, paper_of(size, document.orientation)


def codes_in(image: QImage) -> list[str]:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return [code.text for code in zxingcpp.read_barcodes(grey)]


def photographed(image: QImage, width: int) -> QImage:
    """As a phone's camera sees it from afar: few pixels, blurred."""
    small = image.scaledToWidth(width // 2, Qt.TransformationMode.SmoothTransformation)
    return small.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)


@pytest.mark.parametrize(("a_sheet", "size"), FORMATS)
def test_every_code_on_the_sheet_is_read_from_the_picture(a_sheet: int, size: Size) -> None:
    document, paper = layout_of(a_sheet, size)
    assert codes_in(picture_of(document, paper)) == [URL] * a_sheet


@pytest.mark.parametrize(("a_sheet", "size"), FORMATS)
def test_every_code_on_the_sheet_is_read_from_the_pdf(a_sheet: int, size: Size, tmp_path: Path) -> None:
    document, paper = layout_of(a_sheet, size)
    (image,) = pixels_of(pdf_of(document, tmp_path, paper))
    assert codes_in(image) == [URL] * a_sheet


@pytest.mark.parametrize(("a_sheet", "size"), FORMATS)
def test_a_bad_photograph_of_the_sheet_is_read(a_sheet: int, size: Size) -> None:
    document, paper = layout_of(a_sheet, size)
    width = 600 if a_sheet == 1 else 1_200
    assert set(codes_in(photographed(picture_of(document, paper), width))) == {URL}


def test_the_code_has_its_quiet_zone() -> None:
    document, paper = layout_of(1, Size.A4)
    image = picture_of(document, paper).convertToFormat(QImage.Format.Format_Grayscale8)
    (code,) = zxingcpp.read_barcodes(image)
    left, top = code.position.top_left.x, code.position.top_left.y
    module = (code.position.top_right.x - left) // len(modules_of(URL))
    for step in range(QUIET_ZONE * module - 2):
        assert image.pixelColor(left - 2 - step, top + 5).lightness() == 255
        assert image.pixelColor(left + 5, top - 2 - step).lightness() == 255


@pytest.mark.parametrize(("a_sheet", "size"), FORMATS)
def test_every_module_is_a_whole_number_of_dots(a_sheet: int, size: Size) -> None:
    document, paper = layout_of(a_sheet, size)
    image = picture_of(document, paper).convertToFormat(QImage.Format.Format_Grayscale8)
    code = zxingcpp.read_barcodes(image)[0]
    row = code.position.top_left.y + 2
    across = range(code.position.top_left.x - 1, code.position.top_right.x + 2)
    assert {image.pixelColor(x, row).lightness() for x in across} <= {0, 255}


def test_the_picture_says_that_it_has_300_dots_an_inch(tmp_path: Path) -> None:
    document, paper = layout_of(1, Size.A5)
    write_png(picture_of(document, paper), tmp_path / "poster.png")
    image = QImage(str(tmp_path / "poster.png"))
    assert round(image.dotsPerMeterX() * 0.0254) == round(image.dotsPerMeterY() * 0.0254) == 300
    assert abs(image.width() - 148 / 25.4 * 300) < 3
    assert abs(image.height() - 210 / 25.4 * 300) < 3


def test_a_picture_that_cannot_be_written_leaves_what_was_there(tmp_path: Path) -> None:
    document, paper = layout_of(1, Size.A5)
    with pytest.raises(OSError, match=r".+"):
        write_png(picture_of(document, paper), tmp_path / "absent" / "poster.png")
    assert list(tmp_path.iterdir()) == []


def test_the_pdf_says_everything_and_can_be_searched(tmp_path: Path) -> None:
    pdf = pdf_of(PosterDocument(poster_of()), tmp_path)
    text = text_of(pdf)
    assert pages_of(pdf) == 1
    for part in ("广州塔-1", "李*明", URL, "Friday, 6 May 2022, 17:16", "1", "2", "3"):
        assert part in text
    assert unembedded_fonts(pdf) == []


def test_all_posters_of_a_sheet_are_alike(tmp_path: Path) -> None:
    text = text_of(pdf_of(PosterDocument(poster_of(), 4), tmp_path))
    assert text.count("广州塔-1") == text.count(URL) == 4


def test_the_expiry_is_said_in_words(chinese: None) -> None:
    assert in_words(AT) == "2022年5月6日（星期五）17:16"


def test_the_poster_speaks_chinese(chinese: None, tmp_path: Path) -> None:
    text = text_of(pdf_of(PosterDocument(poster_of()), tmp_path))
    for part in ("扫码加入团体", "邀请人：李*明", "有效期至 2022年5月6日", "核对团体", "手机浏览器"):
        assert part in text


@pytest.mark.parametrize("group", [*HOSTILE, "广州塔-1", "数字"])
def test_nothing_is_clipped_and_nothing_overlaps(group: str) -> None:
    placed = lay_out(poster_of(group))
    boxes = [box_of(text) for text in placed]
    code = QRectF(
        (NOMINAL.width() - poster_module.CODE_SIZE) / 2,
        poster_module.CODE_TOP,
        poster_module.CODE_SIZE,
        poster_module.CODE_SIZE,
    )
    for box in boxes:
        assert NOMINAL.adjusted(-1, -1, 1, 1).contains(box)
        assert not box.intersects(code)
    overlaps = [(a, b) for place, a in enumerate(boxes) for b in boxes[place + 1 :] if a.intersects(b)]
    assert overlaps == []


def box_of(text: Placed) -> QRectF:
    """What its lines really take."""
    width = max((Ruler(text.font).width(line) for line in text.lines), default=0.0)
    return QRectF(text.area.center().x() - width / 2, text.area.top(), width, text.height)


@pytest.mark.parametrize("group", HOSTILE)
def test_names_stand_there_literally(group: str) -> None:
    shown = "".join(line for text in lay_out(poster_of(group)) for line in text.lines)
    assert showable(group).replace(" ", "") in shown.replace(" ", "")


def test_5000_names_stand_inside_literally() -> None:
    modules, shown = modules_of(URL), 0
    for name in names():
        group, inviter = name[:GROUP_NAME_MAX], mask_name(name[:PERSON_NAME_MAX])
        placed = lay_out(Poster(group, inviter, URL, AT, modules))
        texts = [unspaced("".join(text.lines)) for text in placed]
        assert unspaced(showable(group)) in texts
        assert any(unspaced(showable(inviter)) in text for text in texts)
        assert all(NOMINAL.adjusted(-1, -1, 1, 1).contains(box_of(text)) for text in placed)
        shown += 1
    assert shown == HOW_MANY


def unspaced(text: str) -> str:
    return "".join(text.split())


def test_a_long_address_of_a_server_is_broken_not_cut() -> None:
    url = invite_url("https://health-code.some-long-department.example.gov.example", "AbC0O1lI9xYzAbC0O1lI9x")
    shown = ["".join(text.lines) for text in lay_out(poster_of(url=url))]
    assert url in shown


@pytest.mark.parametrize("a_sheet", SHEETS)
@pytest.mark.parametrize("size", [Size.A4, Size.A5])
@pytest.mark.parametrize("orientation", list(Orientation))
def test_the_posters_of_a_sheet_lie_apart_inside_it(
    a_sheet: int, size: Size, orientation: Orientation
) -> None:
    room = area(paper_of(size, orientation))
    found = list(cells(room, a_sheet))
    assert len(found) == a_sheet
    assert all(room.adjusted(-1, -1, 1, 1).contains(cell) for cell in found)
    assert not any(a.intersects(b) for a, b in pairs(found))


def pairs(cells: list[QRectF]) -> Iterator[tuple[QRectF, QRectF]]:
    for place, first in enumerate(cells):
        yield from ((first, other) for other in cells[place + 1 :])


def test_choices_exclude_each_other() -> None:
    two = PosterDocument(poster_of()).with_choice("2", True)
    four = two.with_choice("4", True)
    assert [choice.is_on for choice in two.choices] == [True, False]
    assert [choice.is_on for choice in four.choices] == [False, True]
    assert (two.orientation, four.orientation) == (Orientation.Landscape, Orientation.Portrait)
    assert four.with_choice("4", False).rows == 1
