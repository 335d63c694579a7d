"""Both themes: every text can be read on every surface it stands on; switched while the program runs."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from groupcode_desktop.gui import theme
from groupcode_desktop.gui.settings import Theme
from groupcode_desktop.gui.theme import DARK, LIGHT, Colours, Tone
from groupcode_desktop.gui.views.home_page import HomePage
from groupcode_desktop.gui.views.settings_page import SettingsPage
from tests.gui.desktop import Desktops

SURFACES = ("window", "surface", "raised", "selected", "grey_soft")
ENOUGH = 4.5


def luminance(colour: str) -> float:
    """WCAG 2.1, relative luminance."""
    red, green, blue = (_linear(part) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(colour: str) -> tuple[float, float, float]:
    value = QColor(colour)
    return value.redF(), value.greenF(), value.blueF()


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def pairs() -> list[tuple[str, str]]:
    plain = [(ink, ground) for ink in ("text", "muted") for ground in SURFACES]
    tones = [(tone.value, ground) for tone in Tone for ground in (f"{tone.value}_soft", "surface", "window")]
    buttons = [("on_primary", "primary"), ("on_primary", "primary_hover"), ("blue", "selected")]
    return plain + tones + buttons


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), pairs())
def test_a_text_can_be_read_on_its_surface(colours: Colours, ink: str, ground: str) -> None:
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= ENOUGH


def test_the_theme_changes_while_the_program_runs(desktops: Desktops) -> None:
    desktop = desktops.open(demo=True)
    desktop.until_page(HomePage)
    desktop.window.go("settings")
    page = desktop.page(SettingsPage)
    for chosen, colours in ((Theme.DARK, DARK), (Theme.LIGHT, LIGHT)):
        page.ui.theme.setCurrentIndex(list(Theme).index(chosen))
        page.ui.theme.activated.emit(page.ui.theme.currentIndex())
        assert theme.colours() is colours
        assert page.grab().toImage().pixelColor(2, page.height() - 2) == QColor(colours.window)


def test_the_text_size_changes_while_the_program_runs(desktops: Desktops) -> None:
    desktop = desktops.open(demo=True)
    desktop.until_page(HomePage)
    before = QApplication.font().pointSizeF()
    desktop.program.parts.appearance.set_text_percent(150)
    assert QApplication.font().pointSizeF() == before * 1.5


def test_buttons_grow_with_the_text(desktops: Desktops) -> None:
    desktop = desktops.open(demo=True)
    desktop.until_page(HomePage)
    desktop.window.go("settings")
    button = desktop.page(SettingsPage).ui.other_server
    appearance = desktop.program.parts.appearance
    heights: list[int] = []
    for percent in (100, 150):
        appearance.set_text_percent(percent)
        heights.append(button.sizeHint().height())
    appearance.set_text_percent(100)
    assert heights == [34, 50]
