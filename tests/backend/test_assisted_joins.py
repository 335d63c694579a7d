"""Joining at the desk with a consent on paper: it works, then one test per refusal."""

import threading
import uuid
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from groupcode_desktop.backend.assisted_joins import assist_join
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.phone import create_phone_app
from groupcode_desktop.backend.phone.texts import newest_version, texts
from groupcode_desktop.backend.tables import consents, groups, members, people
from groupcode_desktop.domain import errors
from groupcode_desktop.domain.assisted_joins import AssistedJoin, PaperLanguage
from groupcode_desktop.domain.audit import AuditFilter
from groupcode_desktop.domain.consents import GuardianRelation
from groupcode_desktop.domain.errors import GroupcodeError, InvalidInput
from groupcode_desktop.domain.fields import FieldFlaw
from groupcode_desktop.domain.identity import IdType, check_digit
from groupcode_desktop.domain.limits import PEOPLE_PER_GROUP, SMS_CODE_TRIES, SMS_PAUSE
from groupcode_desktop.domain.times import local_date
from tests.assisted import typed
from tests.cast import Cast, Somebody, id_number, phone_number
from tests.company import Company, actor_of
from tests.conftest import SetClock
from tests.joining import served
from tests.own_page import Own, text_of

CHILD = "44010520200101001"


@pytest.fixture
def company(backend: Backend, cast: Cast, clock: SetClock) -> Company:
    return Company(backend, cast, clock)


def join(company: Company, asked: AssistedJoin, by: Somebody | None = None, key: str = "") -> None:
    at = (by or company.creator).at
    at.assisted_joins.join(company.group.id, asked, key or str(uuid.uuid4()))


def refused(company: Company, asked: AssistedJoin, why: type[GroupcodeError]) -> GroupcodeError:
    """And nobody is in the group but its creator."""
    with pytest.raises(why) as caught:
        join(company, asked)
    assert counted(company) == names(company) == 1
    return caught.value


def flaws(company: Company, **changed: Any) -> dict[str, FieldFlaw]:
    with pytest.raises(InvalidInput) as caught:
        join(company, typed(company, **changed))
    return caught.value.fields


def counted(company: Company) -> int:
    with company.backend.database.read() as db:
        return db.execute(select(groups.c.member_count)).scalar_one()


def names(company: Company) -> int:
    return len(company.creator.at.members.members(company.group.id).members)


def change(company: Company, **values: object) -> None:
    with company.backend.database.write() as db:
        db.execute(update(groups).where(groups.c.id == company.group.id).values(values))


def code_for(company: Company, number: int) -> str:
    company.clock.pass_by(SMS_PAUSE)
    company.creator.at.assisted_joins.send_code(company.group.id, phone_number(number))
    return company.creator.at.sms.desk().codes[0].code


def with_phone(company: Company, number: int = 50, **changed: Any) -> AssistedJoin:
    code = code_for(company, number)
    return typed(company, number, **({"phone": phone_number(number), "code": code} | changed))


def test_who_has_no_phone_is_a_member_whose_page_no_phone_opens(company: Company) -> None:
    join(company, typed(company))
    with company.backend.database.read() as db:
        row = db.execute(select(members).where(members.c.name == "何秀英")).one()
        person = db.execute(select(people).where(people.c.id == row.person_id)).one()
    assert (row.remark, row.role, row.phone_mask) == ("退休", "member", "")
    assert row.id_mask == id_number(50)[:2] + "*" * 14 + id_number(50)[-2:]
    assert person.phone_index != company.backend.vault.index("phone", "")
    assert counted(company) == names(company) == 2


def test_the_paper_is_kept_with_the_day_the_texts_and_who_recorded_it(company: Company) -> None:
    signed = local_date(company.clock()) - timedelta(days=2)
    join(company, typed(company, signed_on=signed, language=PaperLanguage.ENGLISH), by=company.admin)
    with company.backend.database.read() as db:
        given = db.execute(select(consents)).one()
        recorder = db.execute(select(people.c.name).where(people.c.id == given.recorded_by)).scalar_one()
    shown = texts("en")
    assert (given.signed_on, recorder, given.invite_id) == (signed.toordinal(), "管理", None)
    assert (given.texts_version, given.texts_hash) == (newest_version(), shown.agreements_hash)
    assert (given.language, given.health_data, given.guardian_name) == (shown.language, True, None)


