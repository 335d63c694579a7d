"""Refreshing the health data: once in 30 minutes for the whole group, whoever asks."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import pytest
from sqlalchemy import delete, func, select

from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.refresh import ask, refresh
from groupcode_desktop.backend.sources import Identity
from groupcode_desktop.backend.sources.demo import DemoSource
from groupcode_desktop.backend.tables import health_records, members
from groupcode_desktop.domain import errors, limits
from groupcode_desktop.domain.health import Colour, HealthRecord, Source
from groupcode_desktop.domain.health_changes import Changes, Missing
from groupcode_desktop.domain.identity import IdType
from groupcode_desktop.domain.members import Member
from groupcode_desktop.domain.times import UnixTime
from tests.company import Company, actor_of


@dataclass
class Telephone:
    """A source that can be out of order, and that lets something happen while it is asked."""

    kind = Source.DEMO
    works: bool = True
    meanwhile: list[str] = field(default_factory=list[str])
    asked: list[int] = field(default_factory=list[int])
    backend: Backend | None = None
    colours: dict[str, Colour] = field(default_factory=dict[str, Colour])
    missing: dict[str, Missing] = field(default_factory=dict[str, Missing])

    def query(self, people: Sequence[Identity], now: UnixTime) -> dict[int, HealthRecord | Missing]:
        self.asked.append(len(people))
        if not self.works:
            raise errors.SourceFailed
        for name in self.meanwhile:
            self._leave(name)
        answers = DemoSource().query(people, now)
        names = {one.person_id: one.name for one in people}
        return {who: self._answer(names[who], record) for who, record in answers.items()}

    def _answer(self, name: str, record: HealthRecord) -> HealthRecord | Missing:
        if name in self.missing:
            return self.missing[name]
        code = record.health_code
        if name not in self.colours or code is None:
            return record
        judged = replace(code, colour=self.colours[name], judged_at=record.updated_at)
        return replace(record, health_code=judged)

    def _leave(self, name: str) -> None:
        assert self.backend is not None
        with self.backend.database.write() as db:
            db.execute(delete(members).where(members.c.name == name))


def refreshed_by(company: Company, source: Telephone) -> None:
    backend = replace(company.backend, source=source)
    source.backend = backend
    actor = actor_of(company.backend, company.creator)
    refresh(backend, lambda _db: actor, company.group.id, company.clock.now)


def members_of(company: Company) -> tuple[Member, ...]:
    return company.creator.at.members.members(company.group.id).members


def records(company: Company) -> int:
    with company.backend.database.read() as db:
        return db.execute(select(func.count()).select_from(health_records)).scalar_one()


def test_everybody_gets_a_dated_record(company: Company) -> None:
    assert company.member
    group = company.admin.at.groups.refresh(company.group.id)
    assert (group.refreshed_at, group.data_updated_at) == (company.clock.now, company.clock.now)
    assert group.data_source == Source.DEMO
    listed = company.creator.at.members.members(company.group.id).members
    assert {member.data_updated_at for member in listed} == {company.clock.now}
    assert records(company) == 3
    company.clock.pass_by(limits.REFRESH_PAUSE)
    company.creator.at.groups.refresh(company.group.id)
    assert records(company) == 6


def test_within_30_minutes_nobody_may_again(company: Company) -> None:
    company.creator.at.groups.refresh(company.group.id)
    company.clock.pass_by(limits.REFRESH_PAUSE - 1)
    for somebody in (company.creator, company.admin):
        with pytest.raises(errors.RefreshTooSoon) as refused:
            somebody.at.groups.refresh(company.group.id)
        assert refused.value.facts == {"retry_after": 1}
    for passed in (1, limits.REFRESH_PAUSE + 1):  # at the moment, and after it
        company.clock.pass_by(passed)
        assert company.admin.at.groups.refresh(company.group.id).refreshed_at == company.clock.now


def test_a_clock_that_is_set_back_stops_nobody(company: Company) -> None:
    company.creator.at.groups.refresh(company.group.id)
    company.clock.pass_by(-2 * limits.HOUR)
    refreshed = company.creator.at.groups.refresh(company.group.id)
    assert refreshed.refreshed_at == company.clock.now
    with pytest.raises(errors.RefreshTooSoon) as refused:
        company.creator.at.groups.refresh(company.group.id)
    assert refused.value.facts == {"retry_after": limits.REFRESH_PAUSE}


def test_a_clock_that_is_a_little_behind_does_not_refresh_again(company: Company) -> None:
    company.creator.at.groups.refresh(company.group.id)
    company.clock.pass_by(-limits.CLOCK_SKEW)
    with pytest.raises(errors.RefreshTooSoon) as refused:
        company.creator.at.groups.refresh(company.group.id)
    assert refused.value.facts == {"retry_after": limits.REFRESH_PAUSE}


def test_members_do_not_refresh(company: Company) -> None:
    with pytest.raises(errors.RoleForbids):
        company.member.at.groups.refresh(company.group.id)


def test_a_source_that_fails_gives_the_30_minutes_back(company: Company) -> None:
    before = company.creator.at.groups.refresh(company.group.id)
    company.clock.pass_by(limits.REFRESH_PAUSE)
    with pytest.raises(errors.SourceFailed):
        refreshed_by(company, Telephone(works=False))
    group = company.creator.at.groups.group(company.group.id)
    assert (group.refreshed_at, group.data_updated_at) == (before.refreshed_at, before.data_updated_at)
    assert company.creator.at.groups.refresh(company.group.id).refreshed_at == company.clock.now


def test_who_left_meanwhile_is_not_written_back(company: Company) -> None:
    assert company.member
    refreshed_by(company, Telephone(meanwhile=["李晓明"]))
    assert [member.name for member in company.creator.at.members.members(company.group.id).members] == [
        "陈创建"
    ]
    assert records(company) == 1


def test_who_asked_and_what_changed_is_kept(company: Company) -> None:
    assert company.member
    assert company.admin
    group_id = company.group.id
    assert company.creator.at.groups.refresh_report(group_id) is None
    refreshed_by(company, Telephone())
    first = company.admin.at.groups.refresh_report(group_id)
    assert first is not None
    assert (first.by, first.at, first.asked, first.answered) == ("陈创建", company.clock.now, 3, 3)
    assert first.changes is None
    company.clock.pass_by(limits.REFRESH_PAUSE)
    company.admin.at.groups.refresh(group_id)
    second = company.creator.at.groups.refresh_report(group_id)
    assert second is not None
    assert (second.by, second.changes, second.missing) == ("管理", Changes(), {})


def test_what_turned_is_counted(company: Company) -> None:
    assert company.member
    refreshed_by(company, Telephone())
    company.clock.pass_by(limits.REFRESH_PAUSE)
    refreshed_by(company, Telephone(colours={"李晓明": Colour.RED}))
    report = company.creator.at.groups.refresh_report(company.group.id)
    assert report is not None
    assert report.changes is not None
    assert report.changes.red == 1
    [member] = [one for one in members_of(company) if one.name == "李晓明"]
    assert member.colour is Colour.RED


def test_what_is_missing_is_counted_and_what_was_known_stays(company: Company) -> None:
    assert company.member
    refreshed_by(company, Telephone())
    before = members_of(company)
    company.clock.pass_by(limits.REFRESH_PAUSE)
    refreshed_by(company, Telephone(missing={"李晓明": Missing.UNAVAILABLE}))
    report = company.creator.at.groups.refresh_report(company.group.id)
    assert report is not None
    assert (report.asked, report.answered, report.missing) == (2, 1, {Missing.UNAVAILABLE: 1})
    was, now = (next(one for one in rows if one.name == "李晓明") for rows in (before, members_of(company)))
    assert now == was


def test_members_and_outsiders_see_no_report(company: Company) -> None:
    with pytest.raises(errors.RoleForbids):
        company.member.at.groups.refresh_report(company.group.id)
    with pytest.raises(errors.NotFound):
        company.outsider.at.groups.refresh_report(company.group.id)


@dataclass
class Flaky:
    """Answers every second batch only."""

    kind = Source.DEMO
    batches: int = 0

    def query(self, people: Sequence[Identity], now: UnixTime) -> dict[int, HealthRecord]:
        self.batches += 1
        if self.batches % 2:
            raise errors.SourceFailed
        return DemoSource().query(people, now)


def test_a_batch_that_fails_takes_no_other_with_it() -> None:
    people = [Identity(number, "陈", IdType.RESIDENT, f"{number:018}") for number in range(700)]
    asked = ask(Flaky(), people, 1_651_743_295)
    assert (len(asked.records), asked.missing) == (200, {Missing.FAILED: 500})
    with pytest.raises(errors.SourceFailed):
        ask(Flaky(), people[:500], 1_651_743_295)


def test_the_source_is_asked_for_500_at_a_time() -> None:
    source = Telephone()
    people = [Identity(number, "陈", IdType.PASSPORT, f"P{number:08}") for number in range(1_100)]
    ask(source, people, 1_651_743_295)
    assert source.asked == [500, 500, 100]
