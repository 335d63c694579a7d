"""Somebody leaves a group: the membership ends and the health data there are erased, in one transaction."""

from collections.abc import Sequence

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
    lock_people(db, [person_id])
    left = db.execute(
        delete(members)
        .where(members.c.group_id == group_id, members.c.person_id == person_id)
        .returning(members.c.name, members.c.role)
    ).one_or_none()
    if left is None:
        raise NotFound
    end_invites(db, group_id, [person_id], now)
    version = count_out(db, group_id, 1, int(Role(left.role) is Role.ADMIN))
    notify(db, group_id, version, kind, left.name, now)
    erase_if_free(db, person_id, now)


def lock_people(db: Connection, person_ids: Sequence[int]) -> None:
    """Person, member, invites, group: in the order of joining, so that none waits for the other for ever."""
    these = select(people.c.id).where(people.c.id.in_(person_ids)).order_by(people.c.id)
    db.execute(these.with_for_update())


def end_invites(db: Connection, group_id: int, made_by: Sequence[int], now: UnixTime) -> None:
    made = (invites.c.group_id == group_id) & invites.c.made_by.in_(made_by)
    db.execute(update(invites).where(made, invites.c.revoked_at.is_(None)).values(revoked_at=now))


def count_out(db: Connection, group_id: int, leavers: int, admins: int) -> int:
    """`admins` is how many of the leavers were administrators. The group's new version."""
    counted = (
        update(groups)
        .where(groups.c.id == group_id)
        .values(
            member_count=groups.c.member_count - leavers,
            admin_count=groups.c.admin_count - admins,
            version=groups.c.version + 1,
        )
    )
    return db.execute(counted.returning(groups.c.version)).scalar_one()
