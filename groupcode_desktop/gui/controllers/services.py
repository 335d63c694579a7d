"""The services of others that the server uses, and which SMS gateway this computer uses."""

from PySide6.QtCore import QObject, Signal, Slot

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.sms import Gateway, GatewayChoice, Services
from groupcode_desktop.gui.tasks import Tasks


class ServicesController(QObject):
    """`may_choose` is False where the server is not this operator's own. `chosen` comes after a choice."""

    changed = Signal()
    chosen = Signal(Gateway)
    working = Signal(bool)
    failed = Signal(Exception)

    def __init__(self, clients: Clients, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._clients = clients
        self._tasks = tasks
        self.services: Services | None = None
        self.may_choose = False

    def read(self) -> None:
        self._tasks.run(self._read, self._take, self._fail)

    def use(self, choice: GatewayChoice) -> None:
        """It is used from now on if it takes a message to the operator's own phone."""
        self._choose(choice)

    def switch_off(self) -> None:
        """Codes wait on the 短信台 again; possible without being signed in."""
        self._choose(GatewayChoice(None))

    def _choose(self, choice: GatewayChoice) -> None:
        self.working.emit(True)
        self._tasks.run(lambda: self._clients().sms.choose_gateway(choice), self._take_chosen, self._refuse)

    def _read(self) -> tuple[Services, bool]:
        connection = self._clients()
        services = connection.sms.services()
        return services, connection.server.desk_key is not None and not services.sms.fixed

    @Slot(object)
    def _take(self, answer: tuple[Services, bool]) -> None:
        self.services, self.may_choose = answer
        self.changed.emit()

    @Slot(object)
    def _take_chosen(self, gateway: Gateway) -> None:
        self.working.emit(False)
        if self.services is not None:
            self.services = Services(self.services.health, gateway)
        self.changed.emit()
        self.chosen.emit(gateway)

    @Slot(Exception)
    def _refuse(self, error: Exception) -> None:
        self.working.emit(False)
        self._fail(error)

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)
