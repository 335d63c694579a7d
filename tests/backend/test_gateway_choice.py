"""Choosing an SMS gateway on this computer: used once it took a message; its secret stays inside."""

from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

import pytest
import requests
from sqlalchemy import select

from groupcode_desktop.api import paths
from groupcode_desktop.backend.app import create_app
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.phone_access import FixedAddress
from groupcode_desktop.backend.start import Options, assemble
from groupcode_desktop.backend.tables import settings, sms_sends
from groupcode_desktop.client.clients import Connection
from groupcode_desktop.client.server import Server
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.errors import InvalidInput, NotFound, SignInNeeded, SmsFailed, SmsTooSoon
from groupcode_desktop.domain.fields import FieldFlaw
from groupcode_desktop.domain.health import Source
from groupcode_desktop.domain.sms import Gateway, GatewayChoice, Purpose
from tests.cast import Cast, Somebody
from tests.conftest import DESK_KEY, MASTER_KEY, PHONES_URL, HttpServer, SetClock
from tests.signed_service import KEY
from tests.sms_network import NOBODY, SmsNetwork, sms_network

OFF = Gateway(sends=False, fixed=False, url=None, key_id=None)


@pytest.fixture
def options(http_server: HttpServer) -> Options:
    host = http_server.address.removeprefix("http://")
    return Options(MASTER_KEY, DESK_KEY, guarded=True, hosts=frozenset({host}))


@pytest.fixture
def network() -> Generator[SmsNetwork]:
    with sms_network() as network:
        yield network


@pytest.fixture
def operator(cast: Cast, clock: SetClock) -> Somebody:
    """Signed in, longer ago than the pause between two messages."""
    operator = cast.creator
    clock.pass_by(limits.SMS_PAUSE)
    return operator


def chosen(network: SmsNetwork) -> GatewayChoice:
    return GatewayChoice(network.url, KEY.id, KEY.secret)


def test_without_one_there_is_the_desk(nobody: Connection) -> None:
    services = nobody.sms.services()
    assert (services.sms, services.health) == (OFF, Source.DEMO)


def test_a_gateway_is_used_once_it_took_a_message(
    operator: Somebody, network: SmsNetwork, clock: SetClock
) -> None:
    assert operator.at.sms.desk().codes == ()
    on = Gateway(sends=True, fixed=False, url=network.url, key_id=KEY.id)
    assert operator.at.sms.choose_gateway(chosen(network)) == on
    assert operator.at.sms.services().sms == on
    (test,) = network.sent.values()
    assert (test["to"], test["kind"]) == (f"+86{operator.phone}", "test")
    assert "测试短信" in test["text"]
    with pytest.raises(NotFound):
        operator.at.sms.desk()
    clock.pass_by(limits.SMS_PAUSE)
    operator.at.sms.send_code("", Purpose.CREATE_GROUP)
    assert len(network.sent) == 2


@pytest.mark.parametrize("url", [NOBODY, None])
def test_one_that_takes_nothing_is_not_used(operator: Somebody, network: SmsNetwork, url: str | None) -> None:
    """Nobody there, or a secret that is not the right one."""
    wrong = GatewayChoice(url or network.url, KEY.id, "f" * 32)
    for _ in range(2):
        with pytest.raises(SmsFailed):
            operator.at.sms.choose_gateway(wrong)
    assert operator.at.sms.services().sms == OFF
    assert network.sent == {}


def test_it_is_still_there_after_a_new_start(
    operator: Somebody,
    network: SmsNetwork,
    clock: SetClock,
    backend: Backend,
    options: Options,
    http_server: HttpServer,
    nobody: Connection,
) -> None:
    operator.at.sms.choose_gateway(chosen(network))
    again = assemble(backend.database, FixedAddress(PHONES_URL), options, clock)
    http_server.app = create_app(again)
    assert nobody.sms.services().sms.url == network.url
    clock.pass_by(limits.SMS_PAUSE)
    nobody.sms.send_code(operator.phone, Purpose.SIGN_IN)
    assert len(network.sent) == 2


def test_without_a_secret_the_known_one_stays(
    operator: Somebody, network: SmsNetwork, clock: SetClock
) -> None:
    without = GatewayChoice(network.url, KEY.id)
    with pytest.raises(InvalidInput) as refused:
        operator.at.sms.choose_gateway(without)
    assert refused.value.fields == {"secret": FieldFlaw.REQUIRED}
    operator.at.sms.choose_gateway(chosen(network))
    clock.pass_by(limits.SMS_PAUSE)
    operator.at.sms.choose_gateway(without)
    assert len(network.sent) == 2


