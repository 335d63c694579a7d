"""Notices to the administrators of a group; each of them puts them away on their own."""

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from groupcode_desktop.backend import groups
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.tables import group_notices, members
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.notices import Notice, NoticeKind, NoticeList
from groupcode_desktop.domain.roles import Verb
from groupcode_desktop.domain.times import UnixTime

AT_ONCE = 50


def notify(db: Connection, group_id: int, version: int, kind: NoticeKind, name: str, now: UnixTime) -> None:
    """`version` is the one that the change gave the group: it numbers the notice."""
    row = {"group_id": group_id, "id": version, "at": now, "kind": kind, "name": name}
    db.execute(insert(group_notices).values(row))


def notify_of_removal(
    db: Connection, group_id: int, version: int, name: str, caused_by: int, now: UnixTime
) -> None:
    """All managers but the one who did it."""
    row = {"group_id": group_id, "id": version, "at": now, "kind": NoticeKind.REMOVED, "name": name}
    db.execute(insert(group_notices).values(row | {"caused_by": caused_by}))


def take_back_removal(db: Connection, group_id: int, removed_at: UnixTime) -> None:
    same = (group_notices.c.group_id == group_id) & (group_notices.c.at == removed_at)
    db.execute(delete(group_notices).where(same, group_notices.c.kind == NoticeKind.REMOVED))


def state_of_notices(db: Connection, actor: Actor, group_id: int) -> str:
    """The ETag of the list: it changes with the group, and when the actor puts notices away."""
    version = groups.version(db, actor, group_id, Verb.SEE_MEMBERS)
    seen = db.execute(select(members.c.notices_seen).where(_own(actor, group_id))).scalar_one()
    return f"{version}-{seen}"


def list_notices(db: Connection, actor: Actor, group_id: int, now: UnixTime) -> NoticeList:
    """Newest first, at most 50: what the actor has not put away."""
    groups.access(db, actor, group_id, Verb.SEE_MEMBERS)
    seen = select(members.c.notices_seen).where(_own(actor, group_id)).scalar_subquery()
    rows = db.execute(
        select(group_notices)
        .where(group_notices.c.group_id == group_id, group_notices.c.id > seen)
        .where(group_notices.c.caused_by.is_(None) | (group_notices.c.caused_by != actor.person))
        .order_by(group_notices.c.id.desc())
        .limit(AT_ONCE)
    )
    return NoticeList(now, tuple(Notice(row.id, row.at, NoticeKind(row.kind), row.name) for row in rows))


def put_away(db: Connection, actor: Actor, group_id: int, up_to: int) -> None:
    """The actor is not shown that notice again, nor any before it; others are."""
    groups.access(db, actor, group_id, Verb.SEE_MEMBERS)
    older = members.c.notices_seen < up_to
    db.execute(update(members).where(_own(actor, group_id), older).values(notices_seen=up_to))


def forget_old_notices(db: Connection, now: UnixTime) -> None:
    db.execute(delete(group_notices).where(group_notices.c.at <= now - limits.NOTICE_LIFETIME))


def _own(actor: Actor, group_id: int) -> ColumnElement[bool]:
    return (members.c.group_id == group_id) & (members.c.person_id == actor.person)
