"""One program per data directory: the second start raises the first window and leaves."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtNetwork import QLocalServer

from groupcode_desktop.gui.knock import address_of


class Instance(QObject):
    def __init__(self, data: Path, raise_up: Callable[[], None]) -> None:
        super().__init__()
        self._address = address_of(data)
        self._raise_up = raise_up
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    @Slot()
    def listen(self) -> None:
        if not self._server.listen(self._address):
            QLocalServer.removeServer(self._address)
            self._server.listen(self._address)

    def close(self) -> None:
        self._server.close()

    @Slot()
    def _answer(self) -> None:
        visitor = self._server.nextPendingConnection()
        visitor.disconnectFromServer()
        self._raise_up()
