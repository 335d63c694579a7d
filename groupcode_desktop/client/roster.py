"""花名册: whom a group expects, and who of them has joined."""

from types import NoneType
from typing import TYPE_CHECKING

from groupcode_desktop.api import paths
from groupcode_desktop.domain.roster import Roster, RosterImport, RosterRows, SamePerson

if TYPE_CHECKING:
    from groupcode_desktop.client.http import Http


class RosterClient:
    def __init__(self, http: "Http") -> None:
        self._http = http

    def roster(self, group_id: int) -> Roster:
        """The very same object as last time when nothing changed since."""
        return self._http.get(paths.ROSTER.format(group_id=group_id), Roster)

    def preview(self, group_id: int, rows: RosterRows) -> RosterImport:
        """What importing would do. RosterTooLong when there would be too many."""
        path = paths.ROSTER_IMPORT_PREVIEW.format(group_id=group_id)
        return self._http.send("POST", path, rows, RosterImport)

    def take(self, group_id: int, rows: RosterRows) -> RosterImport:
        """All rows or none: BadRows when any is bad."""
        return self._http.send("POST", paths.ROSTER_IMPORT.format(group_id=group_id), rows, RosterImport)

    def delete(self, group_id: int) -> None:
        """NotFound when there is none."""
        self._http.send("DELETE", paths.ROSTER.format(group_id=group_id), None, NoneType)

    def confirm(self, group_id: int, same: SamePerson) -> None:
        """NotFound when one of the two is gone."""
        self._http.send("POST", paths.ROSTER_MATCHES.format(group_id=group_id), same, NoneType)
