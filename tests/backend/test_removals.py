"""删除成员 and taking it back: they work, then one test per refusal."""

from collections.abc import Callable

import pytest
from sqlalchemy import func, select

from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.removals import erase_departed, remove_members, restore_members
from groupcode_desktop.backend.tables import (
    consents,
    departed_members,
    groups,
    health_records,
    invites,
    members,
    people,
)
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.errors import (
    AdminMustStay,
    CreatorMustStay,
    GroupcodeError,
    GroupFull,
    MalformedRequest,
    NotFound,
    RemovalFinal,
    RoleForbids,
)
from groupcode_desktop.domain.health import Colour
from groupcode_desktop.domain.members import Member
from groupcode_desktop.domain.notices import NoticeKind
from tests.cast import Somebody
from tests.company import Company, actor_of, enter
from tests.joining import applicant, make_joinable
from tests.members import add_people, give_health

REASON = "PLANTED-REASON-OF-A-YELLOW-CODE"
Remove = Callable[[Company, Somebody, int], None]


def one(company: Company, by: Somebody, member_id: int) -> None:
    by.at.members.remove(company.group.id, member_id)


def many(company: Company, by: Somebody, member_id: int) -> None:
    by.at.members.remove_all(company.group.id, [member_id])


BOTH = pytest.mark.parametrize("remove", [one, many])


@pytest.fixture
def member_id(company: Company) -> int:
    """A plain member with health data."""
    [person_id] = add_people(company.backend, company.group.id, 1)
    give_health(company.backend, company.group.id, person_id, REASON)
    return person_id


def listed(company: Company) -> dict[int, Member]:
    found = company.creator.at.members.members(company.group.id).members
    return {member.id: member for member in found}


def counted(company: Company) -> int:
    return company.creator.at.groups.group(company.group.id).member_count


def rows(company: Company, table: object) -> int:
    with company.backend.database.read() as db:
        return db.execute(select(func.count()).select_from(table)).scalar_one()  # pyright: ignore[reportArgumentType]


def erase(company: Company) -> None:
    with company.backend.database.write() as db:
        erase_departed(db, company.clock.now)


@BOTH
@pytest.mark.parametrize("who", ["creator", "admin"])
def test_a_member_leaves_with_the_health_data(
    company: Company, member_id: int, remove: Remove, who: str
) -> None:
    by: Somebody = getattr(company, who)
    before = counted(company)
    remove(company, by, member_id)
    assert member_id not in listed(company)
    assert counted(company) == before - 1 == len(listed(company))
    assert rows(company, health_records) == 0
    with pytest.raises(NotFound):
        by.at.members.member(company.group.id, member_id)


def test_the_group_closes_for_who_was_removed(company: Company) -> None:
    somebody = company.member
    one(company, company.creator, actor_of(company.backend, somebody).person)
    assert somebody.at.groups.mine() == ()


def test_invites_of_a_former_admin_end(company: Company) -> None:
    former = company.admin
    former.at.invites.make(company.group.id)
    person_id = actor_of(company.backend, former).person
    company.creator.at.members.dismiss(company.group.id, person_id)
    one(company, company.creator, person_id)
    with company.backend.database.read() as db:
        assert db.execute(select(invites.c.revoked_at)).scalar_one() is not None


def test_nothing_of_the_removed_can_be_read_in_what_waits(company: Company, member_id: int) -> None:
    one(company, company.creator, member_id)
    with company.backend.database.read() as db:
        sealed: bytes = db.execute(select(departed_members.c.sealed)).scalar_one()
    assert REASON.encode() not in sealed


def test_after_a_minute_all_is_erased_and_so_is_who_is_nowhere_else(company: Company, member_id: int) -> None:
    one(company, company.creator, member_id)
    company.clock.pass_by(limits.UNDO_LIFETIME - 1)
    erase(company)
    assert rows(company, departed_members) == 1
    company.clock.pass_by(1)
    erase(company)
    assert rows(company, departed_members) == 0
    with company.backend.database.read() as db:
        person = db.execute(select(people).where(people.c.id == member_id)).one()
    assert person.erased_at is not None
    assert person.sealed == b""


def test_of_many_who_is_gone_counts_as_done(company: Company) -> None:
    ids = add_people(company.backend, company.group.id, 3)
    one(company, company.creator, ids[0])
    company.creator.at.members.remove_all(company.group.id, ids)
    assert not set(ids) & set(listed(company))
    assert counted(company) == len(listed(company))
    company.creator.at.members.remove_all(company.group.id, ids)


def test_all_or_nobody_and_who_must_stay_is_named(company: Company) -> None:
    ids = add_people(company.backend, company.group.id, 2)
    staying = sorted(actor_of(company.backend, one).person for one in (company.creator, company.admin))
    with pytest.raises(CreatorMustStay) as refused:
        company.creator.at.members.remove_all(company.group.id, [*ids, *staying])
    assert refused.value.facts == {"members": ",".join(map(str, staying))}
    assert set(ids) <= set(listed(company))
    assert rows(company, departed_members) == 0


@BOTH
def test_an_admin_is_first_dismissed(company: Company, remove: Remove) -> None:
    person_id = actor_of(company.backend, company.admin).person
    with pytest.raises(AdminMustStay):
        remove(company, company.creator, person_id)
    company.creator.at.members.dismiss(company.group.id, person_id)
    remove(company, company.creator, person_id)
    assert person_id not in listed(company)


@BOTH
@pytest.mark.parametrize("who", ["creator", "admin"])
def test_the_creator_stays(company: Company, remove: Remove, who: str) -> None:
    person_id = actor_of(company.backend, company.creator).person
    with pytest.raises(CreatorMustStay):
        remove(company, getattr(company, who), person_id)


