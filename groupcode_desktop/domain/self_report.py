"""个人填报: what members tell of their own nucleic acid test and vaccinations, checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from groupcode_desktop.domain.errors import InvalidInput
from groupcode_desktop.domain.fields import FieldFlaw, flaw_of_text, tidy
from groupcode_desktop.domain.health import Dose, HealthRecord, NatResult, NatTest, Source, VaccineRoute
from groupcode_desktop.domain.times import UnixTime, local_date

DOSES_MAX = 3
ORGANISATION_MAX = 60
EPIDEMIC_DAY = date(2019, 12, 1)
"""No test and no vaccination was before it."""
_EPIDEMIC_START = 1_575_129_600

MAKERS: Mapping[str, VaccineRoute] = MappingProxyType(
    {
        "北京科兴中维": VaccineRoute.INACTIVATED,
        "北京生物": VaccineRoute.INACTIVATED,
        "武汉生物": VaccineRoute.INACTIVATED,
        "深圳康泰": VaccineRoute.INACTIVATED,
        "康希诺": VaccineRoute.ADENOVIRUS,
        "安徽智飞龙科马": VaccineRoute.SUBUNIT,
    }
)


@dataclass(frozen=True, slots=True)
class OwnTest:
    """None is a time that was not given, or that nobody can read."""

    result: NatResult
    sampled_at: UnixTime | None
    tested_at: UnixTime | None
    organisation: str


@dataclass(frozen=True, slots=True)
class OwnDose:
    given_on: date | None
    maker: str


@dataclass(frozen=True, slots=True)
class SelfReport:
    """A part that is not told of is None or empty."""

    test: OwnTest | None
    doses: tuple[OwnDose, ...]


def checked_self_report(told: SelfReport, now: UnixTime) -> HealthRecord:
    """Raises InvalidInput with `result`, `sampled_at`, `tested_at`, `organisation`, `given_on_1`, …"""
    if told.test is None and not told.doses:
        raise InvalidInput({"result": FieldFlaw.REQUIRED})
    flaws = _flaws_of_doses(told.doses, local_date(now))
    if told.test is not None:
        flaws = _flaws_of_test(told.test, now) | flaws
    wrong = {field: flaw for field, flaw in flaws.items() if flaw is not None}
    if wrong:
        raise InvalidInput(wrong)
    test = told.test and _nat_test(told.test)
    doses = tuple(_dose(number, dose) for number, dose in enumerate(told.doses, 1))
    return HealthRecord(Source.SELF_REPORT, now, None, test, doses or None)


def _flaws_of_test(test: OwnTest, now: UnixTime) -> dict[str, FieldFlaw | None]:
    flaws = {
        "sampled_at": _flaw_of_time(test.sampled_at, None, now),
        "tested_at": _flaw_of_time(test.tested_at, test.sampled_at, now),
        "organisation": flaw_of_text(tidy(test.organisation), 0, ORGANISATION_MAX),
    }
    if test.result is NatResult.PENDING:
        del flaws["tested_at"]
    return flaws


def _flaw_of_time(time: UnixTime | None, earlier: UnixTime | None, now: UnixTime) -> FieldFlaw | None:
    if time is None:
        return FieldFlaw.REQUIRED
    if time > now:
        return FieldFlaw.IN_FUTURE
    return FieldFlaw.TOO_EARLY if time < max(earlier or 0, _EPIDEMIC_START) else None


def _flaws_of_doses(doses: tuple[OwnDose, ...], today: date) -> dict[str, FieldFlaw | None]:
    flaws: dict[str, FieldFlaw | None] = {}
    before = EPIDEMIC_DAY
    for number, dose in enumerate(doses, 1):
        flaws[f"given_on_{number}"] = _flaw_of_day(dose.given_on, before, today)
        flaws[f"maker_{number}"] = None if dose.maker in MAKERS else FieldFlaw.NOT_A_CHOICE
        before = dose.given_on or before
    return flaws


def _flaw_of_day(day: date | None, before: date, today: date) -> FieldFlaw | None:
    if day is None:
        return FieldFlaw.REQUIRED
    if day > today:
        return FieldFlaw.IN_FUTURE
    return FieldFlaw.TOO_EARLY if day <= before else None


def _nat_test(test: OwnTest) -> NatTest:
    """Who still waits for the result has no time of it."""
    tested_at = None if test.result is NatResult.PENDING else test.tested_at
    return NatTest(test.result, test.sampled_at, tested_at, tidy(test.organisation), "")


def _dose(number: int, dose: OwnDose) -> Dose:
    given_on = dose.given_on.isoformat() if dose.given_on else ""
    return Dose(number, given_on, "", dose.maker, "", MAKERS[dose.maker])
