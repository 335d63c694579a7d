"""Codes through a gateway: committed, handed over, and never counted where they were not sent."""

from collections import Counter
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import replace
from itertools import repeat

import pytest
from sqlalchemy import select, text

from groupcode_desktop.backend import sms
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.gateways.http import CODES_AT_ONCE
from groupcode_desktop.backend.services import TRIES
from groupcode_desktop.backend.sms import CodeScope
from groupcode_desktop.backend.tables import sms_codes, sms_sends
from groupcode_desktop.client.clients import Connection
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.errors import (
    CodeExpired,
    GroupcodeError,
    NotFound,
    SmsDailyLimit,
    SmsFailed,
    SmsTooSoon,
    SmsUnanswered,
)
from groupcode_desktop.domain.sms import Purpose
from tests.conftest import SetClock
from tests.signed_service import SILENCE
from tests.sms_network import LOST, NOBODY, SmsNetwork, gateway_at, sms_network

PHONE = "13812340019"
SCOPE = CodeScope("+8613812340019", Purpose.SIGN_IN)


@pytest.fixture
def network() -> Generator[SmsNetwork]:
    with sms_network() as network:
        yield network


@pytest.fixture
def backend(backend: Backend, network: SmsNetwork) -> Backend:
    return replace(backend, gateway=gateway_at(network.url))


def send(backend: Backend, scope: CodeScope = SCOPE) -> str:
    try:
        sms.send_code(backend, scope, backend.clock())
    except GroupcodeError as error:
        return error.code
    return "sent"


def counted(backend: Backend) -> int:
    with backend.database.read() as db:
        return db.execute(select(sms_sends.c.sent)).scalar_one()


def codes(backend: Backend) -> int:
    with backend.database.read() as db:
        return len(db.execute(select(sms_codes)).all())


def the_code(network: SmsNetwork) -> str:
    (message,) = network.sent.values()
    return message["values"]["code"]


def test_who_has_the_phone_signs_in(nobody: Connection, network: SmsNetwork) -> None:
    nobody.sms.send_code(PHONE, Purpose.SIGN_IN)
    nobody.accounts.sign_in(PHONE, the_code(network))
    with pytest.raises(NotFound):
        nobody.sms.desk()


def test_what_the_gateway_is_told(backend: Backend, network: SmsNetwork) -> None:
    send(backend)
    (asked,) = network.asked
    code = asked["values"]["code"]
    assert asked == {
        "version": 1,
        "id": asked["id"],
        "to": "+8613812340019",
        "kind": "code",
        "language": "zh-CN",
        "text": f"【团体码】您正在登录，验证码 {code}，5 分钟内有效。请勿告诉他人。",
        "values": {"code": code, "minutes": "5", "purpose": "登录"},
    }


def test_english_to_numbers_from_abroad_and_where_it_is_asked_for(
    backend: Backend, network: SmsNetwork, clock: SetClock
) -> None:
    send(backend, CodeScope("+447911123456", Purpose.SIGN_IN))
    sms.send_code(backend, SCOPE, clock.now, "en")
    texts = [message["text"] for message in network.sent.values()]
    assert all(text.startswith("[Group Code] ") and "sign in" in text for text in texts)


@pytest.mark.parametrize("status", [400, 401, 402, 302])
def test_a_refused_message_counts_for_nothing(backend: Backend, network: SmsNetwork, status: int) -> None:
    network.statuses = [status]
    with pytest.raises(SmsFailed):
        sms.send_code(backend, SCOPE, backend.clock())
    assert (len(network.asked), counted(backend), codes(backend)) == (1, 0, 0)
    assert send(backend) == "sent"


def test_a_refusal_after_codes_that_were_sent_takes_back_itself_alone(
    backend: Backend, network: SmsNetwork, clock: SetClock
) -> None:
    for _ in range(limits.SMS_PER_DAY - 1):
        assert send(backend) == "sent"
        clock.pass_by(limits.SMS_PAUSE)
    network.off.add(SCOPE.phone)
    assert [send(backend) for _ in range(3)] == ["sms_failed"] * 3
    network.off.clear()
    assert counted(backend) == limits.SMS_PER_DAY - 1
    assert send(backend) == "sent"
    clock.pass_by(limits.SMS_PAUSE)
    with pytest.raises(SmsDailyLimit):
        sms.send_code(backend, SCOPE, clock.now)


