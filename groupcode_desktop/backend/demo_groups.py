"""The groups of the demo and who is in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from sqlalchemy import Row

from groupcode_desktop.backend.pinyin import search_text
from groupcode_desktop.domain.groups import GroupEdit, GroupType
from groupcode_desktop.domain.limits import DAY, HOUR
from groupcode_desktop.domain.roles import Role
from groupcode_desktop.domain.times import UnixTime


@dataclass(frozen=True, slots=True)
class DemoGroup:
    """`size` counts the creator; `just_now` of them joined within the last minutes."""

    fields: GroupEdit
    size: int
    admins: int
    days_old: int
    just_now: int
    departments: tuple[str, ...]
    notes: tuple[str, ...]


_STAFF = (
    "研发一组",
    "研发二组",
    "产品部",
    "市场部",
    "行政部",
    "财务部",
    "法务部",
    "人力资源部",
    "运维组",
    "前台",
    "后勤",
)
_TOWER = ("票务部", "讲解组", "安保部", "工程部", "餐饮部", "客服中心", "保洁组", "办公室")
_NOTES = (
    *[""] * 16,
    "外包",
    "外包",
    "实习",
    "实习",
    "驻场",
    "远程办公",
    "孕期",
    "2022年3月由产品部借调，预计年底返回",
)
_SHIFTS = (*[""] * 8, "早班", "早班", "晚班", "晚班", "夜班", "临时工", "已转岗，待更新部门")

MAIN = DemoGroup(
    GroupEdit("数字广东广报14栈", GroupType.COMPANY, "440105", "阅江西路118号"), 233, 3, 38, 5, _STAFF, _NOTES
)
FULL = DemoGroup(
    GroupEdit("广州塔-1", GroupType.COMPANY, "440105", "阅江西路222号"), 500, 5, 61, 0, _TOWER, _SHIFTS
)
NEW = DemoGroup(
    GroupEdit("广州塔-2", GroupType.COMPANY, "440105", "阅江西路222号"), 3, 0, 1, 1, _TOWER, _SHIFTS
)
JOINED = DemoGroup(
    GroupEdit("广报中心", GroupType.INSTITUTION, "440104", "同乐路10号"), 86, 1, 90, 0, _STAFF, _NOTES
)


def member_rows(
    group: DemoGroup, group_id: int, persons: Sequence[Row[Any]], now: UnixTime, dice: Random
) -> list[dict[str, Any]]:
    """Rows of the members beside the creator, in the order of their joining; the admins were the first."""
    return [
        {
            "group_id": group_id,
            "person_id": person.id,
            "name": person.name,
            "pinyin": search_text(person.name),
            "remark": dice.choice(group.notes),
            "department": dice.choice(group.departments),
            "role": Role.ADMIN if at < group.admins else Role.MEMBER,
            "id_type": person.id_type,
            "id_mask": person.id_mask,
            "phone_mask": person.phone_mask,
            "joined_at": joined_at,
        }
        for at, (person, joined_at) in enumerate(zip(persons, _join_times(group, now, dice), strict=True))
    ]


def _join_times(group: DemoGroup, now: UnixTime, dice: Random) -> list[UnixTime]:
    """Most come in the first days, some later, a few within the last ten minutes."""
    since, until = now - group.days_old * DAY, now - HOUR
    early = [
        since + int(dice.betavariate(0.6, 3.0) * (until - since))
        for _ in range(group.size - 1 - group.just_now)
    ]
    late = [now - 40 - at * 110 for at in range(group.just_now)]
    return sorted([*early, *late])
