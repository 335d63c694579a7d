"""Where phones reach the pages: found, chosen, checked, kept."""

import http.client
import socket
from collections.abc import Generator
from typing import Any, NamedTuple

import psutil
import pytest

from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.database import Database
from groupcode_desktop.backend.lan_addresses import lan_addresses
from groupcode_desktop.backend.phone import create_phone_app
from groupcode_desktop.backend.phone_access import FixedAddress, LanListener
from groupcode_desktop.backend.start import Options, assemble
from groupcode_desktop.domain.errors import InvalidInput, ListenerFailed, NotFound, SignInNeeded
from groupcode_desktop.domain.fields import FieldFlaw
from groupcode_desktop.domain.phone_access import PhoneAccessChoice
from tests.cast import Cast
from tests.conftest import PHONES_URL, SetClock

HERE = "127.0.0.1"


@pytest.fixture
def listener(database: Database) -> Generator[LanListener]:
    listener = LanListener(database)
    yield listener
    listener.close()


@pytest.fixture
def local(database: Database, listener: LanListener, options: Options, clock: SetClock) -> Backend:
    backend = assemble(database, listener, options, clock)
    listener.start(create_phone_app(backend))
    return backend


def answers(port: int | None) -> bool:
    connection = http.client.HTTPConnection(HERE, port, timeout=5)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status == 200
    except ConnectionRefusedError:
        return False
    finally:
        connection.close()


def test_it_is_off_until_an_address_is_chosen(local: Backend) -> None:
    access = local.listener.access()
    assert (access.base_url, access.chosen, access.port, access.fixed) == (None, None, None, False)
    assert access.addresses[-1].address == HERE
    assert not access.addresses[-1].likely


def test_a_chosen_address_answers_and_can_be_switched_off(local: Backend) -> None:
    access = local.listener.choose(PhoneAccessChoice(HERE, 0))
    assert access.base_url == f"http://{HERE}:{access.port}"
    assert access.chosen == HERE
    assert answers(access.port)
    off = local.listener.choose(PhoneAccessChoice(None, 0))
    assert (off.base_url, off.chosen, off.port) == (None, None, access.port)
    assert not answers(access.port)


def test_choosing_it_again_keeps_the_port(local: Backend) -> None:
    first = local.listener.choose(PhoneAccessChoice(HERE, 0))
    assert local.listener.choose(PhoneAccessChoice(HERE, first.port or 0)) == first


def test_no_port_is_an_automatic_one_again(local: Backend) -> None:
    first = local.listener.choose(PhoneAccessChoice(HERE, 0))
    second = local.listener.choose(PhoneAccessChoice(HERE, 0))
    assert second.port != first.port
    assert answers(second.port)


def test_another_port_takes_the_place_of_the_first(local: Backend) -> None:
    first = local.listener.choose(PhoneAccessChoice(HERE, 0))
    with socket.create_server((HERE, 0)) as free:
        port: int = free.getsockname()[1]
    second = local.listener.choose(PhoneAccessChoice(HERE, port))
    assert second.port == port
    assert answers(port)
    assert not answers(first.port)


def test_the_choice_is_restored_at_the_next_start(local: Backend, listener: LanListener) -> None:
    before = listener.choose(PhoneAccessChoice(HERE, 0))
    listener.close()
    assert not answers(before.port)
    again = LanListener(local.database)
    again.start(create_phone_app(local))
    try:
        assert again.access() == before
        assert answers(before.port)
    finally:
        again.close()


def test_a_choice_that_is_off_stays_off_at_the_next_start(local: Backend, listener: LanListener) -> None:
    listener.choose(PhoneAccessChoice(HERE, 0))
    listener.choose(PhoneAccessChoice(None, 0))
    again = LanListener(local.database)
    again.start(create_phone_app(local))
    assert again.access().base_url is None


