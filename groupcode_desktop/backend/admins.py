"""设为管理员 and 解除管理员, by the creator: five at most, whoever asks at the same moment."""

from sqlalchemy import ColumnElement, Connection, select, update

from groupcode_desktop.backend import groups
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.tables import groups as table
from groupcode_desktop.backend.tables import members
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.errors import AdminLimitReached, NotFound
from groupcode_desktop.domain.members import why_not_appointable, why_not_dismissable
from groupcode_desktop.domain.roles import Role, Verb


def appoint(db: Connection, actor: Actor, group_id: int, member_id: int) -> None:
    """Who is an administrator already stays one.

    Raises NotFound, RoleForbids, CreatorMustStay and AdminLimitReached.
    """
    groups.access(db, actor, group_id, Verb.APPOINT)
    target = _locked_role(db, group_id, member_id)
    refusal = why_not_appointable(Role.CREATOR, target, admins=0)
    if refusal is not None:
        raise refusal
    if target is Role.MEMBER:
        _take_a_place(db, group_id)
        _give_role(db, group_id, member_id, Role.ADMIN)


def dismiss(db: Connection, actor: Actor, group_id: int, member_id: int) -> None:
    """Who is no administrator stays what they are. Raises NotFound, RoleForbids and CreatorMustStay."""
    groups.access(db, actor, group_id, Verb.APPOINT)
    target = _locked_role(db, group_id, member_id)
    refusal = why_not_dismissable(Role.CREATOR, target)
    if refusal is not None:
        raise refusal
    if target is Role.ADMIN:
        _give_role(db, group_id, member_id, Role.MEMBER)
        left = {"admin_count": table.c.admin_count - 1, "version": table.c.version + 1}
        db.execute(update(table).where(table.c.id == group_id).values(left))


def _locked_role(db: Connection, group_id: int, member_id: int) -> Role:
    """Member, then group: the order in which all change them."""
    this_one = select(members.c.role).where(_member(group_id, member_id)).with_for_update()
    role = db.execute(this_one).scalar_one_or_none()
    if role is None:
        raise NotFound
    return Role(role)


def _take_a_place(db: Connection, group_id: int) -> None:
    """Counted and taken in one statement: exact under race."""
    room = (table.c.id == group_id) & (table.c.admin_count < limits.ADMINS_PER_GROUP)
    taken = {"admin_count": table.c.admin_count + 1, "version": table.c.version + 1}
    if db.execute(update(table).where(room).values(taken)).rowcount == 0:
        raise AdminLimitReached(limit=limits.ADMINS_PER_GROUP)


def _give_role(db: Connection, group_id: int, member_id: int, role: Role) -> None:
    db.execute(update(members).where(_member(group_id, member_id)).values(role=role))


def _member(group_id: int, member_id: int) -> ColumnElement[bool]:
    return (members.c.group_id == group_id) & (members.c.person_id == member_id)
