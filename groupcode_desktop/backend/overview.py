"""全部团体: the groups that somebody manages, side by side and as one."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.groups import my_groups
from groupcode_desktop.backend.members import members_of
from groupcode_desktop.backend.rules import rules_of
from groupcode_desktop.domain.members import Member
from groupcode_desktop.domain.numbers import GroupNumbers, Overview, with_attention
from groupcode_desktop.domain.roles import manages
from groupcode_desktop.domain.rules import failures
from groupcode_desktop.domain.times import UnixTime


def read_overview(db: Connection, actor: Actor, now: UnixTime) -> Overview:
    """Each group is read on its own; people are put together here, by their number.

    In the total somebody needs attention who does in at least one of the groups.
    """
    managed = [group for group in my_groups(db, actor) if manages(group.my_role)]
    rows: list[GroupNumbers] = []
    everybody: list[Member] = []
    failing: set[int] = set()
    for group in managed:
        members, rules = members_of(db, group.id, now), rules_of(db, group.id)
        these = {member.id for member in members if failures(member, rules, now)}
        rows.append(GroupNumbers(group.id, group.name, with_attention(members, len(these), now)))
        everybody.extend(members)
        failing |= these
    total = with_attention(_each_once(everybody), len(failing), now)
    return Overview(now, tuple(rows), total)


def _each_once(members: Sequence[Member]) -> Iterable[Member]:
    """Of somebody in several groups, the newest data."""
    newest: dict[int, Member] = {}
    for member in members:
        known = newest.get(member.id)
        if known is None or (member.data_updated_at or 0) > (known.data_updated_at or 0):
            newest[member.id] = member
    return newest.values()
