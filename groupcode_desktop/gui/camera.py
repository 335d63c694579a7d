"""Takes pictures of screens, in every look."""

import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from groupcode_desktop.gui.program import Program
from groupcode_desktop.gui.settings import Language, Theme

LIMIT = 60_000
"""Milliseconds for a screen to show its data."""
PAUSE = 20
ROUNDS = 10
Look = tuple[str, Language, Theme]


class ScreenMissing(Exception):
    """The name of the screen, and why."""


def looks(language: str | None) -> list[Look]:
    """Folder, language and theme of each picture of a screen; in that language alone if one is given."""
    shown = [("zh", Language.CHINESE), ("en", Language.ENGLISH)]
    return [
        (f"{short}-{theme}", known, theme)
        for short, known in shown
        for theme in (Theme.LIGHT, Theme.DARK)
        if language in (None, known)
    ]


class Camera:
    def __init__(self, directory: Path, looks: Sequence[Look]) -> None:
        self._directory = directory
        self._looks = looks
        self._screens = 0
        self._failure = ""
        self.taken = 0

    def note_failure(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """sys.excepthook: the next picture is not taken."""
        self._failure = "".join(traceback.format_exception(kind, error, trace))

    def take(
        self, program: Program, screen: str, is_ready: Callable[[], bool], shown: QWidget | None = None
    ) -> None:
        """One picture in each look, of the window or a dialog, as soon as it shows what it is to show."""
        self.wait(screen, is_ready)
        self._screens += 1
        for folder, language, theme in self._looks:
            _dress(program, language, theme)
            self.wait(screen, is_ready)
            file = self._directory / folder / f"{self._screens:02}-{screen}.png"
            self._save(shown or program.window, file, screen)

    def take_opened(
        self, program: Program, screen: str, open_it: Callable[[], object], kind: type[QDialog]
    ) -> None:
        """Of a dialog that is opened anew for each look, because it is written when it opens."""
        self._screens += 1
        for folder, language, theme in self._looks:
            _dress(program, language, theme)
            open_it()
            self.wait(screen, lambda: bool(open_ones(program, kind)))
            _settle()
            (dialog,) = open_ones(program, kind)
            self._save(dialog, self._directory / folder / f"{self._screens:02}-{screen}.png", screen)
            dialog.reject()

    def wait(self, screen: str, is_ready: Callable[[], bool]) -> None:
        deadline = QDeadlineTimer(LIMIT)
        while not is_ready():
            if self._failure or deadline.hasExpired():
                raise ScreenMissing(f"{screen}: {self._failure or 'it did not come'}")
            _let_events_run()
        if self._failure:
            raise ScreenMissing(f"{screen}: {self._failure}")

    def _save(self, window: QWidget, file: Path, screen: str) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        if not window.grab().save(str(file)):
            raise ScreenMissing(f"{screen}: {file} cannot be written")
        self.taken += 1


def open_ones(program: Program, kind: type[QDialog]) -> list[QDialog]:
    return [one for one in program.window.findChildren(kind) if one.isVisible()]


def _dress(program: Program, language: Language, theme: Theme) -> None:
    """Another language writes every page anew: not where it is the same."""
    appearance = program.parts.appearance
    if appearance.language is not language:
        appearance.set_language(language)
    appearance.set_theme(theme)
    _settle()


def _settle() -> None:
    """A change of texts and style makes layouts ask for room, which makes others ask."""
    for _ in range(ROUNDS):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def _let_events_run() -> None:
    loop = QEventLoop()
    QTimer.singleShot(PAUSE, loop.quit)
    loop.exec()
