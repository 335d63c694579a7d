"""Invented health data: the same every time, and like the real ones."""

from collections import Counter

import pytest

from groupcode_desktop.backend.sources import Identity
from groupcode_desktop.backend.sources.demo import DemoSource
from groupcode_desktop.domain import times
from groupcode_desktop.domain.health import (
    Colour,
    HealthRecord,
    NatBucket,
    NatResult,
    Source,
    dose_bucket,
    nat_bucket,
    nat_state,
)
from groupcode_desktop.domain.identity import IdType
from groupcode_desktop.domain.limits import HOUR
from tests.cast import id_number

NOON = 1_795_320_000
PEOPLE = [Identity(number, "陈", IdType.RESIDENT, id_number(number)) for number in range(1_000)]
HOURS = [NOON + hour * HOUR for hour in (0, 5, 9, 13, 18, 23)]


def asked_at(now: int) -> list[HealthRecord]:
    return list(DemoSource().query(PEOPLE, now).values())


def test_the_same_question_has_the_same_answer() -> None:
    assert DemoSource().query(PEOPLE, NOON) == DemoSource().query(PEOPLE[::-1], NOON)


def test_the_past_does_not_change_within_a_day() -> None:
    for before, after in zip(asked_at(NOON), asked_at(NOON + 60), strict=True):
        assert (before.health_code, before.doses) == (after.health_code, after.doses)


@pytest.mark.parametrize("now", HOURS)
def test_nothing_is_later_than_now(now: int) -> None:
    today = times.local_date(now).isoformat()
    for record in asked_at(now):
        assert record.source is Source.DEMO
        assert record.updated_at == now
        assert record.health_code is not None
        assert (record.health_code.judged_at or 0) <= now
        assert all(dose.given_on <= today for dose in record.doses or ())
        if record.nat is not None:
            assert (record.nat.sampled_at or 0) <= now
            assert (record.nat.tested_at or 0) <= now
            assert (record.nat.tested_at is None) == (record.nat.result is NatResult.PENDING)


@pytest.mark.parametrize("now", HOURS)
def test_the_shares_are_plausible_at_any_hour(now: int) -> None:
    records = asked_at(now)
    colours = Counter(record.health_code.colour for record in records if record.health_code)
    states = [
        nat_state(record.nat and record.nat.result, record.nat and record.nat.tested_at, now)
        for record in records
    ]
    buckets = Counter(nat_bucket(state) for state in states)
    doses = Counter(dose_bucket(len(record.doses or ())) for record in records)
    assert colours[Colour.GREEN] > 950
    assert colours[Colour.YELLOW] > colours[Colour.RED] > 0
    assert buckets[NatBucket.H24] > buckets[NatBucket.H48] > buckets[NatBucket.H72] > buckets[NatBucket.OTHER]
    assert list(dict(doses.most_common())) == sorted(doses, key=lambda bucket: -doses[bucket])


def test_a_colour_that_is_not_green_says_why_and_what_to_do() -> None:
    for record in asked_at(NOON):
        code = record.health_code
        assert code is not None
        assert bool(code.release_hint) == (code.colour is not Colour.GREEN)
        assert code.reason


def test_doses_come_one_after_the_other() -> None:
    for record in asked_at(NOON):
        doses = record.doses or ()
        assert [dose.number for dose in doses] == list(range(1, len(doses) + 1))
        assert sorted(dose.given_on for dose in doses) == [dose.given_on for dose in doses]


def test_of_some_passports_nothing_is_known() -> None:
    people = [Identity(number, "Smith", IdType.PASSPORT, f"P{number:08}") for number in range(100)]
    assert 60 < len(DemoSource().query(people, NOON)) < 100
