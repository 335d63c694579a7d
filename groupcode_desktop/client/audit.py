"""The 操作日志 of a group."""

from types import NoneType
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from groupcode_desktop.api import paths
from groupcode_desktop.domain.audit import AuditCheck, AuditFilter, AuditLine, AuditPage, Output

if TYPE_CHECKING:
    from groupcode_desktop.client.http import Http


class AuditClient:
    def __init__(self, http: "Http") -> None:
        self._http = http

    def page(self, group_id: int, wanted: AuditFilter, before: int | None = None) -> AuditPage:
        """Newest first; `before` is the cursor that the page before gave."""
        asked = {"who": wanted.who, "verb": wanted.verb, "since": wanted.since, "until": wanted.until}
        query = urlencode({name: value for name, value in [*asked.items(), ("before", before)] if value})
        return self._http.get(f"{paths.AUDIT.format(group_id=group_id)}?{query}", AuditPage)

    def all_lines(self, group_id: int, wanted: AuditFilter) -> list[AuditLine]:
        """Every page of them, newest first."""
        page = self.page(group_id, wanted)
        lines = list(page.lines)
        while page.next is not None:
            page = self.page(group_id, wanted, page.next)
            lines += page.lines
        return lines

    def check(self, group_id: int) -> AuditCheck:
        """Whether a line was altered or removed since it was written."""
        return self._http.get(paths.AUDIT_CHECK.format(group_id=group_id), AuditCheck)

    def record(self, group_id: int, kind: Output, rows: int) -> None:
        """To be called before something is printed or exported: what the server does not know is not done."""
        body = {"kind": kind, "rows": rows}
        self._http.send("POST", paths.OUTPUTS.format(group_id=group_id), body, NoneType)
