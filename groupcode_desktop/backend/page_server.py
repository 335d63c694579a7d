"""A second HTTP server in this process: the pages for phones, on a socket of their own."""

import contextlib
import http.client
import threading

from starlette.types import ASGIApp

from groupcode_desktop.backend.failures import StartFailure
from groupcode_desktop.backend.serving import Serving, Site, bind
from groupcode_desktop.domain.errors import InvalidInput, ListenerFailed
from groupcode_desktop.domain.fields import FieldFlaw

HEALTH = "/healthz"
START_TIMEOUT = 5.0
STOP_TIMEOUT = 10.0


class PageServer:
    """Serves until `close`; InvalidInput when it cannot have the port, ListenerFailed when nobody answers."""

    def __init__(self, app: ASGIApp, address: str, port: int) -> None:
        try:
            self._socket = bind(address, port)
        except StartFailure:
            raise InvalidInput({"port": FieldFlaw.PORT_TAKEN}) from None
        self.address = address
        self.port: int = self._socket.getsockname()[1]
        self._ready = threading.Event()
        self._stop = threading.Event()
        self._serving = Serving([Site(app, self._socket)], self._ready.set)
        self._thread = threading.Thread(
            target=self._serving.run, args=[self._stop], name="phone pages", daemon=True
        )
        self._thread.start()
        if not (self._ready.wait(START_TIMEOUT) and self.answers()):
            self.close()
            raise ListenerFailed(address=f"{address}:{self.port}")

    def answers(self) -> bool:
        """Whether the pages answer at the address that phones are given."""
        connection = http.client.HTTPConnection(self.address, self.port, timeout=START_TIMEOUT)
        with contextlib.closing(connection):
            try:
                connection.request("GET", HEALTH)
                return connection.getresponse().status == 200
            except (OSError, http.client.HTTPException):
                return False

    def close(self) -> None:
        self._stop.set()
        self._thread.join(STOP_TIMEOUT)
        self._socket.close()
