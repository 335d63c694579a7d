"""What the backend acknowledged is there after it was killed, whenever that was."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import count
from pathlib import Path

import psutil

from groupcode_desktop.client.child import BackendChild
from groupcode_desktop.client.clients import Connection
from groupcode_desktop.client.server import Server
from groupcode_desktop.domain.accounts import Account
from groupcode_desktop.domain.errors import GroupcodeError
from groupcode_desktop.domain.sms import Purpose
from tests.cast import Cast, Somebody

KILLS = 8
CLIENTS = 4


def sign_in(person: Somebody) -> tuple[str, Account] | None:
    """The session and account that were acknowledged, if they were."""
    try:
        code = person.at.sms.send_code(person.phone, Purpose.SIGN_IN)
        waiting = {c.phone_mask: c.code for c in person.at.sms.desk().codes}
        token = person.at.accounts.sign_in(person.phone, waiting[code.phone_mask]).token
        return token, person.at.accounts.give_real_name(person.real_name)
    except GroupcodeError:
        return None


class Run:
    """Clients that work until one of them, after so many were acknowledged, kills the backend."""

    def __init__(self, server: Server, backend: psutil.Process, numbers: Iterator[int], after: int) -> None:
        self._server, self._backend, self._numbers, self._after = server, backend, numbers, after
        self.acknowledged: list[tuple[str, Account]] = []

    def work(self, _client: int) -> None:
        while True:
            person = Cast(partial(Connection, self._server)).stranger(next(self._numbers), "匆忙的人")
            done = sign_in(person)
            person.at.http.close()
            if done is None:
                return
            self.acknowledged.append(done)
            if len(self.acknowledged) >= self._after:
                self._backend.kill()


def test_nothing_acknowledged_is_missing_after_many_kills(tmp_path: Path) -> None:
    child = BackendChild(tmp_path, lambda: bytes(32))
    numbers = count(100)
    acknowledged: list[tuple[str, Account]] = []
    for after in range(1, KILLS + 1):
        child.start()
        server, process = child.wait_ready().server, psutil.Process(child.pid)
        run = Run(server, process, numbers, after)
        with ThreadPoolExecutor(CLIENTS) as pool:
            list(pool.map(run.work, range(CLIENTS)))
        process.wait(10)
        acknowledged += run.acknowledged
    child.start()
    connection = Connection(child.wait_ready().server)
    assert len(acknowledged) >= sum(range(1, KILLS + 1))
    for token, account in acknowledged:
        assert connection.accounts.resume(token) == account
    connection.http.close()
    child.stop()
