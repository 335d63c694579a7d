"""解散团体: it works, then one test per refusal."""

import pytest
from sqlalchemy import func, select

from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.dissolutions import dissolve
from groupcode_desktop.backend.invitations import read_invitation
from groupcode_desktop.backend.tables import consents, departed_members, health_records, members, people
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.errors import (
    GroupcodeError,
    GroupDissolved,
    GroupLimitReached,
    InvalidInput,
    NotFound,
    RoleForbids,
)
from groupcode_desktop.domain.fields import FieldFlaw
from tests.company import TOWER, Company, actor_of, found_group
from tests.joining import GROUP, applicant, make_joinable
from tests.members import add_people, give_health


def end(company: Company, name: str = TOWER.name) -> None:
    company.creator.at.groups.dissolve(company.group.id, name)


def rows(backend: Backend, table: object) -> int:
    with backend.database.read() as db:
        return db.execute(select(func.count()).select_from(table)).scalar_one()  # pyright: ignore[reportArgumentType]


def test_the_group_is_gone_for_everybody(company: Company) -> None:
    everybody = [company.creator, company.admin, company.member]
    end(company)
    assert [one.at.groups.mine() for one in everybody] == [()] * 3
    with pytest.raises(NotFound):
        company.creator.at.groups.group(company.group.id)


def test_the_health_data_of_all_are_erased(company: Company) -> None:
    staying, removed = add_people(company.backend, company.group.id, 2)
    for person_id in (staying, removed):
        give_health(company.backend, company.group.id, person_id, "reason")
    company.creator.at.members.remove(company.group.id, removed)
    end(company)
    for table in (members, health_records, departed_members):
        assert rows(company.backend, table) == 0
    with company.backend.database.read() as db:
        erased = select(people.c.erased_at).where(people.c.id.in_([staying, removed]))
        assert None not in db.execute(erased).scalars().all()


def test_other_groups_keep_their_people(company: Company) -> None:
    other = found_group(company.clock, company.creator)
    end(company)
    assert len(company.creator.at.members.members(other.id).members) == 1


def test_a_place_among_the_five_is_free_again(company: Company) -> None:
    for _ in range(limits.GROUPS_PER_CREATOR - 1):
        found_group(company.clock, company.creator)
    with pytest.raises(GroupLimitReached):
        found_group(company.clock, company.creator)
    end(company)
    found_group(company.clock, company.creator)


def test_the_consents_are_kept_marked_withdrawn(backend: Backend) -> None:
    group = make_joinable(backend)
    group.join(applicant(1, group.send_code(1)))
    with backend.database.write() as db:
        dissolve(db, group.creator, group.group_id, GROUP, backend.clock())
        assert db.execute(select(consents.c.withdrawn_at)).scalars().all() == [backend.clock()]


def test_its_invites_say_that_it_was_dissolved(backend: Backend) -> None:
    group = make_joinable(backend)
    code = group.send_code(1)
    with backend.database.write() as db:
        dissolve(db, group.creator, group.group_id, "广报中心", backend.clock())
    with backend.database.read() as db, pytest.raises(GroupDissolved):
        read_invitation(db, group.token, backend.clock())
    with pytest.raises(GroupDissolved):
        group.join(applicant(1, code))


def test_spaces_around_the_typed_name_do_not_matter(company: Company) -> None:
    end(company, f"  {TOWER.name} ")
    assert company.creator.at.groups.mine() == ()


@pytest.mark.parametrize("typed", ["", "广州塔", "广州塔-2"])
def test_another_name_ends_nothing(company: Company, typed: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        end(company, typed)
    assert refused.value.fields == {"name": FieldFlaw.GROUP_NAME_DIFFERS}
    assert len(company.creator.at.members.members(company.group.id).members) == 1


@pytest.mark.parametrize(
    ("who", "refusal"), [("admin", RoleForbids), ("member", RoleForbids), ("outsider", NotFound)]
)
def test_only_the_creator_may(company: Company, who: str, refusal: type[GroupcodeError]) -> None:
    with pytest.raises(refusal):
        getattr(company, who).at.groups.dissolve(company.group.id, TOWER.name)
    assert len(company.creator.at.groups.mine()) == 1


def test_the_second_time_it_is_not_there(company: Company) -> None:
    end(company)
    with pytest.raises(NotFound):
        end(company)
    assert actor_of(company.backend, company.creator)
