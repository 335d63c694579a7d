"""The language changes while pages are open: nothing of the old one stays."""

from PySide6.QtWidgets import QApplication

from groupcode_desktop.gui.settings import Language
from groupcode_desktop.gui.views.home_page import HomePage
from tests.gui.desktop import Desktop, Desktops
from tests.gui.helpers import visible_texts

DATA = {"English", "简体中文"}
"""Names that a language has in itself."""


def has_chinese(text: str) -> bool:
    return any("\u4e00" <= character <= "\u9fff" for character in text)


def test_every_visible_text_of_the_frame_and_its_pages_changes(desktops: Desktops) -> None:
    desktop = desktops.open(demo=True)
    desktop.until_page(HomePage)
    desktop.until(lambda: desktop.program.parts.groups.is_known)
    names = [group.name for group in desktop.program.parts.groups.groups()] + ["李晓明"]
    for place in ("home", "create", "settings", "sms_desk"):
        desktop.window.go(place)
        switch(desktop, Language.ENGLISH)
        in_english = [text for text in visible_texts(desktop.window) if not any(n in text for n in names)]
        assert [text for text in in_english if has_chinese(text) and text not in DATA] == []
        switch(desktop, Language.CHINESE)
        in_chinese = visible_texts(desktop.window)
        kept = [text for text in in_chinese if text in in_english and has_letters(text) and text not in DATA]
        assert kept == []


def switch(desktop: Desktop, language: Language) -> None:
    desktop.program.parts.appearance.set_language(language)
    QApplication.processEvents()


def has_letters(text: str) -> bool:
    return any(character.isascii() and character.isalpha() for character in text)
