"""全屏展示: the newest living invite of a group and who joined last, masked for everybody's eyes."""

from sqlalchemy import Connection, select

from groupcode_desktop.backend import groups, invites
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.tables import groups as group_table
from groupcode_desktop.backend.tables import invites as invite_table
from groupcode_desktop.backend.tables import members, people
from groupcode_desktop.backend.vault import Vault
from groupcode_desktop.domain.kiosk import Kiosk, KioskInvite, KioskJoin
from groupcode_desktop.domain.masks import mask_name
from groupcode_desktop.domain.roles import Role, Verb
from groupcode_desktop.domain.times import UnixTime

JOINED = 5


def state_of_kiosk(db: Connection, actor: Actor, group_id: int, base_url: str | None, now: UnixTime) -> str:
    """The ETag: it changes with the group, with an invite that expires, and with the way for phones."""
    return f"{invites.state_of_invites(db, actor, group_id, now)}-{base_url}"


def read_kiosk(
    db: Connection, actor: Actor, group_id: int, vault: Vault, base_url: str | None, now: UnixTime
) -> Kiosk:
    groups.access(db, actor, group_id, Verb.INVITE)
    group = db.execute(select(group_table).where(group_table.c.id == group_id)).one()
    return Kiosk(
        as_of=now,
        group_name=group.name,
        joining_allowed=group.joining_allowed,
        member_count=group.member_count,
        base_url=base_url,
        invite=_newest_invite(db, group_id, vault, now),
        joined=_newest_members(db, group_id),
    )


def _newest_invite(db: Connection, group_id: int, vault: Vault, now: UnixTime) -> KioskInvite | None:
    row = db.execute(
        select(invite_table.c.id, invite_table.c.expires_at, people.c.name, people.c.phone_mask)
        .join(people, people.c.id == invite_table.c.made_by)
        .where(invites.alive(group_id, now))
        .order_by(invite_table.c.id.desc())
        .limit(1)
    ).one_or_none()
    if row is None:
        return None
    token = vault.invite_token(row.id)
    return KioskInvite(token, row.expires_at, mask_name(row.name), row.phone_mask)


def _newest_members(db: Connection, group_id: int) -> tuple[KioskJoin, ...]:
    """The creator did not join by an invite."""
    rows = db.execute(
        select(members.c.name, members.c.joined_at)
        .where(members.c.group_id == group_id, members.c.role != Role.CREATOR)
        .order_by(members.c.joined_at.desc(), members.c.person_id.desc())
        .limit(JOINED)
    )
    return tuple(KioskJoin(mask_name(row.name), row.joined_at) for row in rows)
