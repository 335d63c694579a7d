"""Members of a group."""

from typing import TYPE_CHECKING

from groupcode_desktop.api import paths
from groupcode_desktop.domain.members import MemberDetail, MemberList

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
