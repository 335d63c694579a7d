"""导入花名册: whom the group expects, from a file."""

from dataclasses import dataclass
from pathlib import Path

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.client.roster_file import RosterFile, read_roster_file, write_template
from groupcode_desktop.domain.roster import RosterImport, RosterMode, RosterRows


@dataclass(frozen=True, slots=True)
class ReadRoster:
    """What a file says, and what the server says of its readable rows."""

    file: RosterFile
    rows: RosterRows
    preview: RosterImport


class RosterFileImport:
    """`mode` counts when a file is read; what was read is taken in the mode that it was looked at."""

    def __init__(self, clients: Clients, group_id: int) -> None:
        self._clients, self._group_id = clients, group_id
        self.mode = RosterMode.REPLACE

    def write_template(self, file: Path) -> None:
        write_template(file)

    def read(self, file: Path) -> ReadRoster:
        mode = self.mode
        read = read_roster_file(file)
        rows = RosterRows(mode, tuple(read.rows))
        return ReadRoster(read, rows, self._clients().roster.preview(self._group_id, rows))

    def take(self, read: ReadRoster) -> RosterImport:
        return self._clients().roster.take(self._group_id, read.rows)
