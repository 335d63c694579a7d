"""The letters of paper: the bundled Chinese font first, so that a PDF's text can be found and copied."""

import unicodedata
from functools import cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QGuiApplication

from groupcode_desktop import _generated
from groupcode_desktop.gui.cells import showable
from groupcode_desktop.gui.paper.document import UNITS_PER_POINT

__all__ = ["Ruler", "font", "showable"]

FONTS = ("NotoSansSC-subset.otf", "NotoSansSC-rare.otf")


@cache
def _families() -> list[str]:
    folder = Path(_generated.__file__).parent
    numbers = [QFontDatabase.addApplicationFont(str(folder / name)) for name in FONTS]
    return [family for number in numbers for family in QFontDatabase.applicationFontFamilies(number)]


def font(points: float) -> QFont:
    """Without `locl`, which swaps digits beside a Latin letter for glyphs that a PDF cannot name, and without
    ligatures, so that every letter can be found.
    """
    made = QFont([*_families(), *QGuiApplication.font().families()])
    made.setPixelSize(round(points * UNITS_PER_POINT))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setKerning(False)
    for tag in ("locl", "liga"):
        made.setFeature(QFont.Tag(tag), 0)
    return made


class Ruler:
    """Widths and lines of texts in one font; each character is measured once."""

    def __init__(self, font: QFont) -> None:
        self._metrics = QFontMetricsF(font)
        self._widths: dict[str, float] = {}
        self.ascent = self._metrics.ascent()
        self.height = self._metrics.height()

    def width(self, text: str) -> float:
        try:
            return sum(map(self._widths.__getitem__, text))
        except KeyError:
            for character in text:
                if character not in self._widths:
                    self._widths[character] = self._metrics.horizontalAdvance(character)
            return sum(map(self._widths.__getitem__, text))

    def lines(self, text: str, room: float) -> list[str]:
        """Broken at spaces where there are some, else between any two characters, as Chinese may."""
        if self.width(text) <= room:
            return [text]
        lines, line, used = list[str](), "", 0.0
        for character in text:
            width = self.width(character)
            if line and used + width > room and not unicodedata.combining(character):
                head, line = _broken(line)
                lines.append(head)
                used = self.width(line)
            line += character
            used += width
        return [*lines, line]

    def elided(self, text: str, room: float) -> str:
        if self.width(text) <= room:
            return text
        while text and self.width(text) + self.width("…") > room:
            text = text[:-1]
        return text + "…"


def _broken(line: str) -> tuple[str, str]:
    """What stays on the line, and the begun word that goes to the next one."""
    head, space, tail = line.rpartition(" ")
    return (head, tail) if space and tail.isascii() else (line, "")
