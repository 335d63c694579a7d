"""The server of a deployment, as it is started by hand."""

import http.client
import socket
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.failures import StartFailure
from groupcode_desktop.backend.remote import Settings, run
from groupcode_desktop.client.clients import Connection
from groupcode_desktop.client.server import Server
from groupcode_desktop.domain.sms import Purpose
from tests.cast import Cast
from tests.signed_service import KEY
from tests.sms_network import sms_network

COMMAND = [sys.executable, "-m", "groupcode_desktop.backend"]
DESK_KEY = "the-key-of-the-front-desk"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Remote:
    """One server process with its workers."""

    def __init__(self, directory: Path, url: str, *more: str) -> None:
        self.port, self.phone_port = free_port(), free_port()
        desk_key = directory / "desk.key"
        desk_key.write_text(DESK_KEY)
        desk_key.chmod(0o600)
        arguments = ["--database-url", url, "--port", str(self.port), "--phone-port", str(self.phone_port)]
        arguments += ["--key-file", str(directory / "master.key"), "--desk-key-file", str(desk_key)]
        self.process = subprocess.Popen([*COMMAND, *arguments, *more], stderr=subprocess.PIPE, text=True)
        self.said: list[str] = []
        self.reader = threading.Thread(target=self._read)
        self.reader.start()

    def _read(self) -> None:
        assert self.process.stderr is not None
        with self.process.stderr as lines:
            self.said.extend(line.strip() for line in lines)

    @property
    def server(self) -> Server:
        return Server(f"http://127.0.0.1:{self.port}", DESK_KEY)

    def answers(self, port: int, path: str) -> bool:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            connection.request("GET", path)
            return connection.getresponse().status == 200
        except OSError:
            return False
        finally:
            connection.close()

    def wait_ready(self) -> None:
        deadline = time.monotonic() + 60
        while not (self.answers(self.port, "/api/v1/status") and self.answers(self.phone_port, "/healthz")):
            assert self.process.poll() is None, self.said
            assert time.monotonic() < deadline
            time.sleep(0.05)

    def end(self) -> int:
        self.process.terminate()
        status = self.process.wait(20)
        self.reader.join()
        return status


@pytest.fixture
def remotes() -> Generator[list[Remote]]:
    started: list[Remote] = []
    yield started
    for remote in started:
        if remote.process.poll() is None:
            remote.end()
        remote.reader.join()


@pytest.fixture
def settings(database_url: str, tmp_path: Path) -> Settings:
    return Settings(
        database_url=database_url,
        host="127.0.0.1",
        port=0,
        workers=1,
        public_url=None,
        phone_host="127.0.0.1",
        phone_port=0,
        key_file=tmp_path / "master.key",
        desk_key_file=None,
        host_name=[],
        source="demo",
        source_url=None,
        source_key_file=None,
        sms="desk",
        sms_url=None,
        sms_key_file=None,
        contact="",
    )


def refusal(settings: Settings) -> str:
    with pytest.raises(StartFailure) as refused:
        run(settings)
    return str(refused.value)


def secret_file(file: Path, content: bytes, mode: int = 0o600) -> Path:
    file.write_bytes(content)
    file.chmod(mode)
    return file


def test_several_workers_serve_desktops_and_phones(
    remotes: list[Remote], empty_database_url: str, tmp_path: Path
) -> None:
    remote = Remote(tmp_path, empty_database_url, "--workers", "2", "--public-url", "https://g.example")
    remotes.append(remote)
    remote.wait_ready()
    connection = Connection(remote.server)
    creator = Cast(lambda: connection).creator
    assert creator.at.accounts.account().name == "陈创建"
    assert creator.at.invites.phone_access().base_url == "https://g.example"
    connection.http.close()
    workers = psutil.Process(remote.process.pid).children(recursive=True)
    assert remote.end() == 0
    assert psutil.wait_procs(workers, 10)[1] == []


@pytest.mark.sqlite
def test_a_health_source_needs_a_safe_address_and_a_key(settings: Settings, tmp_path: Path) -> None:
    file = secret_file(tmp_path / "source.key", b"desk-7 0123456789abcdef0123456789abcdef\n")
    url = "https://health.example/api"
    for wrong in (
        replace(settings, source="http"),
        replace(settings, source="http", source_url=url),
        replace(settings, source_url=url, source_key_file=file),
    ):
        assert "source" in refusal(wrong)
    for unsafe in ("http://health.example/api", "https://a:b@health.example", "ftp://health.example", "x"):
        assert "https" in refusal(replace(settings, source="http", source_url=unsafe, source_key_file=file))
    short = secret_file(tmp_path / "short.key", b"desk-7 too-short\n")
    assert "32" in refusal(replace(settings, source="http", source_url=url, source_key_file=short))
    open_file = secret_file(tmp_path / "open.key", file.read_bytes(), 0o644)
    assert "chmod" in refusal(replace(settings, source="http", source_url=url, source_key_file=open_file))


