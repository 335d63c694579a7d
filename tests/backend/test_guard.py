"""Only the program itself may talk to the management API, never a page in a browser."""

from dataclasses import replace

import pytest
import requests

from groupcode_desktop.api import paths
from groupcode_desktop.backend.start import Options
from groupcode_desktop.client.server import Server
from tests.conftest import DESK_KEY, MASTER_KEY

NAME = "groupcode.test"
OPENED = {paths.DESK_KEY: DESK_KEY}


@pytest.fixture
def options() -> Options:
    return Options(master_key=MASTER_KEY, desk_key=DESK_KEY, guarded=True, hosts=frozenset({NAME}))


def ask(
    server: Server, path: str = paths.ACCOUNT, method: str = "GET", body: bytes | None = None, **headers: str
) -> int:
    """The status; the right host and the right desk key unless told otherwise."""
    sent = {"Host": NAME} | OPENED | {name.replace("_", "-"): value for name, value in headers.items()}
    with requests.Session() as session:
        session.trust_env = False
        return session.request(
            method, server.base_url + path, headers=sent, data=body, timeout=30
        ).status_code


def test_the_program_may_pass(server: Server) -> None:
    assert ask(server) == 401


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", f"{NAME}:80", f"{NAME}.evil.example", ""])
def test_another_host_name_is_refused(server: Server, host: str) -> None:
    assert ask(server, Host=host) in (400, 403)


@pytest.mark.parametrize("origin", ["null", "http://evil.example", f"http://{NAME}"])
def test_a_browser_is_refused(server: Server, origin: str) -> None:
    assert ask(server, Origin=origin) == 403


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_a_body_that_is_no_json_is_refused(server: Server, kind: str) -> None:
    assert ask(server, paths.SMS_CODES, "POST", b"{}", Content_Type=kind) == 403


def test_a_huge_body_is_refused(server: Server) -> None:
    body = b" " * 1_048_577
    assert ask(server, paths.SMS_CODES, "POST", body, Content_Type="application/json") == 403


def test_a_body_of_unknown_length_is_refused(server: Server) -> None:
    headers = {"Host": NAME, "Content-Type": "application/json"} | OPENED
    answer = requests.post(
        server.base_url + paths.SMS_CODES, data=iter([b"{", b"}"]), headers=headers, timeout=30
    )
    assert answer.status_code == 403


@pytest.mark.parametrize("key", ["", "wrong", DESK_KEY + "x", DESK_KEY[:-1], "é"])
def test_without_the_key_of_this_launch_nothing_is_answered(server: Server, key: str) -> None:
    headers = {"Host": NAME, paths.DESK_KEY: key.encode("latin-1")}
    answer = requests.get(server.base_url + paths.ACCOUNT, headers=headers, timeout=30)
    assert (answer.status_code, answer.json()["code"]) == (403, "forbidden_here")


def test_whether_the_server_is_there_may_be_asked_without_the_key(server: Server) -> None:
    headers = {"Host": NAME}
    assert requests.get(server.base_url + paths.STATUS, headers=headers, timeout=30).status_code == 200


class TestInADeployment:
    @pytest.fixture
    def options(self, options: Options) -> Options:
        return replace(options, guarded=False, hosts=frozenset[str]())

    @pytest.mark.parametrize(
        ("method", "path", "status"),
        [
            ("GET", paths.ACCOUNT, 401),
            ("GET", paths.PHONE_ACCESS, 401),
            ("GET", paths.SMS_DESK, 403),
            ("PUT", paths.PHONE_ACCESS, 403),
        ],
    )
    def test_the_desk_key_is_asked_for_what_it_opens(
        self, server: Server, method: str, path: str, status: int
    ) -> None:
        assert requests.request(method, server.base_url + path, timeout=30).status_code == status

    def test_who_has_the_desk_key_reads_the_desk(self, server: Server) -> None:
        assert ask(server, paths.SMS_DESK) == 200


class TestWithoutADeskKey:
    @pytest.fixture
    def options(self) -> Options:
        return Options(master_key=MASTER_KEY)

    @pytest.mark.parametrize("key", ["", "anything"])
    def test_nobody_reads_the_desk(self, server: Server, key: str) -> None:
        headers = {paths.DESK_KEY: key}
        answer = requests.get(server.base_url + paths.SMS_DESK, headers=headers, timeout=30)
        assert answer.status_code == 403
