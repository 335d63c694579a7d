"""The backend beside the desktop: ready soon, gone with the desktop, and never losing what it said."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Generator
from pathlib import Path

import psutil
import pytest
import requests

from groupcode_desktop.api import paths
from groupcode_desktop.client.child import NAME, BackendChild, Ready
from groupcode_desktop.client.clients import Connection
from groupcode_desktop.client.server import Server
from groupcode_desktop.domain.errors import BackendFailed, DataInUse, DataKeyMissing
from groupcode_desktop.domain.sms import Purpose
from tests.cast import Cast

KEY = bytes(range(32))
PARENT = """
import sys
from pathlib import Path
from groupcode_desktop.client.child import BackendChild
child = BackendChild(Path(sys.argv[1]), lambda: bytes(32))
child.start()
child.wait_ready()
print(child.pid, flush=True)
sys.stdin.read()
"""


@pytest.fixture
def new_child(tmp_path: Path, sqlite_template: Path) -> Generator[Callable[..., BackendChild]]:
    """Over data that are migrated already."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "groupcode.db").write_bytes(sqlite_template.read_bytes())
    made: list[BackendChild] = []

    def new(directory: str = "data", key: bytes = KEY, demo: bool = False) -> BackendChild:
        made.append(BackendChild(tmp_path / directory, lambda: key, demo))
        return made[-1]

    yield new
    for child in made:
        child.stop()


@pytest.fixture(scope="module")
def fresh_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("running") / "data"


@pytest.fixture(scope="module")
def running(fresh_dir: Path) -> Generator[BackendChild]:
    """Begun without any data; for tests that only look."""
    child = BackendChild(fresh_dir, lambda: KEY)
    child.start()
    yield child
    child.stop()


@pytest.fixture
def child(new_child: Callable[..., BackendChild]) -> BackendChild:
    child = new_child()
    child.start()
    return child


def wait_until(condition: Callable[[], bool], limit: float = 10) -> None:
    deadline = time.monotonic() + limit
    while not condition():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.01)


def cast_at(server: Server, made: list[Connection]) -> Cast:
    def connect() -> Connection:
        made.append(Connection(server))
        return made[-1]

    return Cast(connect)


@pytest.fixture
def connections() -> Generator[list[Connection]]:
    made: list[Connection] = []
    yield made
    for connection in made:
        connection.http.close()


def test_it_answers_when_it_is_ready(running: BackendChild, connections: list[Connection]) -> None:
    ready = running.wait_ready()
    assert ready.token is None
    assert ready.server.name == NAME
    assert cast_at(ready.server, connections).creator.at.accounts.account().name == "陈创建"


def test_asking_again_gives_the_same_answer(running: BackendChild) -> None:
    assert running.wait_ready() is running.wait_ready()


def test_it_is_closed_to_who_has_not_the_key_of_this_launch(running: BackendChild) -> None:
    server = running.wait_ready().server
    answer = requests.get(server.base_url + paths.ACCOUNT, timeout=10)
    assert answer.status_code == 403


def test_it_is_closed_to_a_page_that_calls_it_by_another_name(running: BackendChild) -> None:
    server = running.wait_ready().server
    headers = {paths.DESK_KEY: server.desk_key or "", "Host": "evil.example"}
    answer = requests.get(server.base_url + paths.ACCOUNT, headers=headers, timeout=10)
    assert answer.status_code == 403


def test_it_listens_on_the_loopback_only(running: BackendChild) -> None:
    running.wait_ready()
    listening = [c for c in psutil.Process(running.pid).net_connections() if c.status == psutil.CONN_LISTEN]
    assert [c.laddr.ip for c in listening] == ["127.0.0.1"]


def test_its_keys_are_not_in_its_command_line(running: BackendChild) -> None:
    ready = running.wait_ready()
    line = " ".join(psutil.Process(running.pid).cmdline())
    assert KEY.hex() not in line
    assert (ready.server.desk_key or "") not in line


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such file modes")
def test_its_data_are_closed_to_others(running: BackendChild, fresh_dir: Path) -> None:
    running.wait_ready()
    for file in [fresh_dir, *fresh_dir.iterdir()]:
        assert file.stat().st_mode & 0o077 == 0, file


def test_stop_ends_it(child: BackendChild) -> None:
    child.wait_ready()
    process = psutil.Process(child.pid)
    child.stop()
    assert not process.is_running()
    assert not child.is_running()


