"""The letters of paper: the bundled Chinese font first, so that a PDF's text can be found and copied."""

import unicodedata
from functools import cache
from pathlib import Path
from typing import ClassVar

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QGuiApplication

from groupcode_desktop import _generated
from groupcode_desktop.gui import cells
from groupcode_desktop.gui.paper.document import UNITS_PER_POINT

FONTS = ("NotoSansSC-subset.otf", "NotoSansSC-rare.otf")


STAND_INS = "NotoSansSC-rare.txt"
_FOLDER = Path(_generated.__file__).parent


@cache
def _families() -> list[str]:
    numbers = [QFontDatabase.addApplicationFont(str(_FOLDER / name)) for name in FONTS]
    return [family for number in numbers for family in QFontDatabase.applicationFontFamilies(number)]


def font(points: float) -> QFont:
    """Without `locl`, which swaps digits beside a Latin letter for glyphs that a PDF cannot name, and without
    ligatures, so that every letter can be found.
    """
    return QFont(_font(points))


@cache
def _font(points: float) -> QFont:
    made = QFont([*_families(), *QGuiApplication.font().families()])
    made.setPixelSize(round(points * UNITS_PER_POINT))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setKerning(False)
    for tag in ("locl", "liga"):
        made.setFeature(QFont.Tag(tag), 0)
    return made


@cache
def stand_ins() -> dict[str, str]:
    """For each letter that stands on paper for a rare one, which one: PDF cannot be told of that by Qt."""
    pairs = (_FOLDER / STAND_INS).read_text("utf-8")
    return dict(zip(pairs[::2], pairs[1::2], strict=True))


@cache
def showable(text: str) -> str:
    """Literally what a name says, in letters for paper."""
    plain = cells.showable(text)
    return plain if plain.isascii() else plain.translate(_standing_in())


@cache
def _standing_in() -> dict[int, str]:
    return {ord(rare): stand_in for stand_in, rare in stand_ins().items()}


_NO_BEGINNING = frozenset("、，。；：？！）】》”’,.;:?!)")
"""No line begins with these."""


class Ruler:
    """Widths and lines of texts in one font; each letter is measured once in the life of the program."""

    _known: ClassVar[dict[str, dict[str, float]]] = {}

    def __init__(self, font: QFont) -> None:
        self._metrics = QFontMetricsF(font)
        self._letters = self._known.setdefault(font.key(), {})
        self._texts: dict[str, float] = {}
        self.ascent = self._metrics.ascent()
        self.height = self._metrics.height()

    def width(self, text: str) -> float:
        width = self._texts.get(text)
        if width is None:
            letters = self._letters
            for letter in text:
                if letter not in letters:
                    letters[letter] = self._metrics.horizontalAdvance(letter)
            width = self._texts[text] = sum(map(letters.__getitem__, text))
        return width

    def lines(self, text: str, room: float) -> list[str]:
        """Broken at spaces where there are some, else between any two characters, as Chinese may."""
        if self.width(text) <= room:
            return [text]
        lines, line, used = list[str](), "", 0.0
        for character in text:
            width = self.width(character)
            if line and used + width > room and not unicodedata.combining(character):
                head, line = _broken(line, character)
                lines.append(head)
                used = self.width(line)
                if character == " ":
                    continue
            line += character
            used += width
        return [*lines, line]

    def elided(self, text: str, room: float) -> str:
        if self.width(text) <= room:
            return text
        while text and self.width(text) + self.width("…") > room:
            text = text[:-1]
        return text + "…"


def _broken(line: str, follower: str) -> tuple[str, str]:
    """What stays on the line, and what goes to the next: a begun word, or what stands before commas."""
    if follower == " ":
        return line, ""
    head, space, tail = line.rpartition(" ")
    if space and tail.isascii():
        return head, tail
    end = len(line)
    while follower in _NO_BEGINNING and end > 1:
        end -= 1
        follower = line[end]
    return line[:end], line[end:]
