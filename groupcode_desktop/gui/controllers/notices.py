"""What the administrators of the group shown are told, until each puts it away."""

from PySide6.QtCore import QObject, Signal, Slot

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.notices import Notice, NoticeList
from groupcode_desktop.gui.tasks import Tasks


class NoticesController(QObject):
    """`notices` are of the group shown, newest first."""

    changed = Signal()

    def __init__(self, clients: Clients, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._clients, self._tasks = clients, tasks
        self._group_id = 0
        self._put_away = 0
        self.notices: tuple[Notice, ...] = ()

    def show_group(self, group_id: int) -> None:
        """0 is a group of which the operator is told nothing."""
        if group_id != self._group_id:
            self._group_id, self._put_away = group_id, 0
            self._show(())
            self.reload()

    @Slot()
    def reload(self) -> None:
        group_id = self._group_id
        if group_id:
            self._tasks.run(work=lambda: self._read(group_id), done=self._take, failed=self._fail)

    def put_away(self) -> None:
        """All that is shown; what the server does not learn of comes again."""
        if self.notices:
            group_id, newest = self._group_id, self.notices[0]
            self._put_away = newest.id
            self._show(())
            self._tasks.run(
                work=lambda: self._clients().notices.put_away(group_id, newest),
                done=self._done,
                failed=self._fail_to_put_away,
            )

    def _read(self, group_id: int) -> tuple[int, NoticeList]:
        return group_id, self._clients().notices.notices(group_id)

    def _show(self, notices: tuple[Notice, ...]) -> None:
        if notices != self.notices:
            self.notices = notices
            self.changed.emit()

    @Slot(object)
    def _take(self, answer: tuple[int, NoticeList]) -> None:
        group_id, told = answer
        if group_id == self._group_id:
            self._show(tuple(notice for notice in told.notices if notice.id > self._put_away))

    @Slot(object)
    def _done(self, _nothing: None) -> None:
        """They are away already."""

    @Slot(Exception)
    def _fail(self, _error: Exception) -> None:
        """The page itself tells of a server that does not answer."""

    @Slot(Exception)
    def _fail_to_put_away(self, _error: Exception) -> None:
        self._put_away = 0
        self.reload()
