"""A group with its people: the creator and the admin of the cast, a member, and an outsider."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from sqlalchemy import insert, select, update

from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.tables import accounts, groups, members, people
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.groups import Group, GroupType, NewGroup
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.domain.sms import Purpose
from tests.cast import Cast, Somebody
from tests.conftest import SetClock

TOWER = NewGroup("广州塔-1", GroupType.COMPANY, "440105", "阅江西路222号", "")


def creation_code(clock: SetClock, creator: Somebody) -> str:
    """A minute later than the code before."""
    clock.pass_by(limits.SMS_PAUSE)
    return creator.code_for(Purpose.CREATE_GROUP)


def found_group(clock: SetClock, creator: Somebody, fields: NewGroup = TOWER) -> Group:
    """As the creator does it, with a code from the 短信台."""
    return creator.at.groups.create(replace(fields, code=creation_code(clock, creator)))


def actor_of(backend: Backend, somebody: Somebody) -> Actor:
    account_id = somebody.at.accounts.account().id
    with backend.database.read() as db:
        this_one = select(accounts.c.person_id).where(accounts.c.id == account_id)
        return Actor(account_id, db.execute(this_one).scalar_one())


def enter(backend: Backend, group_id: int, person_id: int, role: Role = Role.MEMBER, **columns: Any) -> None:
    """Puts a person into a group without an invite."""
    with backend.database.write() as db:
        person = db.execute(select(people).where(people.c.id == person_id)).one()
        row = {
            "group_id": group_id,
            "person_id": person_id,
            "name": person.name,
            "pinyin": "",
            "role": role,
            "id_type": person.id_type,
            "id_mask": person.id_mask,
            "phone_mask": person.phone_mask,
            "joined_at": backend.clock(),
        }
        db.execute(insert(members).values(row | columns))
        counted = {
            "member_count": groups.c.member_count + 1,
            "admin_count": groups.c.admin_count + int(role is Role.ADMIN),
            "version": groups.c.version + 1,
        }
        db.execute(update(groups).where(groups.c.id == group_id).values(counted))


@dataclass
class Company:
    backend: Backend
    cast: Cast
    clock: SetClock

    def __post_init__(self) -> None:
        self.group: Group = found_group(self.clock, self.cast.creator)

    @cached_property
    def admin(self) -> Somebody:
        return self._entered(self.cast.admin, Role.ADMIN)

    @cached_property
    def member(self) -> Somebody:
        return self._entered(self.cast.member, Role.MEMBER)

    @property
    def creator(self) -> Somebody:
        return self.cast.creator

    @property
    def outsider(self) -> Somebody:
        return self.cast.outsider

    def _entered(self, somebody: Somebody, role: Role) -> Somebody:
        enter(self.backend, self.group.id, actor_of(self.backend, somebody).person, role)
        return somebody
