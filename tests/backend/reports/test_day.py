"""Reading a day: who may, and that it is told as the same while nothing changes."""

import re

import pytest
import requests

from groupcode_desktop.api import paths
from groupcode_desktop.client.server import Server
from groupcode_desktop.domain.errors import NotFound, RoleForbids
from tests.backend.reports.conftest import MONDAY, Reporting


def test_the_same_answer_until_something_changes(reporting: Reporting) -> None:
    before = reporting.day()
    assert reporting.day() is before
    reporting.submit(reporting.member)
    assert reporting.day() is not before


def test_a_report_of_another_day_changes_nothing(reporting: Reporting) -> None:
    other = MONDAY.replace(day=1)
    before = reporting.day(other)
    reporting.submit(reporting.member)
    assert reporting.day(other) is before


def test_the_reminder_says_until_when_and_where(reporting: Reporting) -> None:
    assert reporting.day().reminder == (
        "【广州塔-1】请在今天 10:00 前填报健康日报。填报地址：http://192.168.1.10:8081/me"
    )


def test_a_member_may_not(reporting: Reporting) -> None:
    with pytest.raises(RoleForbids):
        reporting.day(somebody=reporting.member)


def test_an_outsider_finds_nothing(reporting: Reporting) -> None:
    with pytest.raises(NotFound):
        reporting.day(somebody=reporting.outsider)


@pytest.mark.parametrize("day", ["2031-02-30", "0000-01-01", "today", "20310505", "2031-05-05T00:00"])
def test_what_is_no_day(reporting: Reporting, server: Server, day: str) -> None:
    token = reporting.creator.at.http._session.headers["Authorization"]  # pyright: ignore[reportPrivateUsage]
    url = server.base_url + paths.REPORTS.format(group_id=reporting.group_id, day=day)
    answer = requests.get(url, headers={"Authorization": token}, timeout=30)
    assert answer.status_code == 400


def test_no_full_number_is_told(reporting: Reporting) -> None:
    reporting.submit(reporting.member)
    assert not re.search(r"\d{11}", repr(reporting.day().people))
