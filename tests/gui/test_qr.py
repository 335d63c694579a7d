"""The QR code of an invite: small enough to scan from afar, strong enough for a dirty screen."""

import zxingcpp
from PySide6.QtGui import QImage

from groupcode_desktop.domain.phone_access import invite_url
from groupcode_desktop.gui.qr import QUIET_ZONE, modules_of

URL = invite_url("http://192.168.100.200:65535", "A" * 22)
DOTS = 8
"""Of a module."""


def test_the_longest_invite_needs_version_4_at_error_level_m() -> None:
    modules = modules_of(URL)
    assert len(URL) <= 60
    assert len(modules) == 33
    side = len(modules) + 2 * QUIET_ZONE
    image = QImage(side, side, QImage.Format.Format_Grayscale8)
    image.fill(255)
    for row, line in enumerate(modules):
        for column, is_black in enumerate(line):
            image.setPixel(column + QUIET_ZONE, row + QUIET_ZONE, 0xFF000000 if is_black else 0xFFFFFFFF)
    (code,) = zxingcpp.read_barcodes(image.scaledToWidth(side * DOTS))
    assert code.text == URL
    assert code.ec_level in ("M", "Q", "H")
