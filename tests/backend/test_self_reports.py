"""个人填报: what members tell of their own test and vaccinations, on the phone and beside what is known."""

from collections.abc import Generator
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from groupcode_desktop.api import wire
from groupcode_desktop.backend.health import store_answers, store_own
from groupcode_desktop.backend.phone import create_phone_app
from groupcode_desktop.backend.phone.health_form import HealthForm, told_by
from groupcode_desktop.backend.tables import audit_log, groups, health_records, members
from groupcode_desktop.domain.errors import InvalidInput
from groupcode_desktop.domain.health import (
    Dose,
    HealthRecord,
    NatResult,
    NatTest,
    Source,
    VaccineRoute,
)
from groupcode_desktop.domain.self_report import OwnDose, OwnTest, SelfReport, checked_self_report
from groupcode_desktop.domain.times import local_time
from tests.company import Company, actor_of
from tests.joining import served
from tests.own_page import Own

NOW = 1_667_349_000  # 2022-11-02 08:30
OWN = OwnTest(NatResult.NEGATIVE, NOW - 7_200, NOW - 3_600, "金域医学")
DOSES = (OwnDose(date(2021, 5, 1), "北京生物"), OwnDose(date(2021, 6, 1), "康希诺"))


def test_what_is_told_becomes_a_record() -> None:
    record = checked_self_report(SelfReport(OWN, DOSES), NOW)
    assert (record.source, record.updated_at, record.health_code) == (Source.SELF_REPORT, NOW, None)
    assert record.nat == NatTest(NatResult.NEGATIVE, NOW - 7_200, NOW - 3_600, "金域医学", "")
    assert [dose.given_on for dose in record.doses or ()] == ["2021-05-01", "2021-06-01"]


def test_who_waits_for_the_result_has_no_time_of_it() -> None:
    waiting = replace(OWN, result=NatResult.PENDING, tested_at=None)
    record = checked_self_report(SelfReport(waiting, ()), NOW)
    assert record.nat is not None
    assert (record.nat.tested_at, record.doses) == (None, None)


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        (SelfReport(None, ()), {"result": "required"}),
        (SelfReport(replace(OWN, sampled_at=None), ()), {"sampled_at": "required"}),
        (SelfReport(replace(OWN, tested_at=NOW + 1), ()), {"tested_at": "in_future"}),
        (SelfReport(replace(OWN, tested_at=NOW - 7_201), ()), {"tested_at": "too_early"}),
        (SelfReport(replace(OWN, sampled_at=-(10**10)), ()), {"sampled_at": "too_early"}),
        (SelfReport(replace(OWN, organisation="长" * 61), ()), {"organisation": "too_long"}),
        (SelfReport(None, (OwnDose(None, "北京生物"),)), {"given_on_1": "required"}),
        (SelfReport(None, (OwnDose(date(2022, 11, 3), "北京生物"),)), {"given_on_1": "in_future"}),
        (SelfReport(None, DOSES[::-1]), {"given_on_2": "too_early"}),
        (SelfReport(None, (OwnDose(date(2021, 5, 1), "别的"),)), {"maker_1": "not_a_choice"}),
    ],
)
def test_what_is_wrong_is_told_of_its_field(told: SelfReport, wrong: dict[str, str]) -> None:
    with pytest.raises(InvalidInput) as refused:
        checked_self_report(told, NOW)
    assert refused.value.fields == wrong


@pytest.mark.parametrize("typed", ["2022-11-02T08:30", "2022-11-02 08:30", " 2022-11-02T08:30:00 "])
def test_times_are_those_of_the_wall_clock(typed: str) -> None:
    told = told_by(HealthForm(result="negative", sampled_at=typed)).test
    assert told is not None
    assert told.sampled_at == NOW


@pytest.mark.parametrize("typed", ["", "2022-11-02", "yesterday at half past", "2022-13-02T08:30"])
def test_what_is_no_time_is_none(typed: str) -> None:
    told = told_by(HealthForm(result="negative", sampled_at=typed)).test
    assert told is not None
    assert told.sampled_at is None


def tell(company: Company, told: SelfReport, now: int) -> tuple[str, ...]:
    person = actor_of(company.backend, company.member).person
    with company.backend.database.write() as db:
        return store_own(db, company.group.id, person, checked_self_report(told, now))


def authority(company: Company, nat: NatTest | None, doses: tuple[Dose, ...] | None, now: int) -> None:
    person = actor_of(company.backend, company.member).person
    record = HealthRecord(Source.HTTP, now, None, nat, doses)
    with company.backend.database.write() as db:
        store_answers(db, company.group.id, Source.HTTP, {person: record}, now)


def known(company: Company) -> HealthRecord:
    person = actor_of(company.backend, company.member).person
    newest = select(health_records.c.record).where(health_records.c.person_id == person)
    with company.backend.database.read() as db:
        record = db.execute(newest.order_by(health_records.c.updated_at.desc()).limit(1)).scalar_one()
    return wire.decode(record, HealthRecord)


def own_test(now: int, ago: int = 7_200) -> OwnTest:
    return replace(OWN, sampled_at=now - ago, tested_at=now - ago + 60)