@pytest.mark.sqlite
def test_an_sms_gateway_needs_a_safe_address_and_a_key(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = secret_file(tmp_path / "sms.key", b"desk-7 0123456789abcdef0123456789abcdef\n")
    url = "https://sms.example/api"
    for wrong in (
        replace(settings, sms="http"),
        replace(settings, sms="http", sms_url=url),
        replace(settings, sms="http", sms_key_file=file),
        replace(settings, sms_url=url, sms_key_file=file),
    ):
        assert "sms" in refusal(wrong)
    assert "https" in refusal(replace(settings, sms="http", sms_url="http://sms.example/", sms_key_file=file))
    monkeypatch.setenv("GROUPCODE_SMS_KEY", "desk-7 too-short")
    assert "32" in refusal(replace(settings, sms="http", sms_url=url))


def test_codes_leave_through_the_gateway_of_the_deployment(
    remotes: list[Remote], empty_database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its key comes with the environment, which no list of processes shows to others."""
    monkeypatch.setenv("GROUPCODE_SMS_KEY", f"{KEY.id} {KEY.secret}")
    with sms_network() as network:
        remote = Remote(tmp_path, empty_database_url, "--sms", "http", "--sms-url", network.url)
        remotes.append(remote)
        remote.wait_ready()
        connection = Connection(remote.server)
        connection.sms.send_code("13812340019", Purpose.SIGN_IN)
        (message,) = network.sent.values()
        connection.accounts.sign_in("13812340019", message["values"]["code"])
        assert connection.sms.services().sms.sends
        connection.http.close()


@pytest.mark.sqlite
def test_a_worker_that_dies_is_replaced(
    remotes: list[Remote], empty_database_url: str, tmp_path: Path
) -> None:
    remote = Remote(tmp_path, empty_database_url, "--workers", "2")
    remotes.append(remote)
    remote.wait_ready()
    for worker in psutil.Process(remote.process.pid).children():
        worker.kill()
    remote.wait_ready()


@pytest.mark.sqlite
def test_the_key_file_is_made_once(remotes: list[Remote], database_url: str, tmp_path: Path) -> None:
    for _ in range(2):
        remotes.append(Remote(tmp_path, database_url))
        remotes[-1].wait_ready()
        remotes[-1].end()
    file = tmp_path / "master.key"
    assert file.stat().st_size == 32
    assert sys.platform == "win32" or stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [any("made the key file" in line for line in remote.said) for remote in remotes] == [True, False]


def test_data_without_their_key_are_refused(backend: Backend, settings: Settings) -> None:
    assert "is missing" in refusal(settings)
    assert not settings.key_file.exists()


def test_another_key_is_refused(backend: Backend, settings: Settings) -> None:
    secret_file(settings.key_file, bytes(32))
    assert "not the master key" in refusal(settings)


@pytest.mark.sqlite
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such file modes")
def test_a_key_that_others_may_read_is_refused(settings: Settings) -> None:
    secret_file(settings.key_file, bytes(32), 0o644)
    assert "chmod 600" in refusal(settings)


@pytest.mark.sqlite
def test_a_key_of_another_size_is_refused(settings: Settings) -> None:
    secret_file(settings.key_file, b"short")
    assert "32 bytes" in refusal(settings)


@pytest.mark.sqlite
@pytest.mark.parametrize("key", [b"", b"short", "短信台的钥匙在这里".encode()])
def test_a_weak_desk_key_is_refused(settings: Settings, tmp_path: Path, key: bytes) -> None:
    file = secret_file(tmp_path / "desk.key", key)
    assert "desk key" in refusal(replace(settings, desk_key_file=file))


@pytest.mark.sqlite
@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("", "Say which database"),
        ("nonsense", "not understood"),
        ("mysql://user@host/name", "neither"),
        ("sqlite://", "neither"),
        ("sqlite:////nowhere/at/all.db", "does not open"),
        ("postgresql://user:secret@127.0.0.1:1/name", "does not open"),
    ],
)
def test_a_bad_database_is_refused(settings: Settings, url: str, reason: str) -> None:
    sentence = refusal(replace(settings, database_url=url))
    assert reason in sentence
    assert "secret" not in sentence
    assert "\n" not in sentence


@pytest.mark.sqlite
def test_a_port_in_use_is_refused(settings: Settings) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert f"port {port}" in refusal(replace(settings, port=port))


@pytest.mark.sqlite
@pytest.mark.parametrize(
    "url", ["https://g.example/codes", "g.example", "ftp://g.example", "https://", "https://g.example/?q"]
)
def test_a_public_url_that_phones_cannot_use_is_refused(settings: Settings, url: str) -> None:
    assert "public URL" in refusal(replace(settings, public_url=url))


def test_what_is_wrong_is_told_in_one_line() -> None:
    ended = subprocess.run(
        [*COMMAND, "--database-url", "nonsense"], capture_output=True, text=True, timeout=60, check=False
    )
    assert ended.returncode == 2
    assert ended.stderr.splitlines() == ["groupcode-server: The database URL is not understood."]
