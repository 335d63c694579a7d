"""What members may do on their own page, on both databases: it works, then one test per refusal."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select, update

from groupcode_desktop.backend import my_page, page_sessions, sms
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.consents import Consent
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.tables import consents, members, people
from groupcode_desktop.backend.tables import page_sessions as sessions
from groupcode_desktop.backend.withdrawals import withdraw
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.consents import Guardian, GuardianRelation
from groupcode_desktop.domain.errors import CodeExhausted, CodeExpired, CodeWrong, InvalidInput, NotFound
from groupcode_desktop.domain.fields import FieldFlaw
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.domain.sms import Purpose
from tests.cast import phone_number
from tests.conftest import SetClock
from tests.joining import Joinable, applicant

PHONE = f"+86{phone_number(1)}"
NEWER = Consent("en", "newer", b"\1" * 32, True)


@pytest.fixture
def actor(group: Joinable, clock: SetClock) -> Actor:
    group.join(applicant(1, group.send_code(1)))
    clock.pass_by(limits.SMS_PAUSE)
    with group.backend.database.read() as db:
        plain = select(members.c.person_id).where(members.c.role == Role.MEMBER)
        return Actor(0, db.execute(plain).scalar_one())


def send_code(backend: Backend) -> str:
    scope = sms.CodeScope(PHONE, Purpose.MY_PAGE)
    sms.send_code(backend, scope, backend.clock())
    with backend.database.read() as db:
        return sms.desk(db, backend.vault, backend.gateway, backend.clock()).codes[0].code


def test_a_right_code_opens_a_session_of_that_phone(group: Joinable, actor: Actor) -> None:
    backend = group.backend
    token = my_page.sign_in(backend, PHONE, send_code(backend))
    with backend.database.read() as db:
        phone_index = page_sessions.phone_index_of(db, token, backend.clock())
        assert phone_index is not None
        assert phone_index == backend.vault.index("phone", PHONE)
        assert [held.person_id for held in my_page.held_about(db, phone_index)] == [actor.person]
        assert my_page.actor_of(db, phone_index, actor.person).person == actor.person
        assert token.encode() not in db.execute(select(sessions.c.token_hash)).scalar_one()


def test_a_code_opens_once(backend: Backend) -> None:
    code = send_code(backend)
    my_page.sign_in(backend, PHONE, code)
    with pytest.raises(CodeExpired):
        my_page.sign_in(backend, PHONE, code)


def test_fifty_wrong_codes_at_once_are_five_tries(backend: Backend) -> None:
    right = send_code(backend)
    wrong = "000000" if right != "000000" else "111111"

    def attempt(_number: int) -> type[Exception]:
        with pytest.raises((CodeWrong, CodeExhausted)) as refused:
            my_page.sign_in(backend, PHONE, wrong)
        return type(refused.value)

    with ThreadPoolExecutor(20) as crowd:
        outcomes = list(crowd.map(attempt, range(50)))
    assert outcomes.count(CodeWrong) == limits.SMS_CODE_TRIES
    with pytest.raises(CodeExhausted):
        my_page.sign_in(backend, PHONE, right)


def test_a_foreign_person_is_not_found(group: Joinable, actor: Actor) -> None:
    own = group.backend.vault.index("phone", PHONE)
    with group.backend.database.read() as db, pytest.raises(NotFound):
        my_page.actor_of(db, own, group.creator.person)


def test_a_remark_is_corrected(group: Joinable, actor: Actor) -> None:
    with group.backend.database.write() as db:
        my_page.correct_remark(db, actor, group.group_id, " 夜班 ")
        own = select(members.c.remark).where(members.c.person_id == actor.person)
        assert db.execute(own).scalar_one() == "夜班"


def test_a_remark_has_forty_characters(group: Joinable, actor: Actor) -> None:
    with group.backend.database.write() as db, pytest.raises(InvalidInput) as refused:
        my_page.correct_remark(db, actor, group.group_id, "长" * 41)
    assert refused.value.fields == {"remark": FieldFlaw.TOO_LONG}


def test_who_left_changes_nothing(group: Joinable, actor: Actor) -> None:
    with group.backend.database.write() as db:
        withdraw(db, actor, group.group_id, group.backend.clock())
    with group.backend.database.write() as db, pytest.raises(NotFound):
        my_page.correct_remark(db, actor, group.group_id, "x")
    with group.backend.database.write() as db, pytest.raises(NotFound):
        my_page.renew_consent(db, actor, group.group_id, NEWER, group.backend.clock())


def test_twenty_renewals_at_once_are_one(group: Joinable, actor: Actor) -> None:
    def renew(_number: int) -> None:
        with group.backend.database.write() as db:
            my_page.renew_consent(db, actor, group.group_id, NEWER, group.backend.clock())

    with ThreadPoolExecutor(20) as crowd:
        list(crowd.map(renew, range(20)))
    with group.backend.database.read() as db:
        versions = db.execute(select(consents.c.texts_version).order_by(consents.c.given_at)).scalars().all()
    assert versions == ["1", "newer"]


def test_renewals_and_withdrawals_at_once_end_without_a_membership(group: Joinable, actor: Actor) -> None:
    backend = group.backend

    def act(number: int) -> None:
        try:
            with backend.database.write() as db:
                if number % 2:
                    my_page.renew_consent(db, actor, group.group_id, NEWER, backend.clock())
                else:
                    withdraw(db, actor, group.group_id, backend.clock())
        except NotFound:
            pass

    with ThreadPoolExecutor(8) as crowd:
        list(crowd.map(act, range(16)))
    with backend.database.read() as db:
        assert db.execute(select(people.c.erased_at).where(people.c.id == actor.person)).scalar_one()
        assert None not in db.execute(select(consents.c.withdrawn_at)).scalars().all()
    assert group.members() == group.counted() == 1


def test_who_founded_the_group_is_not_asked(group: Joinable) -> None:
    with group.backend.database.write() as db:
        my_page.renew_consent(db, group.creator, group.group_id, NEWER, group.backend.clock())
        assert db.execute(select(consents)).all() == []


def test_the_guardian_of_the_consent_in_force_is_known(group: Joinable, actor: Actor) -> None:
    with group.backend.database.write() as db:
        assert my_page.guardian_of(db, actor, group.group_id) is None
        db.execute(update(consents).values(guardian_name="王丽华", guardian_relation="mother"))
        known = my_page.guardian_of(db, actor, group.group_id)
    assert known == Guardian("王丽华", GuardianRelation.MOTHER)
