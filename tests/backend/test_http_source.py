"""The http source against a real server that behaves as badly as servers do."""

import json
from collections.abc import Callable, Generator
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from groupcode_desktop.backend.refresh import refresh
from groupcode_desktop.backend.service_keys import ServiceKey, is_safe_url
from groupcode_desktop.backend.services import TRIES, Patience
from groupcode_desktop.backend.sources import Identity
from groupcode_desktop.backend.sources.http import ANSWER_MAX, HttpSource
from groupcode_desktop.domain.errors import SourceFailed
from groupcode_desktop.domain.health import (
    Colour,
    Dose,
    HealthCode,
    HealthRecord,
    NatResult,
    NatTest,
    Source,
    VaccineRoute,
)
from groupcode_desktop.domain.health_changes import Missing
from groupcode_desktop.domain.identity import IdType
from tests.cast import id_number
from tests.company import Company, actor_of
from tests.signed_service import KEY, Reply, SignedService, on_this_machine

NOW = 1_651_743_295
PEOPLE = [Identity(100 + n, f"陈小{n}", IdType.RESIDENT, id_number(n)) for n in range(3)]
KNOWN: dict[str, Any] = {
    "status": "known",
    "health_code": {"colour": "yellow", "judged_at": "2022-05-05T08:00:00+08:00", "reason": "请凭码检测"},
    "nat": {
        "result": "negative",
        "sampled_at": "2022-05-04T09:30:00+08:00",
        "tested_at": "2022-05-04T21:00:00+08:00",
        "organisation": "实验室",
    },
    "doses": [{"number": 1, "given_on": "2021-06-01", "route": "inactivated", "vaccine": "疫苗"}],
}


def told(*people: dict[str, Any]) -> bytes:
    return json.dumps({"people": people}).encode()


def all_known(question: dict[str, Any]) -> bytes:
    return told(*({"ref": person["ref"]} | KNOWN for person in question["people"]))


@dataclass
class Authority(SignedService):
    """Each request takes the next of `replies`."""

    replies: list[Reply | Callable[[dict[str, Any]], bytes]] = field(default_factory=list[Any])
    questions: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])

    def reply(self, question: dict[str, Any]) -> Reply:
        self.questions.append(question)
        reply = self.replies.pop(0) if self.replies else all_known
        return (200, reply(question)) if callable(reply) else reply


@pytest.fixture
def authority() -> Generator[Authority]:
    service = Authority()
    with on_this_machine(service):
        yield service


def source(authority: Authority, key: ServiceKey = KEY, step: float = 5, whole: float = 20) -> HttpSource:
    return HttpSource(authority.url, key, Patience(step, whole, pause=lambda _seconds: None))


def test_a_good_answer_is_read_in_full(authority: Authority) -> None:
    answers = source(authority).query(PEOPLE[:1], NOW)
    assert answers == {
        100: HealthRecord(
            Source.HTTP,
            NOW,
            HealthCode(Colour.YELLOW, "请凭码检测", "", 1_651_708_800, "", ""),
            NatTest(NatResult.NEGATIVE, 1_651_627_800, 1_651_669_200, "实验室", ""),
            (Dose(1, "2021-06-01", "疫苗", "", "", VaccineRoute.INACTIVATED),),
        )
    }
    asked = {"ref": "1", "name": "陈小0", "id_type": "resident", "id_number": id_number(0)}
    assert authority.questions == [{"version": 1, "people": [asked]}]


def test_500_go_in_one_question(authority: Authority) -> None:
    people = [Identity(n, "陈", IdType.RESIDENT, id_number(n)) for n in range(500)]
    assert len(source(authority).query(people, NOW)) == 500
    assert len(authority.questions) == 1


def test_a_passing_failure_is_asked_again_with_another_nonce(authority: Authority) -> None:
    authority.replies = [(500, b""), (503, b"")]
    assert len(source(authority).query(PEOPLE, NOW)) == 3
    assert len(authority.seen) == 3


def test_tries_are_bounded(authority: Authority) -> None:
    authority.replies = [(500, b"")] * 10
    with pytest.raises(SourceFailed):
        source(authority).query(PEOPLE, NOW)
    assert len(authority.questions) == TRIES


def test_a_silent_server_is_given_up(authority: Authority) -> None:
    authority.replies = [(0, b"")] * 10
    with pytest.raises(SourceFailed):
        source(authority, step=0.1).query(PEOPLE, NOW)
    assert len(authority.questions) == TRIES


