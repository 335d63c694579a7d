"""A real server in a process of its own on a database full of demo data, and the requests put to it."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import urlencode

from groupcode_desktop.api import paths
from groupcode_desktop.backend import demo, groups, invites, sms
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.phone.flow import COOKIE, new_flow
from groupcode_desktop.backend.phone_access import FixedAddress
from groupcode_desktop.backend.start import Options, assemble, open_database
from groupcode_desktop.backend.tables import accounts
from groupcode_desktop.domain.identity import IdType
from groupcode_desktop.domain.phones import e164
from groupcode_desktop.domain.sms import Purpose
from tests.benchmarks.http_load import request
from tests.cast import id_number, phone_number

MASTER_KEY = bytes(range(32))


class Stage:
    """The demo's operator with a full group (500 people) and a nearly empty one."""

    def __init__(self, database_url: str) -> None:
        self.backend: Backend = assemble(
            open_database(database_url), FixedAddress(None), Options(MASTER_KEY, "x" * 16)
        )
        self.token = demo.prepare(self.backend)
        with self.backend.database.read() as db:
            row = db.execute(accounts.select().where(accounts.c.person_id.is_not(None))).first()
            assert row is not None
            self.operator = Actor(row.id, row.person_id)
            mine = groups.my_groups(db, self.operator)
        self.full = next(group.id for group in mine if group.is_full)
        self.empty = min(mine, key=lambda group: group.member_count).id

    def get(self, path: str) -> bytes:
        headers = {"Host": "127.0.0.1", "Authorization": f"Bearer {self.token}"}
        return request("GET", path.format(group_id=self.full), headers)

    def list_request(self) -> bytes:
        return self.get(paths.MEMBERS)

    def statistics_request(self) -> bytes:
        return self.get(paths.STATISTICS)

    def join_requests(self, number: int) -> Iterator[bytes]:
        """The last step of so many people, each with a code of their own, read from the 短信台."""
        vault, database = self.backend.vault, self.backend.database
        now = self.backend.clock()
        with database.write() as db:
            invite = invites.make_invite(db, self.operator, self.empty, vault, now, revoke_others=False)
        token = invite.token or ""
        for each in range(100, 100 + number):
            scope = sms.CodeScope(e164(phone_number(each)), Purpose.JOIN, self.empty)
            with database.write() as db:
                code = sms.issue_code(db, vault, self.backend.gateway, scope, now)
            flow = new_flow(now)
            form = {
                "proof": flow.proof(vault, token),
                "name": "陈小明",
                "id_type": IdType.RESIDENT.value,
                "id_number": id_number(each),
                "phone": phone_number(each),
                "code": code,
                "terms": "1",
                "health": "1",
            }
            headers = {
                "Host": "127.0.0.1",
                "Cookie": f"{COOKIE}={flow.cookie(vault, token)}",
                "Content-Type": "application/x-www-form-urlencoded",
            }
            yield request("POST", f"/j/{token}/authorise", headers, urlencode(form).encode())


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


@contextmanager
def our_server(database_url: str, directory: Path) -> Generator[tuple[int, int]]:
    """Ports of the management API and of the phone pages; one worker."""
    key = directory / "key"
    key.write_bytes(MASTER_KEY)
    key.chmod(0o600)
    port, phone_port = free_port(), free_port()
    options = ["--database-url", database_url, "--key-file", key, "--port", port, "--phone-port", phone_port]
    with running("-m", "groupcode_desktop.backend", *options, ports=(port, phone_port)):
        yield port, phone_port


@contextmanager
def floor_server(database: Path) -> Generator[int]:
    port = free_port()
    with running("-m", "tests.benchmarks.floor_server", database, port, ports=(port,)):
        yield port


@contextmanager
def running(*arguments: str | Path | int, ports: tuple[int, ...]) -> Generator[None]:
    process = subprocess.Popen([sys.executable, *map(str, arguments)], env=os.environ | {"NO_PROXY": "*"})
    try:
        for port in ports:
            _await(port, process)
        yield
    finally:
        process.terminate()
        process.wait(10)


def _await(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 20
    while process.poll() is None and time.monotonic() < deadline:
        with suppress(OSError):
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        time.sleep(0.02)
    raise RuntimeError("the server did not start")
