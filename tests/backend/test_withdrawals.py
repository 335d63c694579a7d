"""撤回授权: it works, then one test per refusal."""

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Table, func, select, update

from groupcode_desktop.backend import invites, page_sessions
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.consents import read_state
from groupcode_desktop.backend.database import Database
from groupcode_desktop.backend.health import store_answers
from groupcode_desktop.backend.housekeeping import forget
from groupcode_desktop.backend.refresh import ask, identities_of, refresh
from groupcode_desktop.backend.sources import Identity
from groupcode_desktop.backend.tables import (
    accounts,
    consents,
    group_notices,
    groups,
    health_records,
    members,
    people,
    sessions,
)
from groupcode_desktop.backend.withdrawals import withdraw
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.consents import Guardian, GuardianRelation
from groupcode_desktop.domain.errors import GroupcodeError, NotFound, RoleForbids
from groupcode_desktop.domain.health import HealthRecord, Source
from groupcode_desktop.domain.health_changes import Missing
from groupcode_desktop.domain.notices import NoticeKind
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.domain.times import UnixTime
from tests.cast import id_number
from tests.company import Company, actor_of
from tests.conftest import SetClock
from tests.joining import CONSENT, Joinable, applicant, make_joinable

FULL = limits.PEOPLE_PER_GROUP


def joined(group: Joinable, number: int = 1) -> Actor:
    """By the phone, without an account."""
    group.join(applicant(number, group.send_code(number)))
    return Actor(0, person_of(group.backend.database, number))


def person_of(database: Database, number: int) -> int:
    mask = f"138****{number:04d}"
    with database.read() as db:
        return db.execute(select(people.c.id).where(people.c.phone_mask == mask)).scalar_one()


def leave(group: Joinable, actor: Actor) -> None:
    with group.backend.database.write() as db:
        withdraw(db, actor, group.group_id, group.backend.clock())


def rows(group: Joinable, table: Table) -> int:
    with group.backend.database.read() as db:
        return db.execute(select(func.count()).select_from(table)).scalar_one()


def refreshed(group: Joinable) -> None:
    refresh(group.backend, lambda _db: group.creator, group.group_id, group.backend.clock())


def test_the_one_who_withdraws_leaves_at_once(group: Joinable) -> None:
    actor = joined(group)
    leave(group, actor)
    assert group.members() == group.counted() == 1


def test_health_data_of_that_group_are_erased_and_no_other(group: Joinable, clock: SetClock) -> None:
    actor = joined(group)
    other = make_joinable(group.backend)
    clock.pass_by(limits.SMS_PAUSE)
    other.join(applicant(1, other.send_code(1)), b"another form")
    refreshed(group)
    refreshed(other)
    leave(group, actor)
    with group.backend.database.read() as db:
        kept = db.execute(select(health_records.c.group_id, health_records.c.person_id)).all()
    assert (group.group_id, actor.person) not in kept
    assert (other.group_id, actor.person) in kept
    assert (group.group_id, group.creator.person) in kept


@pytest.mark.sqlite
def test_what_was_erased_is_off_the_disk(group: Joinable) -> None:
    joined(group)
    planted = b"PLANTED-HEALTH-RECORD-OF-THE-MEMBER"
    with group.backend.database.write() as db:
        row = select(members).where(members.c.role == Role.MEMBER)
        member = db.execute(row).one()
        record = {"group_id": group.group_id, "person_id": member.person_id, "updated_at": 1}
        db.execute(health_records.insert().values(record | {"source": "demo", "record": planted}))
        sealed: bytes = db.execute(
            select(people.c.sealed).where(people.c.id == member.person_id)
        ).scalar_one()
    database = group.backend.database
    database.checkpoint()
    assert database.url.database is not None
    assert planted in on_disk(database.url.database)
    leave(group, Actor(0, member.person_id))
    database.checkpoint()
    assert planted not in on_disk(database.url.database)
    assert sealed not in on_disk(database.url.database)


def on_disk(file: str) -> bytes:
    return b"".join(part.read_bytes() for part in Path(file).parent.glob(f"{Path(file).name}*"))


def test_the_consent_stays_as_evidence_without_the_identity(group: Joinable) -> None:
    actor = joined(group)
    leave(group, actor)
    with group.backend.database.read() as db:
        consent = db.execute(select(consents)).one()
        person = db.execute(select(people).where(people.c.id == actor.person)).one()
    assert consent.withdrawn_at == group.backend.clock()
    assert consent.texts_hash == CONSENT.texts_hash
    assert person.erased_at == group.backend.clock()
    assert (person.name, person.phone_mask, person.sealed) == ("李*明", "", b"")
    assert person.id_mask == id_number(1)[:2] + "*" * 14 + id_number(1)[-2:]


