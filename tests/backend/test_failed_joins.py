"""今日未成功加入: who was refused on the phone is told to the desk, and is forgotten in time."""

import pytest
from sqlalchemy import func, select

from groupcode_desktop.backend import dissolutions, failed_joins, housekeeping
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.tables import failed_joins as table
from groupcode_desktop.backend.tables import people
from groupcode_desktop.backend.withdrawals import withdraw
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.errors import CodeExpired, GroupcodeError, GroupFull
from groupcode_desktop.domain.failed_joins import FailedJoin
from tests.cast import id_number, phone_number
from tests.conftest import SetClock
from tests.joining import GROUP, Joinable, Phone, applicant, filled, make_joinable
from tests.own_page import Own, text_of


def failed(group: Joinable) -> tuple[FailedJoin, ...]:
    with group.backend.database.read() as db:
        return failed_joins.list_failed(db, group.creator, group.group_id, group.backend.clock()).joins


def reasons(group: Joinable) -> list[str]:
    return [one.reason for one in failed(group)]


def try_to_join(group: Joinable, phone: Phone, number: int = 1, **changed: str) -> None:
    """With a code that is right; what then happens is another matter."""
    proof = phone.get("/authorise").proof
    phone.post("/code", filled(number, proof))
    phone.post("/authorise", filled(number, proof, group.code_of(number), **changed))


def send_with(group: Joinable, phone: Phone, code: str, number: int = 1) -> None:
    phone.post("/authorise", filled(number, phone.get("/authorise").proof, code))


def fill_while_open(group: Joinable, phone: Phone, number: int = 1) -> dict[str, str]:
    """The form, ready to be sent: something happens before it is."""
    proof = phone.get("/authorise").proof
    phone.post("/code", filled(number, proof))
    return filled(number, proof, group.code_of(number))


def test_a_code_that_came_too_late_is_told_with_masks(group: Joinable, phone: Phone, clock: SetClock) -> None:
    form = fill_while_open(group, phone)
    clock.pass_by(limits.SMS_CODE_LIFETIME)
    phone.post("/authorise", form)
    assert failed(group) == (FailedJoin(clock(), "李*明", "138****0001", "code_expired"),)


def test_wrong_codes_are_told_once_the_tries_are_over(group: Joinable, phone: Phone) -> None:
    group.send_code(1)
    wrong = "000000" if group.code_of(1) != "000000" else "111111"
    for _ in range(limits.SMS_CODE_TRIES):
        send_with(group, phone, wrong)
        assert failed(group) == ()
    send_with(group, phone, wrong)
    assert reasons(group) == ["code_exhausted"]


def test_who_is_a_member_already_is_told(group: Joinable, phone: Phone, clock: SetClock) -> None:
    group.join(applicant(1, group.send_code(1)))
    clock.pass_by(limits.SMS_PAUSE)
    try_to_join(group, phone)
    assert reasons(group) == ["already_member"]


def test_an_id_of_another_name_or_phone_is_told(
    group: Joinable, phone: Phone, clock: SetClock, backend: Backend
) -> None:
    other = make_joinable(backend)
    other.join(applicant(1, other.send_code(1)), b"elsewhere")
    clock.pass_by(limits.SMS_PAUSE)
    try_to_join(group, phone, name="李小明")
    clock.pass_by(1)
    try_to_join(group, phone, 2, id_number=id_number(1))
    assert reasons(group) == ["id_bound_to_other_phone", "real_name_mismatch"]


@pytest.mark.parametrize(
    ("state", "reason"),
    [
        ({"member_count": limits.PEOPLE_PER_GROUP}, "group_full"),
        ({"joining_allowed": False}, "joining_closed"),
    ],
)
def test_a_group_that_closed_meanwhile_is_told(
    group: Joinable, phone: Phone, state: dict[str, object], reason: str
) -> None:
    form = fill_while_open(group, phone)
    group.change(**state)
    phone.post("/authorise", form)
    assert reasons(group) == [reason]


def test_an_invite_that_ended_meanwhile_is_told(group: Joinable, phone: Phone) -> None:
    form = fill_while_open(group, phone)
    group.revoke()
    phone.post("/authorise", form)
    assert reasons(group) == ["invite_revoked"]


