"""500 people to a PDF and to a workbook, beside what is written by hand for this one list; the poster."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, cast

from PySide6.QtCore import QEventLoop, QObject, QPointF
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter, QPdfWriter, QPen
from PySide6.QtWidgets import QApplication

from groupcode_desktop.client.sheets.table import write_table
from groupcode_desktop.domain import times
from groupcode_desktop.gui.paper.document import paper_of
from groupcode_desktop.gui.paper.lettering import font
from groupcode_desktop.gui.paper.listing import Cell, Heading, Listing
from groupcode_desktop.gui.paper.listing_files import table_of
from groupcode_desktop.gui.paper.listing_painter import ListingDocument
from groupcode_desktop.gui.paper.picture import picture_of, write_png
from groupcode_desktop.gui.paper.poster import Poster, PosterDocument
from groupcode_desktop.gui.paper.press import Press
from groupcode_desktop.gui.qr import Modules, modules_of
from groupcode_desktop.gui.theme import Tone
from tests.benchmarks.report import Figure

ROWS = 500
ROUNDS = 9
CODES = (("● 绿码", Tone.GREEN), ("▲ 黄码", Tone.YELLOW), ("■ 红码", Tone.RED), ("– 无数据", Tone.GREY))
TITLES = ("姓名（备注）", "备注/部门", "证件号码", "手机号码", "健康码", "核酸", "疫苗", "加入时间")
LEFTS = (0, 1200, 1900, 2900, 3500, 4000, 4600, 5000)
INVITE = "http://192.168.1.20:8765/j/AbCdEfGhIjKlMnOpQrStUv"
ROW, PAGE = 172, 7600
INKS = {None: QColor("black")} | {tone: QColor(tone.value) for tone in Tone}
RULE = QPen(QColor("#bbbbbb"), 5)


def figures() -> Iterator[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _app = cast(QApplication, QApplication.instance() or QApplication([]))
    listing = _listing()
    with TemporaryDirectory() as name:
        folder = Path(name)
        pdf, by_hand = _pairs(
            lambda: _press(listing, folder / "ours.pdf"), lambda: _paint_by_hand(listing, folder / "hand.pdf")
        )
        yield Figure(f"{ROWS} rows to PDF, beside QPainter by hand", pdf, by_hand, "ms", 1.5)
        sheet, bare = _pairs(
            lambda: write_table(folder / "ours.xlsx", table_of(listing)),
            lambda: _write_by_hand(listing, folder / "hand.xlsx"),
        )
        yield Figure(f"{ROWS} rows to XLSX, beside XlsxWriter by hand", sheet, bare, "ms", 1.5)
        yield from _poster(folder)
        office = shutil.which("soffice") or shutil.which("libreoffice")
        if office is not None:
            converted = _timed(lambda: _convert(office, folder / "ours.xlsx", folder))
            yield Figure(f"{ROWS} rows to PDF, beside LibreOffice", pdf, converted, "ms", 0.05)


def _poster(folder: Path) -> Iterator[Figure]:
    modules = modules_of("http://192.168.1.20:8765/j/AbCdEfGhIjKlMnOpQrStUv")
    poster = Poster(
        "广州塔-1", "李*明", "http://192.168.1.20:8765/j/AbCdEfGhIjKlMnOpQrStUv", times.now(), modules
    )
    document = PosterDocument(poster)
    paper = paper_of(document.sizes[0], document.orientation)
    picture, bare = _pairs(
        lambda: write_png(picture_of(document, paper), folder / "ours.png"),
        lambda: _picture_by_hand(modules, folder / "hand.png"),
    )
    yield Figure("poster to PNG at 300 dpi, beside the code alone by hand", picture, bare, "ms", 1.5)


def _picture_by_hand(modules: Modules, path: Path) -> None:
    """Nothing but the code on a sheet of the same size."""
    image = QImage(2480, 3508, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    for row, line in enumerate(modules):
        for column, is_black in enumerate(line):
            if is_black:
                painter.fillRect(400 + column * 40, 800 + row * 40, 40, 40, QColor("black"))
    painter.end()
    image.save(str(path))


def _pairs(ours: Callable[[], object], floor: Callable[[], object]) -> tuple[float, float]:
    """Medians of turns taken one after the other, after one each that warms up."""
    for work in (ours, floor):
        work()
    turns = [(_timed(ours), _timed(floor)) for _ in range(ROUNDS)]
    return median(turn[0] for turn in turns), median(turn[1] for turn in turns)


def _timed(work: Callable[[], object]) -> float:
    """Milliseconds."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1_000


