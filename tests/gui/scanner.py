"""A phone's scanner: what a decoder reads in a picture."""

import zxingcpp
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget


def text_in(what: QWidget | QImage) -> str:
    """Of the pixels that the widget shows, or of a picture; empty when there is no code to read."""
    image = what if isinstance(what, QImage) else what.grab().toImage()
    found = zxingcpp.read_barcodes(image.convertToFormat(QImage.Format.Format_Grayscale8))
    return found[0].text if found else ""