def test_a_wrong_field_or_a_wrong_code_with_tries_left_is_nobodys_business(
    group: Joinable, phone: Phone
) -> None:
    form = fill_while_open(group, phone)
    phone.post("/authorise", form | {"id_number": "123"})
    phone.post("/authorise", form | {"code": "000000" if form["code"] != "000000" else "111111"})
    assert failed(group) == ()


def test_who_gets_in_after_all_is_taken_off_the_list(group: Joinable, phone: Phone, clock: SetClock) -> None:
    form = fill_while_open(group, phone)
    clock.pass_by(limits.SMS_CODE_LIFETIME)
    phone.post("/authorise", form)
    clock.pass_by(limits.SMS_PAUSE)
    try_to_join(group, phone)
    assert (group.members(), failed(group)) == (2, ())


def test_numbers_that_were_never_sent_a_code_cannot_fill_the_list(group: Joinable, phone: Phone) -> None:
    for number in range(1, 6):
        send_with(group, phone, "123456", number)
    assert failed(group) == ()


def note(group: Joinable, number: int, refusal: GroupcodeError) -> None:
    backend = group.backend
    phone = f"+86{phone_number(number)}"
    failed_joins.note(backend, group.token, "李晓明", phone, refusal, backend.clock())


def sent_codes(group: Joinable, numbers: range) -> None:
    for number in numbers:
        group.send_code(number)


def test_one_phone_stands_there_once_with_its_newest_reason(group: Joinable, clock: SetClock) -> None:
    sent_codes(group, range(1, 3))
    note(group, 1, CodeExpired())
    note(group, 2, CodeExpired())
    clock.pass_by(10)
    note(group, 1, GroupFull(limit=500))
    assert [(one.phone_mask, one.reason) for one in failed(group)] == [
        ("138****0001", "group_full"),
        ("138****0002", "code_expired"),
    ]


def test_of_too_many_the_oldest_go(group: Joinable, clock: SetClock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FAILED_JOINS_KEPT", 3)
    sent_codes(group, range(1, 6))
    for number in range(1, 6):
        clock.pass_by(1)
        note(group, number, CodeExpired())
    assert [one.phone_mask for one in failed(group)] == ["138****0005", "138****0004", "138****0003"]
    assert kept(group) == 3


def kept(group: Joinable) -> int:
    with group.backend.database.read() as db:
        return db.execute(select(func.count()).select_from(table)).scalar_one()


def test_the_next_day_shows_nobody_and_keeps_nothing(group: Joinable, clock: SetClock) -> None:
    sent_codes(group, range(1, 2))
    note(group, 1, CodeExpired())
    clock.pass_by(limits.DAY)
    assert (failed(group), kept(group)) == ((), 1)
    with group.backend.database.write() as db:
        housekeeping.forget(db, clock())
    assert kept(group) == 0


def test_a_dissolved_group_keeps_nothing(group: Joinable, clock: SetClock) -> None:
    sent_codes(group, range(1, 2))
    note(group, 1, CodeExpired())
    with group.backend.database.write() as db:
        dissolutions.dissolve(db, group.creator, group.group_id, GROUP, clock())
    assert kept(group) == 0
    note(group, 1, CodeExpired())
    assert kept(group) == 0


def test_who_is_erased_is_erased_here_too(group: Joinable, clock: SetClock) -> None:
    group.join(applicant(1, group.send_code(1)))
    note(group, 1, CodeExpired())
    with group.backend.database.write() as db:
        who = db.execute(select(people.c.id).where(people.c.name == "李晓明")).scalar_one()
        withdraw(db, Actor(0, who), group.group_id, clock())
    assert kept(group) == 0


def test_who_has_that_phone_sees_what_is_held_of_the_try(
    group: Joinable, phone: Phone, clock: SetClock
) -> None:
    sent_codes(group, range(1, 2))
    note(group, 1, CodeExpired())
    clock.pass_by(limits.SMS_PAUSE)
    page = Own(phone.address, "").sign_in(group, 1)
    shown = text_of(page)
    assert "今天未成功的加入" in shown
    assert "李*明" in shown
    assert "没有您的信息" not in shown
    clock.pass_by(limits.DAY)
    assert "今天未成功的加入" not in text_of(Own(phone.address, "").sign_in(group, 1))
