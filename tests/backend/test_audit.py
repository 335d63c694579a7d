"""操作日志: read by those who manage, whole as long as nobody touched it."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy import delete, select, update

from groupcode_desktop.backend import audit
from groupcode_desktop.backend.audit import Entry
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.database import Database
from groupcode_desktop.backend.tables import audit_heads, audit_log
from groupcode_desktop.client.audit import AuditClient
from groupcode_desktop.domain.audit import AuditFilter, AuditLine, Output
from groupcode_desktop.domain.errors import GroupcodeError, NotFound, RoleForbids
from tests.cast import Cast, Somebody
from tests.company import Company, actor_of
from tests.conftest import SetClock
from tests.joining import applicant, make_joinable

EVERYTHING = AuditFilter()


@pytest.fixture
def company(backend: Backend, cast: Cast, clock: SetClock) -> Company:
    return Company(backend, cast, clock)


def log_of(somebody: Somebody) -> AuditClient:
    return AuditClient(somebody.at.http)


def read(company: Company, wanted: AuditFilter = EVERYTHING) -> list[AuditLine]:
    return log_of(company.creator).all_lines(company.group.id, wanted)


def broken_at(company: Company) -> int | None:
    return log_of(company.creator).check(company.group.id).broken_at


def write_lines(backend: Backend, group_id: int, number: int) -> None:
    for _ in range(number):
        with backend.database.write() as db:
            audit.record(db, backend.vault, Entry(group_id, "edit_group"), backend.clock())


def test_it_tells_who_did_what_when_to_whom(company: Company, clock: SetClock) -> None:
    member = actor_of(company.backend, company.member).person
    clock.pass_by(5)
    company.admin.at.members.member(company.group.id, member)
    assert read(company)[0] == AuditLine(
        number=2, at=clock.now, who="管理", verb="read_member", subject="李晓明", detail="", result="done"
    )


def test_the_first_line_is_the_making_of_the_group(company: Company) -> None:
    first = read(company)[-1]
    assert (first.number, first.who, first.verb) == (1, "陈创建", "create_group")


def test_a_refusal_stands_there_with_its_code(company: Company) -> None:
    with pytest.raises(RoleForbids):
        company.member.at.invites.make(company.group.id)
    line = read(company)[0]
    assert (line.who, line.verb, line.result) == ("李晓明", "make_invite", "role_forbids")


def test_who_joined_and_by_which_invite(backend: Backend) -> None:
    group = make_joinable(backend)
    group.join(applicant(7, group.send_code(7)))
    with backend.database.read() as db:
        row = db.execute(select(audit_log).where(audit_log.c.group_id == group.group_id)).one()
    assert (row.verb, row.subject_kind, row.subject_id) == ("join", "invite", group.invite_id)
    assert row.person_id is not None


def test_a_failed_joining_leaves_no_line(backend: Backend) -> None:
    group = make_joinable(backend)
    code = group.send_code(7)
    group.revoke()
    with pytest.raises(GroupcodeError):
        group.join(applicant(7, code))
    with backend.database.read() as db:
        assert db.execute(select(audit_log)).all() == []


def test_looking_again_within_a_minute_is_no_new_line(company: Company, clock: SetClock) -> None:
    member = actor_of(company.backend, company.member).person
    clock.pass_by(600)
    for seconds, lines in ((0, 1), (59, 1), (1, 2)):
        clock.pass_by(seconds)
        company.creator.at.members.member(company.group.id, member)
        assert len(read(company, AuditFilter(verb="read_member"))) == lines


def test_looking_at_another_or_by_another_is_a_new_line(company: Company) -> None:
    member, admin = (actor_of(company.backend, who).person for who in (company.member, company.admin))
    for person in (member, admin):
        for who in (company.creator, company.admin):
            who.at.members.member(company.group.id, person)
    assert len(read(company, AuditFilter(verb="read_member"))) == 4


def test_what_was_printed_or_exported(company: Company) -> None:
    log_of(company.creator).record(company.group.id, Output.EXPORT_MEMBERS, 132)
    line = read(company)[0]
    assert (line.verb, line.detail) == ("export_members", "132")


def test_a_filter_finds_name_verb_and_time(company: Company, clock: SetClock) -> None:
    company.creator.at.invites.make(company.group.id)
    clock.pass_by(100)
    start = clock.now
    assert company.admin
    company.admin.at.invites.make(company.group.id)
    assert [line.who for line in read(company, AuditFilter(who="管"))] == ["管理"]
    assert read(company, AuditFilter(who="%")) == []
    assert len(read(company, AuditFilter(verb="make_invite"))) == 2
    assert [line.who for line in read(company, AuditFilter(since=start))] == ["管理"]
    assert {line.who for line in read(company, AuditFilter(until=start))} == {"陈创建"}


def test_pages_follow_each_other_without_gap(company: Company) -> None:
    write_lines(company.backend, company.group.id, 450)
    numbers = [line.number for line in read(company)]
    assert numbers == list(range(451, 0, -1))


@pytest.mark.parametrize("who", ["member", "outsider"])
def test_others_do_not_read_it(company: Company, who: str) -> None:
    client = log_of(getattr(company, who))
    refusal = RoleForbids if who == "member" else NotFound
    with pytest.raises(refusal):
        client.page(company.group.id, EVERYTHING)
    with pytest.raises(refusal):
        client.check(company.group.id)
    with pytest.raises(refusal):
        client.record(company.group.id, Output.PRINT_MEMBERS, 1)


def test_a_log_that_nobody_touched_is_whole(company: Company) -> None:
    write_lines(company.backend, company.group.id, 5)
    found = log_of(company.admin).check(company.group.id)
    assert (found.lines, found.broken_at) == (6, None)


def _line(number: int) -> Any:
    return audit_log.c.number == number


TAMPERED: dict[str, tuple[list[Any], int]] = {
    "another time": ([update(audit_log).where(_line(3)).values(at=1)], 3),
    "another person": ([update(audit_log).where(_line(3)).values(person_id=99)], 3),
    "another verb": ([update(audit_log).where(_line(3)).values(verb="join")], 3),
    "another result": ([update(audit_log).where(_line(3)).values(result="role_forbids")], 3),
    "removed within": ([delete(audit_log).where(_line(3))], 3),
    "removed and closed up": (
        [delete(audit_log).where(_line(6)), update(audit_heads).values(number=5)],
        6,
    ),
    "the first removed": ([delete(audit_log).where(_line(1))], 1),
    "the end cut off": ([delete(audit_log).where(audit_log.c.number > 4)], 5),
    "all removed": ([delete(audit_log)], 1),
    "all removed, the head too": ([delete(audit_log), delete(audit_heads)], 1),
    "the head removed": ([delete(audit_heads)], 7),
    "exchanged": (
        [
            update(audit_log).where(_line(2)).values(number=100),
            update(audit_log).where(_line(3)).values(number=2),
            update(audit_log).where(_line(100)).values(number=3),
        ],
        2,
    ),
}


@pytest.mark.parametrize("how", TAMPERED)
def test_what_was_changed_is_found(company: Company, how: str) -> None:
    write_lines(company.backend, company.group.id, 5)
    statements, first = TAMPERED[how]
    with company.backend.database.write() as db:
        db.execute(delete(audit_log).where(audit_log.c.group_id == audit.ACCOUNTS))
        db.execute(delete(audit_heads).where(audit_heads.c.group_id == audit.ACCOUNTS))
        for statement in statements:
            db.execute(statement)
    assert broken_at(company) == first


def test_a_line_of_another_group_is_no_line_of_this_one(company: Company, backend: Backend) -> None:
    other = make_joinable(backend)
    write_lines(backend, other.group_id, 1)
    with backend.database.write() as db:
        db.execute(delete(audit_log).where(audit_log.c.group_id == company.group.id))
        here = audit_log.c.group_id == other.group_id
        db.execute(update(audit_log).where(here).values(group_id=company.group.id))
    assert broken_at(company) == 1


def test_many_at_once_write_one_chain(company: Company) -> None:
    with ThreadPoolExecutor(16) as pool:
        for _ in range(16):
            pool.submit(write_lines, company.backend, company.group.id, 10)
    found = log_of(company.creator).check(company.group.id)
    assert (found.lines, found.broken_at) == (161, None)


def test_groups_do_not_wait_for_each_other(company: Company, database: Database, database_kind: str) -> None:
    """While one group's line is not committed yet, another group's is. SQLite has one writer anyway."""
    if database_kind == "sqlite":
        return
    vault, now = company.backend.vault, company.clock()
    with database.write() as slow, ThreadPoolExecutor(1) as pool:
        audit.record(slow, vault, Entry(company.group.id, "edit_group"), now)
        pool.submit(write_lines, company.backend, company.group.id + 1, 1).result(timeout=20)


def test_what_did_not_happen_leaves_no_line(company: Company) -> None:
    before = read(company)
    with pytest.raises(ZeroDivisionError):
        write_and_fail(company)
    assert read(company) == before
    assert broken_at(company) is None


def write_and_fail(company: Company) -> None:
    with company.backend.database.write() as db:
        audit.record(db, company.backend.vault, Entry(company.group.id, "edit_group"), company.clock())
        raise ZeroDivisionError
