"""One snapshot of a group's members, kept fresh: the dashboard and the table are both made of it."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain import statistics
from groupcode_desktop.domain.attention import Attention, who_needs_attention
from groupcode_desktop.domain.groups import Group
from groupcode_desktop.domain.members import Member, MemberList
from groupcode_desktop.domain.rules import HealthRules
from groupcode_desktop.domain.statistics import Statistics
from groupcode_desktop.domain.times import UnixTime
from groupcode_desktop.gui.clock import ServerClock
from groupcode_desktop.gui.polling import USUAL, Poll
from groupcode_desktop.gui.tasks import Tasks

MINUTE = 60_000


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Ages of tests are counted from `as_of`, on the dashboard and in the table alike."""

    members: tuple[Member, ...]
    as_of: UnixTime
    statistics: Statistics
    rules: HealthRules
    attention: list[Attention]

    @property
    def asks_reports(self) -> bool:
        """Whether the group asks its members for a daily report; nobody's is None then."""
        return bool(self.members) and self.members[0].report is not None


@dataclass(frozen=True, slots=True)
class _Answer:
    """`news` is None when nothing changed since the last answer; new rules make a new list."""

    members: MemberList
    news: tuple[Group, HealthRules] | None


class MembersController(QObject):
    """`snapshot` is None until the members were read once; `failure` is that of the last try, or None.

    Signals: `changed` for both of them, `group_read` when the group itself came along.
    """

    changed = Signal()
    group_read = Signal(Group)

    def __init__(self, clients: Clients, tasks: Tasks, clock: ServerClock, parent: QObject) -> None:
        super().__init__(parent)
        self._clients, self._tasks, self._clock = clients, tasks, clock
        self._group_id = 0
        self._asked_group_id = 0
        self._lists: dict[int, MemberList] = {}
        self._rules: dict[int, HealthRules] = {}
        self._is_watched = False
        self.snapshot: Snapshot | None = None
        self.failure: Exception | None = None
        self._poll = Poll(self._ask, USUAL, self)
        self._ageing = QTimer(self, interval=MINUTE)
        self._ageing.timeout.connect(self._take_stock)

    @property
    def group_id(self) -> int:
        return self._group_id

    def show_group(self, group_id: int) -> None:
        """What is known of that group at once, what is new of it as soon as it comes."""
        if group_id == self._group_id:
            return
        self._group_id = group_id
        self.failure = None
        self._take_stock()
        self.reload()

    def watch(self, pace: int | None) -> None:
        """Asks every `pace` ms from now on; None while nobody looks."""
        self._is_watched = pace is not None
        if pace is None:
            self._ageing.stop()
        else:
            self._poll.set_pace(pace)
            self._ageing.start()
        self._poll.set_active(self._is_watched)
        self.reload()

    @Slot()
    def reload(self) -> None:
        if self._is_watched and self._group_id:
            self._poll.now()

    def member(self, member_id: int) -> Member | None:
        members = self.snapshot.members if self.snapshot else ()
        return next((member for member in members if member.id == member_id), None)

    def _ask(self) -> None:
        if not self._group_id:
            self._poll.answered()
            return
        group_id, known = self._group_id, self._lists.get(self._group_id)
        self._asked_group_id = group_id
        self._tasks.run(work=lambda: self._read(group_id, known), done=self._take, failed=self._fail)

    def _read(self, group_id: int, known: MemberList | None) -> _Answer:
        members = self._clients().members.members(group_id)
        if members is known:
            return _Answer(members, None)
        server = self._clients()
        return _Answer(members, (server.groups.group(group_id), server.rules.rules(group_id)))

    @Slot(object)
    def _take(self, answer: _Answer) -> None:
        is_new = answer.news is not None
        if answer.news is not None:
            self._lists[self._asked_group_id] = answer.members
            self._rules[self._asked_group_id] = answer.news[1]
            self._clock.learn(answer.members.as_of)
        if self._asked_group_id == self._group_id and (is_new or self.failure):
            self.failure = None
            self._take_stock()
        if answer.news is not None:
            self.group_read.emit(answer.news[0])
        self._poll.answered()

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        if self._asked_group_id == self._group_id:
            self.failure = error
            self.changed.emit()
        self._poll.answered()

    @Slot()
    def _take_stock(self) -> None:
        """Counts anew: tests grow older even when nothing changes on the server."""
        known = self._lists.get(self._group_id)
        self.snapshot = None
        if known is not None:
            self.snapshot = _snapshot(known.members, self._rules[self._group_id], self._clock.now())
        self.changed.emit()


def _snapshot(members: tuple[Member, ...], rules: HealthRules, as_of: UnixTime) -> Snapshot:
    counted = statistics.count(members, as_of)
    return Snapshot(members, as_of, counted, rules, who_needs_attention(members, rules, as_of))
