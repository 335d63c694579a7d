"""One request, one transaction, one answer; a repeated request acts once."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial

import msgspec
import pytest
import requests
from sqlalchemy import func, select

from groupcode_desktop.api import paths
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.tables import idempotency_keys, sessions, sms_codes
from groupcode_desktop.client.server import Server
from groupcode_desktop.domain.sms import Purpose
from tests.cast import Cast, Somebody
from tests.conftest import SetClock


@pytest.fixture
def person(cast: Cast) -> Somebody:
    return cast.stranger(30, "提问的")


def post(server: Server, path: str, body: object, key: str | None, **headers: str) -> requests.Response:
    named = headers | {"Content-Type": "application/json"}
    if key is not None:
        named[paths.IDEMPOTENCY_KEY] = key
    data = body if isinstance(body, bytes) else msgspec.json.encode(body)
    with requests.Session() as session:
        session.trust_env = False
        return session.post(server.base_url + path, data=data, headers=named, timeout=30)


def sign_in(server: Server, person: Somebody, code: str, key: str | None) -> requests.Response:
    return post(server, paths.SESSIONS, {"phone": person.phone, "code": code}, key)


def count_sessions(backend: Backend) -> int:
    with backend.database.read() as db:
        return db.execute(select(func.count()).select_from(sessions)).scalar_one()


def test_a_repeated_request_is_answered_again_and_acts_once(
    server: Server, person: Somebody, backend: Backend
) -> None:
    code = person.code_for(Purpose.SIGN_IN)
    first, second = (sign_in(server, person, code, "key-1") for _ in range(2))
    assert (first.status_code, second.status_code) == (200, 200)
    assert first.content == second.content
    assert count_sessions(backend) == 1


def test_the_same_request_many_times_at_once_acts_once(
    server: Server, person: Somebody, backend: Backend
) -> None:
    code = person.code_for(Purpose.SIGN_IN)
    with ThreadPoolExecutor(12) as pool:
        answers = list(pool.map(partial(sign_in, server, person, code), ["key-1"] * 24))
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.content for answer in answers}) == 1
    assert count_sessions(backend) == 1


def test_without_a_key_the_code_itself_keeps_it_from_acting_twice(
    server: Server, person: Somebody, backend: Backend
) -> None:
    code = person.code_for(Purpose.SIGN_IN)
    with ThreadPoolExecutor(12) as pool:
        answers = list(pool.map(partial(sign_in, server, person, code), [None] * 24))
    assert sorted({answer.status_code for answer in answers}) == [200, 409]
    assert count_sessions(backend) == 1


def test_a_key_is_good_for_one_request(server: Server, person: Somebody) -> None:
    asked = {"phone": person.phone, "purpose": "sign_in"}
    post(server, paths.SMS_CODES, asked, "key-1")
    reused = post(server, paths.SMS_CODES, asked | {"phone": "13800000031"}, "key-1")
    assert (reused.status_code, reused.json()["code"]) == (422, "key_reused")


def test_the_key_of_another_asker_is_another_key(server: Server, cast: Cast, clock: SetClock) -> None:
    first, second = cast.creator, cast.admin
    clock.pass_by(60)
    for person in (first, second):
        token = person.at.accounts.sign_in(person.phone, person.code_for(Purpose.SIGN_IN)).token
        clock.pass_by(60)
        asked = {"phone": person.phone, "purpose": "create_group"}
        answer = post(server, paths.SMS_CODES, asked, "key-1", Authorization=f"Bearer {token}")
        assert answer.status_code == 200
        clock.pass_by(60)


def test_a_refused_request_may_come_again(server: Server, person: Somebody, clock: SetClock) -> None:
    asked = {"phone": person.phone, "purpose": "sign_in"}
    post(server, paths.SMS_CODES, asked, "key-1")
    assert post(server, paths.SMS_CODES, asked, "key-2").status_code == 429
    clock.pass_by(60)
    assert post(server, paths.SMS_CODES, asked, "key-2").status_code == 200


def test_a_refused_request_leaves_nothing(server: Server, person: Somebody, backend: Backend) -> None:
    post(server, paths.SMS_CODES, {"phone": person.phone, "purpose": "create_group"}, "key-1")
    with backend.database.read() as db:
        assert db.execute(select(sms_codes)).all() == []
        assert db.execute(select(idempotency_keys)).all() == []


def test_a_kept_answer_is_sealed(server: Server, person: Somebody, backend: Backend) -> None:
    answer = sign_in(server, person, person.code_for(Purpose.SIGN_IN), "key-1")
    with backend.database.read() as db:
        bodies = [row.body for row in db.execute(select(idempotency_keys))]
    assert not any(answer.json()["token"].encode() in body for body in bodies)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'{"phone":1,"purpose":"sign_in"}',
        b'{"phone":"13800000030"}',
        b'{"phone":"13800000030","purpose":"other"}',
        b'{"phone":"\\ud800","purpose":"sign_in"}',
        b'{"phone":"\xff","purpose":"sign_in"}',
        b"[" * 100_000,
    ],
)
def test_a_body_of_another_shape_is_malformed(server: Server, body: bytes) -> None:
    answer = post(server, paths.SMS_CODES, body, "key-1")
    assert (answer.status_code, answer.json()["code"]) == (400, "malformed_request")
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_an_unknown_path_is_a_problem_document(server: Server) -> None:
    answer = post(server, "/api/v1/nothing", {}, None)
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


def test_a_wrong_method_is_a_problem_document(server: Server) -> None:
    answer = post(server, paths.ACCOUNT, {}, None)
    assert answer.status_code == 405
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_who_is_not_signed_in_is_told_how(server: Server) -> None:
    answer = requests.get(server.base_url + paths.ACCOUNT, timeout=30)
    assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, "Bearer")


def test_too_early_says_when_to_come_again(server: Server, person: Somebody) -> None:
    asked = {"phone": person.phone, "purpose": "sign_in"}
    post(server, paths.SMS_CODES, asked, None)
    assert post(server, paths.SMS_CODES, asked, None).headers["Retry-After"] == "60"


def test_an_unchanged_answer_is_not_sent_again(cast: Cast) -> None:
    accounts = cast.creator.at.accounts
    assert accounts.account() is accounts.account()


def test_nobody_else_may_keep_an_answer(server: Server, cast: Cast, clock: SetClock) -> None:
    creator = cast.creator
    clock.pass_by(60)
    token = creator.at.accounts.sign_in(creator.phone, creator.code_for(Purpose.SIGN_IN)).token
    headers = {"Authorization": f"Bearer {token}"}
    answer = requests.get(server.base_url + paths.ACCOUNT, headers=headers, timeout=30)
    assert answer.headers["Cache-Control"] == "private, no-cache"
