"""Members of a group."""

from collections.abc import Sequence
from types import NoneType
from typing import TYPE_CHECKING

from groupcode_desktop.api import paths
from groupcode_desktop.domain.members import MemberDetail, MemberEdit, MemberList

if TYPE_CHECKING:
    from groupcode_desktop.client.http import Http


class MembersClient:
    def __init__(self, http: "Http") -> None:
        self._http = http

    def members(self, group_id: int) -> MemberList:
        """Everybody in the group; the very same object as last time when nothing changed since."""
        return self._http.get(paths.MEMBERS.format(group_id=group_id), MemberList)

    def member(self, group_id: int, member_id: int) -> MemberDetail:
        path = paths.MEMBER.format(group_id=group_id, member_id=member_id)
        return self._http.get(path, MemberDetail)

    def edit(self, group_id: int, member_id: int, edit: MemberEdit) -> None:
        """StaleEdit when remark or department changed since they were read."""
        self._write("PUT", paths.MEMBER, group_id, edit, member_id)

    def remove(self, group_id: int, member_id: int) -> None:
        """NotFound when already gone."""
        self._write("DELETE", paths.MEMBER, group_id, None, member_id)

    def remove_all(self, group_id: int, member_ids: Sequence[int]) -> None:
        """All or nobody; who is gone already counts as done."""
        self._write("POST", paths.REMOVALS, group_id, {"members": list(member_ids)})

    def restore(self, group_id: int, member_ids: Sequence[int]) -> None:
        """Takes a deletion back; RemovalFinal when it is too late."""
        self._write("POST", paths.RESTORATIONS, group_id, {"members": list(member_ids)})

    def appoint(self, group_id: int, member_id: int) -> None:
        """AdminLimitReached when there are five already."""
        self._write("PUT", paths.ADMIN, group_id, None, member_id)

    def dismiss(self, group_id: int, member_id: int) -> None:
        self._write("DELETE", paths.ADMIN, group_id, None, member_id)

    def _write(self, method: str, path: str, group_id: int, body: object, member_id: int = 0) -> None:
        self._http.send(method, path.format(group_id=group_id, member_id=member_id), body, NoneType)
