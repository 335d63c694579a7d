"""What the invite page knows at one moment, and what it shows of it."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from groupcode_desktop.domain.groups import Group
from groupcode_desktop.domain.invites import Invite, InviteList, InviteState, invite_state
from groupcode_desktop.domain.members import MemberList
from groupcode_desktop.domain.phone_access import PhoneAccess, invite_url
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.domain.times import UnixTime
from groupcode_desktop.gui.models.rows import Row
from groupcode_desktop.gui.moments import ago, short_time
from groupcode_desktop.gui.theme import Tone
from groupcode_desktop.gui.words import word

JUST_JOINED = 30


class Stage(Enum):
    """Why somebody who scans now would get in, or would not; the first that holds."""

    ENDED = auto()
    LOST = auto()
    UNREACHABLE = auto()
    FULL = auto()
    CLOSED = auto()
    OVER = auto()
    OPEN = auto()


@dataclass(frozen=True, slots=True, eq=False)
class Invitation:
    group: Group
    invites: InviteList
    members: MemberList
    access: PhoneAccess

    def is_same(self, other: "Invitation | None") -> bool:
        """The clients give the very same objects while nothing changes."""
        return other is not None and (
            self.group is other.group
            and self.invites is other.invites
            and self.members is other.members
            and self.access is other.access
        )

    def alive(self, now: UnixTime) -> Invite | None:
        """The newest invite that still lets people in."""
        living = (invite for invite in self.invites.invites if invite.token and is_alive(invite, now))
        return max(living, key=lambda invite: invite.id, default=None)

    def stage(self, now: UnixTime) -> Stage:
        if self.access.base_url is None:
            return Stage.UNREACHABLE
        if self.group.is_full:
            return Stage.FULL
        if not self.group.joining_allowed:
            return Stage.CLOSED
        return Stage.OPEN if self.alive(now) else Stage.OVER

    def url(self, invite: Invite) -> str:
        """Empty while phones cannot reach the pages, or the invite is over."""
        return invite_url(self.access.base_url, invite.token) if self.access.base_url and invite.token else ""


def is_alive(invite: Invite, now: UnixTime) -> bool:
    return invite_state(invite.expires_at, invite.revoked_at, now) is InviteState.ALIVE


def invite_rows(invites: InviteList, now: UnixTime) -> list[Row]:
    return [_invite_row(invite, now) for invite in invites.invites]


def _invite_row(invite: Invite, now: UnixTime) -> Row:
    translate = QCoreApplication.translate
    state = invite_state(invite.expires_at, invite.revoked_at, now)
    times = translate("invites", "{made} to {end} · joined: {uses}")
    end = invite.expires_at if invite.revoked_at is None else invite.revoked_at
    return Row(
        key=invite.id,
        title=invite.made_by,
        below=times.format(made=short_time(invite.made_at), end=short_time(end), uses=invite.uses),
        badge=("● " if state is InviteState.ALIVE else "– ") + word(state),
        tone=Tone.GREEN if state is InviteState.ALIVE else Tone.GREY,
    )


def joined_rows(members: MemberList, now: UnixTime) -> list[Row]:
    """Who came in last, newest first; the creator did not join by an invite."""
    joined = [member for member in members.members if member.role is not Role.CREATOR]
    joined.sort(key=lambda member: (-member.joined_at, -member.id))
    return [
        Row(key=m.id, title=m.name, note=m.remark, right=ago(m.joined_at, now)) for m in joined[:JUST_JOINED]
    ]
