"""The 短信台: the codes that wait to be read out."""

from PySide6.QtCore import QObject, Signal, Slot

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.errors import NotFound
from groupcode_desktop.domain.sms import SmsDesk, WaitingCode
from groupcode_desktop.gui.clock import ServerClock
from groupcode_desktop.gui.polling import USUAL, WATCHED, Poll
from groupcode_desktop.gui.tasks import Tasks


class SmsDeskController(QObject):
    """`waiting` is the number of living codes. It works before anybody is signed in."""

    changed = Signal()
    waiting = Signal(int)
    failed = Signal(Exception)

    def __init__(self, clients: Clients, tasks: Tasks, clock: ServerClock, parent: QObject) -> None:
        super().__init__(parent)
        self._clients = clients
        self._tasks = tasks
        self._clock = clock
        self._desk: SmsDesk | None = None
        self.is_there = True
        self._poll = Poll(self._ask, USUAL, self)

    def watch(self) -> None:
        """Somebody looks: asks now, and every 2 s from now on."""
        self._poll.set_pace(WATCHED)
        self._poll.set_active(True)
        self._poll.now()

    def count(self) -> None:
        """Nobody looks: only the number matters."""
        self._poll.set_pace(USUAL)
        self._poll.set_active(True)

    def stop(self) -> None:
        self._poll.set_active(False)

    def codes(self) -> tuple[WaitingCode, ...]:
        """Those that are still good, newest first."""
        now = self._clock.now()
        known = self._desk.codes if self._desk else ()
        return tuple(sorted((c for c in known if c.expires_at > now), key=lambda c: -c.id))

    def _ask(self) -> None:
        self._tasks.run(work=self._read, done=self._take, failed=self._fail)

    def _read(self) -> SmsDesk | None:
        """None where the server has no desk for this operator: codes go out by SMS."""
        connection = self._clients()
        if connection.server.desk_key is None:
            return None
        try:
            return connection.sms.desk()
        except NotFound:
            return None

    @Slot(object)
    def _take(self, desk: SmsDesk | None) -> None:
        self._poll.answered()
        if desk is not None and desk is not self._desk:
            self._clock.learn(desk.as_of)
        self._desk = desk
        self.is_there = desk is not None
        self.changed.emit()
        self.waiting.emit(len(self.codes()))

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        self._poll.answered()
        self.failed.emit(error)
