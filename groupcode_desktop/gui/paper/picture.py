"""A page as a PNG file, in the resolution of print."""

from io import BytesIO
from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile, Qt
from PySide6.QtGui import QImage, QPageLayout, QPainter

from groupcode_desktop.gui.paper.document import UNITS_PER_INCH, Document
from groupcode_desktop.gui.paper.press import paint_page

DPI = 300


def picture_of(document: Document, paper: QPageLayout, page: int = 0) -> QImage:
    """The whole sheet."""
    image = QImage(paper.fullRectPixels(DPI).size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_page(painter, document, paper, page, DPI / UNITS_PER_INCH)
    painter.end()
    return image


def write_png(image: QImage, path: Path) -> None:
    """In 64 colours: half the size and time of all. A file that is there stays whole until the new one is.

    Raises OSError.
    """
    from PIL import Image  # not before the window shows

    size, pixels = (image.width(), image.height()), bytes(image.constBits())
    whole = Image.frombuffer("RGB", size, pixels, "raw", "BGRX", image.bytesPerLine(), 1)
    few = whole.quantize(64, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    png = BytesIO()
    few.save(png, "PNG", dpi=(DPI, DPI))
    file = QSaveFile(str(path))
    is_open = file.open(QIODevice.OpenModeFlag.WriteOnly)
    if not is_open or file.write(png.getvalue()) < 0 or not file.commit():
        raise OSError(file.errorString())
