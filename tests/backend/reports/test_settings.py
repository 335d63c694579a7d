"""Choosing what is asked and when: it works, holds from which day on, then the refusals."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from groupcode_desktop.backend.reports.settings import set_settings
from groupcode_desktop.domain.errors import InvalidInput, NotFound, RoleForbids, StaleEdit
from groupcode_desktop.domain.fields import FieldFlaw
from groupcode_desktop.domain.reports import Question, ReportSettings
from tests.backend.reports.conftest import MONDAY, Reporting
from tests.company import Company, actor_of

TUESDAY = MONDAY + timedelta(days=1)


def test_nobody_is_asked_before_the_creator_switches_it_on(company: Company) -> None:
    day = company.creator.at.reports.day(company.group.id, MONDAY)
    assert day.settings == day.newest == ReportSettings()
    assert not day.settings.on


def test_the_creator_chooses(reporting: Reporting) -> None:
    made = reporting.set(weekdays=(4, 0), deadline=11 * 60, questions=(Question.NOTE, Question.TEMPERATURE))
    assert made.weekdays == (0, 4)
    assert made.questions == (Question.TEMPERATURE, Question.NOTE)
    assert made.version == 2
    day = reporting.day()
    assert day.settings == day.newest == made


def test_a_day_keeps_its_settings_once_somebody_reported(reporting: Reporting) -> None:
    reporting.submit(reporting.member)
    made = reporting.set(on=False)
    assert reporting.day().settings.version == 1
    assert reporting.day().newest == made
    assert reporting.day(TUESDAY).settings == made
    reporting.submit(reporting.admin)


def test_a_past_day_keeps_the_settings_that_it_had(reporting: Reporting) -> None:
    reporting.go_to(TUESDAY, "00:00:00")
    reporting.set(weekdays=(6,))
    assert reporting.day().settings.version == 1
    assert reporting.day(TUESDAY).settings.version == 2


def test_other_programs_see_the_change(reporting: Reporting) -> None:
    before = reporting.day(somebody=reporting.admin)
    assert reporting.day(somebody=reporting.admin) is before
    reporting.set(deadline=12 * 60)
    assert reporting.day(somebody=reporting.admin).settings.deadline == 12 * 60


def test_an_edit_of_old_settings_is_refused(reporting: Reporting) -> None:
    old = reporting.day().newest
    reporting.set(deadline=12 * 60)
    with pytest.raises(StaleEdit):
        reporting.creator.at.reports.set_settings(reporting.group_id, replace(old, on=False))
    assert reporting.day().newest.deadline == 12 * 60


def test_of_edits_at_the_same_time_one_is_taken(reporting: Reporting) -> None:
    backend = reporting.company.backend
    actor, old = actor_of(backend, reporting.creator), reporting.day().newest

    def edit(minute: int) -> bool:
        try:
            with backend.database.write() as db:
                set_settings(
                    db, actor, reporting.group_id, replace(old, deadline=minute), reporting.clock.now
                )
        except StaleEdit:
            return False
        return True

    with ThreadPoolExecutor(8) as threads:
        assert sum(threads.map(edit, range(601, 617))) == 1
    assert reporting.day().newest.version == 2


def test_settings_that_make_no_sense(reporting: Reporting) -> None:
    with pytest.raises(InvalidInput) as refused:
        reporting.set(weekdays=(), deadline=60)
    assert refused.value.fields == {
        "weekdays": FieldFlaw.NOT_A_CHOICE,
        "deadline": FieldFlaw.TOO_EARLY,
    }


def test_an_admin_sees_them_only(reporting: Reporting) -> None:
    assert reporting.day(somebody=reporting.admin).newest.version == 1
    with pytest.raises(RoleForbids):
        reporting.admin.at.reports.set_settings(reporting.group_id, ReportSettings(version=1))


def test_a_member_may_not(reporting: Reporting) -> None:
    with pytest.raises(RoleForbids):
        reporting.member.at.reports.set_settings(reporting.group_id, ReportSettings(version=1))


def test_an_outsider_finds_nothing(reporting: Reporting) -> None:
    with pytest.raises(NotFound):
        reporting.outsider.at.reports.set_settings(reporting.group_id, ReportSettings(version=1))
