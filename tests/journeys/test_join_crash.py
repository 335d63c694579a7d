"""Whoever saw 加入成功 is a member, however often the backend was killed meanwhile."""

import http.client
import os
import random
import signal
import time
from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from sqlalchemy import select

from groupcode_desktop.backend.phone_access import FixedAddress
from groupcode_desktop.backend.start import Options, assemble, open_database
from groupcode_desktop.backend.tables import members
from groupcode_desktop.client.child import BackendChild
from groupcode_desktop.client.clients import Connection
from groupcode_desktop.domain.errors import GroupcodeError
from groupcode_desktop.domain.masks import mask_phone
from groupcode_desktop.domain.phone_access import PhoneAccessChoice
from tests.cast import phone_number
from tests.joining import Joinable, Phone, filled, make_joinable

KEY = bytes(32)
KILLS = 5
PHONES = 4


def join(phone: Phone, desk: Connection, number: int) -> bool:
    """Whether success was acknowledged."""
    try:
        proof = phone.get("/authorise").proof
        phone.post("/code", filled(number, proof))
        mask = mask_phone(f"+86{phone_number(number)}")
        code = next(c.code for c in desk.sms.desk().codes if c.phone_mask == mask)
        return phone.post("/authorise", filled(number, proof, code)).status == 303
    except (OSError, http.client.HTTPException, GroupcodeError):
        return False


def address_of_pages(connection: Connection) -> tuple[str, int]:
    """They come back by themselves after a start, where they were."""
    deadline = time.monotonic() + 20
    while (base_url := connection.invites.phone_access().base_url) is None:
        assert time.monotonic() < deadline
        time.sleep(0.02)
    url = urlsplit(base_url)
    return url.hostname or "", url.port or 0


def until_killed(desk: Connection, child: BackendChild, group: Joinable, numbers: Iterator[int]) -> list[str]:
    """Everybody who joined; after some of them the backend is killed while others are at it."""
    address, pid = address_of_pages(desk), child.pid
    assert pid is not None
    joined: list[str] = []
    enough = random.randint(3, 12)

    def keep_joining() -> None:
        while join(Phone(address, group.token), desk, number := next(numbers)):
            joined.append(mask_phone(f"+86{phone_number(number)}"))
            if len(joined) == enough:
                os.kill(pid, signal.SIGKILL)

    with ThreadPoolExecutor(PHONES) as crowd:
        for worker in [crowd.submit(keep_joining) for _ in range(PHONES)]:
            worker.result()
    desk.http.close()
    return joined


@pytest.fixture
def group(tmp_path: Path) -> Generator[Joinable]:
    database = open_database(f"sqlite:///{tmp_path / 'groupcode.db'}")
    yield make_joinable(assemble(database, FixedAddress(None), Options(KEY)))
    database.close()


def test_nobody_who_saw_success_is_missing(tmp_path: Path, group: Joinable) -> None:
    child = BackendChild(tmp_path, lambda: KEY)
    numbers = count(1_000)
    joined: list[str] = []
    for kill in range(KILLS):
        child.start()
        desk = Connection(child.wait_ready().server)
        if kill == 0:
            desk.invites.choose_phone_access(PhoneAccessChoice("127.0.0.1", 0))
        joined += until_killed(desk, child, group, numbers)
    child.stop()
    with group.backend.database.read() as db:
        found = set(db.execute(select(members.c.phone_mask)).scalars())
    assert len(joined) >= KILLS * 3
    assert found >= set(joined)
    assert group.counted() == group.members()
