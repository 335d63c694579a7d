"""备注 and 部门 of a member, edited by the administrators."""

from sqlalchemy import Connection, select, update

from groupcode_desktop.backend import groups
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.tables import members
from groupcode_desktop.domain.errors import InvalidInput, NotFound, StaleEdit
from groupcode_desktop.domain.fields import flaw_of_department, flaw_of_remark, tidy
from groupcode_desktop.domain.members import MemberEdit
from groupcode_desktop.domain.roles import Verb


def edit_member(db: Connection, actor: Actor, group_id: int, member_id: int, edit: MemberEdit) -> None:
    """StaleEdit unless both still are as they were read.

    Also raises NotFound, RoleForbids, and InvalidInput for remark and department.
    """
    groups.access(db, actor, group_id, Verb.EDIT_MEMBER)
    remark, department = tidy(edit.remark), tidy(edit.department)
    flaws = {"remark": flaw_of_remark(remark), "department": flaw_of_department(department)}
    found = {field: flaw for field, flaw in flaws.items() if flaw is not None}
    if found:
        raise InvalidInput(found)
    this_one = (members.c.group_id == group_id) & (members.c.person_id == member_id)
    as_read = (members.c.remark == edit.was_remark) & (members.c.department == edit.was_department)
    values = {"remark": remark, "department": department}
    if db.execute(update(members).where(this_one, as_read).values(values)).rowcount == 0:
        is_there = db.execute(select(members.c.role).where(this_one)).one_or_none() is not None
        raise StaleEdit if is_there else NotFound
    groups.touch(db, group_id)
