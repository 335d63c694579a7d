"""全屏展示 may stand all week: 10,000 questions leave the memory flat and paint nothing anew."""

import gc
import socket
import threading
from collections.abc import Generator
from pathlib import Path

import pytest
import requests
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from groupcode_desktop.api import paths
from groupcode_desktop.client.clients import Clients, Connection
from groupcode_desktop.client.server import Server
from groupcode_desktop.domain.sms import Purpose
from groupcode_desktop.gui.clock import ServerClock
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.views.kiosk_window import KioskWindow
from tests.company import Company
from tests.gui.scanner import text_in

WARM_UP = 1_000
QUESTIONS = 10_000
MEGABYTE = 1024 * 1024


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen += event.type() is QEvent.Type.Paint
        return False


def resident() -> int:
    """Bytes of this process in memory."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096


def ask_often(window: KioskWindow, times: int) -> None:
    """As the timer does it, without its two seconds of pause; the second's picture is made each time."""
    answered = 0

    def count() -> None:
        nonlocal answered
        answered += 1
        window.show_now()

    controller = window.controller
    controller.answered.connect(count)
    controller.poll.set_pace(0)
    while answered < times:
        QApplication.processEvents()
    controller.poll.set_pace(60_000)
    controller.answered.disconnect(count)


class Unchanged:
    """A server that answers as the real one does while nothing changes, only sooner.

    The first question gets the real answer word for word, every later one: 304.
    """

    def __init__(self, answer: requests.Response) -> None:
        kept = "".join(f"{name}: {answer.headers[name]}\r\n" for name in ("ETag", "Content-Type"))
        length = f"Content-Length: {len(answer.content)}\r\n\r\n"
        self._first = f"HTTP/1.1 200 OK\r\n{kept}{length}".encode() + answer.content
        self._later = f"HTTP/1.1 304 Not Modified\r\n{kept}\r\n".encode()
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def _serve(self) -> None:
        connection, _ = self._socket.accept()
        with connection, self._socket:
            while asked := connection.recv(65_536):
                connection.sendall(self._later if b"If-None-Match" in asked else self._first)

    def join(self) -> None:
        """Ends when the client has hung up."""
        self._thread.join()


@pytest.fixture
def unchanged(server: Server, company: Company) -> Generator[Unchanged]:
    company.clock.pass_by(60)
    at = Connection(server)
    signed_in = at.accounts.sign_in(company.creator.phone, company.creator.code_for(Purpose.SIGN_IN))
    at.invites.make(company.group.id)
    at.http.close()
    headers = {"Authorization": f"Bearer {signed_in.token}", paths.DESK_KEY: server.desk_key or ""}
    url = server.base_url + paths.KIOSK.format(group_id=company.group.id)
    unchanged = Unchanged(requests.get(url, headers=headers, timeout=10))
    yield unchanged
    unchanged.join()


def test_ten_thousand_questions_leave_the_memory_flat(
    qtbot: QtBot, tasks: Tasks, clients: Clients, server_clock: ServerClock, unchanged: Unchanged
) -> None:
    clients.connect(Server(unchanged.address))
    window = KioskWindow(clients, tasks, server_clock)
    qtbot.addWidget(window, before_close_func=KioskWindow.end)
    window.start(1, QApplication.primaryScreen())
    qtbot.waitUntil(lambda: text_in(window) != "", timeout=10_000)
    ask_often(window, WARM_UP)
    controller, paints = window.controller, Paints()
    kiosk, modules = controller.kiosk, controller.modules
    window.code.qr.installEventFilter(paints)
    gc.collect()
    before, objects = resident(), len(gc.get_objects())
    ask_often(window, QUESTIONS)
    gc.collect()
    assert resident() - before < 4 * MEGABYTE
    assert len(gc.get_objects()) - objects < QUESTIONS // 10
    assert paints.seen == 0
    assert controller.kiosk is kiosk
    assert controller.modules is modules
    window.hide()
    clients.close()
