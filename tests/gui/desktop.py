"""The whole desktop program in front of its real backend, as a test uses it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar, cast

from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from groupcode_desktop.client.child import BackendChild
from groupcode_desktop.client.credentials import CredentialStore
from groupcode_desktop.client.server import Server
from groupcode_desktop.gui.controllers.session import desk_key_name
from groupcode_desktop.gui.controllers.sms_desk import SmsDeskController
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

    def ask_code(self, button: QPushButton, desk: SmsDeskController) -> str:
        """Clicks the button and reads the new code from the 短信台, as staff would."""
        known = set(desk.codes())
        button.click()
        desk.watch()
        self.until(lambda: set(desk.codes()) - known)
        return desk.codes()[0].code

    def sign_in(self, number: int = 1, name: str = "李晓明") -> None:
        """From the sign-in page to home; the person of that number gives the real name if need be."""
        page = self.until_page(SignInPage)
        page.ui.phone.setText(phone_number(number))
        page.ui.code.edit.setText(self.ask_code(page.ui.code.button, page.desk.controller))
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
        self.data = data
        self.credentials = CredentialStore(data, use_keyring=False)
        self._open: list[Desktop] = []

    def open(self, demo: bool = False, language: Language = Language.ENGLISH, chosen: bool = True) -> Desktop:
        """With a child of its own; `chosen` False is the first run."""
        store = SettingsStore(self.data / "settings.json")
        store.change(server_chosen=chosen or store.now.server_chosen)
        child = BackendChild(self.data, self.credentials.data_key, demo)
        child.start()
        return self._show(Launch(self.data, demo, None, language), store, child)

    def open_at(self, server: Server, language: Language = Language.ENGLISH) -> Desktop:
        """In front of a server of the test, as in remote mode."""
        assert server.desk_key
        self.credentials.keep_session(desk_key_name(server.base_url), server.desk_key)
        store = SettingsStore(self.data / "settings.json")
        child = BackendChild(self.data, self.credentials.data_key)
        return self._show(Launch(self.data, False, server.base_url, language), store, child)

    def open_signed_in(self, server: Server, token: str) -> Desktop:
        """In front of a server of the test, with a session that the keyring kept."""
        self.credentials.keep_session(server.name, token)
        desktop = self.open_at(server)
        desktop.until(lambda: desktop.window.pages.current == "home")
        desktop.until(lambda: desktop.program.parts.groups.is_known)
        return desktop

    def _show(self, launch: Launch, store: SettingsStore, child: BackendChild) -> Desktop:
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
