"""Health data from a file: its columns, its rows, and what can be wrong with a row."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from groupcode_desktop.domain import times
from groupcode_desktop.domain.fields import flaw_of_person_name, flaw_of_text
from groupcode_desktop.domain.health import Dose, HealthCode, HealthRecord, NatTest, Source
from groupcode_desktop.domain.identity import IdType, flaw_of_id
from groupcode_desktop.domain.import_rows import BadRow, RowFlaw, flaw_of_cell
from groupcode_desktop.domain.times import UnixTime

TEXT_MAX = 300
DOSES_MAX = 4

NAME = "姓名"
ID_TYPE = "证件类型"
ID_NUMBER = "证件号码"
COLOUR = "健康码"
REASON = "原因"
EXPLANATION = "详细说明"
JUDGED_AT = "判定时间"
CITY = "判定城市"
RELEASE_HINT = "解除指引"
NAT_RESULT = "核酸检测结果"
SAMPLED_AT = "采样时间"
TESTED_AT = "检测时间"
ORGANISATION = "检测机构"
DATA_SOURCE = "数据来源"
GIVEN_ON = "接种时间"
VACCINE = "疫苗名称"
MAKER = "生产企业"
SITE = "接种单位"
ROUTE = "技术路线"


def dose_column(number: int, of_dose: str) -> str:
    """针次1接种时间"""
    return f"针次{number}{of_dose}"


PERSON_COLUMNS = (NAME, ID_TYPE, ID_NUMBER)
CODE_COLUMNS = (COLOUR, REASON, EXPLANATION, JUDGED_AT, CITY, RELEASE_HINT)
NAT_COLUMNS = (NAT_RESULT, SAMPLED_AT, TESTED_AT, ORGANISATION, DATA_SOURCE)
DOSE_COLUMNS = (GIVEN_ON, VACCINE, MAKER, SITE, ROUTE)
COLUMNS = (
    *PERSON_COLUMNS,
    *CODE_COLUMNS,
    *NAT_COLUMNS,
    *(dose_column(number, part) for number in range(1, DOSES_MAX + 1) for part in DOSE_COLUMNS),
)


@dataclass(frozen=True, slots=True)
class HealthRow:
    """`row` is its number in the file, the heading being 1."""

    row: int
    name: str
    id_type: IdType
    id_number: str
    health_code: HealthCode | None
    nat: NatTest | None
    doses: tuple[Dose, ...] | None


@dataclass(frozen=True, slots=True)
class HealthRows:
    rows: tuple[HealthRow, ...]


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """How many rows are about members; `unknown` are the rows of people who are not in the group."""

    matched: int
    unknown: tuple[int, ...]
    bad: tuple[BadRow, ...]


def record_of(row: HealthRow, now: UnixTime) -> HealthRecord:
    return HealthRecord(Source.FILE, now, row.health_code, row.nat, row.doses)


def bad_parts(row: HealthRow, now: UnixTime) -> Iterator[BadRow]:
    """All that is wrong with a row in itself."""
    today = times.local_date(now)
    if flaw_of_person_name(row.name) is not None:
        yield BadRow(row.row, NAME, RowFlaw.WRONG_NAME)
    if flaw_of_id(row.id_type, row.id_number, today) is not None:
        yield BadRow(row.row, ID_NUMBER, RowFlaw.WRONG_ID)
    if row.health_code is None and row.nat is None and not row.doses:
        yield BadRow(row.row, COLOUR, RowFlaw.EMPTY)
    for column, text in _texts(row):
        flaw = flaw_of_cell(flaw_of_text(text, 0, TEXT_MAX))
        if flaw is not None:
            yield BadRow(row.row, column, flaw)
    for column, moment in _moments(row):
        if moment is not None and moment > now:
            yield BadRow(row.row, column, RowFlaw.FUTURE)
    for dose in row.doses or ():
        flaw = _flaw_of_day(dose.given_on, today)
        if flaw is not None:
            yield BadRow(row.row, dose_column(dose.number, GIVEN_ON), flaw)


def _texts(row: HealthRow) -> Iterator[tuple[str, str]]:
    code, nat = row.health_code, row.nat
    if code is not None:
        yield from (
            (REASON, code.reason),
            (EXPLANATION, code.explanation),
            (CITY, code.city),
            (RELEASE_HINT, code.release_hint),
        )
    if nat is not None:
        yield from ((ORGANISATION, nat.organisation), (DATA_SOURCE, nat.data_source))
    for dose in row.doses or ():
        for part, text in ((VACCINE, dose.vaccine), (MAKER, dose.maker), (SITE, dose.site)):
            yield dose_column(dose.number, part), text


def _moments(row: HealthRow) -> Iterator[tuple[str, UnixTime | None]]:
    if row.health_code is not None:
        yield JUDGED_AT, row.health_code.judged_at
    if row.nat is not None:
        yield SAMPLED_AT, row.nat.sampled_at
        yield TESTED_AT, row.nat.tested_at


def _flaw_of_day(day: str, today: date) -> RowFlaw | None:
    try:
        return RowFlaw.FUTURE if date.fromisoformat(day) > today else None
    except ValueError:
        return RowFlaw.NOT_A_TIME