def test_a_self_report_stands_in_the_table_and_leaves_the_groups_source(company: Company) -> None:
    now = company.clock.now
    person = actor_of(company.backend, company.member).person
    with company.backend.database.read() as db:
        before = db.execute(select(groups).where(groups.c.id == company.group.id)).one()
    assert tell(company, SelfReport(own_test(now), DOSES), now) == ()
    with company.backend.database.read() as db:
        row = db.execute(select(members).where(members.c.person_id == person)).one()
        after = db.execute(select(groups).where(groups.c.id == company.group.id)).one()
    assert (row.source, row.nat_result, row.doses) == ("self_report", "negative", 2)
    assert after.data_source == before.data_source
    assert after.version == before.version + 1


def test_a_newer_test_of_an_authority_stays(company: Company) -> None:
    now = company.clock.now
    official = NatTest(NatResult.POSITIVE, now - 3_600, now - 1_800, "疾控中心", "")
    authority(company, official, None, now - 60)
    assert tell(company, SelfReport(own_test(now), ()), now) == ("nat",)
    record = known(company)
    assert (record.nat, record.source) == (official, Source.HTTP)


def test_of_the_same_test_the_authority_is_believed(company: Company) -> None:
    now = company.clock.now
    tell(company, SelfReport(own_test(now), ()), now - 60)
    official = NatTest(NatResult.POSITIVE, now - 7_200, now - 1_800, "疾控中心", "")
    authority(company, official, None, now)
    assert known(company).nat == official
    assert tell(company, SelfReport(own_test(now), ()), now + 60) == ("nat",)


def test_a_later_own_test_counts_and_the_doses_stay_the_authoritys(company: Company) -> None:
    now = company.clock.now
    dose = Dose(1, "2021-07-01", "疫苗", "北京生物", "", VaccineRoute.INACTIVATED)
    official = NatTest(NatResult.NEGATIVE, now - 90_000, now - 80_000, "疾控中心", "")
    authority(company, official, (dose,), now - 60)
    assert tell(company, SelfReport(own_test(now), DOSES), now) == ("doses",)
    record = known(company)
    assert record.nat is not None
    assert record.nat.organisation == "金域医学"
    assert record.doses == (dose,)
    assert record.doses_origin is not None
    assert record.doses_origin.source is Source.HTTP


def wall(now: int, ago: int) -> str:
    return local_time(now - ago).strftime("%Y-%m-%dT%H:%M")


@pytest.fixture
def phone(company: Company) -> Generator[Own]:
    """The member's, signed in."""
    with served(create_phone_app(company.backend)) as address:
        phone, member = Own(address, ""), company.member
        company.clock.pass_by(60)
        phone.enter(member.phone, lambda: company.creator.at.sms.desk().codes[0].code)
        yield phone


def place(company: Company) -> str:
    return f"/{actor_of(company.backend, company.member).person}/{company.group.id}/health"


def test_on_the_phone_it_is_entered_told_and_logged(company: Company, phone: Own) -> None:
    now, here = company.clock.now, place(company)
    assert f'href="/me{here}"' in phone.get().text
    filled = {"result": "negative", "sampled_at": wall(now, 7_200), "tested_at": wall(now, 3_600)}
    form = {"proof": phone.get(here).proof, "organisation": "<b>金域</b>"} | filled
    page = phone.follow(phone.post(here, form))
    assert "已保存为个人填报。" in page.text
    assert "已保存" not in phone.get(here).text
    record = known(company)
    assert record.nat is not None
    assert (record.source, record.nat.organisation) == (Source.SELF_REPORT, "<b>金域</b>")
    assert "个人填报" in phone.get().text
    with company.backend.database.read() as db:
        verbs = [row.verb for row in db.execute(select(audit_log.c.verb))]
    assert verbs.count("report_own_health") == 1


def test_on_the_phone_what_is_known_better_is_said(company: Company, phone: Own) -> None:
    now, here = company.clock.now, place(company)
    official = NatTest(NatResult.NEGATIVE, now - 60, now - 30, "疾控中心", "")
    authority(company, official, None, now)
    filled = {"result": "positive", "sampled_at": wall(now, 7_200), "tested_at": wall(now, 3_600)}
    page = phone.follow(phone.post(here, {"proof": phone.get(here).proof} | filled))
    assert "核酸检测未保存：已有更新的数据。" in page.text
    assert known(company).nat == official


def test_on_the_phone_errors_stand_at_their_fields(company: Company, phone: Own) -> None:
    here = place(company)
    later = wall(company.clock.now, -3_600)
    form = {"result": "negative", "sampled_at": later, "doses": "1", "maker_1": "北京生物"}
    page = phone.post(here, {"proof": phone.get(here).proof} | form)
    assert page.status == 422
    assert page.errors() == {
        "sampled_at": "不能晚于现在",
        "tested_at": "请填写日期和时间，如 2022-11-02 08:30",
        "given_on_1": "请填写日期，如 2021-06-10",
    }
    assert f'value="{later}"' in page.text


def test_nobody_enters_for_others(company: Company, phone: Own) -> None:
    other = actor_of(company.backend, company.creator).person
    here = f"/{other}/{company.group.id}/health"
    assert phone.get(here).status == 404
    form = {"proof": phone.get(place(company)).proof, "doses": "1"}
    assert phone.post(here, form).status == 404
