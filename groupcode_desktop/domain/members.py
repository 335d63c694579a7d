"""A person in a group, as the administrators see them."""

from dataclasses import dataclass

from groupcode_desktop.domain import limits
from groupcode_desktop.domain.errors import (
    AdminLimitReached,
    AdminMustStay,
    CreatorMustStay,
    GroupcodeError,
    RoleForbids,
)
from groupcode_desktop.domain.health import Colour, HealthRecord, NatResult, VaccineRoute
from groupcode_desktop.domain.identity import IdType
from groupcode_desktop.domain.report_today import ReportToday
from groupcode_desktop.domain.roles import Role, Verb, may
from groupcode_desktop.domain.times import UnixTime


@dataclass(frozen=True, slots=True)
class Member:
    """One row of the member table. `pinyin` is the name's search text: full syllables and initials.

    `nat_tested_at` is the time from which the test's age counts: 检测时间, or 采样时间 where the group
    chose so.
    `vaccine_route` is that of the first dose. `report` is None where the group asks for no daily report.
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
    vaccine_route: VaccineRoute | None = None
    report: ReportToday | None = None


@dataclass(frozen=True, slots=True)
class MemberList:
    """`as_of` is the server's time: ages are counted from it, not from the workstation's clock."""

    version: int
    as_of: UnixTime
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class MemberEdit:
    """备注 and 部门; `was_…` is what was read before: a later edit must be of the newest."""

    remark: str
    department: str
    was_remark: str
    was_department: str


@dataclass(frozen=True, slots=True)
class MemberDetail:
    member: Member
    health: HealthRecord | None


def why_not_removable(actor: Role, target: Role) -> type[GroupcodeError] | None:
    """The refusal of 删除成员: an administrator is first made a plain member, the creator stays."""
    if not may(actor, Verb.REMOVE_MEMBER):
        return RoleForbids
    return {Role.CREATOR: CreatorMustStay, Role.ADMIN: AdminMustStay}.get(target)


def why_not_appointable(actor: Role, target: Role, admins: int) -> type[GroupcodeError] | None:
    """The refusal of 设为管理员 in a group with so many of them; who is one already may be made one again."""
    if not may(actor, Verb.APPOINT):
        return RoleForbids
    if target is Role.CREATOR:
        return CreatorMustStay
    is_full = target is Role.MEMBER and admins >= limits.ADMINS_PER_GROUP
    return AdminLimitReached if is_full else None


def why_not_dismissable(actor: Role, target: Role) -> type[GroupcodeError] | None:
    """The refusal of 解除管理员; who is none may be dismissed again."""
    if not may(actor, Verb.APPOINT):
        return RoleForbids
    return CreatorMustStay if target is Role.CREATOR else None


def display_name(name: str, remark: str) -> str:
    """姓名（备注）, the guide's form in lists."""
    return f"{name}（{remark}）" if remark else name
