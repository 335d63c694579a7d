"""Icons drawn from our own SVG files, their `currentColor` in a colour of the theme."""

from PySide6.QtCore import QByteArray, QFile, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap

from groupcode_desktop.gui import theme

SIDE = 20


def icon(name: str, colour: str | None = None, side: int = SIDE) -> QIcon:
    """`:/icons/<name>.svg`; the colour is the theme's text colour unless another is given."""
    return QIcon(picture(name, colour, side))


def picture(name: str, colour: str | None = None, side: int = SIDE) -> QPixmap:
    """Sharp on every screen of the machine."""
    from PySide6.QtSvg import QSvgRenderer

    file = QFile(f":/icons/{name}.svg")
    file.open(QIODevice.OpenModeFlag.ReadOnly)
    svg = bytes(file.readAll().data()).replace(b"currentColor", (colour or theme.colours().text).encode())
    ratio = max(screen.devicePixelRatio() for screen in QGuiApplication.screens())
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return pixmap
