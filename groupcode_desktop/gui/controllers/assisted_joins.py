"""协助加入: the verbs of the form that staff fill in for somebody without a smartphone."""

import uuid

from PySide6.QtCore import QObject, Signal, Slot

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.assisted_joins import AssistedJoin
from groupcode_desktop.domain.consents import ConsentState
from groupcode_desktop.domain.sms import Purpose
from groupcode_desktop.gui.controllers.codes import CodesController
from groupcode_desktop.gui.tasks import Tasks


class JoinCodesController(CodesController):
    """Codes to the phones of those who join one group."""

    def __init__(self, clients: Clients, tasks: Tasks, group_id: int, parent: QObject) -> None:
        super().__init__(clients, tasks, Purpose.JOIN, parent)
        self._group_id = group_id

    def send(self, phone: str = "") -> None:
        group_id, clients = self._group_id, self._clients
        self._tasks.run(lambda: clients().assisted_joins.send_code(group_id, phone), self._done, self._failed)


class AssistedJoinsController(QObject):
    """`version_read` tells the newest version of the texts, which the paper has to have."""

    joined = Signal()
    version_read = Signal(str)
    failed = Signal(Exception)

    def __init__(self, clients: Clients, tasks: Tasks, group_id: int, parent: QObject) -> None:
        super().__init__(parent)
        self._clients, self._tasks, self._group_id = clients, tasks, group_id
        self._sent: AssistedJoin | None = None
        self._key = ""

    def read_version(self) -> None:
        group_id = self._group_id
        self._tasks.run(lambda: self._clients().notices.consents(group_id), self._take_state, self._fail)

    def join(self, asked: AssistedJoin) -> None:
        """The same again has the same key: where only the answer was lost, it is not done twice."""
        if asked != self._sent:
            self._sent, self._key = asked, str(uuid.uuid4())
        group_id, key = self._group_id, self._key
        self._tasks.run(
            lambda: self._clients().assisted_joins.join(group_id, asked, key), self._take, self._fail
        )

    @Slot(object)
    def _take_state(self, state: ConsentState) -> None:
        self.version_read.emit(state.version)

    @Slot(object)
    def _take(self, _nothing: None) -> None:
        self._sent = None
        self.joined.emit()

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)
