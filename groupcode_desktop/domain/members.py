"""A person in a group, as the administrators see them."""

from dataclasses import dataclass

from groupcode_desktop.domain.health import Colour, HealthRecord, NatResult
from groupcode_desktop.domain.identity import IdType
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.domain.times import UnixTime


@dataclass(frozen=True, slots=True)
class Member:
    """One row of the member table. `pinyin` is the name's search text: full syllables and initials.

    `nat_tested_at` is the time from which the test's age counts: 检测时间, or 采样时间 where the group
    chose so.
    `vaccine_route` is that of the first dose.
    """

    id: int
    name: str
    pinyin: str
    remark: str
    department: str
    role: Role
    id_type: IdType
    id_mask: str
    phone_mask: str
    joined_at: UnixTime
    colour: Colour
    nat_result: NatResult | None
    nat_tested_at: UnixTime | None
    doses: int
    source: str | None
    data_updated_at: UnixTime | None


@dataclass(frozen=True, slots=True)
class MemberList:
    """`as_of` is the server's time: ages are counted from it, not from the workstation's clock."""

    version: int
    as_of: UnixTime
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class MemberDetail:
    member: Member
    health: HealthRecord | None


def display_name(name: str, remark: str) -> str:
    """姓名（备注）, the guide's form in lists."""
    return f"{name}（{remark}）" if remark else name
