"""Limits hold however many ask at the same moment."""

from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from sqlalchemy import select

from groupcode_desktop.backend import admins, groups, removals
from groupcode_desktop.backend.refresh import refresh
from groupcode_desktop.backend.tables import groups as table
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.errors import (
    AdminLimitReached,
    GroupcodeError,
    GroupLimitReached,
    NotFound,
    RefreshTooSoon,
    StaleEdit,
)
from groupcode_desktop.domain.groups import GroupEdit
from groupcode_desktop.domain.roles import Role
from tests.company import TOWER, Company, actor_of
from tests.members import add_people

AT_ONCE = 50
ROUNDS = 20
FIELDS = GroupEdit(TOWER.name, TOWER.type, TOWER.region_code, TOWER.street)


def all_at_once(act: Callable[[], object]) -> Counter[type[GroupcodeError] | None]:
    """How often each refusal came, None for what went through."""
    start = Barrier(AT_ONCE)

    def one(_number: int) -> type[GroupcodeError] | None:
        start.wait(30)
        try:
            act()
        except GroupcodeError as error:
            return type(error)
        return None

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return Counter(pool.map(one, range(AT_ONCE)))


def test_one_person_gets_five_groups(company: Company) -> None:
    backend, actor = company.backend, actor_of(company.backend, company.creator)

    def create() -> None:
        with backend.database.write() as db:
            groups.create_group(db, actor, FIELDS, company.clock.now)

    more = limits.GROUPS_PER_CREATOR - 1
    for _ in range(ROUNDS):
        assert all_at_once(create) == {None: more, GroupLimitReached: AT_ONCE - more}
        mine = company.creator.at.groups.mine()
        assert len(mine) == limits.GROUPS_PER_CREATOR
        for group in mine[:more]:
            company.creator.at.groups.dissolve(group.id, group.name)


def test_one_of_all_refreshes_goes_through(company: Company) -> None:
    backend, actor = company.backend, actor_of(company.backend, company.creator)
    for _ in range(ROUNDS):
        found = all_at_once(lambda: refresh(backend, lambda _db: actor, company.group.id, company.clock.now))
        assert found == {None: 1, RefreshTooSoon: AT_ONCE - 1}
        company.clock.pass_by(limits.REFRESH_PAUSE)


def test_one_of_all_edits_of_one_edition_goes_through(company: Company) -> None:
    backend, actor = company.backend, actor_of(company.backend, company.creator)

    def edit() -> None:
        with backend.database.write() as db:
            groups.edit_group(db, actor, company.group.id, FIELDS, company.group.edition)

    assert all_at_once(edit) == {None: 1, StaleEdit: AT_ONCE - 1}


def test_five_of_fifty_become_administrators(company: Company) -> None:
    backend, actor = company.backend, actor_of(company.backend, company.creator)
    people = add_people(backend, company.group.id, AT_ONCE)
    for _ in range(ROUNDS):
        waiting = iter(people)

        def appoint_next(waiting: Iterator[int] = waiting) -> None:
            with backend.database.write() as db:
                admins.appoint(db, actor, company.group.id, next(waiting))

        five = limits.ADMINS_PER_GROUP
        assert all_at_once(appoint_next) == {None: five, AdminLimitReached: AT_ONCE - five}
        listed = company.creator.at.members.members(company.group.id).members
        appointed = [member.id for member in listed if member.role is Role.ADMIN]
        assert len(appointed) == five
        for person_id in appointed:
            company.creator.at.members.dismiss(company.group.id, person_id)


def test_one_of_all_deletions_of_a_member_goes_through(company: Company) -> None:
    backend, actor = company.backend, actor_of(company.backend, company.creator)
    [person_id] = add_people(backend, company.group.id, 1)

    def remove() -> None:
        with backend.database.write() as db:
            removals.remove_member(db, backend.vault, actor, company.group.id, person_id, company.clock.now)

    assert all_at_once(remove) == {None: 1, NotFound: AT_ONCE - 1}
    assert company.creator.at.groups.group(company.group.id).member_count == 1


def test_who_is_appointed_and_deleted_at_once_is_either(company: Company) -> None:
    """Never an administrator who is gone but takes a place."""
    backend, actor = company.backend, actor_of(company.backend, company.creator)
    people = add_people(backend, company.group.id, AT_ONCE // 2)
    deeds = iter([(verb, person_id) for person_id in people for verb in ("appoint", "remove")])

    def act() -> None:
        verb, person_id = next(deeds)
        with backend.database.write() as db:
            if verb == "appoint":
                admins.appoint(db, actor, company.group.id, person_id)
            else:
                removals.remove_member(
                    db, backend.vault, actor, company.group.id, person_id, company.clock.now
                )

    all_at_once(act)
    listed = company.creator.at.members.members(company.group.id).members
    appointed = sum(member.role is Role.ADMIN for member in listed)
    with backend.database.read() as db:
        counted = db.execute(select(table.c.admin_count, table.c.member_count)).one()
    assert tuple(counted) == (appointed, len(listed))
