"""Invites of a group. Only the hash of an invite's token is stored; the vault makes the token anew."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, insert, select, update

from groupcode_desktop.backend import groups
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.tables import invites, people
from groupcode_desktop.backend.vault import Vault, token_hash
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.errors import NotFound
from groupcode_desktop.domain.invites import Invite, InviteList, InviteState, invite_state
from groupcode_desktop.domain.roles import Verb
from groupcode_desktop.domain.times import UnixTime

_SHOWN = select(invites, people.c.name.label("maker")).join(people, people.c.id == invites.c.made_by)


def state_of_invites(db: Connection, actor: Actor, group_id: int, now: UnixTime) -> str:
    """The ETag of the list: it changes with the group, and when an invite expires."""
    version = groups.version(db, actor, group_id, Verb.INVITE)
    living = select(func.count()).select_from(invites).where(alive(group_id, now))
    return f"{version}-{db.execute(living).scalar_one()}"


def list_invites(db: Connection, actor: Actor, group_id: int, vault: Vault, now: UnixTime) -> InviteList:
    """Newest first."""
    groups.access(db, actor, group_id, Verb.INVITE)
    rows = db.execute(_SHOWN.where(invites.c.group_id == group_id).order_by(invites.c.id.desc()))
    return InviteList(now, tuple(_invite(row, vault, now) for row in rows))


def make_invite(
    db: Connection, actor: Actor, group_id: int, vault: Vault, now: UnixTime, *, revoke_others: bool
) -> Invite:
    """Lives 24 hours; `revoke_others` ends all others at once (作废并重新生成)."""
    groups.access(db, actor, group_id, Verb.INVITE)
    if revoke_others:
        db.execute(update(invites).where(alive(group_id, now)).values(revoked_at=now))
    statement = insert(invites).values(
        group_id=group_id, made_by=actor.person, made_at=now, expires_at=now + limits.INVITE_LIFETIME
    )
    invite_id = db.execute(statement.returning(invites.c.id)).scalar_one()
    hashed = token_hash(vault.invite_token(invite_id))
    db.execute(update(invites).where(invites.c.id == invite_id).values(token_hash=hashed))
    groups.touch(db, group_id)
    return _invite(db.execute(_SHOWN.where(invites.c.id == invite_id)).one(), vault, now)


def revoke_invite(db: Connection, actor: Actor, group_id: int, invite_id: int, now: UnixTime) -> None:
    """One that is over already stays as it is; NotFound when the group never had it."""
    groups.access(db, actor, group_id, Verb.INVITE)
    this_one = (invites.c.group_id == group_id) & (invites.c.id == invite_id)
    if db.execute(select(invites.c.id).where(this_one)).one_or_none() is None:
        raise NotFound
    if db.execute(update(invites).where(this_one, alive(group_id, now)).values(revoked_at=now)).rowcount:
        groups.touch(db, group_id)


def alive(group_id: int, now: UnixTime) -> ColumnElement[bool]:
    """The group's invites that let people in at that time."""
    unrevoked = invites.c.revoked_at.is_(None)
    return (invites.c.group_id == group_id) & unrevoked & (invites.c.expires_at > now)


def _invite(row: Row[Any], vault: Vault, now: UnixTime) -> Invite:
    is_alive = invite_state(row.expires_at, row.revoked_at, now) is InviteState.ALIVE
    return Invite(
        id=row.id,
        made_by=row.maker,
        made_at=row.made_at,
        expires_at=row.expires_at,
        revoked_at=row.revoked_at,
        uses=row.uses,
        token=vault.invite_token(row.id) if is_alive else None,
    )
