"""Numbers over time, and of all groups that the operator manages."""

from typing import TYPE_CHECKING

from groupcode_desktop.api import paths
from groupcode_desktop.domain.numbers import Overview, Trend

if TYPE_CHECKING:
    from groupcode_desktop.client.http import Http


class NumbersClient:
    """Every answer is the very same object as last time when nothing changed since."""

    def __init__(self, http: "Http") -> None:
        self._http = http

    def trend(self, group_id: int) -> Trend:
        return self._http.get(paths.TREND.format(group_id=group_id), Trend)

    def overview(self) -> Overview:
        return self._http.get(paths.OVERVIEW, Overview)
