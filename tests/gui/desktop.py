"""The whole desktop program in front of its real backend, as a test uses it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar, cast

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from groupcode_desktop.client.child import BackendChild
from groupcode_desktop.client.credentials import CredentialStore
from groupcode_desktop.gui.launch import Launch
from groupcode_desktop.gui.program import Program
from groupcode_desktop.gui.settings import Language, SettingsStore
from groupcode_desktop.gui.views.main_window import MainWindow
from groupcode_desktop.gui.views.real_name_page import RealNamePage
from groupcode_desktop.gui.views.sign_in_page import SignInPage
from tests.cast import id_number, phone_number

W = TypeVar("W", bound=QWidget)

LIMIT = 30_000
"""Milliseconds for what needs the backend to start."""


@dataclass
class Desktop:
    program: Program
    child: BackendChild
    qtbot: QtBot

    @property
    def window(self) -> MainWindow:
        return self.program.window

    def page(self, kind: type[W]) -> W:
        """The page that is shown now; it has to be of that kind."""
        page = self.window.ui.pages.currentWidget()
        assert isinstance(page, kind), f"{type(page).__name__} is shown"
        return page

    def until(self, condition: Callable[[], object], limit: int = LIMIT) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=limit)

    def until_page(self, kind: type[W]) -> W:
        self.until(lambda: isinstance(self.window.ui.pages.currentWidget(), kind))
        return self.page(kind)

    def read_code(self) -> str:
        """The newest code of the 短信台, as staff would read it."""
        desk = self.window.makers.sms_desk_page().controller
        desk.watch()
        self.until(lambda: desk.codes())
        return desk.codes()[0].code

    def sign_in(self, number: int = 1, name: str = "李晓明") -> None:
        """From the sign-in page to home; the person of that number gives the real name if need be."""
        page = self.until_page(SignInPage)
        page.ui.phone.setText(phone_number(number))
        page.ui.code.button.click()
        self.until(lambda: page.desk.controller.codes())
        page.ui.code.edit.setText(page.desk.controller.codes()[0].code)
        page.ui.sign_in.click()
        self.until(lambda: self.program.parts.session.account is not None)
        if not self.program.parts.session.account.has_real_name:  # pyright: ignore[reportOptionalMemberAccess]
            self.prove_name(number, name)

    def prove_name(self, number: int, name: str) -> None:
        real_name = self.until_page(RealNamePage)
        real_name.ui.name.setText(name)
        real_name.ui.id_number.setText(id_number(number))
        real_name.ui.confirm.click()
        self.until(lambda: self.window.pages.current == "home")


class Desktops:
    """Opens programs on one data directory, and ends them all."""

    def __init__(self, qtbot: QtBot, data: Path) -> None:
        self._qtbot = qtbot
        self._data = data
        self.credentials = CredentialStore(data, use_keyring=False)
        self._open: list[Desktop] = []

    def open(self, demo: bool = False, language: Language = Language.ENGLISH, chosen: bool = True) -> Desktop:
        """`chosen` False is the first run."""
        store = SettingsStore(self._data / "settings.json")
        store.change(server_chosen=chosen or store.now.server_chosen)
        child = BackendChild(self._data, self.credentials.data_key, demo)
        child.start()
        launch = Launch(self._data, demo, None, language)
        app = cast(QApplication, QApplication.instance())
        desktop = Desktop(Program(app, launch, store, child, self.credentials), child, self._qtbot)
        self._open.append(desktop)
        desktop.window.resize(1280, 800)
        desktop.window.show()
        return desktop

    def close(self, desktop: Desktop) -> None:
        self._open.remove(desktop)
        desktop.program.quit()
        desktop.window.deleteLater()
        desktop.program.setParent(None)
        desktop.program.deleteLater()
        QApplication.processEvents()

    def close_all(self) -> None:
        for desktop in list(self._open):
            self.close(desktop)
