"""Invented health data, always marked as such: everything follows from the ID number and the time.

A person has the same history whenever it is asked for; as time goes on, only new tests are added to it.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from groupcode_desktop.backend.sources import Identity
from groupcode_desktop.backend.sources import demo_words as words
from groupcode_desktop.domain import times
from groupcode_desktop.domain.health import (
    Colour,
    Dose,
    HealthCode,
    HealthRecord,
    NatResult,
    NatTest,
    Source,
)
from groupcode_desktop.domain.identity import IdType
from groupcode_desktop.domain.limits import HOUR
from groupcode_desktop.domain.times import UnixTime

_CODE_DAYS = 14
# How many of 100 people are tested every so many days; 0 never.
_TESTED_EVERY = {1: 36, 2: 36, 3: 23, 7: 3, 30: 1, 0: 1}
_DOSES = {3: 74, 2: 21, 1: 3, 0: 2}
_FIRST_DOSES_FROM = date(2021, 3, 22)


class DemoSource:
    kind = Source.DEMO

    def query(self, people: Sequence[Identity], now: UnixTime) -> dict[int, HealthRecord]:
        return {person.person_id: _record(person, now) for person in people if _is_known(person)}


def _dice(person: Identity, *about: object) -> Random:
    return Random(f"{person.id_type} {person.id_number} {about}")  # noqa: S311


def _is_known(person: Identity) -> bool:
    """Of some foreign documents the source knows nothing."""
    return person.id_type is not IdType.PASSPORT or _dice(person, "known").random() < 0.8


def _record(person: Identity, now: UnixTime) -> HealthRecord:
    today = times.local_date(now)
    colour, judged_on = _colour(person, today)
    is_positive = colour is Colour.RED and _dice(person, "positive", judged_on).random() < 0.5
    return HealthRecord(
        source=Source.DEMO,
        updated_at=now,
        health_code=_health_code(person, colour, judged_on, is_positive),
        nat=_nat_test(person, now, is_positive),
        doses=_doses(person, today),
    )


def _colour(person: Identity, today: date) -> tuple[Colour, date]:
    """A colour stays for two weeks, which begin on another day for everybody."""
    since = (today.toordinal() + _dice(person, "code").randrange(_CODE_DAYS)) % _CODE_DAYS
    judged_on = today - timedelta(days=since)
    roll = _dice(person, "code", judged_on).random()
    if roll < 0.007:
        return Colour.RED, judged_on
    return (Colour.YELLOW if roll < 0.028 else Colour.GREEN), judged_on


def _health_code(person: Identity, colour: Colour, judged_on: date, is_positive: bool) -> HealthCode:
    dice = _dice(person, "judgement", judged_on)
    judgement = {
        Colour.RED: words.POSITIVE if is_positive else dice.choice(words.RED),
        Colour.YELLOW: dice.choice(words.YELLOW),
    }.get(colour, words.GREEN)
    return HealthCode(
        colour=colour,
        reason=judgement.reason,
        explanation=judgement.explanation,
        judged_at=_midnight(judged_on) - dice.randrange(8 * HOUR),
        city=_dice(person, "city").choice(words.CITIES),
        release_hint=judgement.release_hint,
    )


def _nat_test(person: Identity, now: UnixTime, is_positive: bool) -> NatTest | None:
    """The newest test of which the report is there; with few, the one that is still being done."""
    dice = _dice(person, "tests")
    (every,) = dice.choices(list(_TESTED_EVERY), list(_TESTED_EVERY.values()))
    if every == 0 and not is_positive:
        return None
    every, is_slow = every or 1, dice.random() < 0.01
    today = times.local_date(now)
    newest = today - timedelta(days=(today.toordinal() + dice.randrange(every)) % every)
    tests = [_test_on(person, newest - timedelta(days=every * back), is_positive) for back in range(3)]
    reported = next(test for test in tests if test.tested_at is not None and test.tested_at <= now)
    under_way = next((test for test in tests if test.sampled_at is not None and test.sampled_at <= now), None)
    if is_slow and under_way is not None:
        return NatTest(NatResult.PENDING, under_way.sampled_at, None, under_way.organisation, words.MARK)
    return reported


def _test_on(person: Identity, day: date, is_positive: bool) -> NatTest:
    """Everybody goes at the usual time of day, and the report comes in the evening."""
    usual, dice = _dice(person, "time of day"), _dice(person, "test", day)
    sampled_at = _midnight(day) + usual.randrange(8 * HOUR, 17 * HOUR) + dice.randrange(HOUR // 2)
    return NatTest(
        result=NatResult.POSITIVE if is_positive else NatResult.NEGATIVE,
        sampled_at=sampled_at,
        tested_at=sampled_at + usual.randrange(4 * HOUR, 9 * HOUR) + dice.randrange(HOUR // 2),
        organisation=usual.choice(words.LABORATORIES),
        data_source=words.MARK,
    )


def _doses(person: Identity, today: date) -> tuple[Dose, ...]:
    dice = _dice(person, "doses")
    (number,) = dice.choices(list(_DOSES), list(_DOSES.values()))
    site = dice.choice(words.CLINICS)
    given_on = _FIRST_DOSES_FROM + timedelta(days=dice.randrange(160))
    doses: list[Dose] = []
    for at, (vaccine, wait) in enumerate(_course(dice, number), start=1):
        given_on += timedelta(days=wait)
        if given_on <= today:
            doses.append(Dose(at, given_on.isoformat(), vaccine.name, vaccine.maker, site, vaccine.route))
    return tuple(doses)


def _course(dice: Random, number: int) -> list[tuple[words.Vaccine, int]]:
    """The vaccines and the days before each: a full course first, then boosters."""
    roll, usual = dice.random(), dice.choice(words.INACTIVATED)
    second, third = dice.randint(21, 50), dice.randint(185, 240)
    if roll < 0.06:
        course = [(words.SUBUNIT, 0), (words.SUBUNIT, second + 9), (words.SUBUNIT, second + 14)]
    elif number == 1 and roll < 0.6:
        course = [(words.ADENOVIRUS, 0)]
    else:
        booster = dice.choices([usual, words.SUBUNIT, words.ADENOVIRUS], [85, 10, 5])[0]
        course = [(usual, 0), (usual, second), (booster, third)]
    return course[:number]


def _midnight(day: date) -> UnixTime:
    return int(datetime.combine(day, time(), ZoneInfo(times.SERVICE_ZONE)).timestamp())