def test_a_guardian_is_masked_with_the_child(group: Joinable) -> None:
    actor = joined(group)
    guardian = Guardian("王丽华", GuardianRelation.MOTHER)
    with group.backend.database.write() as db:
        values = {"guardian_name": guardian.name, "guardian_relation": guardian.relation}
        db.execute(update(consents).values(values))
    leave(group, actor)
    with group.backend.database.read() as db:
        assert db.execute(select(consents.c.guardian_name)).scalar_one() == "王*华"


def test_the_same_document_may_join_again_as_a_new_person(group: Joinable, clock: SetClock) -> None:
    first = joined(group)
    leave(group, first)
    clock.pass_by(limits.SMS_PAUSE)
    second = joined(group)
    assert second.person != first.person
    refreshed(group)
    assert group.members() == group.counted() == 2


def test_who_is_in_another_group_stays_known(group: Joinable, clock: SetClock) -> None:
    actor = joined(group)
    other = make_joinable(group.backend)
    clock.pass_by(limits.SMS_PAUSE)
    other.join(applicant(1, other.send_code(1)), b"another form")
    leave(group, actor)
    with group.backend.database.read() as db:
        assert db.execute(select(people.c.erased_at).where(people.c.id == actor.person)).scalar_one() is None
    leave(other, actor)
    with group.backend.database.read() as db:
        assert db.execute(select(people.c.erased_at).where(people.c.id == actor.person)).scalar_one()


def test_the_administrators_are_told(company: Company) -> None:
    company.member.at.groups.withdraw(company.group.id)
    told = company.creator.at.notices.notices(company.group.id)
    assert [(notice.kind, notice.name) for notice in told.notices] == [(NoticeKind.WITHDRAWN, "李晓明")]
    assert told.notices[0].at == told.as_of == company.clock()


def test_an_administrator_may_withdraw_and_is_counted_out(company: Company) -> None:
    assert company.admin
    with company.backend.database.write() as db:
        db.execute(update(groups).values(admin_count=1))
    version = company.creator.at.groups.group(company.group.id)
    token = company.admin.at.invites.make(company.group.id).id
    company.admin.at.groups.withdraw(company.group.id)
    with company.backend.database.read() as db:
        row = db.execute(select(groups)).one()
    assert (row.member_count, row.admin_count) == (1, 0)
    assert company.creator.at.groups.group(company.group.id) != version
    kept = {invite.id: invite for invite in company.creator.at.invites.invites(company.group.id).invites}
    assert kept[token].revoked_at == company.clock()
    assert company.admin.at.groups.mine() == ()


def test_who_is_signed_in_keeps_the_account(company: Company) -> None:
    actor = actor_of(company.backend, company.member)
    company.member.at.groups.withdraw(company.group.id)
    assert company.member.at.accounts.account().name == "李晓明"
    with company.backend.database.read() as db:
        assert db.execute(select(people.c.erased_at).where(people.c.id == actor.person)).scalar_one() is None


def test_an_account_without_a_session_goes_with_its_person(company: Company) -> None:
    actor = actor_of(company.backend, company.member)
    with company.backend.database.write() as db:
        db.execute(sessions.delete().where(sessions.c.account_id == actor.account_id))
        withdraw(db, actor, company.group.id, company.clock())
        gone = db.execute(select(accounts).where(accounts.c.id == actor.account_id)).one_or_none()
        assert gone is None
        assert db.execute(select(people.c.erased_at).where(people.c.id == actor.person)).scalar_one()


def test_the_creator_dissolves_instead(company: Company) -> None:
    with pytest.raises(RoleForbids):
        company.creator.at.groups.withdraw(company.group.id)
    assert company.creator.at.groups.group(company.group.id).member_count == 1


def test_an_outsider_has_nothing_to_withdraw(company: Company) -> None:
    with pytest.raises(NotFound):
        company.outsider.at.groups.withdraw(company.group.id)


def test_there_is_no_second_time(company: Company) -> None:
    company.member.at.groups.withdraw(company.group.id)
    with pytest.raises(NotFound):
        company.member.at.groups.withdraw(company.group.id)
    assert company.creator.at.groups.group(company.group.id).member_count == 1


def test_twenty_withdrawals_at_once_are_one(group: Joinable) -> None:
    actor = joined(group)

    def attempt(_number: int) -> str:
        try:
            leave(group, actor)
        except GroupcodeError as error:
            return error.code
        return "left"

    with ThreadPoolExecutor(20) as crowd:
        outcomes = sorted(crowd.map(attempt, range(20)))
    assert outcomes == ["left"] + ["not_found"] * 19
    assert group.members() == group.counted() == 1
    assert rows(group, group_notices) == 1


class LeavesMeanwhile:
    """The demo source, of which a member withdraws while it is asked."""

    kind = Source.DEMO

    def __init__(self, group: Joinable, actor: Actor) -> None:
        self._group, self._actor = group, actor

    def query(self, people: Sequence[Identity], now: UnixTime) -> Mapping[int, HealthRecord | Missing]:
        answers = self._group.backend.source.query(people, now)
        assert self._actor.person in answers
        leave(self._group, self._actor)
        return answers


