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
from groupcode_desktop.domain.health import HealthRecord, Source
from groupcode_desktop.domain.identity import IdType
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

    def query(self, people: Sequence[Identity], now: UnixTime) -> dict[int, HealthRecord]:
        self.asked.append(len(people))
        if not self.works:
            raise errors.SourceFailed
        for name in self.meanwhile:
            self._leave(name)
        return DemoSource().query(people, now)

    def _leave(self, name: str) -> None:
        assert self.backend is not None
        with self.backend.database.write() as db:
            db.execute(delete(members).where(members.c.name == name))


def refreshed_by(company: Company, source: Telephone) -> None:
    backend = replace(company.backend, source=source)
    source.backend = backend
    actor = actor_of(company.backend, company.creator)
    refresh(backend, lambda _db: actor, company.group.id, company.clock.now)


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
    company.clock.pass_by(1)
    assert company.admin.at.groups.refresh(company.group.id).refreshed_at == company.clock.now


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


def test_the_source_is_asked_for_500_at_a_time() -> None:
    source = Telephone()
    people = [Identity(number, "陈", IdType.PASSPORT, f"P{number:08}") for number in range(1_100)]
    ask(source, people, 1_651_743_295)
    assert source.asked == [500, 500, 100]