def test_nobody_there(backend: Backend) -> None:
    backend = replace(backend, gateway=gateway_at(NOBODY))
    assert [send(backend), send(backend)] == ["sms_failed"] * 2
    assert counted(backend) == 0


def test_a_passing_refusal_is_asked_again_with_the_same_id(backend: Backend, network: SmsNetwork) -> None:
    network.statuses = [503, 429]
    assert send(backend) == "sent"
    assert len(network.asked) == TRIES
    assert len({asked["id"] for asked in network.asked}) == len(network.sent) == 1


def test_what_was_sent_without_a_word_is_not_sent_again(backend: Backend, network: SmsNetwork) -> None:
    network.statuses = [LOST]
    assert send(backend) == "sent"
    assert (len(network.asked), len(network.sent)) == (2, 1)


def test_a_gateway_that_says_nothing_may_have_sent_it(
    backend: Backend, network: SmsNetwork, clock: SetClock
) -> None:
    network.statuses = [LOST] * TRIES
    with pytest.raises(SmsUnanswered) as unanswered:
        sms.send_code(backend, SCOPE, clock.now)
    assert unanswered.value.facts == {"retry_after": limits.SMS_PAUSE}
    assert counted(backend) == 1
    sms.check_code(backend.database, backend.vault, SCOPE, the_code(network), clock.now)
    with pytest.raises(SmsTooSoon):
        sms.send_code(backend, SCOPE, clock.now)


def test_a_silent_gateway_is_given_up(backend: Backend, network: SmsNetwork) -> None:
    network.statuses = [SILENCE] * TRIES
    backend = replace(backend, gateway=gateway_at(network.url, step=0.1))
    assert send(backend) == "sms_unanswered"
    assert len(network.asked) == TRIES


def test_the_code_of_before_is_over_where_the_new_one_was_refused(
    backend: Backend, network: SmsNetwork, clock: SetClock
) -> None:
    send(backend)
    clock.pass_by(limits.SMS_PAUSE)
    network.off.add(SCOPE.phone)
    send(backend)
    with pytest.raises(CodeExpired):
        sms.check_code(backend.database, backend.vault, SCOPE, the_code(network), clock.now)


def test_the_code_is_committed_before_and_others_write_meanwhile(
    backend: Backend, network: SmsNetwork
) -> None:
    seen: list[int] = []

    def write_something() -> None:
        with backend.database.write() as db:
            seen.append(len(db.execute(select(sms_codes)).all()))
            db.execute(text("UPDATE settings SET value = value"))

    network.on_the_way = write_something
    assert send(backend) == "sent"
    assert seen == [1]


@pytest.mark.parametrize("taken", [True, False])
def test_many_who_ask_at_once(backend: Backend, network: SmsNetwork, taken: bool) -> None:
    """One is on its way at a time; a gateway that refuses each leaves the count where it was."""
    if not taken:
        network.off.add(SCOPE.phone)
    with ThreadPoolExecutor(20) as threads:
        outcomes = Counter(threads.map(send, repeat(backend, 40)))
    assert counted(backend) == len(network.sent) == outcomes["sent"] == int(taken)
    assert set(outcomes) <= {"sent", "sms_failed", "sms_too_soon"}
    network.off.clear()
    assert send(backend) == ("sms_too_soon" if taken else "sent")


def test_a_gateway_that_hangs_does_not_take_all_workers(backend: Backend, network: SmsNetwork) -> None:
    """So many messages are on their way; who comes after them is told at once."""
    network.statuses = [SILENCE] * CODES_AT_ONCE
    backend = replace(backend, gateway=gateway_at(network.url, step=20))
    phones = [CodeScope(f"+86138123400{number}", Purpose.SIGN_IN) for number in range(10, 11 + CODES_AT_ONCE)]
    with ThreadPoolExecutor(len(phones)) as threads:
        results = [threads.submit(send, backend, scope) for scope in phones]
        first = next(as_completed(results)).result()
        network.hold.set()
    assert first == "sms_failed"


def test_nothing_of_it_is_logged(
    backend: Backend, network: SmsNetwork, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    network.statuses = [500, 503, 400]
    send(backend)
    assert "the SMS gateway refused: status 500" in caplog.text
    code = network.asked[0]["values"]["code"]
    assert PHONE not in caplog.text
    assert code not in caplog.text
