"""The way to the server: taken up at start, watched, and taken up again when it was lost."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from groupcode_desktop.client.child import BackendChild, Ready
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.client.server import Server
from groupcode_desktop.domain.accounts import Account
from groupcode_desktop.domain.errors import GroupcodeError, ServerUnreachable
from groupcode_desktop.gui.tasks import Tasks

LOOK = 250
"""Milliseconds between two looks at the child process."""
ASK = 5_000
"""Milliseconds between two questions to a server that answered the last one."""
ASK_AGAIN = 1_500
"""The same while it does not answer."""


class State(StrEnum):
    STARTING = "starting"
    CONNECTED = "connected"
    LOST = "lost"
    FAILED = "failed"


class ConnectionController(QObject):
    """`greet(token)` runs in the background on each new connection and says who is signed in there.

    Without a remote address the server is the child process, which is started again when it ends.
    `server_at` gives, in the background too, the server of a remote address.
    """

    changed = Signal()
    connected = Signal(object)

    def __init__(
        self,
        clients: Clients,
        tasks: Tasks,
        child: BackendChild,
        server_at: Callable[[str], Server],
        greet: Callable[[str | None], Account | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clients = clients
        self._tasks = tasks
        self._child = child
        self._server_at = server_at
        self._greet = greet
        self.remote_url: str | None = None
        self._round = 0
        self._is_asking = False
        self.state = State.STARTING
        self.failure: Exception | None = None
        self._look = QTimer(self, interval=LOOK)
        self._look.timeout.connect(self._look_at_child)
        self._ask = QTimer(self, interval=ASK)
        self._ask.timeout.connect(self._ask_status)
        tasks.error_seen.connect(self._notice)

    @property
    def is_local(self) -> bool:
        return self.remote_url is None

    def begin(self, remote_url: str | None) -> None:
        """Uses the server of the settings, unless the person chose one in the meantime."""
        if self._round == 0:
            self.use(remote_url)

    def use(self, remote_url: str | None) -> None:
        """None is this computer."""
        self.remote_url = remote_url
        if remote_url is None:
            self._child.start()
        self._set(State.STARTING)
        self._connect()

    @Slot()
    def retry(self) -> None:
        self.use(self.remote_url)

    def close(self) -> None:
        self._look.stop()
        self._ask.stop()

    def _connect(self) -> None:
        self._round += 1
        number, url = self._round, self.remote_url
        self._tasks.run(lambda: (number, self._take_up(url)), self._connected, self._not_connected)

    def _take_up(self, url: str | None) -> Account | None:
        """In the background: waits for the child where it is the server, and ends it where it is not."""
        if url is None:
            ready: Ready = self._child.wait_ready()
            self._clients.connect(ready.server)
            return self._greet(ready.token)
        self._child.stop()
        self._clients.connect(self._server_at(url))
        self._clients().status.status()
        return self._greet(None)

    @Slot(object)
    def _connected(self, answer: tuple[int, Account | None]) -> None:
        number, account = answer
        if number != self._round:
            return
        self._set(State.CONNECTED)
        self._ask.start(ASK)
        if self.is_local:
            self._look.start()
        self.connected.emit(account)

    @Slot(Exception)
    def _not_connected(self, error: Exception) -> None:
        """A server that was there once is waited for; one that never was is a failure to tell."""
        if self.state is State.LOST and not self.is_local:
            self._ask.start(ASK_AGAIN)
            return
        self._look.stop()
        self._ask.stop()
        self._set(State.FAILED, error)

    @Slot()
    def _look_at_child(self) -> None:
        if self.state is State.CONNECTED and not self._child.is_running():
            self._lose()

    @Slot()
    def _ask_status(self) -> None:
        if self.state is State.LOST:
            self._ask.stop()
            self._connect()
        elif self.state is State.CONNECTED and not self._is_asking:
            self._is_asking = True
            self._tasks.run(lambda: self._clients().status.status(), self._answered, self._not_answered)

    @Slot(object)
    def _answered(self, _status: object) -> None:
        self._is_asking = False

    @Slot(Exception)
    def _not_answered(self, error: Exception) -> None:
        self._is_asking = False
        if isinstance(error, GroupcodeError) and self.state is State.CONNECTED:
            self._lose()

    @Slot(Exception)
    def _notice(self, error: Exception) -> None:
        """Somebody's call did not reach the server: ask at once instead of in five seconds."""
        if isinstance(error, ServerUnreachable):
            self._ask_status()

    def _lose(self) -> None:
        self._look.stop()
        self._set(State.LOST)
        if self.is_local:
            self._ask.stop()
            self._child.start()
            self._connect()
        else:
            self._ask.start(ASK_AGAIN)

    def _set(self, state: State, failure: Exception | None = None) -> None:
        self.state, self.failure = state, failure
        self.changed.emit()
