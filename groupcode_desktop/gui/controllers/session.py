"""Who sits at the desktop: signing in, the real-name check, signing out, and taking up a session again."""

import logging

from PySide6.QtCore import QObject, Signal, Slot

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.client.credentials import CredentialStore
from groupcode_desktop.domain.accounts import Account, RealName, SignedIn
from groupcode_desktop.domain.errors import SignInNeeded
from groupcode_desktop.gui.tasks import Tasks

log = logging.getLogger(__name__)


class SessionController(QObject):
    """`account` is None while nobody is signed in; `is_kept` is False where no keyring keeps the session.

    `signed_in` when somebody proved anew who they are, just before `changed`.
    """

    changed = Signal()
    signed_in = Signal()
    sign_in_failed = Signal(Exception)
    real_name_failed = Signal(Exception)

    def __init__(
        self, clients: Clients, tasks: Tasks, credentials: CredentialStore, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clients = clients
        self._tasks = tasks
        self._credentials = credentials
        self._token: str | None = None
        self.account: Account | None = None
        self.is_kept = False
        tasks.error_seen.connect(self._notice)

    def greet(self, token: str | None) -> Account | None:
        """In the background, on a new connection: takes up the session that is known, or else `token`.

        None when nobody is signed in any more.
        """
        server = self._clients().server.name
        self._token = self._token or token or self._kept_session(server)
        if self._token is None:
            return None
        try:
            return self._clients().accounts.resume(self._token)
        except SignInNeeded:
            self._forget(server)
            return None

    def leave(self) -> None:
        """Another server is going to be used; the session stays in the keyring."""
        self._token = None
        self._become(None)

    def keep_desk_key(self, url: str, key: str) -> None:
        """For the next connection to that server, and those after it; an empty key changes nothing."""
        if key:
            name = desk_key_name(url)
            self._tasks.run(lambda: self._credentials.keep_session(name, key), self._kept, self._not_kept)

    @property
    def operator(self) -> str:
        """Who is signed in, and where; empty for nobody. Tells one operator of this computer from others."""
        return f"{self._clients().server.name}#{self.account.id}" if self.account else ""

    @Slot(object)
    def greeted(self, account: Account | None) -> None:
        self._become(account)

    def sign_in(self, phone: str, code: str) -> None:
        self._tasks.run(lambda: self._sign_in(phone, code), self._signed_in, self._sign_in_failed)

    def give_real_name(self, real_name: RealName) -> None:
        self._tasks.run(
            lambda: self._clients().accounts.give_real_name(real_name), self.greeted, self._real_name_failed
        )

    def sign_out(self) -> None:
        self._tasks.run(self._sign_out, self.greeted, self._signed_out_anyway)

    def _kept_session(self, server: str) -> str | None:
        token = self._credentials.session(server)
        self.is_kept = self.is_kept or token is not None
        return token

    def _sign_in(self, phone: str, code: str) -> Account:
        signed_in: SignedIn = self._clients().accounts.sign_in(phone, code)
        self._token = signed_in.token
        self.is_kept = self._credentials.keep_session(self._clients().server.name, signed_in.token)
        return signed_in.account

    def _sign_out(self) -> None:
        """The session is forgotten here even when the server does not answer."""
        connection = self._clients()
        try:
            connection.accounts.sign_out()
        finally:
            connection.http.sign_in(None)
            self._forget(connection.server.name)

    def _forget(self, server: str) -> None:
        self._token = None
        self._credentials.forget_session(server)

    @Slot(object)
    def _signed_in(self, account: Account) -> None:
        self.account = account
        self.signed_in.emit()
        self.changed.emit()

    def _become(self, account: Account | None) -> None:
        self.account = account
        self.changed.emit()

    @Slot(Exception)
    def _notice(self, error: Exception) -> None:
        """The session ended while it was used."""
        if isinstance(error, SignInNeeded) and self.account is not None:
            self._become(None)

    @Slot(object)
    def _kept(self, is_kept: bool) -> None:
        log.info("the desk key is kept in the keyring: %s", is_kept)

    @Slot(Exception)
    def _not_kept(self, error: Exception) -> None:
        log.warning("the desk key is not kept", exc_info=error)

    @Slot(Exception)
    def _sign_in_failed(self, error: Exception) -> None:
        self.sign_in_failed.emit(error)

    @Slot(Exception)
    def _real_name_failed(self, error: Exception) -> None:
        self.real_name_failed.emit(error)

    @Slot(Exception)
    def _signed_out_anyway(self, _error: Exception) -> None:
        self._become(None)


def desk_key_name(url: str) -> str:
    """What a server's desk key is kept under."""
    return f"desk key of {url}"
