"""Asking for a verification code."""

from PySide6.QtCore import QObject, Signal, Slot

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.errors import SmsDailyLimit, SmsTooSoon
from groupcode_desktop.domain.sms import CodeSent, Purpose
from groupcode_desktop.gui.tasks import Tasks


class CodesController(QObject):
    """`resting` is the number of seconds before another code may be asked for."""

    sent = Signal(object)
    resting = Signal(int)
    failed = Signal(Exception)

    def __init__(self, clients: Clients, tasks: Tasks, purpose: Purpose, parent: QObject) -> None:
        super().__init__(parent)
        self._clients = clients
        self._tasks = tasks
        self._purpose = purpose

    def send(self, phone: str = "") -> None:
        """To create a group no phone is needed: the code goes to the operator's own."""
        purpose = self._purpose
        self._tasks.run(lambda: self._clients().sms.send_code(phone, purpose), self._done, self._failed)

    @Slot(object)
    def _done(self, sent: CodeSent) -> None:
        self.resting.emit(limits.SMS_PAUSE)
        self.sent.emit(sent)

    @Slot(Exception)
    def _failed(self, error: Exception) -> None:
        if isinstance(error, SmsTooSoon | SmsDailyLimit):
            self.resting.emit(int(error.facts["retry_after"]))
        self.failed.emit(error)
