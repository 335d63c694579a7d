"""Where the window was last time, if the screens of today still have room for it there."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from groupcode_desktop.gui.settings import WindowPlace

USUAL_SIZE = QSize(1280, 800)
GRIP = 120
"""Pixels of the title bar that have to be on a screen, so that the window can be taken and moved."""


def place_of(window: QMainWindow) -> WindowPlace:
    rect = window.normalGeometry()
    return WindowPlace(rect.x(), rect.y(), rect.width(), rect.height(), window.isMaximized())


def put(window: QMainWindow, place: WindowPlace | None) -> None:
    """Without a usable place: the usual size, or what the screen has room for."""
    available = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    rect = QRect(place.x, place.y, place.width, place.height) if place else QRect()
    if place is None or not any(_reachable(rect, screen) for screen in available):
        window.resize(USUAL_SIZE.boundedTo(available[0].size()))
        return
    window.setGeometry(rect)
    if place.maximized:
        window.showMaximized()


def _reachable(rect: QRect, screen: QRect) -> bool:
    bar = QRect(rect.x(), rect.y(), rect.width(), 1).intersected(screen)
    return bar.width() >= GRIP and rect.width() <= screen.width() and rect.height() <= screen.height()
