"""Where phones reach the join pages: an address that staff choose, or the one of the deployment."""

import logging
import threading
from typing import Protocol

from sqlalchemy import select
from starlette.types import ASGIApp

from groupcode_desktop.api import wire
from groupcode_desktop.backend.database import Database, insert
from groupcode_desktop.backend.lan_addresses import lan_addresses
from groupcode_desktop.backend.page_server import PageServer
from groupcode_desktop.backend.tables import settings
from groupcode_desktop.domain.errors import GroupcodeError, InvalidInput, NotFound
from groupcode_desktop.domain.fields import FieldFlaw
from groupcode_desktop.domain.phone_access import PhoneAccess, PhoneAccessChoice

log = logging.getLogger(__name__)

SETTING = "phone_access"
OFF = PhoneAccessChoice(None, 0)


class PhoneListener(Protocol):
    def access(self) -> PhoneAccess: ...

    def choose(self, choice: PhoneAccessChoice) -> PhoneAccess:
        """Serves the phone pages there and checks that they answer.

        Raises ListenerFailed when they do not, InvalidInput for the fields address and port.
        """
        ...


class FixedAddress:
    """The deployment serves the pages and says where; None where it does not."""

    def __init__(self, base_url: str | None) -> None:
        self._base_url = base_url

    def access(self) -> PhoneAccess:
        return PhoneAccess(self._base_url, fixed=True, addresses=(), chosen=None, port=None)

    def choose(self, choice: PhoneAccessChoice) -> PhoneAccess:
        raise NotFound


class LanListener:
    """Off until staff choose an address; the choice is kept in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._choosing = threading.Lock()
        self._app: ASGIApp | None = None
        self._choice = OFF
        self._server: PageServer | None = None

    def start(self, app: ASGIApp) -> None:
        """`app` is what phones get; it is served at once where it was when the program ended."""
        self._app = app
        self._choice = self._kept_choice()
        if self._choice.address in _addresses():
            try:
                self._server = self._served(self._choice)
            except GroupcodeError as error:
                log.info("phone pages stay off: %s", error.code)

    def close(self) -> None:
        with self._choosing:
            self._stop()

    def access(self) -> PhoneAccess:
        found = lan_addresses()
        server = self._server
        reachable = server is not None and any(server.address == lan.address for lan in found)
        return PhoneAccess(
            base_url=f"http://{server.address}:{server.port}" if server and reachable else None,
            fixed=False,
            addresses=found,
            chosen=self._choice.address,
            port=self._choice.port or None,
        )

    def choose(self, choice: PhoneAccessChoice) -> PhoneAccess:
        with self._choosing:
            if choice.address is None:
                self._stop()
                self._keep(PhoneAccessChoice(None, self._choice.port))
            else:
                self._move(choice, choice.address)
        return self.access()

    def _move(self, choice: PhoneAccessChoice, address: str) -> None:
        """The old address answers until the new one does."""
        if address not in _addresses():
            raise InvalidInput({"address": FieldFlaw.ADDRESS_UNKNOWN})
        here = self._server
        if here and here.address == address and choice.port == here.port and here.answers():
            return
        if here and (here.address, here.port) == (address, choice.port):
            self._stop()
        server = self._served(choice)
        self._stop()
        self._server = server
        self._keep(PhoneAccessChoice(address, server.port))

    def _served(self, choice: PhoneAccessChoice) -> PageServer:
        if self._app is None or choice.address is None:
            raise RuntimeError("the listener was not started")
        return PageServer(self._app, choice.address, choice.port)

    def _stop(self) -> None:
        server, self._server = self._server, None
        if server is not None:
            server.close()

    def _kept_choice(self) -> PhoneAccessChoice:
        with self._database.read() as db:
            kept = db.execute(select(settings.c.value).where(settings.c.name == SETTING)).scalar()
        return OFF if kept is None else wire.decode(kept.encode(), PhoneAccessChoice)

    def _keep(self, choice: PhoneAccessChoice) -> None:
        value = wire.encode(choice).decode()
        with self._database.write() as db:
            statement = insert(db, settings).values(name=SETTING, value=value)
            db.execute(statement.on_conflict_do_update(index_elements=["name"], set_={"value": value}))
        self._choice = choice


def _addresses() -> set[str | None]:
    return {lan.address for lan in lan_addresses()}
