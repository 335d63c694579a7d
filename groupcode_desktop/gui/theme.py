"""The look: two sets of colours, one style sheet, the fonts. Pages never name a colour of their own."""

import re
from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from PySide6.QtCore import QFile, QIODevice, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from groupcode_desktop.gui.settings import Theme


class Tone(StrEnum):
    """What a colour says; always together with a word."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    BLUE = "blue"
    GREY = "grey"


@dataclass(frozen=True, slots=True)
class Colours:
    """Every text colour has a contrast of 4.5 : 1 or more on the surfaces it stands on (a test says so)."""

    window: str
    surface: str
    raised: str
    border: str
    text: str
    muted: str
    primary: str
    primary_hover: str
    on_primary: str
    selected: str
    green: str
    green_soft: str
    green_light: str
    yellow: str
    yellow_soft: str
    red: str
    red_soft: str
    blue: str
    blue_soft: str
    grey: str
    grey_soft: str


LIGHT = Colours(
    window="#f5f7fb",
    surface="#ffffff",
    raised="#fafbfd",
    border="#e1e5ec",
    text="#111827",
    muted="#5b6472",
    primary="#1a62d6",
    primary_hover="#154fb0",
    on_primary="#ffffff",
    selected="#e8f0fd",
    green="#0b7a43",
    green_soft="#e3f5ea",
    green_light="#5bb98a",
    yellow="#8a5a00",
    yellow_soft="#fff2d0",
    red="#c1272d",
    red_soft="#fde8e8",
    blue="#1a5ac4",
    blue_soft="#e8f0fd",
    grey="#566070",
    grey_soft="#eef1f5",
)
DARK = Colours(
    window="#12161d",
    surface="#1a2029",
    raised="#212833",
    border="#323b48",
    text="#eef1f6",
    muted="#a3adbb",
    primary="#2f6fe0",
    primary_hover="#2763cf",
    on_primary="#ffffff",
    selected="#22334f",
    green="#56c98d",
    green_soft="#16352a",
    green_light="#2f8a5f",
    yellow="#e5b045",
    yellow_soft="#3b3019",
    red="#ff8a85",
    red_soft="#46211f",
    blue="#8db8ff",
    blue_soft="#22334f",
    grey="#aab4c2",
    grey_soft="#2b333f",
)

_current = LIGHT
POINTS = 10.5


def colours() -> Colours:
    """The colours in use now; painting code asks at each paint."""
    return _current


def tone_colours(tone: Tone) -> tuple[QColor, QColor]:
    """Text and soft background of a tone."""
    values = asdict(_current)
    return QColor(values[tone]), QColor(values[f"{tone}_soft"])


def apply(app: QApplication, theme: Theme, text_percent: int = 100) -> None:
    """Switches palette, style sheet and text size of the running program."""
    global _current
    _current = DARK if _is_dark(theme) else LIGHT
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setPalette(_palette(_current))
    font = app.font()
    font.setPointSizeF(POINTS * text_percent / 100)
    app.setFont(font)
    app.setStyleSheet(_scaled(_style_sheet(_current), text_percent))


def _is_dark(theme: Theme) -> bool:
    if theme is Theme.SYSTEM:
        return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return theme is Theme.DARK


def use_fonts(app: QApplication, bundled_font: Path) -> None:
    """The system's own family first; the bundled Chinese one where a character would be missing."""
    number = QFontDatabase.addApplicationFont(str(bundled_font))
    font = app.font()
    families = [font.family(), *QFontDatabase.applicationFontFamilies(number)]
    font.setFamilies(families)
    font.setPointSizeF(POINTS)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    app.setFont(font)


@cache
def _style_template() -> str:
    file = QFile(":/styles/app.qss")
    file.open(QIODevice.OpenModeFlag.ReadOnly)
    return bytes(file.readAll().data()).decode()


def _style_sheet(colours: Colours) -> str:
    sheet = _style_template()
    for name, value in sorted(asdict(colours).items(), key=lambda item: -len(item[0])):
        sheet = sheet.replace(f"@{name}", value)
    return sheet


def _scaled(sheet: str, percent: int) -> str:
    """What holds a text grows with it."""
    lengths = r"(font-size|min-height): (\d+)px"
    return re.sub(lengths, lambda found: f"{found[1]}: {int(found[2]) * percent // 100}px", sheet)


def _palette(colours: Colours) -> QPalette:
    roles = QPalette.ColorRole
    palette = QPalette(QColor(colours.window))
    for role, value in {
        roles.Window: colours.window,
        roles.Base: colours.surface,
        roles.AlternateBase: colours.raised,
        roles.Button: colours.surface,
        roles.WindowText: colours.text,
        roles.Text: colours.text,
        roles.ButtonText: colours.text,
        roles.PlaceholderText: colours.muted,
        roles.Highlight: colours.selected,
        roles.HighlightedText: colours.text,
        roles.ToolTipBase: colours.raised,
        roles.ToolTipText: colours.text,
        roles.Link: colours.blue,
        roles.Accent: colours.primary,
    }.items():
        palette.setColor(role, QColor(value))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.muted))
    return palette
