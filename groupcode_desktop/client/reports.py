"""健康日报 of a group, as its administrators see it."""

from datetime import date
from types import NoneType
from typing import TYPE_CHECKING

from groupcode_desktop.api import paths
from groupcode_desktop.domain.reports import Exemption, Reminded, ReportDay, ReportSettings

if TYPE_CHECKING:
    from groupcode_desktop.client.http import Http


class ReportsClient:
    def __init__(self, http: "Http") -> None:
        self._http = http

    def day(self, group_id: int, day: date) -> ReportDay:
        """Everybody's state of that day; the very same object as last time when nothing changed since."""
        return self._http.get(paths.REPORTS.format(group_id=group_id, day=day), ReportDay)

    def set_settings(self, group_id: int, settings: ReportSettings) -> ReportSettings:
        """StaleEdit when somebody chose others since `settings.version`."""
        path = paths.REPORT_SETTINGS.format(group_id=group_id)
        return self._http.send("PUT", path, settings, ReportSettings)

    def declare_zero(self, group_id: int, day: date) -> None:
        """零报告: nothing abnormal that day, also of those who did not report."""
        self._http.send("PUT", paths.ZERO_REPORT.format(group_id=group_id, day=day), None, NoneType)

    def take_back_zero(self, group_id: int, day: date) -> None:
        self._http.send("DELETE", paths.ZERO_REPORT.format(group_id=group_id, day=day), None, NoneType)

    def exempt(self, group_id: int, day: date, member_id: int, exemption: Exemption) -> None:
        """免报 from that day on."""
        path = paths.EXEMPTION.format(group_id=group_id, day=day, member_id=member_id)
        self._http.send("PUT", path, exemption, NoneType)

    def expect_again(self, group_id: int, day: date, member_id: int) -> None:
        """From that day on."""
        path = paths.EXEMPTION.format(group_id=group_id, day=day, member_id=member_id)
        self._http.send("DELETE", path, None, NoneType)

    def remind(self, group_id: int, day: date) -> Reminded:
        """By SMS, everybody who has not reported today; each of them once a day."""
        path = paths.REMINDERS.format(group_id=group_id, day=day)
        return self._http.send("POST", path, None, Reminded)
