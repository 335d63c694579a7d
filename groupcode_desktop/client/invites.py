"""Invites of a group, their screen for everybody, and how phones reach the pages that they lead to."""

from types import NoneType
from typing import TYPE_CHECKING

from groupcode_desktop.api import paths
from groupcode_desktop.domain.invites import Invite, InviteList
from groupcode_desktop.domain.kiosk import Kiosk
from groupcode_desktop.domain.phone_access import PhoneAccess, PhoneAccessChoice

if TYPE_CHECKING:
    from groupcode_desktop.client.http import Http


class InvitesClient:
    def __init__(self, http: "Http") -> None:
        self._http = http

    def invites(self, group_id: int) -> InviteList:
        """Newest first; the very same object as last time when nothing changed since."""
        return self._http.get(paths.INVITES.format(group_id=group_id), InviteList)

    def make(self, group_id: int, revoke_others: bool = False) -> Invite:
        path = paths.INVITES.format(group_id=group_id)
        return self._http.send("POST", path, {"revoke_others": revoke_others}, Invite)

    def revoke(self, group_id: int, invite_id: int) -> None:
        path = paths.INVITE.format(group_id=group_id, invite_id=invite_id)
        self._http.send("DELETE", path, None, NoneType)

    def kiosk(self, group_id: int) -> Kiosk:
        """The very same object as last time when nothing changed since."""
        return self._http.get(paths.KIOSK.format(group_id=group_id), Kiosk)

    def phone_access(self) -> PhoneAccess:
        return self._http.get(paths.PHONE_ACCESS, PhoneAccess)

    def choose_phone_access(self, choice: PhoneAccessChoice) -> PhoneAccess:
        """Answers only when the pages answer there; ListenerFailed otherwise."""
        return self._http.send("PUT", paths.PHONE_ACCESS, choice, PhoneAccess)
