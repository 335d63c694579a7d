"""A group of people under one health code."""

import re
from dataclasses import dataclass
from enum import StrEnum

from groupcode_desktop.domain import limits
from groupcode_desktop.domain.health import NatBasis
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.domain.times import UnixTime


class GroupType(StrEnum):
    COMPANY = "company"  # 企业
    SCHOOL = "school"  # 学校
    INSTITUTION = "institution"  # 事业单位
    GOVERNMENT = "government"  # 政府机构
    ASSOCIATION = "association"  # 社会团体
    OTHER = "other"  # 其他


@dataclass(frozen=True, slots=True)
class NewGroup:
    """What the creator types: address is a GB/T 2260 code and the street text; `code` came by SMS."""

    name: str
    type: GroupType
    region_code: str
    street: str
    code: str


@dataclass(frozen=True, slots=True)
class GroupEdit:
    name: str
    type: GroupType
    region_code: str
    street: str


@dataclass(frozen=True, slots=True)
class Group:
    """`edition` counts the edits of the group's own information: a later edit must be of the newest."""

    id: int
    edition: int
    name: str
    type: GroupType
    region_code: str
    street: str
    joining_allowed: bool
    member_count: int
    created_at: UnixTime
    creator_name: str
    creator_id_mask: str
    creator_phone_mask: str
    my_role: Role
    refreshed_at: UnixTime | None
    data_updated_at: UnixTime | None
    data_source: str | None
    nat_basis: NatBasis = NatBasis.TESTED

    @property
    def is_full(self) -> bool:
        return self.member_count >= limits.PEOPLE_PER_GROUP


def refresh_wait(refreshed_at: UnixTime | None, now: UnixTime) -> int:
    """Seconds until anybody may refresh the group's data again, at most 30 minutes.

    A refresh that lies ahead was before the clock was set back: it stops nobody.
    """
    if refreshed_at is None or refreshed_at > now + limits.CLOCK_SKEW:
        return 0
    return min(max(0, refreshed_at + limits.REFRESH_PAUSE - now), limits.REFRESH_PAUSE)


def next_name(name: str) -> str:
    """The name of the group to open when this one is full: 广州塔-1 gives 广州塔-2, and so does 广州塔."""
    match = re.fullmatch(r"(.*)-(\d{1,3})", name)
    stem, number = (match[1], int(match[2])) if match else (name, 1)
    suffix = f"-{number + 1}"
    return stem[: limits.GROUP_NAME_MAX - len(suffix)] + suffix
