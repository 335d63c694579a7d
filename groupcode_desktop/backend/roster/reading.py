"""The roster of a group as it is, beside those who have joined."""

from sqlalchemy import Connection, select

from groupcode_desktop.backend import groups
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.roster.matching import Candidate, Entry, Match, matches
from groupcode_desktop.backend.tables import groups as group_table
from groupcode_desktop.backend.tables import invites, members, people, roster_entries
from groupcode_desktop.domain.phone_access import invite_url
from groupcode_desktop.domain.roles import Verb
from groupcode_desktop.domain.roster import Roster, RosterEntry
from groupcode_desktop.domain.times import UnixTime

COLUMNS = [roster_entries.c[name] for name in Entry.__dataclass_fields__]
CANDIDATE_COLUMNS = (
    members.c.person_id,
    members.c.name,
    members.c.remark,
    members.c.department,
    people.c.phone_index,
)


def read_roster(db: Connection, backend: Backend, actor: Actor, group_id: int, now: UnixTime) -> Roster:
    """Without entries where there is none. Raises NotFound, RoleForbids."""
    groups.access(db, actor, group_id, Verb.MANAGE_ROSTER)
    entries = entries_of(db, group_id)
    found = matches(entries, candidates_of(db, group_id)) if entries else {}
    shown = tuple(_shown(entry, found[entry.id]) for entry in entries)
    return Roster(shown, _reminder(db, backend, group_id, now))


def state_of_roster(db: Connection, backend: Backend, actor: Actor, group_id: int, now: UnixTime) -> str:
    """The ETag of read_roster(): who has joined and every import count the group's version up."""
    version = groups.version(db, actor, group_id, Verb.MANAGE_ROSTER)
    return f"{version}-{_newest_invite(db, group_id, now) or 0}-{backend.listener.access().base_url or ''}"


def entries_of(db: Connection, group_id: int) -> tuple[Entry, ...]:
    rows = select(*COLUMNS).where(roster_entries.c.group_id == group_id).order_by(roster_entries.c.id)
    return tuple(Entry(*row) for row in db.execute(rows))


def candidates_of(db: Connection, group_id: int) -> tuple[Candidate, ...]:
    """All members."""
    joined = members.join(people, people.c.id == members.c.person_id)
    rows = select(*CANDIDATE_COLUMNS).select_from(joined).where(members.c.group_id == group_id)
    return tuple(Candidate(*row) for row in db.execute(rows.order_by(members.c.person_id)))


def _shown(entry: Entry, match: Match) -> RosterEntry:
    return RosterEntry(
        entry.id,
        entry.name,
        entry.phone_mask,
        entry.number,
        entry.department,
        entry.remark,
        match.state,
        match.member,
    )


def _newest_invite(db: Connection, group_id: int, now: UnixTime) -> int | None:
    alive = (invites.c.group_id == group_id) & invites.c.revoked_at.is_(None) & (invites.c.expires_at > now)
    newest = select(invites.c.id).where(alive).order_by(invites.c.expires_at.desc(), invites.c.id.desc())
    return db.execute(newest.limit(1)).scalar_one_or_none()


def _reminder(db: Connection, backend: Backend, group_id: int, now: UnixTime) -> str:
    """In Chinese, the language of the members; with the link of a living invite that phones can reach."""
    name: str = db.execute(select(group_table.c.name).where(group_table.c.id == group_id)).scalar_one()
    invite, base_url = _newest_invite(db, group_id, now), backend.listener.access().base_url
    if invite is None or base_url is None:
        return f"【{name}】您还没有加入团体，请用手机扫描管理员出示的邀请二维码，核对邀请人后授权加入。"
    url = invite_url(base_url, backend.vault.invite_token(invite))
    return f"【{name}】您还没有加入团体，请打开邀请链接，核对邀请人后授权加入：{url}"
