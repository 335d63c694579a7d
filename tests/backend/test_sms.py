"""Verification codes: sent, tried and used only as often as the rules say."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from functools import partial
from itertools import repeat
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select, update

from groupcode_desktop.backend import housekeeping, sms
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.gateways import Message
from groupcode_desktop.backend.sms import CodeScope
from groupcode_desktop.backend.tables import sms_codes, sms_sends
from groupcode_desktop.client.clients import Connection
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.errors import (
    CodeExhausted,
    CodeExpired,
    CodeWrong,
    GroupcodeError,
    InvalidInput,
    NotFound,
    SignInNeeded,
    SmsDailyLimit,
    SmsFailed,
    SmsTooSoon,
)
from groupcode_desktop.domain.fields import FieldFlaw
from groupcode_desktop.domain.sms import Purpose
from tests.cast import Cast
from tests.conftest import SetClock

PHONE = "13812340019"
SCOPE = CodeScope("+8613812340019", Purpose.SIGN_IN)
NOON = int(datetime(2022, 5, 1, 12, tzinfo=ZoneInfo("Asia/Shanghai")).timestamp())


def wrong(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06d}"


def send(backend: Backend, scope: CodeScope = SCOPE) -> str:
    """The code that was sent."""
    sms.send_code(backend, scope, backend.clock())
    with backend.database.read() as db:
        return sms.desk(db, backend.vault, backend.gateway, backend.clock()).codes[0].code


def check(backend: Backend, code: str, scope: CodeScope = SCOPE) -> None:
    sms.check_code(backend.database, backend.vault, scope, code, backend.clock())


def use(backend: Backend, code: str, scope: CodeScope = SCOPE) -> None:
    with backend.database.write() as db:
        sms.use_code(db, backend.vault, scope, code, backend.clock())


def outcome(backend: Backend, code: str, scope: CodeScope = SCOPE) -> type[GroupcodeError] | None:
    try:
        check(backend, code, scope)
    except GroupcodeError as error:
        return type(error)
    return None


def test_a_code_waits_on_the_desk_until_it_expires(nobody: Connection, clock: SetClock) -> None:
    sent = nobody.sms.send_code(PHONE, Purpose.SIGN_IN)
    assert sent.phone_mask == "138****0019"
    assert (sent.expires_at, sent.resend_at) == (clock.now + 300, clock.now + 60)
    (waiting,) = nobody.sms.desk().codes
    assert (waiting.phone_mask, waiting.purpose) == ("138****0019", Purpose.SIGN_IN)
    assert len(waiting.code) == 6
    clock.pass_by(limits.SMS_CODE_LIFETIME)
    assert nobody.sms.desk().codes == ()


def test_the_desk_shows_the_newest_code_first(nobody: Connection) -> None:
    for phone in ("13812340001", "13812340002"):
        nobody.sms.send_code(phone, Purpose.SIGN_IN)
    assert [code.phone_mask for code in nobody.sms.desk().codes] == ["138****0002", "138****0001"]


def test_the_desk_is_the_same_object_while_nothing_changes(nobody: Connection, clock: SetClock) -> None:
    nobody.sms.send_code(PHONE, Purpose.SIGN_IN)
    before = nobody.sms.desk()
    clock.pass_by(1)
    assert nobody.sms.desk() is before


def test_the_desk_shows_a_code_sent_anew_in_the_same_second(nobody: Connection, backend: Backend) -> None:
    nobody.sms.send_code(PHONE, Purpose.SIGN_IN)
    before = nobody.sms.desk()
    with backend.database.write() as db:
        db.execute(update(sms_sends).values(last_sent_at=0))
    nobody.sms.send_code(PHONE, Purpose.SIGN_IN)
    assert nobody.sms.desk() is not before


def test_the_database_does_not_hold_the_code(backend: Backend) -> None:
    code = send(backend)
    with backend.database.read() as db:
        row = db.execute(select(sms_codes)).one()
    assert not any(code.encode() in value for value in row if isinstance(value, bytes))
    assert code not in [value for value in row if isinstance(value, str)]


class Network:
    """A gateway that really sends, or fails."""

    has_desk = False

    def __init__(self, works: bool) -> None:
        self.works = works
        self.sent: list[tuple[str, str]] = []

    def send(self, message: Message, limit: float | None = None) -> None:
        if not self.works:
            raise SmsFailed
        self.sent.append((message.phone, message.values["code"]))


def test_a_gateway_gets_the_number_and_leaves_no_desk(backend: Backend) -> None:
    network = Network(works=True)
    backend = replace(backend, gateway=network)
    with pytest.raises(NotFound):
        send(backend)
    assert [phone for phone, _code in network.sent] == [SCOPE.phone]


def test_a_message_that_was_not_taken_is_not_counted(backend: Backend) -> None:
    with pytest.raises(SmsFailed):
        send(replace(backend, gateway=Network(works=False)))
    send(backend)


def test_the_next_code_is_sent_after_a_minute(nobody: Connection, clock: SetClock) -> None:
    nobody.sms.send_code(PHONE, Purpose.SIGN_IN)
    clock.pass_by(59)
    with pytest.raises(SmsTooSoon) as refused:
        nobody.sms.send_code(PHONE, Purpose.SIGN_IN)
    assert refused.value.facts == {"retry_after": 1}
    clock.pass_by(1)
    nobody.sms.send_code(PHONE, Purpose.SIGN_IN)


def test_a_phone_gets_ten_codes_a_day(backend: Backend, clock: SetClock) -> None:
    clock.now = NOON
    for _ in range(10):
        send(backend)
        clock.pass_by(60)
    with pytest.raises(SmsDailyLimit) as refused:
        send(backend)
    assert refused.value.facts == {"retry_after": 12 * 3600 - 600, "limit": 10}
    clock.pass_by(int(refused.value.facts["retry_after"]))
    send(backend)


def test_of_many_at_once_one_code_is_sent(backend: Backend) -> None:
    def attempt(_number: int) -> bool:
        try:
            send(backend)
        except SmsTooSoon:
            return False
        return True

    with ThreadPoolExecutor(20) as pool:
        assert sum(pool.map(attempt, range(50))) == 1


@pytest.mark.parametrize(
    ("phone", "flaw"),
    [
        ("", FieldFlaw.REQUIRED),
        ("1381234", FieldFlaw.PHONE_FORMAT),
        ("02038888888", FieldFlaw.PHONE_NOT_MOBILE),
        ("138123\x0040019", FieldFlaw.PHONE_FORMAT),
    ],
)
def test_a_wrong_phone_is_a_flaw_of_its_field(nobody: Connection, phone: str, flaw: FieldFlaw) -> None:
    with pytest.raises(InvalidInput) as refused:
        nobody.sms.send_code(phone, Purpose.SIGN_IN)
    assert refused.value.fields == {"phone": flaw}


def test_codes_for_joining_are_not_sent_here(nobody: Connection) -> None:
    with pytest.raises(InvalidInput) as refused:
        nobody.sms.send_code(PHONE, Purpose.JOIN)
    assert refused.value.fields == {"purpose": FieldFlaw.NOT_A_CHOICE}


def test_a_creators_code_needs_a_session(nobody: Connection) -> None:
    with pytest.raises(SignInNeeded):
        nobody.sms.send_code(PHONE, Purpose.CREATE_GROUP)


def test_a_creators_code_goes_to_the_own_phone(cast: Cast, clock: SetClock) -> None:
    creator = cast.creator
    clock.pass_by(60)
    sent = creator.at.sms.send_code("", Purpose.CREATE_GROUP)
    assert sent.phone_mask == "138****0001"


def test_a_creators_code_goes_to_no_other_phone(cast: Cast) -> None:
    with pytest.raises(InvalidInput) as refused:
        cast.creator.at.sms.send_code(PHONE, Purpose.CREATE_GROUP)
    assert refused.value.fields == {"phone": FieldFlaw.NOT_A_CHOICE}


def test_a_right_code_pays_no_try(backend: Backend) -> None:
    code = send(backend)
    for _ in range(limits.SMS_CODE_TRIES + 1):
        check(backend, code)


def test_a_wrong_code_says_how_many_tries_are_left(backend: Backend) -> None:
    code = send(backend)
    for left in (4, 3, 2, 1, 0):
        with pytest.raises(CodeWrong) as refused:
            check(backend, wrong(code))
        assert refused.value.facts == {"tries_left": left}
    with pytest.raises(CodeExhausted):
        check(backend, code)


def test_of_200_wrong_codes_at_once_five_are_looked_at(backend: Backend) -> None:
    code = send(backend)
    with ThreadPoolExecutor(32) as pool:
        outcomes = list(pool.map(partial(outcome, backend), [wrong(code)] * 200))
    assert outcomes.count(CodeWrong) == 5
    assert outcomes.count(CodeExhausted) == 195


def test_a_new_code_has_its_own_tries(backend: Backend, clock: SetClock) -> None:
    code = send(backend)
    for _ in range(5):
        outcome(backend, wrong(code))
    clock.pass_by(60)
    check(backend, send(backend))


def test_a_code_is_replaced_by_the_next(backend: Backend, clock: SetClock) -> None:
    first = send(backend)
    clock.pass_by(60)
    second = send(backend)
    assert first == second or outcome(backend, first) is CodeWrong


def test_a_code_lives_for_five_minutes(backend: Backend, clock: SetClock) -> None:
    code = send(backend)
    clock.pass_by(299)
    check(backend, code)
    clock.pass_by(1)
    with pytest.raises(CodeExpired):
        check(backend, code)
    with pytest.raises(CodeExpired):
        use(backend, code)


@pytest.mark.parametrize(
    "scope",
    [
        replace(SCOPE, phone="+8613812340020"),
        replace(SCOPE, purpose=Purpose.CREATE_GROUP),
        replace(SCOPE, group_id=7),
    ],
)
def test_a_code_is_good_for_its_scope_only(backend: Backend, scope: CodeScope) -> None:
    code = send(backend)
    with pytest.raises(CodeExpired):
        check(backend, code, scope)


@pytest.mark.parametrize("code", ["12345", "1234567", "12345a", "１２３４５６", "12345\0"])
def test_what_is_no_code_pays_no_try(backend: Backend, code: str) -> None:
    right = send(backend)
    for _ in range(6):
        with pytest.raises(InvalidInput) as refused:
            check(backend, code)
        assert refused.value.fields == {"code": FieldFlaw.CODE_FORMAT}
    check(backend, right)


def test_of_many_at_once_one_uses_the_code(backend: Backend) -> None:
    """In 20 rounds, each of another phone."""

    def attempt(scope: CodeScope, code: str) -> bool:
        try:
            use(backend, code, scope)
        except CodeExpired:
            return False
        return True

    with ThreadPoolExecutor(20) as pool:
        for number in range(20):
            scope = replace(SCOPE, phone=f"+86138123400{number:02}")
            code = send(backend, scope)
            assert sum(pool.map(attempt, repeat(scope, 50), repeat(code))) == 1
            assert outcome(backend, code, scope) is CodeExpired


def test_what_is_over_is_forgotten(backend: Backend, clock: SetClock) -> None:
    send(backend)
    clock.pass_by(2 * limits.DAY)
    with backend.database.write() as db:
        housekeeping.forget(db, clock.now)
        assert db.execute(select(sms_codes)).all() == []
        assert db.execute(select(sms_sends)).all() == []