def test_a_taken_port_at_the_next_start_leaves_it_off(local: Backend, listener: LanListener) -> None:
    before = listener.choose(PhoneAccessChoice(HERE, 0))
    listener.close()
    with socket.create_server((HERE, before.port or 0)):
        again = LanListener(local.database)
        again.start(create_phone_app(local))
        assert again.access().base_url is None
        assert again.access().chosen == HERE


def test_a_taken_port_is_refused_and_the_old_one_goes_on(local: Backend) -> None:
    before = local.listener.choose(PhoneAccessChoice(HERE, 0))
    with socket.create_server((HERE, 0)) as taken, pytest.raises(InvalidInput) as refusal:
        local.listener.choose(PhoneAccessChoice(HERE, taken.getsockname()[1]))
    assert refusal.value.fields == {"port": FieldFlaw.PORT_TAKEN}
    assert local.listener.access() == before
    assert answers(before.port)


def test_an_address_of_another_machine_is_refused(local: Backend) -> None:
    with pytest.raises(InvalidInput) as refusal:
        local.listener.choose(PhoneAccessChoice("192.0.2.7", 0))
    assert refusal.value.fields == {"address": FieldFlaw.ADDRESS_UNKNOWN}


def test_pages_that_do_not_answer_are_not_offered(database: Database) -> None:
    async def silent(_scope: Any, _receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 500, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    listener = LanListener(database)
    listener.start(silent)
    with pytest.raises(ListenerFailed) as refusal:
        listener.choose(PhoneAccessChoice(HERE, 0))
    assert str(refusal.value.facts["address"]).startswith(HERE)
    assert listener.access().base_url is None


def test_a_fixed_address_leaves_nothing_to_choose() -> None:
    fixed = FixedAddress("https://join.example")
    assert fixed.access().base_url == "https://join.example"
    assert fixed.access().fixed
    with pytest.raises(NotFound):
        fixed.choose(PhoneAccessChoice(HERE, 0))


class Net(NamedTuple):
    family: int
    address: str


class Stats(NamedTuple):
    isup: bool


def test_likely_addresses_come_first_and_useless_ones_not_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    adapters = {
        "lo": HERE,
        "docker0": "172.17.0.1",
        "tun0": "10.8.0.2",
        "wlan0": "192.168.1.20",
        "eth0": "192.168.1.10",
        "eth1": "169.254.3.4",
        "eth2": "192.168.9.9",
        "usb0": "10.1.1.1",
    }
    nets = {name: [Net(socket.AF_INET, ip)] for name, ip in adapters.items()}
    nets["eth0"].append(Net(socket.AF_INET6, "fe80::1"))
    monkeypatch.setattr(psutil, "net_if_addrs", lambda: nets)
    monkeypatch.setattr(psutil, "net_if_stats", lambda: {name: Stats(name != "eth2") for name in adapters})
    found = [(lan.adapter, lan.likely) for lan in lan_addresses()]
    assert found == [
        ("eth0", True),
        ("wlan0", True),
        ("usb0", True),
        ("docker0", False),
        ("tun0", False),
        ("lo", False),
    ]


def test_who_is_signed_in_reads_where_phones_go(cast: Cast) -> None:
    assert cast.member.at.invites.phone_access().base_url == PHONES_URL


def test_nobody_else_does(cast: Cast) -> None:
    with pytest.raises(SignInNeeded):
        cast.stranger(9, "路人").at.invites.phone_access()


@pytest.mark.parametrize(
    ("port", "flaw"),
    [
        (-1, FieldFlaw.PORT_RANGE),
        (80, FieldFlaw.PORT_RANGE),
        (70_000, FieldFlaw.PORT_RANGE),
        (6000, FieldFlaw.PORT_REFUSED),
    ],
)
def test_a_port_that_phones_cannot_open_is_refused(cast: Cast, port: int, flaw: FieldFlaw) -> None:
    with pytest.raises(InvalidInput) as refusal:
        cast.creator.at.invites.choose_phone_access(PhoneAccessChoice(HERE, port))
    assert refusal.value.fields == {"port": flaw}
