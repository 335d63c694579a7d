"""健康规则 of the group shown: of two edits at once, none overwrites the other unseen."""

from PySide6.QtCore import QObject, Signal, Slot

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.errors import StaleEdit
from groupcode_desktop.domain.rules import HealthRules
from groupcode_desktop.gui.tasks import Tasks

Answer = tuple[int, bool, HealthRules]


class RulesController(QObject):
    """`rules` is None until they were read. `saved` tells that the own ones hold now.

    `overtaken` tells that somebody else chose others meanwhile: those are in `rules`.
    """

    changed = Signal()
    saved = Signal()
    overtaken = Signal()
    failed = Signal(Exception)

    def __init__(self, clients: Clients, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._clients, self._tasks = clients, tasks
        self._group_id = 0
        self.rules: HealthRules | None = None

    def show_group(self, group_id: int) -> None:
        """0 is a group whose rules the operator may not see."""
        if group_id != self._group_id:
            self._group_id, self.rules = group_id, None
            self.changed.emit()
            self.reload()

    @Slot()
    def reload(self) -> None:
        group_id = self._group_id
        if group_id:
            self._tasks.run(lambda: self._read(group_id), self._take, self._fail)

    def save(self, rules: HealthRules) -> None:
        """`rules` carry the edition that they were made of."""
        group_id = self._group_id
        self._tasks.run(lambda: self._save(group_id, rules), self._take_saved, self._fail)

    def _read(self, group_id: int) -> Answer:
        return group_id, True, self._clients().rules.rules(group_id)

    def _save(self, group_id: int, rules: HealthRules) -> Answer:
        try:
            return group_id, True, self._clients().rules.set(group_id, rules)
        except StaleEdit:
            return group_id, False, self._clients().rules.rules(group_id)

    @Slot(object)
    def _take(self, answer: Answer) -> None:
        group_id, _, rules = answer
        if group_id == self._group_id and rules != self.rules:
            self.rules = rules
            self.changed.emit()

    @Slot(object)
    def _take_saved(self, answer: Answer) -> None:
        group_id, is_saved, rules = answer
        if group_id == self._group_id:
            self.rules = rules
            (self.saved if is_saved else self.overtaken).emit()

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)