def test_a_phone_is_proved_by_the_code_that_its_owner_reads_out(company: Company) -> None:
    join(company, with_phone(company))
    member = company.creator.at.members.members(company.group.id).members[-1]
    assert member.phone_mask == "138****0050"
    assert company.creator.at.sms.desk().codes == ()


def test_the_log_names_who_recorded_whom(company: Company) -> None:
    join(company, typed(company), by=company.admin)
    wanted = AuditFilter(verb="assist_join")
    [line] = company.creator.at.audit.all_lines(company.group.id, wanted)
    assert (line.who, line.subject, line.result) == ("管理", "何秀英", "done")


def test_who_joined_on_paper_reads_on_the_own_page_who_recorded_it(company: Company) -> None:
    join(company, with_phone(company), by=company.admin)
    company.clock.pass_by(SMS_PAUSE)

    def read_code() -> str:
        return company.creator.at.sms.desk().codes[0].code

    with served(create_phone_app(company.backend)) as address:
        shown = text_of(Own(address, "").enter(phone_number(50), read_code))
    assert f"纸质授权书，{local_date(company.clock())} 签署，由 管理 登记" in shown


def test_of_a_child_the_guardian_signs(company: Company) -> None:
    number = CHILD + check_digit(CHILD)
    assert flaws(company, id_number=number) == {
        "guardian_name": FieldFlaw.REQUIRED,
        "guardian_relation": FieldFlaw.NOT_A_CHOICE,
        "guardian": FieldFlaw.NOT_TICKED,
    }
    signed: dict[str, Any] = {
        "guardian_name": "何母",
        "guardian_relation": GuardianRelation.MOTHER,
        "guardian": True,
    }
    join(company, typed(company, id_number=number, **signed))
    with company.backend.database.read() as db:
        assert db.execute(select(consents.c.guardian_name)).scalar_one() == "何母"


def test_of_a_passport_the_tick_says_who_is_a_child(company: Company) -> None:
    passport: dict[str, Any] = {"id_type": IdType.PASSPORT, "id_number": "E12345678"}
    assert "guardian" in flaws(company, **passport, minor=True)
    join(company, typed(company, **passport))
    with company.backend.database.read() as db:
        assert db.execute(select(consents.c.guardian_name)).scalar_one() is None


def test_all_that_is_wrong_is_told_at_once(company: Company) -> None:
    tomorrow = local_date(company.clock()) + timedelta(days=1)
    wrong = {"name": "", "id_number": id_number(50)[:-2], "phone": "12", "remark": "长" * 41}
    assert flaws(company, **wrong, terms=False, health=False, signed_on=tomorrow) == {
        "name": FieldFlaw.REQUIRED,
        "id_number": FieldFlaw.ID_LENGTH,
        "phone": FieldFlaw.PHONE_FORMAT,
        "code": FieldFlaw.REQUIRED,
        "remark": FieldFlaw.TOO_LONG,
        "terms": FieldFlaw.NOT_TICKED,
        "health": FieldFlaw.NOT_TICKED,
        "signed_on": FieldFlaw.IN_FUTURE,
    }
    assert names(company) == 1


def test_an_old_paper_is_refused(company: Company) -> None:
    error = refused(company, typed(company, version="2020-1"), errors.TextsOutdated)
    assert error.facts == {"version": newest_version()}


def test_a_person_is_in_a_group_once(company: Company) -> None:
    join(company, typed(company))
    with pytest.raises(errors.AlreadyMember):
        join(company, typed(company))
    assert counted(company) == names(company) == 2


def test_a_member_by_older_texts_agrees_anew_on_paper(company: Company) -> None:
    join(company, typed(company))
    with company.backend.database.write() as db:
        db.execute(update(consents).values(texts_version="2020-1"))
    outdated = company.creator.at.notices.consents
    assert outdated(company.group.id).outdated == 1
    company.clock.pass_by(1)
    join(company, typed(company))
    assert outdated(company.group.id).outdated == 0
    assert counted(company) == names(company) == 2
    with pytest.raises(errors.AlreadyMember):
        join(company, typed(company))