def test_nobody_there(authority: Authority) -> None:
    absent = HttpSource("http://127.0.0.1:9", KEY, Patience(1, 1, pause=lambda _seconds: None))
    with pytest.raises(SourceFailed):
        absent.query(PEOPLE, NOW)


def test_time_spent_ends_the_tries(authority: Authority) -> None:
    authority.replies = [(500, b"")] * 10
    with pytest.raises(SourceFailed):
        source(authority, whole=0).query(PEOPLE, NOW)
    assert len(authority.questions) == 1


@pytest.mark.parametrize(
    "reply",
    [
        (400, b"{}"),
        (302, b""),
        (200, b"no json"),
        (200, b"[]"),
        (200, b'{"people": 7}'),
        (200, b"[" * 99_999),
    ],
)
def test_what_is_no_answer_is_not_asked_again(authority: Authority, reply: Reply) -> None:
    authority.replies = [reply]
    with pytest.raises(SourceFailed):
        source(authority).query(PEOPLE, NOW)
    assert len(authority.questions) == 1


def test_an_endless_answer_is_cut(authority: Authority) -> None:
    authority.replies = [(200, b" " * (ANSWER_MAX + 1))]
    with pytest.raises(SourceFailed):
        source(authority).query(PEOPLE, NOW)


def test_a_wrong_signature_is_refused_by_the_service(authority: Authority) -> None:
    with pytest.raises(SourceFailed):
        source(authority, replace(KEY, secret="f" * 32)).query(PEOPLE, NOW)
    assert authority.questions == []


def test_partial_answers_say_who_is_missing_and_why(authority: Authority) -> None:
    authority.replies = [
        lambda _question: told(
            {"ref": "1"} | KNOWN, {"ref": "2", "status": "unavailable"}, {"ref": "7"} | KNOWN
        )
    ]
    answers = source(authority).query(PEOPLE, NOW)
    assert answers.keys() == {100, 101}
    assert answers[101] is Missing.UNAVAILABLE


BAD_PEOPLE: list[dict[str, Any]] = [
    {"status": "known", "health_code": {"colour": "purple"}},
    {"status": "known", "health_code": {"colour": "green", "judged_at": "2022-05-05T08:00:00"}},
    {"status": "known", "health_code": {"colour": "green", "reason": "a\nb"}},
    {"status": "known", "health_code": {"colour": "green", "reason": "长" * 301}},
    {"status": "known", "nat": {"result": "negative", "tested_at": "yesterday"}},
    {"status": "known", "doses": [{"number": 0, "given_on": "2021-06-01", "route": "inactivated"}]},
    {"status": "perhaps"},
    {},
]


@pytest.mark.parametrize("bad", BAD_PEOPLE)
def test_one_bad_record_spoils_no_other(authority: Authority, bad: dict[str, Any]) -> None:
    authority.replies = [lambda _question: told({"ref": "1"} | bad, {"ref": "2"} | KNOWN)]
    answers = source(authority).query(PEOPLE, NOW)
    assert answers[100] is Missing.UNREADABLE
    assert isinstance(answers[101], HealthRecord)


def test_who_comes_twice_is_believed_neither_time(authority: Authority) -> None:
    authority.replies = [lambda _question: told({"ref": "1"} | KNOWN, {"ref": "1"} | KNOWN)]
    assert source(authority).query(PEOPLE, NOW) == {100: Missing.UNREADABLE}


def test_only_safe_addresses() -> None:
    assert is_safe_url("https://health.example/v1/query")
    assert is_safe_url("http://127.0.0.1:8099/query")
    for unsafe in (
        "http://health.example/",
        "https://",
        "https://h/?a=1",
        "https://u@h/",
        "file:///etc",
        "https://h:x/",
    ):
        assert not is_safe_url(unsafe)


def test_a_group_is_refreshed_from_it(company: Company, authority: Authority) -> None:
    assert company.member
    refs: list[int] = []

    def first_only(question: dict[str, Any]) -> bytes:
        refs.append(len(question["people"]))
        return told({"ref": "1"} | KNOWN, {"ref": "2", "status": "unavailable"})

    authority.replies = [first_only]
    backend = replace(company.backend, source=source(authority))
    actor = actor_of(company.backend, company.creator)
    refresh(backend, lambda _db: actor, company.group.id, company.clock.now)
    report = company.creator.at.groups.refresh_report(company.group.id)
    assert report is not None
    assert (refs, report.answered, report.missing) == ([2], 1, {Missing.UNAVAILABLE: 1})
    listed = company.creator.at.members.members(company.group.id).members
    assert sorted((member.source or "", member.colour) for member in listed) == [
        ("", Colour.NONE),
        ("http", Colour.YELLOW),
    ]
