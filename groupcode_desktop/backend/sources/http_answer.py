"""The answer of an authority's service: read person by person, so that one bad record spoils no other."""

import logging
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, TypeAlias

import msgspec

from groupcode_desktop.api import wire
from groupcode_desktop.domain.errors import SourceFailed
from groupcode_desktop.domain.health import (
    Colour,
    Dose,
    HealthCode,
    HealthRecord,
    NatResult,
    NatTest,
    Source,
    VaccineRoute,
)
from groupcode_desktop.domain.health_changes import Missing
from groupcode_desktop.domain.times import UnixTime

log = logging.getLogger(__name__)

Text: TypeAlias = Annotated[str, msgspec.Meta(max_length=300, pattern=r"^[^\x00-\x1f\x7f]*$")]
Moment: TypeAlias = Annotated[datetime, msgspec.Meta(tz=True)]


class Status(StrEnum):
    KNOWN = "known"
    UNKNOWN = "unknown"
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True, slots=True)
class _Code:
    colour: Colour
    judged_at: Moment | None = None
    reason: Text = ""
    explanation: Text = ""
    city: Text = ""
    release_hint: Text = ""


@dataclass(frozen=True, slots=True)
class _Test:
    result: NatResult
    sampled_at: Moment | None = None
    tested_at: Moment | None = None
    organisation: Text = ""
    data_source: Text = ""


@dataclass(frozen=True, slots=True)
class _Dose:
    number: Annotated[int, msgspec.Meta(ge=1, le=20)]
    given_on: date
    route: VaccineRoute
    vaccine: Text = ""
    maker: Text = ""
    site: Text = ""


@dataclass(frozen=True, slots=True)
class _Person:
    ref: str
    status: Status
    health_code: _Code | None = None
    nat: _Test | None = None
    doses: Annotated[tuple[_Dose, ...], msgspec.Meta(max_length=20)] | None = None


@dataclass(frozen=True, slots=True)
class _Named:
    ref: str


@dataclass(frozen=True, slots=True)
class _Answer:
    people: list[msgspec.Raw]


def read_answer(content: bytes, asked: Collection[str], now: UnixTime) -> dict[str, HealthRecord | Missing]:
    """By reference. SourceFailed when it is no answer at all; records that nobody asked for are dropped."""
    try:
        people = wire.decode(content, _Answer).people
    except (ValueError, RecursionError):
        log.warning("the health source's answer is not understood")
        raise SourceFailed from None
    found: dict[str, HealthRecord | Missing] = {}
    dropped = 0
    for raw in people:
        ref = _ref(raw)
        if ref is None or ref not in asked:
            dropped += 1
        else:
            found[ref] = Missing.UNREADABLE if ref in found else _person(raw, now)
    if dropped:
        log.warning("the health source told of %d that nobody asked for", dropped)
    return found


def _ref(raw: msgspec.Raw) -> str | None:
    try:
        return wire.decode(bytes(raw), _Named).ref
    except (ValueError, RecursionError):
        return None


def _person(raw: msgspec.Raw, now: UnixTime) -> HealthRecord | Missing:
    try:
        person = wire.decode(bytes(raw), _Person)
    except (ValueError, RecursionError):
        return Missing.UNREADABLE
    if person.status is not Status.KNOWN:
        return Missing(person.status.value)
    doses = None if person.doses is None else tuple(map(_dose, person.doses))
    return HealthRecord(Source.HTTP, now, _code(person.health_code), _test(person.nat), doses)


def _code(code: _Code | None) -> HealthCode | None:
    if code is None:
        return None
    judged_at = _moment(code.judged_at)
    return HealthCode(code.colour, code.reason, code.explanation, judged_at, code.city, code.release_hint)


def _test(test: _Test | None) -> NatTest | None:
    if test is None:
        return None
    times = _moment(test.sampled_at), _moment(test.tested_at)
    return NatTest(test.result, *times, test.organisation, test.data_source)


def _dose(dose: _Dose) -> Dose:
    given_on = dose.given_on.isoformat()
    return Dose(dose.number, given_on, dose.vaccine, dose.maker, dose.site, dose.route)


def _moment(moment: datetime | None) -> UnixTime | None:
    return None if moment is None else int(moment.timestamp())
