"""How phones reach the join pages of this machine: chosen, changed and switched off by staff."""

from PySide6.QtCore import QObject, Signal, Slot

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.phone_access import PhoneAccess, PhoneAccessChoice
from groupcode_desktop.gui.tasks import Tasks


class PhoneAccessController(QObject):
    """`may_choose` is False where the server is not this operator's own."""

    changed = Signal()
    working = Signal(bool)
    failed = Signal(Exception)

    def __init__(self, clients: Clients, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._clients = clients
        self._tasks = tasks
        self.access: PhoneAccess | None = None
        self.may_choose = False

    def read(self) -> None:
        self._tasks.run(self._read, self._take, self._fail)

    def choose(self, address: str, port: int) -> None:
        """Port 0 lets the system choose one. It is on only when the pages answered there."""
        self._choose(PhoneAccessChoice(address, port))

    def stop(self) -> None:
        self._choose(PhoneAccessChoice(None, 0))

    def _choose(self, choice: PhoneAccessChoice) -> None:
        self.working.emit(True)
        self._tasks.run(
            lambda: (self._clients().invites.choose_phone_access(choice), True),
            self._chosen,
            self._not_chosen,
        )

    def _read(self) -> tuple[PhoneAccess, bool]:
        connection = self._clients()
        access = connection.invites.phone_access()
        return access, connection.server.desk_key is not None and not access.fixed

    @Slot(object)
    def _take(self, answer: tuple[PhoneAccess, bool]) -> None:
        self.access, self.may_choose = answer
        self.changed.emit()

    @Slot(object)
    def _chosen(self, answer: tuple[PhoneAccess, bool]) -> None:
        self.working.emit(False)
        self._take(answer)

    @Slot(Exception)
    def _not_chosen(self, error: Exception) -> None:
        self.working.emit(False)
        self._fail(error)

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)
