"""The roster of the group shown: whom it expects, and what managers do with it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.audit import Output
from groupcode_desktop.domain.roster import Roster, SamePerson
from groupcode_desktop.gui import clipboard
from groupcode_desktop.gui.tasks import Tasks


class RosterController(QObject):
    """`roster` is None until it was read, `failure` that of the last try to read it, or None.

    Signals: `changed` for both of them, `done` when a verb changed something there, `copied` with the
    number of names on the clipboard, `refused` when the server refused a verb.
    """

    changed = Signal()
    done = Signal()
    copied = Signal(int)
    refused = Signal(Exception)

    def __init__(self, clients: Clients, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._clients, self._tasks = clients, tasks
        self.group_id = 0
        self.roster: Roster | None = None
        self.failure: Exception | None = None

    def show_group(self, group_id: int) -> None:
        """0 is a group of which the operator may not know it."""
        if group_id != self.group_id:
            self.group_id = group_id
            self.roster, self.failure = None, None
            self.changed.emit()
            self.reload()

    @Slot()
    def reload(self) -> None:
        group_id = self.group_id
        if group_id:
            self._tasks.run(work=lambda: self._read(group_id), done=self._take, failed=self._fail)

    def delete(self) -> None:
        group_id = self.group_id
        self._change(lambda: self._clients().roster.delete(group_id))

    def confirm(self, same: SamePerson) -> None:
        group_id = self.group_id
        self._change(lambda: self._clients().roster.confirm(group_id, same))

    def copy_names(self, names: Sequence[str]) -> None:
        """One a line; the server's log knows of it before."""
        group_id = self.group_id
        self._tasks.run(
            work=lambda: (names, self._clients().audit.record(group_id, Output.COPY_ROSTER, len(names))),
            done=self._take_recorded,
            failed=self._refuse,
        )

    def _change(self, verb: Callable[[], None]) -> None:
        self._tasks.run(work=verb, done=self._take_done, failed=self._refuse)

    def _read(self, group_id: int) -> tuple[int, Roster]:
        return group_id, self._clients().roster.roster(group_id)

    @Slot(object)
    def _take(self, answer: tuple[int, Roster]) -> None:
        group_id, roster = answer
        if group_id == self.group_id and (roster is not self.roster or self.failure):
            self.roster, self.failure = roster, None
            self.changed.emit()

    @Slot(object)
    def _take_done(self, _nothing: object) -> None:
        self.done.emit()
        self.reload()

    @Slot(object)
    def _take_recorded(self, answer: tuple[Sequence[str], None]) -> None:
        names = answer[0]
        clipboard.copy("\n".join(names))
        self.copied.emit(len(names))

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        self.failure = error
        self.changed.emit()

    @Slot(Exception)
    def _refuse(self, error: Exception) -> None:
        """Read anew as well: it was refused because of something that is not seen here yet."""
        self.refused.emit(error)
        self.reload()