def test_it_ends_when_its_input_ends_while_a_call_hangs(child: BackendChild) -> None:
    server = child.wait_ready().server
    process = psutil.Process(child.pid)
    with requests.Session() as session:  # a kept connection
        session.get(server.base_url + paths.STATUS, timeout=10)
        child.stop(wait=False)
        process.wait(5)


def test_it_ends_on_sigterm(child: BackendChild) -> None:
    child.wait_ready()
    process = psutil.Process(child.pid)
    process.terminate()
    wait_until(lambda: not child.is_running())


def test_it_is_gone_when_the_desktop_is_killed(tmp_path: Path) -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, str(tmp_path / "data")], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with parent:
        assert parent.stdout is not None
        process = psutil.Process(int(parent.stdout.readline()))
        parent.kill()
        process.wait(5)


def test_it_ends_when_the_desktop_ends_before_telling_the_keys(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "groupcode_desktop.backend", "--child", "--data-dir", str(tmp_path)]
    ended = subprocess.run(command, input=b"", capture_output=True, timeout=30, check=False)
    assert json.loads(ended.stdout) == {"failed": "no_key"}


def test_it_keeps_its_data_over_a_restart(child: BackendChild, connections: list[Connection]) -> None:
    cast_at(child.wait_ready().server, connections).creator.at.sms.send_code("13812340019", Purpose.SIGN_IN)
    before = Connection(child.wait_ready().server)
    codes = before.sms.desk().codes
    before.http.close()
    child.stop()
    child.start()
    after = Connection(child.wait_ready().server)
    assert after.sms.desk().codes == codes
    after.http.close()


def test_it_is_started_again_after_it_died(child: BackendChild) -> None:
    first = child.wait_ready()
    os.kill(psutil.Process(child.pid).pid, signal.SIGKILL)
    wait_until(lambda: not child.is_running())
    child.start()
    assert child.wait_ready().server.desk_key != first.server.desk_key


def test_start_does_nothing_while_it_runs(running: BackendChild) -> None:
    pid = running.pid
    running.start()
    assert running.pid == pid


def test_a_second_one_leaves_the_data_alone(
    child: BackendChild, new_child: Callable[..., BackendChild]
) -> None:
    child.wait_ready()
    second = new_child()
    second.start()
    with pytest.raises(DataInUse):
        second.wait_ready()
    assert child.is_running()


def test_another_key_is_refused(child: BackendChild, new_child: Callable[..., BackendChild]) -> None:
    child.wait_ready()
    child.stop()
    other = new_child(key=bytes(32))
    other.start()
    with pytest.raises(DataKeyMissing):
        other.wait_ready()


def test_what_is_no_database_is_told(new_child: Callable[..., BackendChild], tmp_path: Path) -> None:
    child = new_child()
    (tmp_path / "data" / "groupcode.db").write_bytes(b"no database" * 100)
    child.start()
    with pytest.raises(BackendFailed):
        child.wait_ready()


def test_why_it_could_not_begin_is_kept(new_child: Callable[..., BackendChild], tmp_path: Path) -> None:
    (tmp_path / "data" / "backend.log").mkdir()
    child = new_child()
    child.start()
    with pytest.raises(BackendFailed):
        child.wait_ready()
    assert "backend.log" in (tmp_path / "data" / "backend-start.log").read_text("utf-8")


def test_before_it_is_started_there_is_nothing_to_wait_for(new_child: Callable[..., BackendChild]) -> None:
    with pytest.raises(BackendFailed):
        new_child().wait_ready()


def test_the_demo_has_an_operator_signed_in(new_child: Callable[..., BackendChild]) -> None:
    child = new_child(demo=True)
    child.start()
    ready: Ready = child.wait_ready()
    connection = Connection(ready.server)
    assert ready.token is not None
    assert connection.accounts.resume(ready.token).has_real_name
    connection.http.close()


def test_its_log_names_nobody(child: BackendChild, connections: list[Connection], tmp_path: Path) -> None:
    creator = cast_at(child.wait_ready().server, connections).creator
    child.stop()
    log = (tmp_path / "data" / "backend.log").read_text("utf-8")
    for secret in (creator.phone, creator.real_name.id_number, creator.real_name.name):
        assert secret not in log