def test_a_refresh_under_way_writes_nothing_back(group: Joinable) -> None:
    actor = joined(group)
    source = LeavesMeanwhile(group, actor)
    backend = replace(group.backend, source=source)
    refresh(backend, lambda _db: group.creator, group.group_id, backend.clock())
    with backend.database.read() as db:
        assert db.execute(select(health_records.c.person_id)).scalars().all() == [group.creator.person]


def test_withdrawals_amid_refreshes_leave_no_health_data(group: Joinable) -> None:
    actors = [joined(group, number) for number in range(1, 9)]
    backend = group.backend
    with backend.database.read() as db:
        identities = identities_of(db, backend, group.group_id)
    answers = ask(backend.source, identities, backend.clock()).records

    def store(second: int) -> None:
        with backend.database.write() as db:
            store_answers(db, group.group_id, Source.DEMO, answers, backend.clock() + second)

    with ThreadPoolExecutor(6) as crowd:
        work = [crowd.submit(store, second) for second in range(8)]
        work += [crowd.submit(leave, group, actor) for actor in actors]
        for one in work:
            one.result()
    with backend.database.read() as db:
        assert set(db.execute(select(health_records.c.person_id)).scalars()) == {group.creator.person}
    assert group.members() == group.counted() == 1


def test_the_place_of_the_leaver_is_free_for_exactly_one(group: Joinable) -> None:
    actor = joined(group)
    group.change(member_count=FULL)
    waiting = [applicant(number, group.send_code(number)) for number in range(2, 10)]

    def enter(number: int) -> str:
        try:
            group.join(waiting[number])
        except GroupcodeError as error:
            return error.code
        return "joined"

    with ThreadPoolExecutor(9) as crowd:
        leaving = crowd.submit(leave, group, actor)
        outcomes = list(crowd.map(enter, range(len(waiting))))
        leaving.result()
    assert set(outcomes) <= {"joined", "group_full"}
    taken = outcomes.count("joined")
    assert taken <= 1
    assert group.counted() == FULL - 1 + taken
    assert group.members() == 1 + taken


def test_notices_are_put_away_by_each_alone(company: Company) -> None:
    assert company.admin
    company.member.at.groups.withdraw(company.group.id)
    told = company.creator.at.notices
    told.put_away(company.group.id, told.notices(company.group.id).notices[0])
    assert told.notices(company.group.id).notices == ()
    assert len(company.admin.at.notices.notices(company.group.id).notices) == 1


def test_an_unchanged_list_of_notices_is_the_same_object(company: Company) -> None:
    told = company.creator.at.notices
    first = told.notices(company.group.id)
    company.clock.pass_by(60)
    assert told.notices(company.group.id) is first
    company.member.at.groups.withdraw(company.group.id)
    assert told.notices(company.group.id) is not first


def test_members_are_told_nothing_of_others(company: Company) -> None:
    with pytest.raises(RoleForbids):
        company.member.at.notices.notices(company.group.id)
    with pytest.raises(RoleForbids):
        company.member.at.notices.consents(company.group.id)
    with pytest.raises(NotFound):
        company.outsider.at.notices.notices(company.group.id)


def test_notices_and_page_sessions_are_forgotten(group: Joinable, clock: SetClock) -> None:
    leave(group, joined(group))
    with group.backend.database.write() as db:
        token = page_sessions.open_session(db, bytes(32), clock())
    clock.pass_by(limits.NOTICE_LIFETIME - 1)
    with group.backend.database.write() as db:
        forget(db, clock())
        assert page_sessions.phone_index_of(db, token, clock()) is None
    assert rows(group, group_notices) == 1
    clock.pass_by(1)
    with group.backend.database.write() as db:
        forget(db, clock())
    assert rows(group, group_notices) == 0


def test_members_who_agreed_to_older_texts_are_counted(group: Joinable) -> None:
    joined(group)

    def outdated(version: str) -> int:
        with group.backend.database.read() as db:
            return read_state(db, group.creator, group.group_id, version).outdated

    assert outdated(CONSENT.texts_version) == 0
    assert outdated("a newer one") == 1


def test_the_list_of_invites_still_names_its_maker_by_mask(group: Joinable) -> None:
    actor = joined(group)
    with group.backend.database.write() as db:
        db.execute(update(members).where(members.c.person_id == actor.person).values(role=Role.ADMIN))
        invites.make_invite(db, actor, group.group_id, group.backend.vault, 1, revoke_others=False)
        db.execute(update(groups).values(admin_count=1))
    leave(group, actor)
    with group.backend.database.read() as db:
        listed = invites.list_invites(
            db, group.creator, group.group_id, group.backend.vault, group.backend.clock()
        )
    assert "李*明" in {invite.made_by for invite in listed.invites}
