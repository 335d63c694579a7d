"""Signing in and out, and the real-name check."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from sqlalchemy import Table, func, select

from groupcode_desktop.backend import housekeeping
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.tables import accounts, people, sessions
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.accounts import RealName
from groupcode_desktop.domain.errors import (
    CodeExpired,
    CodeWrong,
    IdBoundToOtherPhone,
    InvalidInput,
    PhoneBoundToOtherId,
    RealNameMismatch,
    SignInNeeded,
)
from groupcode_desktop.domain.fields import FieldFlaw
from groupcode_desktop.domain.identity import IdType
from groupcode_desktop.domain.sms import Purpose
from tests.cast import Cast, Somebody, id_number, phone_number
from tests.conftest import SetClock


@pytest.fixture
def newcomer(cast: Cast) -> Somebody:
    person = cast.stranger(10, "新来的")
    person.sign_in()
    return person


def count(backend: Backend, table: Table) -> int:
    with backend.database.read() as db:
        return db.execute(select(func.count()).select_from(table)).scalar_one()


def test_a_newcomer_has_an_account_without_a_name(newcomer: Somebody) -> None:
    account = newcomer.at.accounts.account()
    assert account.phone_mask == "138****0010"
    assert (account.name, account.id_type, account.id_mask) == (None, None, None)
    assert not account.has_real_name


def test_who_signs_in_again_has_the_same_account(cast: Cast, newcomer: Somebody, clock: SetClock) -> None:
    clock.pass_by(60)
    again = cast.stranger(10, "新来的")
    again.sign_in()
    assert again.at.accounts.account() == newcomer.at.accounts.account()


def test_a_kept_session_is_taken_up(cast: Cast, newcomer: Somebody, clock: SetClock) -> None:
    clock.pass_by(60)
    token = newcomer.at.accounts.sign_in(newcomer.phone, newcomer.code_for(Purpose.SIGN_IN)).token
    other = cast.stranger(11, "同一个人")
    assert other.at.accounts.resume(token) == newcomer.at.accounts.account()


def test_signing_out_ends_the_session(newcomer: Somebody, clock: SetClock) -> None:
    clock.pass_by(60)
    token = newcomer.at.accounts.sign_in(newcomer.phone, newcomer.code_for(Purpose.SIGN_IN)).token
    newcomer.at.accounts.sign_out()
    with pytest.raises(SignInNeeded):
        newcomer.at.accounts.resume(token)


def test_a_session_ends_after_thirty_days(newcomer: Somebody, clock: SetClock, backend: Backend) -> None:
    clock.pass_by(limits.SESSION_LIFETIME - 1)
    newcomer.at.accounts.account()
    clock.pass_by(1)
    with pytest.raises(SignInNeeded):
        newcomer.at.accounts.account()
    with backend.database.write() as db:
        housekeeping.forget(db, clock.now)
    assert count(backend, sessions) == 0


@pytest.mark.parametrize("token", ["", "x", "é", "Bearer"])
def test_a_made_up_token_opens_nothing(cast: Cast, token: str) -> None:
    with pytest.raises(SignInNeeded):
        cast.stranger(10, "无").at.accounts.resume(token)


def test_a_wrong_code_signs_nobody_in(cast: Cast, backend: Backend) -> None:
    person = cast.stranger(10, "新来的")
    code = person.code_for(Purpose.SIGN_IN)
    with pytest.raises(CodeWrong):
        person.at.accounts.sign_in(person.phone, f"{(int(code) + 1) % 1_000_000:06d}")
    assert count(backend, accounts) == 0


def test_a_phone_without_a_code_is_told_the_same_with_and_without_an_account(
    cast: Cast, newcomer: Somebody
) -> None:
    for person in (newcomer, cast.stranger(11, "没有账号")):
        with pytest.raises(CodeExpired):
            person.at.accounts.sign_in(person.phone, "123456")


def test_the_real_name_is_shown_with_a_masked_id(newcomer: Somebody) -> None:
    account = newcomer.at.accounts.give_real_name(replace(newcomer.real_name, name="  新来　的 "))
    assert account.name == "新来 的"
    assert account.id_type is IdType.RESIDENT
    assert account.id_mask == newcomer.real_name.id_number[:2] + "*" * 14 + newcomer.real_name.id_number[-2:]
    assert newcomer.at.accounts.account() == account


def test_the_same_real_name_may_be_given_again(newcomer: Somebody, backend: Backend) -> None:
    newcomer.prove_name()
    newcomer.prove_name()
    assert count(backend, people) == 1


def test_an_id_belongs_to_one_phone(cast: Cast, newcomer: Somebody) -> None:
    with pytest.raises(IdBoundToOtherPhone):
        newcomer.at.accounts.give_real_name(cast.member.real_name)


def test_an_account_belongs_to_one_person(newcomer: Somebody, backend: Backend) -> None:
    newcomer.prove_name()
    with pytest.raises(PhoneBoundToOtherId):
        newcomer.at.accounts.give_real_name(RealName("另一个", IdType.RESIDENT, id_number(11)))
    assert count(backend, people) == 1


def test_an_id_belongs_to_one_name(newcomer: Somebody) -> None:
    newcomer.prove_name()
    with pytest.raises(RealNameMismatch):
        newcomer.at.accounts.give_real_name(replace(newcomer.real_name, name="别的名字"))


def test_giving_a_real_name_needs_a_session(cast: Cast) -> None:
    with pytest.raises(SignInNeeded):
        cast.stranger(10, "新来的").prove_name()


@pytest.mark.parametrize(
    ("real_name", "flaws"),
    [
        (
            RealName("", IdType.RESIDENT, ""),
            {"name": FieldFlaw.REQUIRED, "id_number": FieldFlaw.REQUIRED},
        ),
        (RealName("张\0三", IdType.RESIDENT, id_number(10)), {"name": FieldFlaw.CONTROL_CHARACTERS}),
        (RealName("张3", IdType.RESIDENT, id_number(10)), {"name": FieldFlaw.NAME_HAS_DIGITS}),
        (RealName("张三", IdType.RESIDENT, "440105\0"), {"id_number": FieldFlaw.ID_LENGTH}),
        (RealName("张三", IdType.PASSPORT, "E\x00123456"), {"id_number": FieldFlaw.ID_FORMAT}),
    ],
)
def test_wrong_fields_are_named(newcomer: Somebody, real_name: RealName, flaws: dict[str, FieldFlaw]) -> None:
    with pytest.raises(InvalidInput) as refused:
        newcomer.at.accounts.give_real_name(real_name)
    assert refused.value.fields == flaws


def test_of_many_that_claim_one_id_at_once_one_gets_it(cast: Cast, backend: Backend) -> None:
    claimants = [cast.stranger(number, "同一人") for number in range(20, 28)]
    for person in claimants:
        person.sign_in()

    def attempt(person: Somebody) -> bool:
        try:
            person.at.accounts.give_real_name(replace(person.real_name, id_number=id_number(20)))
        except IdBoundToOtherPhone:
            return False
        return True

    with ThreadPoolExecutor(len(claimants)) as pool:
        assert sum(pool.map(attempt, claimants)) == 1
    assert count(backend, people) == 1


def test_the_database_holds_no_full_id_and_no_full_phone(newcomer: Somebody, backend: Backend) -> None:
    newcomer.prove_name()
    planted = (newcomer.real_name.id_number.encode(), phone_number(10).encode())
    with backend.database.read() as db:
        for table in people.metadata.sorted_tables:
            for row in db.execute(select(table)):
                stored = b"|".join(v if isinstance(v, bytes) else str(v).encode() for v in row)
                assert not any(secret in stored for secret in planted), table.name
