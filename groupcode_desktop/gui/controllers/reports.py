"""健康日报 of one group on one day, kept fresh while somebody looks, and what may be done about it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Signal, Slot

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.client.reports import ReportsClient
from groupcode_desktop.domain.groups import Group
from groupcode_desktop.domain.reports import Exemption, Reminded, ReportDay, ReportSettings
from groupcode_desktop.domain.times import local_date
from groupcode_desktop.gui.clock import ServerClock
from groupcode_desktop.gui.polling import USUAL, Poll
from groupcode_desktop.gui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class _Asked:
    group_id: int
    day: date


class ReportsController(QObject):
    """`read` is None until the day was read once; `failure` is that of the last reading, or None.

    Signals: `changed` for both; `done` when a verb was, with what the server answered; `refused` when not.
    """

    changed = Signal()
    done = Signal(object)
    refused = Signal(Exception)

    def __init__(self, clients: Clients, tasks: Tasks, clock: ServerClock, parent: QObject) -> None:
        super().__init__(parent)
        self._clients, self._tasks, self._clock = clients, tasks, clock
        self._asked: _Asked | None = None
        self._day: date | None = None
        self.group: Group | None = None
        self.read: ReportDay | None = None
        self.failure: Exception | None = None
        self.is_busy = False
        self._is_watched = False
        self._poll = Poll(self._ask, USUAL, self)

    @property
    def today(self) -> date:
        """In the service's zone, by the server's clock."""
        return local_date(self._clock.now())

    @property
    def day(self) -> date:
        """The day shown: today, also after midnight, until another is chosen."""
        return self._day or self.today

    def show_group(self, group: Group) -> None:
        is_other = self.group is None or self.group.id != group.id
        self.group = group
        if is_other:
            self.show_day(self.today)

    def show_day(self, day: date) -> None:
        self._day = None if day == self.today else day
        if self.read is not None and self.read.day != day:
            self.read = None
        self.failure = None
        self.changed.emit()
        self.reload()

    def watch(self, is_watched: bool) -> None:
        self._is_watched = is_watched
        self._poll.set_active(is_watched)

    @Slot()
    def reload(self) -> None:
        if self._is_watched:
            self._poll.now()

    def set_settings(self, settings: ReportSettings) -> None:
        self._do(lambda reports, at: reports.set_settings(at.group_id, settings))

    def declare_zero(self) -> None:
        self._do(lambda reports, at: reports.declare_zero(at.group_id, at.day))

    def take_back_zero(self) -> None:
        self._do(lambda reports, at: reports.take_back_zero(at.group_id, at.day))

    def exempt(self, member_id: int, exemption: Exemption) -> None:
        self._do(lambda reports, at: reports.exempt(at.group_id, at.day, member_id, exemption))

    def expect_again(self, member_id: int) -> None:
        self._do(lambda reports, at: reports.expect_again(at.group_id, at.day, member_id))

    def remind(self) -> None:
        self._do(lambda reports, at: reports.remind(at.group_id, at.day))

    def _do(self, verb: Callable[[ReportsClient, _Asked], ReportSettings | Reminded | None]) -> None:
        """One at a time: buttons are off meanwhile."""
        if self.group is None or self.is_busy:
            return
        at = _Asked(self.group.id, self.day)
        self.is_busy = True
        self.changed.emit()
        self._tasks.run(
            work=lambda: verb(self._clients().reports, at), done=self._take_done, failed=self._take_refusal
        )

    def _ask(self) -> None:
        if self.group is None:
            self._poll.answered()
            return
        asked = self._asked = _Asked(self.group.id, self.day)
        self._tasks.run(
            work=lambda: self._clients().reports.day(asked.group_id, asked.day),
            done=self._take,
            failed=self._fail,
        )

    def _is_late(self) -> bool:
        """Whether another group or day is shown meanwhile."""
        return self.group is None or self._asked != _Asked(self.group.id, self.day)

    @Slot(object)
    def _take(self, read: ReportDay) -> None:
        if not self._is_late() and (read is not self.read or self.failure):
            if read is not self.read and read.as_of > self._clock.now():
                self._clock.learn(read.as_of)
            self.read, self.failure = read, None
            self.changed.emit()
        self._poll.answered()

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        if not self._is_late():
            self.failure = error
            self.changed.emit()
        self._poll.answered()

    @Slot(object)
    def _take_done(self, answer: ReportSettings | Reminded | None) -> None:
        self.is_busy = False
        self.done.emit(answer)
        self.changed.emit()
        self.reload()

    @Slot(Exception)
    def _take_refusal(self, error: Exception) -> None:
        self.is_busy = False
        self.refused.emit(error)
        self.changed.emit()
        self.reload()
