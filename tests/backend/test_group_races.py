"""Limits hold however many ask at the same moment."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from groupcode_desktop.backend import groups
from groupcode_desktop.backend.refresh import refresh
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.errors import GroupcodeError, GroupLimitReached, RefreshTooSoon, StaleEdit
from groupcode_desktop.domain.groups import GroupEdit
from tests.company import TOWER, Company, actor_of

AT_ONCE = 50
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
    assert all_at_once(create) == {None: more, GroupLimitReached: AT_ONCE - more}
    assert len(company.creator.at.groups.mine()) == limits.GROUPS_PER_CREATOR


def test_one_of_all_refreshes_goes_through(company: Company) -> None:
    backend, actor = company.backend, actor_of(company.backend, company.creator)
    found = all_at_once(lambda: refresh(backend, lambda _db: actor, company.group.id, company.clock.now))
    assert found == {None: 1, RefreshTooSoon: AT_ONCE - 1}


def test_one_of_all_edits_of_one_edition_goes_through(company: Company) -> None:
    backend, actor = company.backend, actor_of(company.backend, company.creator)

    def edit() -> None:
        with backend.database.write() as db:
            groups.edit_group(db, actor, company.group.id, FIELDS, company.group.edition)

    assert all_at_once(edit) == {None: 1, StaleEdit: AT_ONCE - 1}
