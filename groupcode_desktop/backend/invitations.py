"""What an invite's link leads to: a group that takes members, or the reason why it does not."""

from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from groupcode_desktop.backend.prepared import Prepared
from groupcode_desktop.backend.tables import groups, invites, people
from groupcode_desktop.backend.vault import token_hash
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.errors import (
    GroupDissolved,
    GroupFull,
    InviteExpired,
    InviteRevoked,
    InviteUnknown,
    JoiningClosed,
)
from groupcode_desktop.domain.invites import InviteState, invite_state
from groupcode_desktop.domain.times import UnixTime

_INVITATION = Prepared(
    lambda _db: (
        select(
            invites.c.id,
            invites.c.group_id,
            invites.c.expires_at,
            invites.c.revoked_at,
            groups.c.name.label("group_name"),
            groups.c.joining_allowed,
            groups.c.member_count,
            groups.c.dissolved_at,
            people.c.name.label("inviter_name"),
            people.c.id_mask.label("inviter_id_mask"),
            people.c.phone_mask.label("inviter_phone_mask"),
        )
        .join_from(invites, groups, groups.c.id == invites.c.group_id)
        .join(people, people.c.id == invites.c.made_by)
        .where(invites.c.token_hash == bindparam("token_hash"))
    )
)


class _InvitationRow(NamedTuple):
    id: int
    group_id: int
    expires_at: UnixTime
    revoked_at: UnixTime | None
    group_name: str
    joining_allowed: bool
    member_count: int
    dissolved_at: UnixTime | None
    inviter_name: str
    inviter_id_mask: str
    inviter_phone_mask: str


@dataclass(frozen=True, slots=True)
class Invitation:
    """A living invite to a group that takes members; of the inviter, what the guide shows."""

    id: int
    group_id: int
    group_name: str
    inviter_name: str
    inviter_id_mask: str
    inviter_phone_mask: str


def read_invitation(db: Connection, token: str, now: UnixTime) -> Invitation:
    """Raises, in this order: InviteUnknown, GroupDissolved, InviteRevoked, InviteExpired, JoiningClosed,
    GroupFull."""
    row = _invitation_row(db, token)
    if row.dissolved_at is not None:
        raise GroupDissolved
    state = invite_state(row.expires_at, row.revoked_at, now)
    if state is InviteState.REVOKED:
        raise InviteRevoked
    if state is InviteState.EXPIRED:
        raise InviteExpired
    check_group(row.joining_allowed, row.member_count, row.dissolved_at)
    return Invitation(
        row.id,
        row.group_id,
        row.group_name,
        row.inviter_name,
        row.inviter_id_mask,
        row.inviter_phone_mask,
    )


def group_name_of(db: Connection, token: str) -> str:
    """The group of any invite, alive or not; InviteUnknown."""
    return _invitation_row(db, token).group_name


def check_group(joining_allowed: bool, member_count: int, dissolved_at: UnixTime | None) -> None:
    """Raises GroupDissolved, JoiningClosed, GroupFull."""
    if dissolved_at is not None:
        raise GroupDissolved
    if not joining_allowed:
        raise JoiningClosed
    if member_count >= limits.PEOPLE_PER_GROUP:
        raise GroupFull(limit=limits.PEOPLE_PER_GROUP)


def _invitation_row(db: Connection, token: str) -> _InvitationRow:
    row = _INVITATION.row(db, token_hash=token_hash(token))
    if row is None:
        raise InviteUnknown
    return _InvitationRow(*row)
