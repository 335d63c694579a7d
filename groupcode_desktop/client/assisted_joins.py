"""Joining at the desk for people without a smartphone, and who was refused today."""

from types import NoneType
from typing import TYPE_CHECKING

from groupcode_desktop.api import paths
from groupcode_desktop.domain.assisted_joins import AssistedJoin
from groupcode_desktop.domain.failed_joins import FailedJoinList
from groupcode_desktop.domain.sms import CodeSent

if TYPE_CHECKING:
    from groupcode_desktop.client.http import Http


class AssistedJoinsClient:
    def __init__(self, http: "Http") -> None:
        self._http = http

    def send_code(self, group_id: int, phone: str) -> CodeSent:
        """To the phone of who joins, to be read out."""
        path = paths.ASSISTED_JOIN_CODES.format(group_id=group_id)
        return self._http.send("POST", path, {"phone": phone}, CodeSent)

    def join(self, group_id: int, asked: AssistedJoin, key: str) -> None:
        """Sent again with the same `key`, it is only answered again: an answer may have been lost."""
        path = paths.ASSISTED_JOINS.format(group_id=group_id)
        self._http.send("POST", path, asked, NoneType, key=key)

    def failed(self, group_id: int) -> FailedJoinList:
        """The very same object as last time when nobody else was refused since."""
        return self._http.get(paths.FAILED_JOINS.format(group_id=group_id), FailedJoinList)
