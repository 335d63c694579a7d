"""A page as a PNG file, in the resolution of print."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSaveFile, Qt
from PySide6.QtGui import QImage, QImageWriter, QPageLayout, QPainter

from groupcode_desktop.gui.paper.document import UNITS_PER_INCH, Document
from groupcode_desktop.gui.paper.press import paint_page

DPI = 300
INCHES_PER_METRE = 1 / 0.0254


def picture_of(document: Document, paper: QPageLayout, page: int = 0) -> QImage:
    """The whole sheet; the picture knows its resolution."""
    image = QImage(paper.fullRectPixels(DPI).size(), QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(DPI * INCHES_PER_METRE))
    image.setDotsPerMeterY(round(DPI * INCHES_PER_METRE))
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_page(painter, document, paper, page, DPI / UNITS_PER_INCH)
    painter.end()
    return image


def write_png(image: QImage, path: Path) -> None:
    """A file that is there already stays whole until the new one is. Raises OSError."""
    png = QBuffer()
    png.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(png, QByteArray(b"png")).write(image)
    file = QSaveFile(str(path))
    is_open = file.open(QIODevice.OpenModeFlag.WriteOnly)
    if not is_open or file.write(png.data()) < 0 or not file.commit():
        raise OSError(file.errorString())
