"""Many at once, for real: exactly as many get in as there are places."""

from collections import Counter
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import repeat
from typing import Any

import pytest

from groupcode_desktop.backend import sms
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.gateways import Message
from groupcode_desktop.backend.gateways.texts import code_message
from groupcode_desktop.backend.phone import create_phone_app
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.errors import GroupcodeError
from tests.cast import phone_number
from tests.joining import Joinable, Phone, applicant, filled, make_joinable, served

PLACES = limits.PEOPLE_PER_GROUP - 1
"""The creator has the first."""


@dataclass(frozen=True)
class Pockets:
    """Every phone holds its newest code."""

    has_desk: bool = False
    codes: dict[str, str] = field(default_factory=dict[str, str])

    def send(self, message: Message, limit: float | None = None) -> None:
        self.codes[message.phone] = message.values["code"]


@pytest.fixture
def pockets() -> Pockets:
    return Pockets()


@pytest.fixture
def group(backend: Backend, pockets: Pockets) -> Joinable:
    return make_joinable(replace(backend, gateway=pockets))


@pytest.fixture
def crowd() -> Generator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(40) as threads:
        yield threads


def send_codes(group: Joinable, numbers: range) -> None:
    backend = group.backend
    with backend.database.write() as db:
        for number in numbers:
            scope = group.scope(number)
            code = sms.issue_code(db, backend.vault, backend.gateway, scope, backend.clock())
            backend.gateway.send(code_message(scope.phone, code, scope.purpose))


def outcome(work: Callable[..., None], *arguments: Any) -> str:
    try:
        work(*arguments)
    except GroupcodeError as error:
        return error.code
    return "joined"


def test_five_thousand_for_five_hundred_places(
    group: Joinable, pockets: Pockets, crowd: ThreadPoolExecutor
) -> None:
    group.change(member_count=0)
    numbers = range(5_000)
    send_codes(group, numbers)
    applicants = [applicant(n, pockets.codes[f"+86{phone_number(n)}"]) for n in numbers]
    outcomes = Counter(crowd.map(outcome, repeat(group.join), applicants))
    assert outcomes == {"joined": 500, "group_full": 4_500}
    assert group.counted() == 500
    assert group.members() == 500 + 1


def test_the_same_person_in_parallel_is_in_once(
    group: Joinable, pockets: Pockets, crowd: ThreadPoolExecutor
) -> None:
    send_codes(group, range(1))
    who = applicant(0, pockets.codes[f"+86{phone_number(0)}"])
    attempts = [str(number).encode() for number in range(50)]
    outcomes = Counter(crowd.map(outcome, repeat(group.join), repeat(who), attempts))
    assert outcomes == {"joined": 1, "code_expired": 49}
    assert group.members() == group.counted() == 2


def test_two_hundred_wrong_codes_are_five_tries(
    group: Joinable, pockets: Pockets, crowd: ThreadPoolExecutor
) -> None:
    send_codes(group, range(1))
    right = pockets.codes[f"+86{phone_number(0)}"]
    wrong = applicant(0, "000000" if right != "000000" else "111111")
    outcomes = Counter(crowd.map(outcome, repeat(group.join), repeat(wrong, 200)))
    assert outcomes == {"code_wrong": 5, "code_exhausted": 195}
    assert outcome(group.join, applicant(0, right)) == "code_exhausted"


def test_six_hundred_phones_behind_one_address(
    group: Joinable, pockets: Pockets, crowd: ThreadPoolExecutor
) -> None:
    """Whole visits over HTTP: invitation, form, code, authorise, done. Nobody hears of too many requests."""
    group.change(member_count=0)
    with served(create_phone_app(group.backend)) as address:

        def visit(number: int) -> tuple[int, str]:
            phone = Phone(address, group.token)
            if (page := phone.get()).status != 200 or (page := phone.get("/authorise")).status != 200:
                return page.status, page.title
            proof = page.proof
            if (page := phone.post("/code", filled(number, proof))).status != 200:
                return page.status, page.title
            code = pockets.codes[f"+86{phone_number(number)}"]
            page = phone.post("/authorise", filled(number, proof, code))
            if page.status == 303:
                page = phone.follow(page)
            return page.status, page.title

        outcomes = Counter(crowd.map(visit, range(600)))
    assert outcomes == {(200, "加入成功"): 500, (409, "团体已满"): 100}
    assert group.counted() == 500


def test_a_form_sent_twice_at_once_joins_once_and_succeeds_twice(
    group: Joinable, pockets: Pockets, crowd: ThreadPoolExecutor
) -> None:
    with served(create_phone_app(group.backend)) as address:
        phone = Phone(address, group.token)
        proof = phone.get("/authorise").proof
        phone.post("/code", filled(1, proof))
        form = filled(1, proof, pockets.codes[f"+86{phone_number(1)}"])

        def send(twin: Phone) -> str:
            return twin.follow(twin.post("/authorise", form)).title

        twins = [replace(phone, cookies=dict(phone.cookies)) for _ in range(10)]
        titles = list(crowd.map(send, twins))
    assert titles == ["加入成功"] * 10
    assert group.members() == group.counted() == 2