@BOTH
@pytest.mark.parametrize(("who", "refusal"), [("member", RoleForbids), ("outsider", NotFound)])
def test_others_may_not(
    company: Company, member_id: int, remove: Remove, who: str, refusal: type[GroupcodeError]
) -> None:
    with pytest.raises(refusal):
        remove(company, getattr(company, who), member_id)
    assert member_id in listed(company)


def test_gone_absent_and_foreign_people_answer_alike(company: Company, member_id: int) -> None:
    one(company, company.creator, member_id)
    for nobody in (member_id, 999_999, actor_of(company.backend, company.outsider).person):
        with pytest.raises(NotFound):
            one(company, company.creator, nobody)


@pytest.mark.parametrize("ids", [[], [0], [2**63], list(range(1, limits.PEOPLE_PER_GROUP + 2))])
def test_a_list_of_nobody_or_of_too_many_is_malformed(company: Company, ids: list[int]) -> None:
    with pytest.raises(MalformedRequest):
        company.creator.at.members.remove_all(company.group.id, ids)


def test_what_was_taken_back_is_as_it_was(company: Company) -> None:
    ids = add_people(company.backend, company.group.id, 3)
    for person_id in ids:
        give_health(company.backend, company.group.id, person_id, REASON)
    before = listed(company)
    detail = company.creator.at.members.member(company.group.id, ids[0])
    company.creator.at.members.remove_all(company.group.id, ids)
    company.clock.pass_by(limits.UNDO_LIFETIME - 1)
    company.admin.at.members.restore(company.group.id, ids)
    after = listed(company)
    assert {person_id: after[person_id] for person_id in before} == before
    assert after[ids[0]].colour is Colour.YELLOW
    assert company.creator.at.members.member(company.group.id, ids[0]) == detail
    assert counted(company) == len(after)
    assert rows(company, departed_members) == 0


def test_the_other_managers_are_told_until_it_is_taken_back(company: Company) -> None:
    assert company.admin
    ids = add_people(company.backend, company.group.id, 3)
    first = listed(company)[ids[0]].name
    company.creator.at.members.remove_all(company.group.id, ids)

    def told(somebody: Somebody) -> list[tuple[NoticeKind, str]]:
        notices = somebody.at.notices.notices(company.group.id).notices
        return [(notice.kind, notice.name) for notice in notices]

    assert told(company.admin) == [(NoticeKind.REMOVED, f"{first} +2")]
    assert told(company.creator) == []
    company.creator.at.members.restore(company.group.id, ids)
    assert told(company.admin) == []


def test_consents_end_with_the_membership_and_come_back_with_it(backend: Backend) -> None:
    group = make_joinable(backend)
    group.join(applicant(1, group.send_code(1)))
    now = backend.clock()
    with backend.database.write() as db:
        given = select(consents.c.withdrawn_at)
        who = db.execute(select(consents.c.person_id)).scalar_one()
        remove_members(db, backend.vault, group.creator, group.group_id, [who], now)
        assert db.execute(given).scalars().all() == [now]
        restore_members(db, backend.vault, group.creator, group.group_id, [who], now + 1)
        assert db.execute(given).scalars().all() == [None]


def test_after_a_minute_it_is_final(company: Company, member_id: int) -> None:
    one(company, company.creator, member_id)
    company.clock.pass_by(limits.UNDO_LIFETIME)
    with pytest.raises(RemovalFinal):
        company.creator.at.members.restore(company.group.id, [member_id])
    erase(company)
    with pytest.raises(RemovalFinal):
        company.creator.at.members.restore(company.group.id, [member_id])


def test_who_was_never_there_cannot_be_brought_back(company: Company) -> None:
    with pytest.raises(RemovalFinal):
        company.creator.at.members.restore(company.group.id, [999_999])


def test_who_joined_again_meanwhile_stays_so(company: Company, member_id: int) -> None:
    one(company, company.creator, member_id)
    enter(company.backend, company.group.id, member_id, remark="anew")
    company.creator.at.members.restore(company.group.id, [member_id])
    again = listed(company)[member_id]
    assert (again.remark, again.colour) == ("anew", Colour.NONE)
    assert counted(company) == len(listed(company))


def test_a_place_that_somebody_else_took_is_taken(company: Company, member_id: int) -> None:
    one(company, company.creator, member_id)
    with company.backend.database.write() as db:
        db.execute(groups.update().values(member_count=limits.PEOPLE_PER_GROUP))
    with pytest.raises(GroupFull):
        company.creator.at.members.restore(company.group.id, [member_id])
    assert member_id not in listed(company)


@pytest.mark.parametrize(("who", "refusal"), [("member", RoleForbids), ("outsider", NotFound)])
def test_others_may_not_take_it_back(
    company: Company, member_id: int, who: str, refusal: type[GroupcodeError]
) -> None:
    one(company, company.creator, member_id)
    with pytest.raises(refusal):
        getattr(company, who).at.members.restore(company.group.id, [member_id])


def test_removed_twice_is_kept_as_it_was_last(company: Company, member_id: int) -> None:
    one(company, company.creator, member_id)
    enter(company.backend, company.group.id, member_id, remark="anew")
    one(company, company.creator, member_id)
    company.creator.at.members.restore(company.group.id, [member_id])
    assert listed(company)[member_id].remark == "anew"


def test_a_hundred_at_once(company: Company, backend: Backend) -> None:
    ids = add_people(backend, company.group.id, 100)
    company.creator.at.members.remove_all(company.group.id, ids)
    assert counted(company) == rows(company, members) == 1
    company.creator.at.members.restore(company.group.id, ids)
    assert counted(company) == rows(company, members) == 101
