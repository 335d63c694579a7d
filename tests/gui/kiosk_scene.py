"""The screen for everybody in front of a real server, and what phones read from it."""

from collections.abc import Callable
from dataclasses import dataclass

import zxingcpp
from PIL import Image, ImageFilter
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from groupcode_desktop.backend.invitations import read_invitation
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.client.server import Server
from groupcode_desktop.domain.errors import GroupcodeError
from groupcode_desktop.domain.sms import Purpose
from groupcode_desktop.gui.clock import ServerClock
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.views.kiosk_window import KioskWindow
from tests.company import Company
from tests.gui.scanner import text_in

LIMIT = 20_000
REFERENCE = (1280, 720)


@dataclass
class KioskScene:
    window: KioskWindow
    company: Company
    clock: ServerClock
    token: str
    qtbot: QtBot

    def until(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=LIMIT)

    def start(self) -> None:
        """On the only screen, in the size of the mock-up; returns when a code can be scanned."""
        self.window.start(self.company.group.id, QApplication.primaryScreen())
        self.window.resize(*REFERENCE)
        self.until(self.shown)

    def shown(self) -> str:
        """What a phone reads from the window's own pixels."""
        return text_in(self.window)

    def pass_by(self, seconds: int) -> None:
        """Time passes for the server and for the window; nobody was asked anything yet."""
        self.company.clock.pass_by(seconds)
        self.clock.learn(self.company.clock())
        self.window.show_now()

    def ask(self) -> None:
        """The next question, and its answer."""
        with self.qtbot.waitSignal(self.window.controller.answered, timeout=LIMIT):
            self.window.controller.poll.now()

    def lets_in(self, url: str) -> bool:
        """Whether the server would take somebody who has scanned that now."""
        backend = self.company.backend
        try:
            with backend.database.read() as db:
                read_invitation(db, url.rsplit("/", 1)[-1], backend.clock())
        except GroupcodeError:
            return False
        return True

    def notice(self) -> str:
        """The title of the plain page; empty while the code is shown."""
        notice = self.window.notice
        return notice.title.text() if notice.isVisible() else ""


def open_kiosk(
    server: Server, company: Company, qtbot: QtBot, tasks: Tasks, clients: Clients, clock: ServerClock
) -> KioskScene:
    company.clock.pass_by(60)
    code = company.creator.code_for(Purpose.SIGN_IN)
    clients.connect(server)
    token = clients().accounts.sign_in(company.creator.phone, code).token
    window = KioskWindow(clients, tasks, clock)
    qtbot.addWidget(window, before_close_func=KioskWindow.end)
    return KioskScene(window, company, clock, token, qtbot)


def from_afar(window: KioskWindow) -> str:
    """What a phone reads when the screen is a quarter as large, and out of focus."""
    grey = window.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    size = grey.width(), grey.height()
    image = Image.frombytes("L", size, bytes(grey.constBits()), "raw", "L", grey.bytesPerLine())
    small = image.reduce(4)
    found = zxingcpp.read_barcodes(small.filter(ImageFilter.GaussianBlur(1)))
    return found[0].text if found else ""
