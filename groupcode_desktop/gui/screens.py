"""The monitors: told apart over restarts, named for people, chosen again when one is missing."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QScreen


def key_of(screen: QScreen) -> str:
    """The same for the same monitor at the same plug."""
    return "|".join((screen.name(), screen.manufacturer(), screen.model(), screen.serialNumber()))


def choose(wanted: str, screens: Sequence[QScreen], avoided: QScreen | None = None) -> QScreen:
    """The wanted one, or else one that is not avoided, or else the first. `screens` are not empty."""
    known = [screen for screen in screens if key_of(screen) == wanted]
    free = [screen for screen in screens if screen is not avoided]
    return (known or free or list(screens))[0]


def title_of(screen: QScreen, number: int) -> str:
    """Screen 2: DELL U2415, 1920 × 1200"""
    name = " ".join(part for part in (screen.manufacturer(), screen.model()) if part) or screen.name()
    size = screen.size() * screen.devicePixelRatio()
    return QCoreApplication.translate("screens", "Screen {number}: {name}, {width} × {height}").format(
        number=number, name=name, width=size.width(), height=size.height()
    )
