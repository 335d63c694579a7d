"""全屏展示: what of a group may stand on a screen that everybody sees."""

from dataclasses import dataclass

from groupcode_desktop.domain import limits
from groupcode_desktop.domain.phone_access import invite_url
from groupcode_desktop.domain.times import UnixTime


@dataclass(frozen=True, slots=True)
class KioskInvite:
    token: str
    expires_at: UnixTime
    inviter_mask: str
    inviter_phone_mask: str


@dataclass(frozen=True, slots=True)
class KioskJoin:
    name_mask: str
    joined_at: UnixTime


@dataclass(frozen=True, slots=True)
class Kiosk:
    """Every person in it is masked.

    `base_url` is None while phones cannot reach the pages; `invite` is the newest that is alive; `joined`
    are those who joined last, the newest first.
    """

    as_of: UnixTime
    group_name: str
    joining_allowed: bool
    member_count: int
    base_url: str | None
    invite: KioskInvite | None
    joined: tuple[KioskJoin, ...]

    @property
    def is_full(self) -> bool:
        return self.member_count >= limits.PEOPLE_PER_GROUP

    @property
    def url(self) -> str:
        """Empty while there is nothing to scan."""
        return invite_url(self.base_url, self.invite.token) if self.base_url and self.invite else ""
