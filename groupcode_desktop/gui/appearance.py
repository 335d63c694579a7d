"""How the program looks and speaks: theme, text size and language, switched while it runs."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator, Signal, Slot
from PySide6.QtWidgets import QApplication

from groupcode_desktop.gui import theme
from groupcode_desktop.gui.settings import Language, SettingsStore, Theme

TEXT_PERCENTS = (100, 110, 125, 150)


class Appearance(QObject):
    """`language`, when given, wins over the settings for this launch."""

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        store: SettingsStore,
        font: Path,
        language: Language | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._store = store
        self._translators: list[QTranslator] = []
        self.language = Language.ENGLISH
        theme.use_fonts(app, font)
        self._apply_theme()
        self._apply_language(language or store.now.language)
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    def set_theme(self, theme: Theme) -> None:
        self._store.change(theme=theme)
        self._apply_theme()
        self.changed.emit()

    def set_text_percent(self, percent: int) -> None:
        self._store.change(text_percent=percent)
        self._apply_theme()
        self.changed.emit()

    def set_language(self, language: Language) -> None:
        self._store.change(language=language)
        self._apply_language(language)
        self.changed.emit()

    @Slot()
    def _follow_system(self) -> None:
        if self._store.now.theme is Theme.SYSTEM:
            self._apply_theme()

    def _apply_theme(self) -> None:
        theme.apply(self._app, self._store.now.theme, self._store.now.text_percent)

    def _apply_language(self, language: Language) -> None:
        """The system's language counts as Chinese when it is, and as English otherwise."""
        if language is Language.SYSTEM:
            is_chinese = QLocale.system().language() is QLocale.Language.Chinese
            language = Language.CHINESE if is_chinese else Language.ENGLISH
        self.language = language
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators = [self._loaded(":/i18n/groupcode_zh_CN.qm"), self._loaded(_qt_file())]
        QLocale.setDefault(QLocale(language))
        if language is Language.CHINESE:
            for translator in self._translators:
                self._app.installTranslator(translator)

    def _loaded(self, file: str) -> QTranslator:
        translator = QTranslator(self)
        translator.load(file)
        return translator


def _qt_file() -> str:
    """Qt's own words: OK, Cancel, the menus of text fields."""
    return str(Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / "qtbase_zh_CN.qm")
