"""First run: on this computer, or on a server of the organisation?"""

from urllib.parse import urlsplit

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from groupcode_desktop._generated.ui_welcome_page import Ui_WelcomePage
from groupcode_desktop.gui.controllers.connection import State
from groupcode_desktop.gui.parts import Parts
from groupcode_desktop.gui.views.translated import TranslatedWidget

LOOPBACK = {"127.0.0.1", "localhost", "::1"}


class WelcomePage(TranslatedWidget):
    chosen = Signal()

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_WelcomePage()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self._parts = parts
        self._is_wrong = False
        self.ui.url.setText(parts.store.now.remote_url or "")
        self.ui.local.clicked.connect(self._choose_local)
        self.ui.remote.clicked.connect(self._choose_remote)
        self.ui.url.returnPressed.connect(self._choose_remote)
        self.ui.url.editingFinished.connect(self._check_typed)
        self.retranslate()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]
        self.ui.url_error.setText(self.tr("Please give an address that begins with https://"))
        self.ui.url_error.setVisible(self._is_wrong)

    @Slot()
    def _choose_local(self) -> None:
        self._choose(None)

    @Slot()
    def _choose_remote(self) -> None:
        if self._check():
            url = self.ui.url.text().strip().rstrip("/")
            self._parts.session.keep_desk_key(url, self.ui.desk_key.text().strip())
            self._choose(url)

    def _choose(self, url: str | None) -> None:
        self._parts.store.change(server_chosen=True, remote_url=url)
        connection = self._parts.connection
        if url != connection.remote_url or connection.state is not State.STARTING:
            connection.use(url)
        self.chosen.emit()

    @Slot()
    def _check_typed(self) -> None:
        if self.ui.url.text():
            self._check()

    def _check(self) -> bool:
        self._is_wrong = not is_server_url(self.ui.url.text().strip())
        self.ui.url_error.setVisible(self._is_wrong)
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
