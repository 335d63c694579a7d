"""Own health data as they are typed on a phone, and as a self-report."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from groupcode_desktop.domain.health import NatResult
from groupcode_desktop.domain.self_report import DOSES_MAX, OwnDose, OwnTest, SelfReport
from groupcode_desktop.domain.times import SERVICE_ZONE, UnixTime

NUMBERS = tuple(range(1, DOSES_MAX + 1))


@dataclass(frozen=True, slots=True)
class HealthForm:
    """Everything as it was typed; `days` and `makers` are those of the doses in their order."""

    proof: str = ""
    result: str = ""
    sampled_at: str = ""
    tested_at: str = ""
    organisation: str = ""
    doses: str = ""
    days: tuple[str, ...] = ("",) * DOSES_MAX
    makers: tuple[str, ...] = ("",) * DOSES_MAX


def read_health(pairs: Sequence[tuple[str, str]]) -> HealthForm:
    values = dict(pairs)
    return HealthForm(
        proof=values.get("proof", ""),
        result=values.get("result", ""),
        sampled_at=values.get("sampled_at", ""),
        tested_at=values.get("tested_at", ""),
        organisation=values.get("organisation", ""),
        doses=values.get("doses", ""),
        days=tuple(values.get(f"given_on_{number}", "") for number in NUMBERS),
        makers=tuple(values.get(f"maker_{number}", "") for number in NUMBERS),
    )


def told_by(form: HealthForm) -> SelfReport:
    """Not checked yet; what the page does not offer is left out."""
    told = [OwnDose(_day(day), maker) for day, maker in zip(form.days, form.makers, strict=True)]
    count = int(form.doses) if form.doses in map(str, NUMBERS) else 0
    return SelfReport(_test(form), tuple(told[:count]))


def _test(form: HealthForm) -> OwnTest | None:
    if form.result not in set(NatResult):
        return None
    sampled_at, tested_at = _moment(form.sampled_at), _moment(form.tested_at)
    return OwnTest(NatResult(form.result), sampled_at, tested_at, form.organisation)


def _moment(typed: str) -> UnixTime | None:
    """On the wall clock of the service; None for what is no time, or for a day alone."""
    text = typed.strip()
    if len(text) < len("2022-11-02 08:30"):
        return None
    try:
        wall = datetime.fromisoformat(text)
    except ValueError:
        return None
    return int(wall.replace(tzinfo=ZoneInfo(SERVICE_ZONE)).timestamp())


def _day(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed.strip())
    except ValueError:
        return None
