"""免报: it works for the days it is made for, ends, then one test per refusal."""

from datetime import date, timedelta

import pytest

from groupcode_desktop.domain.errors import InvalidInput, NotFound, RoleForbids
from groupcode_desktop.domain.fields import FieldFlaw
from groupcode_desktop.domain.reports import Exemption, ReportState, state_of
from tests.backend.reports.conftest import MONDAY, Reporting
from tests.cast import Somebody
from tests.company import actor_of

TUESDAY, WEDNESDAY, THURSDAY = (MONDAY + timedelta(days=number) for number in (1, 2, 3))
AWAY = Exemption(WEDNESDAY, "出差")


def member_id(reporting: Reporting) -> int:
    return actor_of(reporting.company.backend, reporting.member).person


def state(reporting: Reporting, day: date) -> ReportState:
    read = reporting.day(day)
    return next(state_of(member, read) for member in read.people if member.id == member_id(reporting))


def exempt(reporting: Reporting, somebody: Somebody, exemption: Exemption = AWAY) -> None:
    somebody.at.reports.exempt(reporting.group_id, TUESDAY, member_id(reporting), exemption)


def test_nothing_is_expected_on_those_days(reporting: Reporting) -> None:
    exempt(reporting, reporting.admin)
    assert [state(reporting, day) for day in (MONDAY, TUESDAY, WEDNESDAY, THURSDAY)] == [
        ReportState.MISSING,
        ReportState.EXEMPT,
        ReportState.EXEMPT,
        ReportState.MISSING,
    ]
    reporting.go_to(TUESDAY, "08:00:00")
    assert reporting.my_day(reporting.member).exempt == "出差"


def test_another_for_the_same_day_takes_its_place(reporting: Reporting) -> None:
    exempt(reporting, reporting.creator)
    exempt(reporting, reporting.creator, Exemption(TUESDAY, " 病  假 "))
    reasons = {member.exempt for member in reporting.day(TUESDAY).people}
    assert reasons == {None, "病 假"}
    assert state(reporting, WEDNESDAY) is ReportState.MISSING


def test_who_is_exempt_may_report(reporting: Reporting) -> None:
    exempt(reporting, reporting.creator)
    reporting.go_to(TUESDAY, "08:00:00")
    reporting.submit(reporting.member)
    assert state(reporting, TUESDAY) is ReportState.NORMAL


def test_it_ends_the_day_before(reporting: Reporting) -> None:
    exempt(reporting, reporting.creator)
    reporting.admin.at.reports.expect_again(reporting.group_id, WEDNESDAY, member_id(reporting))
    assert state(reporting, TUESDAY) is ReportState.EXEMPT
    assert state(reporting, WEDNESDAY) is ReportState.MISSING
    reporting.admin.at.reports.expect_again(reporting.group_id, TUESDAY, member_id(reporting))
    reporting.admin.at.reports.expect_again(reporting.group_id, TUESDAY, member_id(reporting))
    assert state(reporting, TUESDAY) is ReportState.MISSING


def test_a_reason_and_a_last_day_are_needed(reporting: Reporting) -> None:
    with pytest.raises(InvalidInput) as refused:
        exempt(reporting, reporting.creator, Exemption(MONDAY, " "))
    assert refused.value.fields == {"reason": FieldFlaw.REQUIRED, "last_day": FieldFlaw.TOO_EARLY}


def test_somebody_of_another_group(reporting: Reporting) -> None:
    stranger = actor_of(reporting.company.backend, reporting.outsider).person
    reports = reporting.creator.at.reports
    with pytest.raises(NotFound):
        reports.exempt(reporting.group_id, TUESDAY, stranger, AWAY)
    with pytest.raises(NotFound):
        reports.expect_again(reporting.group_id, TUESDAY, stranger)


def test_a_member_may_not(reporting: Reporting) -> None:
    with pytest.raises(RoleForbids):
        exempt(reporting, reporting.member)
    with pytest.raises(RoleForbids):
        reporting.member.at.reports.expect_again(reporting.group_id, TUESDAY, member_id(reporting))


def test_an_outsider_finds_nothing(reporting: Reporting) -> None:
    with pytest.raises(NotFound):
        exempt(reporting, reporting.outsider)
    with pytest.raises(NotFound):
        reporting.outsider.at.reports.expect_again(reporting.group_id, TUESDAY, member_id(reporting))