def test_who_has_no_phone_keeps_the_name_of_the_document(company: Company) -> None:
    join(company, typed(company))
    with pytest.raises(errors.RealNameMismatch):
        join(company, typed(company, name="何秀莹"))


@pytest.mark.parametrize("asked", [{}, {"phone": phone_number(51)}])
def test_who_is_registered_with_a_phone_needs_that_phone(company: Company, asked: dict[str, Any]) -> None:
    """Nobody is recorded behind their back by who knows name and number alone."""
    real_name = company.member.real_name
    other = typed(company, name=real_name.name, id_number=real_name.id_number, **asked)
    if asked:
        other = replace(other, code=code_for(company, 51))
    company.creator.at.members.remove(company.group.id, member_id(company, "李晓明"))
    refused(company, other, errors.IdBoundToOtherPhone)


def member_id(company: Company, name: str) -> int:
    found = company.creator.at.members.members(company.group.id).members
    return next(member.id for member in found if member.name == name)


def test_no_phone_takes_over_who_was_recorded_without_one(company: Company) -> None:
    join(company, typed(company))
    with pytest.raises(errors.IdBoundToOtherPhone):
        join(company, with_phone(company))
    assert counted(company) == 2


def test_a_wrong_code_is_a_try_less(company: Company) -> None:
    asked = with_phone(company)
    wrong = replace(asked, code="000000" if asked.code != "000000" else "111111")
    assert refused(company, wrong, errors.CodeWrong).facts == {"tries_left": SMS_CODE_TRIES - 1}
    join(company, asked)


def test_a_code_for_another_phone_is_none_for_this(company: Company) -> None:
    asked = with_phone(company)
    refused(company, replace(asked, phone=phone_number(51)), errors.CodeExpired)


def test_joining_that_is_switched_off_is_off_at_the_desk_too(company: Company) -> None:
    change(company, joining_allowed=False)
    refused(company, typed(company), errors.JoiningClosed)
    with pytest.raises(errors.JoiningClosed):
        company.creator.at.assisted_joins.send_code(company.group.id, phone_number(50))


def test_a_full_group_takes_nobody_and_no_try_of_the_code(company: Company) -> None:
    asked = with_phone(company)
    change(company, member_count=PEOPLE_PER_GROUP)
    with pytest.raises(errors.GroupFull):
        join(company, asked)
    change(company, member_count=1)
    join(company, asked)


def test_members_record_nobody(company: Company) -> None:
    for verb in (
        lambda: join(company, typed(company), by=company.member),
        lambda: company.member.at.assisted_joins.send_code(company.group.id, phone_number(50)),
        lambda: company.member.at.assisted_joins.failed(company.group.id),
    ):
        with pytest.raises(errors.RoleForbids):
            verb()


def test_sent_twice_with_one_key_it_is_done_once(company: Company) -> None:
    asked = with_phone(company)
    for _ in range(2):
        join(company, asked, key="the same")
    assert counted(company) == names(company) == 2


def test_of_many_at_once_as_many_get_in_as_there_are_places(company: Company) -> None:
    left, outcomes = 3, list[str]()
    change(company, member_count=PEOPLE_PER_GROUP - left)
    everybody = [typed(company, 60 + number) for number in range(8)]

    def one(asked: AssistedJoin) -> None:
        try:
            _join_directly(company, asked)
        except GroupcodeError as refusal:
            outcomes.append(refusal.code)
        else:
            outcomes.append("in")

    threads = [threading.Thread(target=one, args=[asked]) for asked in everybody]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["group_full"] * 5 + ["in"] * left
    assert counted(company) == PEOPLE_PER_GROUP


def _join_directly(company: Company, asked: AssistedJoin) -> None:
    actor = actor_of(company.backend, company.creator)
    with company.backend.database.write() as db:
        assist_join(db, company.backend, actor, company.group.id, asked, company.clock())
