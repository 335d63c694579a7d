"""The actor's groups, and one group as a whole."""

from dataclasses import dataclass
from types import NoneType

from fastapi import APIRouter, Response
from sqlalchemy import Connection

from groupcode_desktop.api import paths
from groupcode_desktop.backend import accounts, dissolutions, groups, sms
from groupcode_desktop.backend.calls import Call, CallNow
from groupcode_desktop.backend.routes.described import CODE_REFUSALS, Id, described
from groupcode_desktop.domain import errors
from groupcode_desktop.domain.groups import Group, GroupEdit, NewGroup
from groupcode_desktop.domain.health import NatBasis
from groupcode_desktop.domain.roles import Verb
from groupcode_desktop.domain.sms import Purpose

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Joining:
    allowed: bool


@dataclass(frozen=True, slots=True)
class Dissolution:
    """The name of the group, as its creator typed it."""

    name: str


@dataclass(frozen=True, slots=True)
class TestTime:
    basis: NatBasis


@router.get(paths.GROUPS, **described(tuple[Group, ...]))
def list_groups(call: CallNow) -> Response:
    return call.read(lambda db: groups.my_groups(db, call.actor(db)))


@router.post(
    paths.GROUPS,
    **described(
        Group,
        errors.InvalidInput,
        errors.RealNameNeeded,
        errors.GroupLimitReached,
        *CODE_REFUSALS,
        body=NewGroup,
        status=201,
    ),
)
def create_group(call: CallNow) -> Response:
    new = call.body(NewGroup)
    fields = GroupEdit(new.name, new.type, new.region_code, new.street)

    def first() -> None:
        scope = _scope_of_actor(call, fields)
        sms.check_code(call.backend.database, call.backend.vault, scope, new.code, call.now)

    def verb(db: Connection) -> Group:
        actor = call.actor(db)
        phone = accounts.phone_of(db, call.backend.vault, actor.account_id)
        scope = sms.CodeScope(phone, Purpose.CREATE_GROUP)
        sms.use_code(db, call.backend.vault, scope, new.code, call.now)
        created = groups.create_group(db, actor, fields, call.now)
        call.about(group_id=created.id)
        return created

    return call.write(verb, status=201, first=first)


@router.get(paths.GROUP, **described(Group, errors.NotFound))
def read_group(call: CallNow, group_id: Id) -> Response:
    return call.read(
        lambda db: groups.read_group(db, call.actor(db), group_id),
        etag=lambda db: groups.version(db, call.actor(db), group_id, Verb.SEE_GROUP),
    )


@router.put(
    paths.GROUP,
    **described(
        Group,
        errors.InvalidInput,
        errors.NotFound,
        errors.RoleForbids,
        errors.StaleEdit,
        body=GroupEdit,
        if_match=True,
    ),
)
def edit_group(call: CallNow, group_id: Id) -> Response:
    fields, edition = call.body(GroupEdit), call.edition()
    return call.write(lambda db: groups.edit_group(db, call.actor(db), group_id, fields, edition))


@router.put(paths.JOINING, **described(Group, errors.NotFound, errors.RoleForbids, body=Joining))
def allow_joining(call: CallNow, group_id: Id) -> Response:
    allowed = call.body(Joining).allowed
    return call.write(lambda db: groups.allow_joining(db, call.actor(db), group_id, allowed))


@router.put(paths.NAT_BASIS, **described(Group, errors.NotFound, errors.RoleForbids, body=TestTime))
def count_tests_from(call: CallNow, group_id: Id) -> Response:
    basis = call.body(TestTime).basis
    return call.write(lambda db: groups.count_tests_from(db, call.actor(db), group_id, basis))


@router.delete(
    paths.GROUP,
    **described(
        NoneType,
        errors.InvalidInput,
        errors.NotFound,
        errors.RoleForbids,
        body=Dissolution,
        status=204,
    ),
)
def dissolve_group(call: CallNow, group_id: Id) -> Response:
    name = call.body(Dissolution).name
    return call.write(
        lambda db: dissolutions.dissolve(db, call.actor(db), group_id, name, call.now), status=204
    )


def _scope_of_actor(call: Call, fields: GroupEdit) -> sms.CodeScope:
    """Everything that can be refused before a try of the code is spent, is."""
    with call.backend.database.read() as db:
        actor = call.actor(db)
        groups.check_may_create(db, actor)
        phone = accounts.phone_of(db, call.backend.vault, actor.account_id)
    groups.checked(fields)
    return sms.CodeScope(phone, Purpose.CREATE_GROUP)
