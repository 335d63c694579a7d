"""Reminding by SMS: once a day for each person, then one test per refusal."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import pytest

from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.reports.reminders import remind
from groupcode_desktop.domain.errors import (
    AlreadyReminded,
    NoGateway,
    NotFound,
    ReportNotDue,
    RoleForbids,
)
from groupcode_desktop.domain.reports import Exemption, Reminded
from tests.backend.reports.conftest import MONDAY, Pockets, Reporting
from tests.cast import Somebody
from tests.company import actor_of

TUESDAY = MONDAY + timedelta(days=1)


@pytest.fixture
def pockets() -> Pockets:
    return Pockets()


@pytest.fixture
def sending(reporting: Reporting, pockets: Pockets) -> Backend:
    return replace(reporting.company.backend, gateway=pockets)


def call(reporting: Reporting, backend: Backend, somebody: Somebody) -> Reminded:
    actor = actor_of(backend, somebody)
    return remind(backend, lambda _db: actor, reporting.group_id, MONDAY.toordinal(), reporting.clock.now)


def test_those_who_did_not_report_get_one_message(
    reporting: Reporting, sending: Backend, pockets: Pockets
) -> None:
    reporting.submit(reporting.member)
    assert call(reporting, sending, reporting.admin) == Reminded(sent=2, failed=0, already=0)
    numbers = {f"+86{somebody.phone}" for somebody in (reporting.creator, reporting.admin)}
    assert {phone for phone, _text in pockets.texts} == numbers
    assert {text for _phone, text in pockets.texts} == {reporting.day().reminder}
    reminded = {member.name for member in reporting.day().people if member.reminded_at is not None}
    assert reminded == {"陈创建", "管理"}


def test_who_is_exempt_is_left_alone(reporting: Reporting, sending: Backend) -> None:
    person = actor_of(sending, reporting.member).person
    reporting.creator.at.reports.exempt(reporting.group_id, MONDAY, person, Exemption(MONDAY, "病假"))
    assert call(reporting, sending, reporting.creator).sent == 2


def test_once_a_day(reporting: Reporting, sending: Backend) -> None:
    call(reporting, sending, reporting.creator)
    with pytest.raises(AlreadyReminded):
        call(reporting, sending, reporting.creator)


def test_whom_the_gateway_did_not_take_may_be_reminded_again(
    reporting: Reporting, sending: Backend, pockets: Pockets
) -> None:
    pockets.off.add(f"+86{reporting.member.phone}")
    assert call(reporting, sending, reporting.creator) == Reminded(sent=2, failed=1, already=0)
    pockets.off.clear()
    assert call(reporting, sending, reporting.creator) == Reminded(sent=1, failed=0, already=2)


def test_two_who_remind_at_once_send_one_message_each(
    reporting: Reporting, sending: Backend, pockets: Pockets
) -> None:
    def try_it(_number: int) -> None:
        with suppress(AlreadyReminded):
            call(reporting, sending, reporting.creator)

    with ThreadPoolExecutor(6) as threads:
        list(threads.map(try_it, range(12)))
    assert len(pockets.texts) == 3


def test_no_gateway_here(reporting: Reporting) -> None:
    assert not reporting.day().sends
    with pytest.raises(NoGateway):
        reporting.creator.at.reports.remind(reporting.group_id, MONDAY)


def test_only_today_and_only_when_somebody_is_missing(reporting: Reporting, sending: Backend) -> None:
    reporting.go_to(TUESDAY, "08:00:00")
    with pytest.raises(ReportNotDue):
        call(reporting, sending, reporting.creator)
    reporting.go_to(MONDAY, "08:00:00")
    for somebody in (reporting.creator, reporting.admin, reporting.member):
        reporting.submit(somebody)
    with pytest.raises(ReportNotDue):
        call(reporting, sending, reporting.creator)


def test_a_member_may_not(reporting: Reporting) -> None:
    with pytest.raises(RoleForbids):
        reporting.member.at.reports.remind(reporting.group_id, MONDAY)


def test_an_outsider_finds_nothing(reporting: Reporting) -> None:
    with pytest.raises(NotFound):
        reporting.outsider.at.reports.remind(reporting.group_id, MONDAY)
