"""What the administrators of a group are told, and how many members have still to agree to new texts."""

from types import NoneType
from typing import TYPE_CHECKING

from groupcode_desktop.api import paths
from groupcode_desktop.domain.consents import ConsentState
from groupcode_desktop.domain.notices import Notice, NoticeList

if TYPE_CHECKING:
    from groupcode_desktop.client.http import Http


class NoticesClient:
    def __init__(self, http: "Http") -> None:
        self._http = http

    def notices(self, group_id: int) -> NoticeList:
        """Newest first; the very same object as last time when nothing changed since."""
        return self._http.get(paths.NOTICES.format(group_id=group_id), NoticeList)

    def put_away(self, group_id: int, newest: Notice) -> None:
        """Neither that notice nor older ones come again; other administrators still see them."""
        path = paths.NOTICES_SEEN.format(group_id=group_id)
        self._http.send("PUT", path, {"up_to": newest.id}, NoneType)

    def consents(self, group_id: int) -> ConsentState:
        return self._http.get(paths.CONSENTS.format(group_id=group_id), ConsentState)
