"""The screen for everybody: asks the server every two seconds and renews the invite in good time."""

import logging
import time

from PySide6.QtCore import QObject, Signal, Slot

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.errors import (
    GroupcodeError,
    NotFound,
    RoleForbids,
    ServerBusy,
    ServerUnreachable,
)
from groupcode_desktop.domain.kiosk import Kiosk
from groupcode_desktop.domain.times import UnixTime
from groupcode_desktop.gui import qr
from groupcode_desktop.gui.clock import ServerClock
from groupcode_desktop.gui.models.invites import Stage
from groupcode_desktop.gui.models.kiosk import needs_invite, stage_of
from groupcode_desktop.gui.polling import WATCHED, Poll
from groupcode_desktop.gui.qr import Modules
from groupcode_desktop.gui.tasks import Tasks

log = logging.getLogger(__name__)

PATIENCE = 30
"""Seconds without any answer after which nobody knows whether the code still works."""


class KioskController(QObject):
    """`modules` are those of the URL in `kiosk`: both change at once, and the old code stays until then."""

    changed = Signal()
    answered = Signal()

    def __init__(self, clients: Clients, tasks: Tasks, clock: ServerClock, parent: QObject) -> None:
        super().__init__(parent)
        self._clients = clients
        self._tasks = tasks
        self._clock = clock
        self.group_id: int | None = None
        self._failure: Exception | None = None
        self._last_answer = time.monotonic()
        self.kiosk: Kiosk | None = None
        self.modules: Modules = ()
        self.poll = Poll(self._ask, WATCHED, self)

    def show_group(self, group_id: int) -> None:
        if group_id != self.group_id:
            self.group_id = group_id
            self.kiosk, self.modules, self._failure = None, (), None
            self.changed.emit()
            self.poll.now()

    def watch(self, active: bool) -> None:
        self._last_answer = time.monotonic()
        self.poll.set_active(active)

    def lose(self) -> None:
        """The connection is known to be gone; the next answer brings the code back."""
        self._failure = ServerUnreachable()
        self.changed.emit()

    def stage(self) -> Stage:
        """What a person in front of the screen has to be told now."""
        if isinstance(self._failure, NotFound | RoleForbids):
            return Stage.ENDED
        if self._failure is not None or time.monotonic() > self._last_answer + PATIENCE:
            return Stage.LOST
        return stage_of(self.kiosk, self._clock.now())

    def _ask(self) -> None:
        if self.group_id is None:
            self.poll.answered()
            return
        group_id, now = self.group_id, self._clock.now()
        known = self.kiosk.url if self.kiosk else "", self.modules
        self._tasks.run(lambda: (group_id, *self._read(group_id, known, now)), self._take, self._fail)

    def _read(self, group_id: int, known: tuple[str, Modules], now: UnixTime) -> tuple[Kiosk, Modules]:
        """In the background. An invite that cannot be made is tried again with the next question."""
        invites = self._clients().invites
        kiosk = invites.kiosk(group_id)
        if needs_invite(kiosk, max(now, kiosk.as_of)):
            try:
                invites.make(group_id)
                kiosk = invites.kiosk(group_id)
            except GroupcodeError as error:
                log.info("the invite is not renewed yet: %s", error.code)
        url, modules = known
        if kiosk.url != url:
            modules = qr.modules_of(kiosk.url) if kiosk.url else ()
        return kiosk, modules

    @Slot(object)
    def _take(self, answer: tuple[int, Kiosk, Modules]) -> None:
        self.poll.answered()
        group_id, kiosk, modules = answer
        if group_id == self.group_id:
            self._last_answer = time.monotonic()
            if kiosk is not self.kiosk or self._failure is not None:
                self._learn(kiosk, modules)
        self.answered.emit()

    def _learn(self, kiosk: Kiosk, modules: Modules) -> None:
        if kiosk is not self.kiosk:
            self._clock.learn(kiosk.as_of)
        self.kiosk, self.modules, self._failure = kiosk, modules, None
        self.changed.emit()

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        """A busy server is asked again; it is there."""
        self.poll.answered()
        if not isinstance(error, ServerBusy):
            if not isinstance(error, GroupcodeError):
                log.error("the screen for everybody", exc_info=error)
            self._failure = error
            self.changed.emit()
        self.answered.emit()
