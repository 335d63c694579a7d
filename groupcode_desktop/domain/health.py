"""Health code, nucleic acid test and vaccination: the records, and the buckets in which they are counted."""

from dataclasses import dataclass
from enum import StrEnum

from groupcode_desktop.domain.limits import DAY, HOUR
from groupcode_desktop.domain.times import UnixTime


class Colour(StrEnum):
    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    NONE = "none"  # 无数据


class NatResult(StrEnum):
    NEGATIVE = "negative"
    POSITIVE = "positive"
    PENDING = "pending"


class NatBasis(StrEnum):
    """时间口径: from when the age of a test is counted; each group chooses."""

    TESTED = "tested"  # 检测时间
    SAMPLED = "sampled"  # 采样时间


class NatBucket(StrEnum):
    """Exclusive; every member is in exactly one."""

    H24 = "h24"
    H48 = "h48"
    H72 = "h72"
    OTHER = "other"


class NatState(StrEnum):
    """The finer view: what 其他 opens into."""

    H24 = "h24"
    H48 = "h48"
    H72 = "h72"
    D7 = "d7"
    EXPIRED = "expired"
    PENDING = "pending"
    POSITIVE = "positive"
    NONE = "none"
    FUTURE = "future"  # a time that has not come yet: an error in the data, shown as such


class DoseBucket(StrEnum):
    """Exclusive; 3 means three or more, none means no dose or no record."""

    THREE = "three"
    TWO = "two"
    ONE = "one"
    NONE = "none"


class VaccineRoute(StrEnum):
    INACTIVATED = "inactivated"  # 灭活
    ADENOVIRUS = "adenovirus"  # 腺病毒载体
    SUBUNIT = "subunit"  # 重组蛋白


class Source(StrEnum):
    """Where a record came from; no record is without."""

    DEMO = "demo"  # 演示数据
    FILE = "file"
    HTTP = "http"
    SELF_REPORT = "self_report"


@dataclass(frozen=True, slots=True)
class HealthCode:
    colour: Colour
    reason: str
    explanation: str
    judged_at: UnixTime | None
    city: str
    release_hint: str


@dataclass(frozen=True, slots=True)
class NatTest:
    result: NatResult
    sampled_at: UnixTime | None
    tested_at: UnixTime | None
    organisation: str
    data_source: str


@dataclass(frozen=True, slots=True)
class Dose:
    """`given_on` is a day as YYYY-MM-DD."""

    number: int
    given_on: str
    vaccine: str
    maker: str
    site: str
    route: VaccineRoute


@dataclass(frozen=True, slots=True)
class Origin:
    """From where and when a part of a record came."""

    source: Source
    updated_at: UnixTime


@dataclass(frozen=True, slots=True)
class HealthRecord:
    """What is known of one person; `source` and `updated_at` are those of the last answer.

    A part that nobody knew is None. A part kept from an earlier answer, because the last one told nothing
    better, has an origin of its own.
    """

    source: Source
    updated_at: UnixTime
    health_code: HealthCode | None
    nat: NatTest | None
    doses: tuple[Dose, ...] | None
    code_origin: Origin | None = None
    nat_origin: Origin | None = None
    doses_origin: Origin | None = None

    @property
    def origin(self) -> Origin:
        """Of every part that has no origin of its own."""
        return Origin(self.source, self.updated_at)


NAT_AGE_LIMITS = (
    (24 * HOUR, NatState.H24),
    (48 * HOUR, NatState.H48),
    (72 * HOUR, NatState.H72),
    (7 * DAY, NatState.D7),
)
_BUCKETS = {NatState.H24: NatBucket.H24, NatState.H48: NatBucket.H48, NatState.H72: NatBucket.H72}
_FULL_COURSE = {VaccineRoute.INACTIVATED: 2, VaccineRoute.ADENOVIRUS: 1, VaccineRoute.SUBUNIT: 3}


def nat_state(result: NatResult | None, tested_at: UnixTime | None, now: UnixTime) -> NatState:
    """Exactly 24:00:00 old is still 24小时; a positive result wins over any age."""
    if result is NatResult.POSITIVE:
        return NatState.POSITIVE
    if result is NatResult.PENDING:
        return NatState.PENDING
    if result is None or tested_at is None:
        return NatState.NONE
    age = now - tested_at
    if age < 0:
        return NatState.FUTURE
    return next((state for limit, state in NAT_AGE_LIMITS if age <= limit), NatState.EXPIRED)


def nat_bucket(state: NatState) -> NatBucket:
    return _BUCKETS.get(state, NatBucket.OTHER)


def dose_bucket(doses: int) -> DoseBucket:
    if doses >= 3:
        return DoseBucket.THREE
    return (DoseBucket.NONE, DoseBucket.ONE, DoseBucket.TWO)[max(doses, 0)]


def is_full_course(doses: int, route: VaccineRoute | None) -> bool:
    """Whether the doses complete the course of the route of the first dose."""
    return route is not None and doses >= _FULL_COURSE[route]