def _press(listing: Listing, path: Path) -> None:
    """All that the program does once the log has answered."""
    owner, loop = QObject(), QEventLoop()
    press = Press(owner)
    press.ended.connect(loop.quit)
    document = ListingDocument(listing)
    press.write_pdf(document, paper_of(document.sizes[0], document.orientation), path)
    loop.exec()


def _paint_by_hand(listing: Listing, path: Path) -> None:
    """The same pages for this one list: everything in a fixed place, nothing measured, wrapped or marked."""
    writer = QPdfWriter(str(path))
    writer.setResolution(720)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    painter, letters = QPainter(writer), font(9)
    top = PAGE + 1
    for number, row in enumerate(listing.rows):
        if top > PAGE:
            if number:
                writer.newPage()
            _paint_head_by_hand(painter, listing, number)
            painter.setFont(letters)
            top = 600
        for left, cell in zip(LEFTS, row, strict=True):
            painter.setPen(INKS[cell.tone])
            painter.drawText(QPointF(left, top + 110), cell.text)
        painter.setPen(RULE)
        painter.drawLine(0, top + ROW, 5900, top + ROW)
        top += ROW
    painter.end()


def _paint_head_by_hand(painter: QPainter, listing: Listing, number: int) -> None:
    painter.setPen(INKS[None])
    painter.setFont(font(15))
    painter.drawText(QPointF(0, 150), f"{listing.group} · {listing.title}")
    painter.setFont(font(8.5))
    painter.drawText(QPointF(0, 270), listing.filter)
    painter.drawText(QPointF(0, 380), f"显示 {listing.shown} / 共 {listing.total} 人")
    painter.drawText(QPointF(0, 8000), f"{listing.operator}")
    painter.drawText(QPointF(5000, 8000), f"第 {number // 40 + 1} 页")
    painter.fillRect(0, 420, 5900, ROW, QColor("#eeeeee"))
    painter.setFont(font(9))
    for left, title in zip(LEFTS, TITLES, strict=True):
        painter.drawText(QPointF(left, 540), title)


def _write_by_hand(listing: Listing, path: Path) -> None:
    from xlsxwriter import Workbook

    with Workbook(str(path)) as made:
        book: Any = made
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, TITLES)
        for number, row in enumerate(listing.rows, 1):
            sheet.write_row(number, 0, [cell.text for cell in row])


def _convert(office: str, sheet: Path, folder: Path) -> None:
    words = [office, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf"]
    subprocess.run([*words, "--outdir", str(folder), str(sheet)], check=True, capture_output=True)


def _listing() -> Listing:
    dice = Random(1)
    headings = tuple(Heading(title, 2 if place == 0 else 0) for place, title in enumerate(TITLES))
    rows = tuple(_row(number, dice) for number in range(ROWS))
    now = times.now()
    return Listing("成员列表", "广州塔-1", "全部成员", ROWS, ROWS, now, "李晓明", now, headings, rows)


def _row(number: int, dice: Random) -> tuple[Cell, ...]:
    name = "".join(dice.choice("王李张刘陈杨黄赵吴周伟丽娜敏静强磊洋艳勇") for _ in range(3))
    return (
        Cell(f"{name}（{number}号）"),
        Cell(f"研发{dice.randrange(12)}组"),
        Cell(f"44{'*' * 14}{number % 100:02}"),
        Cell(f"138****{number:04}"),
        Cell(*dice.choice(CODES)),
        Cell(dice.choice(("24小时阴性", "48小时阴性", "检测中"))),
        Cell(f"{dice.randrange(1, 4)}剂次"),
        Cell("2022-05-05", None, date(2022, 5, 5)),
    )
