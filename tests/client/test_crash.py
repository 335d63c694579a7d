"""What the backend acknowledged is there after it was killed, whenever that was."""

import os
import random
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import count
from pathlib import Path

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


def work_until_killed(server: Server, numbers: Iterator[int]) -> list[tuple[str, Account]]:
    acknowledged: list[tuple[str, Account]] = []
    while True:
        person = Cast(partial(Connection, server)).stranger(next(numbers), "匆忙的人")
        done = sign_in(person)
        person.at.http.close()
        if done is None:
            return acknowledged
        acknowledged.append(done)


def test_nothing_acknowledged_is_missing_after_many_kills(tmp_path: Path) -> None:
    child = BackendChild(tmp_path, lambda: bytes(32))
    numbers = count(100)
    acknowledged: list[tuple[str, Account]] = []
    for _ in range(KILLS):
        child.start()
        server, pid = child.wait_ready().server, child.pid
        assert pid is not None
        moment = random.uniform(0.1, 0.6)
        threading.Timer(moment, os.kill, [pid, signal.SIGKILL]).start()
        with ThreadPoolExecutor(CLIENTS) as pool:
            for done in pool.map(partial(work_until_killed, server), [numbers] * CLIENTS):
                acknowledged += done
    child.start()
    connection = Connection(child.wait_ready().server)
    assert acknowledged
    for token, account in acknowledged:
        assert connection.accounts.resume(token) == account
    connection.http.close()
    child.stop()
