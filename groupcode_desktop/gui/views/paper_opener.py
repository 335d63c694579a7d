"""Opens the preview of a document that bears the name of who is signed in, and the time."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain import times
from groupcode_desktop.gui.controllers.printing import Outlet
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.paper.document import Document
from groupcode_desktop.gui.paper.footer import Imprint
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.views.print_preview import PrintPreview
from groupcode_desktop.gui.widgets.plain import tell

Make = Callable[[Imprint], Document]


class PaperOpener(QObject):
    """Of several that are wanted quickly one after another only the last is opened."""

    def __init__(self, clients: Clients, tasks: Tasks, page: QWidget) -> None:
        super().__init__(page)
        self._clients, self._tasks, self._page = clients, tasks, page
        self._turn = 0

    def open(self, outlet: Outlet, make: Make) -> None:
        """`make` is called when the name is known, and shows what was there when this was called."""
        self._turn += 1
        turn = self._turn
        self._tasks.run(
            lambda: (turn, outlet, make, self._clients().accounts.account().name or ""),
            self._take,
            self._fail,
        )

    @Slot(object)
    def _take(self, answer: tuple[int, Outlet, Make, str]) -> None:
        turn, outlet, make, operator = answer
        if turn == self._turn and self._page.isVisible():
            document = make(Imprint(operator, times.now()))
            PrintPreview(document, outlet, self._clients, self._tasks, self._page).open()

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        if self._page.isVisible():
            tell(self._page, self.tr("Nothing can be printed just now."), explain(error))
