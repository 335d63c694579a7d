"""HTTP on sockets that are already bound: several applications in one loop, one way to stop them all."""

import asyncio
import signal
import socket
import sys
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass

import uvicorn
from starlette.types import ASGIApp

from groupcode_desktop.backend.failures import StartFailure

BACKLOG = 2048
KEEP_ALIVE = 75
STOP_PAUSE = 0.1
GRACE = 3
"""Seconds that calls under way are given at the end."""


@dataclass(frozen=True, slots=True)
class Site:
    app: ASGIApp
    socket: socket.socket


def bind(host: str, port: int) -> socket.socket:
    """Raises StartFailure when the address is taken or not of this machine."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Named, or asyncio leaves Nagle on: then each answer waits 40 ms for an acknowledgement.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if sys.platform == "win32":
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
    else:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(BACKLOG)
    except (OSError, OverflowError) as error:
        listening.close()
        reason = getattr(error, "strerror", None) or error
        raise StartFailure("port_taken", f"Cannot listen on {host} port {port}: {reason}.") from None
    listening.set_inheritable(True)
    return listening


class _Server(uvicorn.Server):
    """One of several: signals are handled once for all."""

    def __init__(self, site: Site, started: Callable[[], None]) -> None:
        super().__init__(
            uvicorn.Config(
                site.app,
                interface="asgi3",
                http="httptools",
                loop="asyncio",
                ws="none",
                lifespan="off",
                log_config=None,
                access_log=False,
                server_header=False,
                proxy_headers=False,
                timeout_keep_alive=KEEP_ALIVE,
                timeout_graceful_shutdown=GRACE,
            )
        )
        self._tell_started = started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._tell_started()

    @contextmanager
    def capture_signals(self) -> Generator[None]:
        yield


class Serving:
    """`ready` is called once, when all sites answer."""

    def __init__(self, sites: list[Site], ready: Callable[[], None]) -> None:
        self._sites = sites
        self._ready = ready
        self._servers = [_Server(site, self._one_started) for site in sites]

    def run(self, stop: threading.Event) -> None:
        """Until `stop` is set, by another thread or, in the main thread, by SIGINT or SIGTERM."""
        if threading.current_thread() is threading.main_thread():
            for number in (signal.SIGINT, signal.SIGTERM):
                signal.signal(number, lambda _number, _frame: stop.set())
        asyncio.run(self._serve(stop))

    async def _serve(self, stop: threading.Event) -> None:
        pairs = zip(self._servers, self._sites, strict=True)
        running = asyncio.gather(*(server.serve([site.socket]) for server, site in pairs))
        while not stop.is_set() and not running.done():
            await asyncio.sleep(STOP_PAUSE)
        for server in self._servers:
            server.should_exit = True
        await running

    def _one_started(self) -> None:
        if all(server.started for server in self._servers):
            self._ready()
