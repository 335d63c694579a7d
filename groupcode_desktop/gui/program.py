"""The desktop program, once Qt may be imported: its parts, its window, its beginning and its end."""

import logging
import signal
import sys
from types import TracebackType

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from groupcode_desktop._generated import resources_rc  # noqa: F401  # pyright: ignore[reportUnusedImport]
from groupcode_desktop.client.child import BackendChild
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.client.credentials import CredentialStore
from groupcode_desktop.client.server import Server
from groupcode_desktop.gui import clipboard
from groupcode_desktop.gui.appearance import Appearance
from groupcode_desktop.gui.clock import ServerClock
from groupcode_desktop.gui.controllers.connection import ConnectionController
from groupcode_desktop.gui.controllers.groups import GroupsController
from groupcode_desktop.gui.controllers.session import SessionController, desk_key_name
from groupcode_desktop.gui.launch import Launch
from groupcode_desktop.gui.parts import Parts
from groupcode_desktop.gui.settings import SettingsStore
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.views.main_window import MainWindow
from groupcode_desktop.gui.widgets.plain import tell

log = logging.getLogger(__name__)


class Program(QObject):
    """`quit()` must be called before the application goes; main() does."""

    def __init__(
        self,
        app: QApplication,
        launch: Launch,
        store: SettingsStore,
        child: BackendChild,
        credentials: CredentialStore,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._child = child
        self._credentials = credentials
        self.parts = self._parts(launch, store)
        self.window = MainWindow(self.parts)
        self.window.painted.connect(self._after_painting)

    def _parts(self, launch: Launch, store: SettingsStore) -> Parts:
        clients, tasks = Clients(), Tasks(self)
        session = SessionController(clients, tasks, self._credentials, self)
        connection = ConnectionController(clients, tasks, self._child, self._server_at, session.greet, self)
        connection.connected.connect(session.greeted)
        return Parts(
            launch=launch,
            store=store,
            appearance=Appearance(self._app, store, launch.font, launch.language, self),
            clients=clients,
            tasks=tasks,
            clock=ServerClock(),
            connection=connection,
            session=session,
            groups=GroupsController(clients, tasks, self),
        )

    def _server_at(self, url: str) -> Server:
        return Server(url, self._credentials.session(desk_key_name(url)))

    @Slot()
    def _after_painting(self) -> None:
        QTimer.singleShot(0, self.begin)

    @Slot()
    def begin(self) -> None:
        """Takes up the server; the window is on screen already."""
        self.parts.connection.begin(self.parts.launch.remote_url or self.parts.store.now.remote_url)

    def quit(self) -> None:
        self.parts.connection.close()
        self.window.end()
        self.parts.tasks.close()
        self._child.stop()
        clipboard.forget()

    def leave(self) -> None:
        """The system says so: the full screen, which nobody may close, does not hold it up."""
        self.window.kiosk.end()
        self._app.quit()

    @Slot()
    def let_signals_in(self) -> None:
        """Python hears of a signal only when Python code runs."""

    def tell_unexpected(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """sys.excepthook: logged, told, and the program goes on."""
        if issubclass(kind, KeyboardInterrupt):
            self.leave()
            return
        log.error("unhandled", exc_info=(kind, error, trace))
        tell(
            self.window,
            self.tr("Something unexpected happened."),
            self.tr("Your data are safe and the program goes on. Details are in {log}").format(
                log=self.parts.launch.log
            ),
        )


def main(launch: Launch, store: SettingsStore, child: BackendChild, credentials: CredentialStore) -> int:
    from groupcode_desktop.gui.instance import Instance

    app = QApplication(sys.argv[:1])
    app.setOrganizationName("groupcode")
    app.setApplicationName("groupcode")
    app.setDesktopFileName("groupcode")
    program = Program(app, launch, store, child, credentials)
    instance = Instance(launch.data, program.window.raise_up)
    program.window.show()
    QTimer.singleShot(0, instance.listen)
    sys.excepthook = program.tell_unexpected
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda _number, _frame: program.leave())
    heartbeat = QTimer(program, interval=500)
    heartbeat.timeout.connect(program.let_signals_in)
    heartbeat.start()
    try:
        return app.exec()
    finally:
        instance.close()
        program.quit()
