"""The language, where nobody is signed in yet and the settings cannot be reached."""

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from groupcode_desktop.gui.appearance import Appearance
from groupcode_desktop.gui.settings import Language

NAMES = {Language.CHINESE: "简体中文", Language.ENGLISH: "English"}


class LanguageChoice(QComboBox):
    """Each language in its own words."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        for language, name in NAMES.items():
            self.addItem(name, language)
        self.activated.connect(self._choose)
        appearance.changed.connect(self._show)
        self._show()
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Language"))

    @Slot()
    def _show(self) -> None:
        self.setCurrentIndex(list(NAMES).index(self._appearance.language))

    @Slot()
    def _choose(self) -> None:
        self._appearance.set_language(Language(self.currentData()))
