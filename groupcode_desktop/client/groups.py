"""Groups: the operator's own, and their data as a whole."""

from types import NoneType
from typing import TYPE_CHECKING, Any

from groupcode_desktop.api import paths
from groupcode_desktop.domain.groups import Group, GroupEdit, NewGroup
from groupcode_desktop.domain.health import NatBasis
from groupcode_desktop.domain.health_changes import RefreshReport
from groupcode_desktop.domain.statistics import Statistics

if TYPE_CHECKING:
    from groupcode_desktop.client.http import Http


class GroupsClient:
    def __init__(self, http: "Http") -> None:
        self._http = http

    def mine(self) -> tuple[Group, ...]:
        """All groups the operator is in; `my_role` tells the managed from the joined."""
        return self._http.get(paths.GROUPS, tuple[Group, ...])

    def group(self, group_id: int) -> Group:
        """The very same object as last time when nothing changed since."""
        return self._http.get(paths.GROUP.format(group_id=group_id), Group)

    def create(self, new_group: NewGroup) -> Group:
        return self._http.send("POST", paths.GROUPS, new_group, Group)

    def edit(self, group: Group, edit: GroupEdit) -> Group:
        """StaleEdit when somebody changed the group since `group` was read."""
        path = paths.GROUP.format(group_id=group.id)
        return self._http.send("PUT", path, edit, Group, if_match=group.edition)

    def allow_joining(self, group_id: int, allowed: bool) -> Group:
        path = paths.JOINING.format(group_id=group_id)
        return self._http.send("PUT", path, {"allowed": allowed}, Group)

    def refresh(self, group_id: int) -> Group:
        """Asks the health source for everybody; RefreshTooSoon within 30 minutes of the last time."""
        return self._http.send("POST", paths.REFRESH.format(group_id=group_id), None, Group)

    def refresh_report(self, group_id: int) -> RefreshReport | None:
        """Who asked last, what changed by it and what is missing; None where nobody asked yet."""
        shape: Any = RefreshReport | None
        return self._http.get(paths.REFRESH.format(group_id=group_id), shape)

    def count_tests_from(self, group_id: int, basis: NatBasis) -> Group:
        path = paths.NAT_BASIS.format(group_id=group_id)
        return self._http.send("PUT", path, {"basis": basis}, Group)

    def withdraw(self, group_id: int) -> None:
        """撤回授权: the operator leaves at once, and the own health data there are erased."""
        self._http.send("DELETE", paths.MEMBERSHIP.format(group_id=group_id), None, NoneType)

    def dissolve(self, group_id: int, name: str) -> None:
        """InvalidInput unless `name` is the group's."""
        self._http.send("DELETE", paths.GROUP.format(group_id=group_id), {"name": name}, NoneType)

    def statistics(self, group_id: int) -> Statistics:
        return self._http.get(paths.STATISTICS.format(group_id=group_id), Statistics)
