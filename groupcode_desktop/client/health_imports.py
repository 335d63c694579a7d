"""导入健康数据: rows of a file, looked at by the server and then taken."""

from typing import TYPE_CHECKING

from groupcode_desktop.api import paths
from groupcode_desktop.domain.health_import import HealthRow, HealthRows, ImportPreview

if TYPE_CHECKING:
    from groupcode_desktop.client.http import Http


class HealthImportsClient:
    def __init__(self, http: "Http") -> None:
        self._http = http

    def preview(self, group_id: int, rows: tuple[HealthRow, ...]) -> ImportPreview:
        """What importing would do."""
        path = paths.HEALTH_IMPORT_PREVIEW.format(group_id=group_id)
        return self._http.send("POST", path, HealthRows(rows), ImportPreview)

    def take(self, group_id: int, rows: tuple[HealthRow, ...]) -> ImportPreview:
        """All rows of members or none: BadRows when any row is bad."""
        path = paths.HEALTH_IMPORT.format(group_id=group_id)
        return self._http.send("POST", path, HealthRows(rows), ImportPreview)
