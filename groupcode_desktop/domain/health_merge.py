"""A new answer about a person beside what is known: a worse part never takes the place of a better one."""

from collections.abc import Sequence
from dataclasses import replace

from groupcode_desktop.domain.health import (
    Colour,
    Dose,
    HealthCode,
    HealthRecord,
    NatResult,
    NatTest,
    Origin,
    Source,
)
from groupcode_desktop.domain.times import UnixTime


def merged(known: HealthRecord | None, answer: HealthRecord) -> HealthRecord:
    """The answer, with each part of `known` that is better: of a later judgement or test, or there at all.

    What is kept keeps its origin.
    """
    if known is None:
        return answer
    code_origin = known.code_origin or known.origin
    nat_origin = known.nat_origin or known.origin
    doses_origin = known.doses_origin or known.origin
    if _keeps_code(known.health_code, answer.health_code, code_origin):
        answer = replace(answer, health_code=known.health_code, code_origin=code_origin)
    if _keeps_nat(known.nat, answer.nat, nat_origin, answer.origin):
        answer = replace(answer, nat=known.nat, nat_origin=nat_origin)
    if _keeps_doses(known.doses, answer.doses, doses_origin, answer.origin):
        answer = replace(answer, doses=known.doses, doses_origin=doses_origin)
    return answer


def _keeps_code(known: HealthCode | None, told: HealthCode | None, origin: Origin) -> bool:
    if known is None or told is None:
        return known is not None
    if Colour.NONE in (known.colour, told.colour):
        return known.colour is not Colour.NONE
    return _is_later(known.judged_at, told.judged_at, origin)


def _keeps_nat(known: NatTest | None, told: NatTest | None, origin: Origin, new_origin: Origin) -> bool:
    """Of one test the result is better than the waiting for it; a test of no time says nothing.

    Of the same test an authority's word is better than that of the person, and its positive is ended by
    an authority alone.
    """
    if known is None or told is None:
        return known is not None
    if known.result is NatResult.POSITIVE and _is_own(new_origin) and not _is_own(origin):
        return True
    if _moment(known) == _moment(told) and _is_own(origin) is not _is_own(new_origin):
        return _is_own(new_origin)
    if _moment(known) == _moment(told):
        return told.result is NatResult.PENDING is not known.result
    if _moment(told) is None:
        return True
    return _is_later(_moment(known), _moment(told), origin)


def _keeps_doses(
    known: Sequence[Dose] | None, told: Sequence[Dose] | None, origin: Origin, new_origin: Origin
) -> bool:
    """A source may take back some of its own doses; another one that tells of fewer knows less.

    Between an authority and the person the later dose counts, and of the same day the authority's.
    """
    if not known or not told:
        return bool(known) or told is None
    if _is_own(origin) is not _is_own(new_origin):
        was, now = _last_day(known), _last_day(told)
        return was > now or (was == now and _is_own(new_origin))
    return len(known) > len(told) and origin.source is not new_origin.source


def _is_own(origin: Origin) -> bool:
    return origin.source is Source.SELF_REPORT


def _last_day(doses: Sequence[Dose]) -> str:
    return max(dose.given_on for dose in doses)


def _moment(test: NatTest) -> UnixTime | None:
    return test.tested_at if test.sampled_at is None else test.sampled_at


def _is_later(known: UnixTime | None, told: UnixTime | None, origin: Origin) -> bool:
    """A time that had not come yet when it was told is an error, and wins over nothing."""
    return known is not None and told is not None and told < known <= origin.updated_at
