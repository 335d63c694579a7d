"""Watches for people who newly fail the health rules of any group that the operator manages."""

from PySide6.QtCore import QObject, Signal, Slot

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.rules import failures
from groupcode_desktop.gui.controllers.groups import GroupsController
from groupcode_desktop.gui.polling import Poll
from groupcode_desktop.gui.tasks import Tasks

PACE = 60_000
Failing = dict[int, frozenset[int]]
"""Members by group."""


class AttentionWatch(QObject):
    """`news` tells a group's name and how many fail there who did not at the look before."""

    news = Signal(str, int)

    def __init__(self, groups: GroupsController, clients: Clients, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._groups, self._clients, self._tasks = groups, clients, tasks
        self._known: Failing = {}
        self._is_active = False
        self._poll = Poll(self._ask, PACE, self)

    @property
    def is_active(self) -> bool:
        return self._is_active

    @property
    def has_looked(self) -> bool:
        return bool(self._known)

    def watch(self, active: bool) -> None:
        """Inactive forgets what was seen."""
        if active != self._is_active:
            self._is_active = active
            self._known = {}
            self._poll.set_active(active)

    def look(self) -> None:
        """At once."""
        self._poll.now()

    def _ask(self) -> None:
        group_ids = [group.id for group in self._groups.managed()]
        self._tasks.run(lambda: self._read(group_ids), self._take, self._fail)

    def _read(self, group_ids: list[int]) -> Failing:
        return {group_id: self._failing(group_id) for group_id in group_ids}

    def _failing(self, group_id: int) -> frozenset[int]:
        """The server sends a new list whenever a test passes a boundary, so its own time is good enough."""
        listed = self._clients().members.members(group_id)
        rules = self._clients().rules.rules(group_id)
        return frozenset(member.id for member in listed.members if failures(member, rules, listed.as_of))

    @Slot(object)
    def _take(self, failing: Failing) -> None:
        if self._is_active:
            known, self._known = self._known, failing
            for group_id, members in failing.items():
                group = self._groups.find(group_id)
                fresh = members - known.get(group_id, members)
                if group is not None and fresh:
                    self.news.emit(group.name, len(fresh))
        self._poll.answered()

    @Slot(Exception)
    def _fail(self, _error: Exception) -> None:
        """The pages tell of a server that does not answer; what was seen last still counts."""
        self._poll.answered()
