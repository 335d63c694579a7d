"""Somebody leaves a group: the membership ends and the health data there are erased, in one transaction."""

from sqlalchemy import Connection, delete, select, update

from groupcode_desktop.backend.erasure import erase_if_free
from groupcode_desktop.backend.notices import notify
from groupcode_desktop.backend.tables import groups, invites, members, people
from groupcode_desktop.domain.errors import NotFound
from groupcode_desktop.domain.notices import NoticeKind
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.domain.times import UnixTime


def depart(db: Connection, group_id: int, person_id: int, kind: NoticeKind, now: UnixTime) -> None:
    """NotFound when not in the group, or another call was faster. Who may, the caller has asked before.

    Health records go with the member's row. A refresh under way wrote before, or no longer finds the
    member. Living invites of the leaver end; a person whom nothing holds any more is erased.
    """
    _lock_person(db, person_id)
    left = db.execute(
        delete(members)
        .where(members.c.group_id == group_id, members.c.person_id == person_id)
        .returning(members.c.name, members.c.role)
    ).one_or_none()
    if left is None:
        raise NotFound
    made = (invites.c.group_id == group_id) & (invites.c.made_by == person_id)
    db.execute(update(invites).where(made, invites.c.revoked_at.is_(None)).values(revoked_at=now))
    version = _count_out(db, group_id, Role(left.role))
    notify(db, group_id, version, kind, left.name, now)
    erase_if_free(db, person_id, now)


def _lock_person(db: Connection, person_id: int) -> None:
    """Person, member, invites, group: in the order of joining, so that none waits for the other for ever."""
    db.execute(select(people.c.id).where(people.c.id == person_id).with_for_update())


def _count_out(db: Connection, group_id: int, role: Role) -> int:
    """The group's new version."""
    counted = (
        update(groups)
        .where(groups.c.id == group_id)
        .values(
            member_count=groups.c.member_count - 1,
            admin_count=groups.c.admin_count - int(role is Role.ADMIN),
            version=groups.c.version + 1,
        )
    )
    return db.execute(counted.returning(groups.c.version)).scalar_one()
