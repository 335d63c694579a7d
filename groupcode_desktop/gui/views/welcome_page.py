"""First run: on this computer, or on a server of the organisation?"""

from urllib.parse import urlsplit

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from groupcode_desktop._generated.ui_welcome_page import Ui_WelcomePage
from groupcode_desktop.gui.controllers.connection import State
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.parts import Parts
from groupcode_desktop.gui.views.language_choice import LanguageChoice
from groupcode_desktop.gui.views.translated import TranslatedWidget

LOOPBACK = {"127.0.0.1", "localhost", "::1"}


class WelcomePage(TranslatedWidget):
    """`chosen` once the server answered; until then the reason why not stands at its address."""

    chosen = Signal()

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_WelcomePage()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self._parts = parts
        self.language = LanguageChoice(parts.appearance, self)
        self.ui.layout_1.insertWidget(0, self.language, alignment=Qt.AlignmentFlag.AlignRight)
        self._is_wrong = False
        self._asked: str | None = None
        self.ui.url.setText(parts.store.now.remote_url or "")
        self.ui.local.clicked.connect(self._choose_local)
        self.ui.remote.clicked.connect(self._choose_remote)
        self.ui.url.returnPressed.connect(self._choose_remote)
        self.ui.url.editingFinished.connect(self._check_typed)
        parts.connection.changed.connect(self._show_answer)
        self.retranslate()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]
        self._show_flaw()

    @Slot()
    def _choose_local(self) -> None:
        self._asked = None
        self.ui.remote.setEnabled(True)
        self._choose(None)

    @Slot()
    def _choose_remote(self) -> None:
        if self._check():
            url = self.ui.url.text().strip().rstrip("/")
            self._parts.session.keep_desk_key(url, self.ui.desk_key.text().strip())
            self._asked = url
            self.ui.remote.setEnabled(False)
            self._parts.connection.use(url)

    @Slot()
    def _show_answer(self) -> None:
        """What came of the address that was asked for."""
        connection, url = self._parts.connection, self._asked
        if url is None or connection.remote_url != url or connection.state is State.STARTING:
            return
        self._asked = None
        self.ui.remote.setEnabled(True)
        if connection.state is State.CONNECTED:
            self._choose(url)
        else:
            self._show_flaw(connection.failure)

    def _show_flaw(self, failure: Exception | None = None) -> None:
        sentence = self.tr("Please give an address that begins with https://") if self._is_wrong else ""
        self.ui.url_error.setText(explain(failure) if failure else sentence)
        self.ui.url_error.setVisible(self._is_wrong or failure is not None)

    def _choose(self, url: str | None) -> None:
        self._parts.store.change(server_chosen=True, remote_url=url)
        connection = self._parts.connection
        is_taken_up = connection.state in (State.STARTING, State.CONNECTED)
        if url != connection.remote_url or not is_taken_up:
            connection.use(url)
        self.chosen.emit()

    @Slot()
    def _check_typed(self) -> None:
        if self.ui.url.text():
            self._check()

    def _check(self) -> bool:
        self._is_wrong = not is_server_url(self.ui.url.text().strip())
        self._show_flaw()
        if self._is_wrong:
            self.ui.url.setFocus()
        return not self._is_wrong


def is_server_url(text: str) -> bool:
    """https with a host; plain http for this machine only."""
    try:
        url = urlsplit(text)
        host = url.hostname
    except ValueError:
        return False
    return bool(host) and (url.scheme == "https" or (url.scheme == "http" and host in LOOPBACK))