def test_the_secret_is_nowhere_in_the_clear(
    operator: Somebody, network: SmsNetwork, backend: Backend, tmp_path: Path
) -> None:
    operator.at.sms.choose_gateway(chosen(network))
    with backend.database.read() as db:
        kept = " ".join(db.execute(select(settings.c.value)).scalars())
    assert network.url in kept
    assert KEY.secret not in kept
    assert KEY.secret not in repr(chosen(network)) + repr(KEY)
    files = [file.read_bytes() for file in tmp_path.glob("groupcode.db*")]
    assert not any(KEY.secret.encode() in content for content in files)


def test_a_broken_one_can_be_switched_off_without_signing_in(
    operator: Somebody, network: SmsNetwork, nobody: Connection, backend: Backend
) -> None:
    operator.at.sms.choose_gateway(chosen(network))
    assert nobody.sms.choose_gateway(GatewayChoice(None)) == OFF
    assert nobody.sms.desk().codes == ()
    with backend.database.read() as db:
        assert db.execute(select(settings).where(settings.c.name == "sms_gateway")).all() == []


def test_nobody_chooses_one_without_signing_in(nobody: Connection, network: SmsNetwork) -> None:
    with pytest.raises(SignInNeeded):
        nobody.sms.choose_gateway(chosen(network))
    assert network.asked == []


def test_the_test_counts_like_a_code(operator: Somebody, network: SmsNetwork) -> None:
    operator.at.sms.choose_gateway(chosen(network))
    with pytest.raises(SmsTooSoon):
        operator.at.sms.choose_gateway(chosen(network))


@pytest.mark.parametrize(
    ("changed", "flaws"),
    [
        ({"url": "http://sms.example/"}, {"url": FieldFlaw.URL_UNSAFE}),
        ({"url": ""}, {"url": FieldFlaw.URL_UNSAFE}),
        ({"url": "https://短信.example/"}, {"url": FieldFlaw.URL_UNSAFE}),
        ({"key_id": ""}, {"key_id": FieldFlaw.KEY_FORMAT}),
        ({"key_id": "a b"}, {"key_id": FieldFlaw.KEY_FORMAT}),
        ({"secret": "short"}, {"secret": FieldFlaw.TOO_SHORT}),
        ({"secret": "x" * 257}, {"secret": FieldFlaw.TOO_LONG}),
        ({"secret": "x" * 31 + "\n"}, {"secret": FieldFlaw.KEY_FORMAT}),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    operator: Somebody,
    network: SmsNetwork,
    backend: Backend,
    changed: dict[str, str],
    flaws: dict[str, FieldFlaw],
) -> None:
    with pytest.raises(InvalidInput) as refused:
        operator.at.sms.choose_gateway(replace(chosen(network), **changed))
    assert refused.value.fields == flaws
    assert network.asked == []
    with backend.database.read() as db:
        assert max(db.execute(select(sms_sends.c.sent)).scalars()) == 1


def test_a_deployment_s_own_gateway_is_not_changed_and_not_told(
    backend: Backend, network: SmsNetwork, http_server: HttpServer
) -> None:
    options = Options(MASTER_KEY, DESK_KEY, sms_url=network.url, sms_key=KEY)
    http_server.app = create_app(assemble(backend.database, FixedAddress(PHONES_URL), options, backend.clock))
    connection = Connection(Server(http_server.address, DESK_KEY))
    connection.sms.send_code("13812340019", Purpose.SIGN_IN)
    (message,) = network.sent.values()
    connection.accounts.sign_in("13812340019", message["values"]["code"])
    assert connection.sms.services().sms == Gateway(sends=True, fixed=True, url=None, key_id=None)
    for choice in (GatewayChoice(None), chosen(network)):
        with pytest.raises(NotFound):
            connection.sms.choose_gateway(choice)
    connection.http.close()


def test_without_the_desk_key_a_deployment_is_closed(
    server: Server, backend: Backend, http_server: HttpServer
) -> None:
    connection = Connection(replace(server, desk_key=None))
    http_server.app = create_app(replace(backend, guarded=False))
    with pytest.raises(SignInNeeded):
        connection.sms.services()
    assert put_without_key(http_server) == 403
    connection.http.close()


def put_without_key(http_server: HttpServer) -> int:
    with requests.Session() as session:
        session.trust_env = False
        url = http_server.address + paths.SMS_GATEWAY
        return session.put(url, json={"url": None}, timeout=30).status_code
