"""导入健康数据: the template, and what a filled one says."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from groupcode_desktop.client.sheets.lines import Line, read_lines
from groupcode_desktop.client.sheets.writing import write_sheet
from groupcode_desktop.domain import health_import as columns
from groupcode_desktop.domain.health import Colour, Dose, HealthCode, NatResult, NatTest, VaccineRoute
from groupcode_desktop.domain.health_import import HealthRow, dose_column
from groupcode_desktop.domain.identity import IdType, normal_form
from groupcode_desktop.domain.import_rows import BadRow

ID_TYPES = {
    "居民身份证": IdType.RESIDENT,
    "港澳居民来往内地通行证": IdType.HK_MACAO_PERMIT,
    "台湾居民来往大陆通行证": IdType.TAIWAN_PERMIT,
    "护照": IdType.PASSPORT,
    "外国人永久居留身份证": IdType.FOREIGN_RESIDENT,
}
COLOURS = {"绿码": Colour.GREEN, "黄码": Colour.YELLOW, "红码": Colour.RED}
RESULTS = {"阴性": NatResult.NEGATIVE, "阳性": NatResult.POSITIVE, "检测中": NatResult.PENDING}
ROUTES = {
    "灭活": VaccineRoute.INACTIVATED,
    "腺病毒载体": VaccineRoute.ADENOVIRUS,
    "重组蛋白": VaccineRoute.SUBUNIT,
}
SHORT_FORMS = {"绿": "绿码", "黄": "黄码", "红": "红码", "身份证": "居民身份证", "灭活疫苗": "灭活"}
NOTES = (
    "每行一人；第一行的栏目名称请勿修改，不需要的栏目可以留空或删除。",
    "姓名、证件号码必填；证件类型留空即为居民身份证。只导入本团体成员的数据。",
    "时间写作 2022-05-05 17:34（北京时间），日期写作 2022-05-05；不得晚于现在。",
    "健康码：绿码、黄码、红码。核酸检测结果：阴性、阳性、检测中。技术路线：灭活、腺病毒载体、重组蛋白。",
    f"最多 {columns.DOSES_MAX} 剂疫苗；某针次没有接种时间即为未接种。",
)


@dataclass
class HealthFile:
    """`rows` can be sent; `bad` names what is wrong with the others. `names` are by row."""

    rows: list[HealthRow] = field(default_factory=list[HealthRow])
    bad: list[BadRow] = field(default_factory=list[BadRow])
    names: dict[int, str] = field(default_factory=dict[int, str])


def write_template(file: Path) -> None:
    """Raises OSError."""
    choices = {columns.ID_TYPE: ID_TYPES, columns.COLOUR: COLOURS, columns.NAT_RESULT: RESULTS}
    of_doses = {dose_column(number, columns.ROUTE): ROUTES for number in _DOSE_NUMBERS}
    offered = {heading: list(words) for heading, words in (choices | of_doses).items()}
    write_sheet(file, "健康数据", columns.COLUMNS, choices=offered, notes=NOTES)


def read_health_file(file: Path) -> HealthFile:
    """Raises FileTooLarge, FileUnreadable, ColumnsMissing."""
    read = HealthFile()
    for line in read_lines(file, (columns.NAME, columns.ID_NUMBER)):
        _take(read, line)
    return read


_NAT_TIMES = (columns.SAMPLED_AT, columns.TESTED_AT)
_DOSE_NUMBERS = range(1, columns.DOSES_MAX + 1)


def _take(read: HealthFile, line: Line) -> None:
    row = HealthRow(
        row=line.number,
        name=line.required(columns.NAME),
        id_type=line.choice(columns.ID_TYPE, ID_TYPES, SHORT_FORMS) or IdType.RESIDENT,
        id_number=normal_form(line.required(columns.ID_NUMBER)),
        health_code=_code(line),
        nat=_nat(line),
        doses=tuple(_doses(line)) or None,
    )
    read.names[line.number] = row.name
    if line.bad:
        read.bad.extend(line.bad)
    else:
        read.rows.append(row)


def _code(line: Line) -> HealthCode | None:
    """Without a colour the rest of the block says nothing, and is wrong."""
    if not line.says(*columns.CODE_COLUMNS):
        return None
    line.required(columns.COLOUR)
    return HealthCode(
        colour=line.choice(columns.COLOUR, COLOURS, SHORT_FORMS) or Colour.NONE,
        reason=line.text(columns.REASON),
        explanation=line.text(columns.EXPLANATION),
        judged_at=line.time(columns.JUDGED_AT),
        city=line.text(columns.CITY),
        release_hint=line.text(columns.RELEASE_HINT),
    )


def _nat(line: Line) -> NatTest | None:
    if not line.says(*columns.NAT_COLUMNS):
        return None
    line.required(columns.NAT_RESULT)
    result = line.choice(columns.NAT_RESULT, RESULTS, SHORT_FORMS)
    if result in (NatResult.NEGATIVE, NatResult.POSITIVE) and not line.says(*_NAT_TIMES):
        line.required(columns.TESTED_AT)
    return NatTest(
        result=result or NatResult.PENDING,
        sampled_at=line.time(columns.SAMPLED_AT),
        tested_at=line.time(columns.TESTED_AT),
        organisation=line.text(columns.ORGANISATION),
        data_source=line.text(columns.DATA_SOURCE),
    )


def _doses(line: Line) -> Iterator[Dose]:
    for number in _DOSE_NUMBERS:
        names = {part: dose_column(number, part) for part in columns.DOSE_COLUMNS}
        if not line.says(*names.values()):
            continue
        line.required(names[columns.GIVEN_ON])
        vaccine = line.text(names[columns.VACCINE])
        yield Dose(
            number=number,
            given_on=line.day(names[columns.GIVEN_ON]) or "",
            vaccine=vaccine,
            maker=line.text(names[columns.MAKER]),
            site=line.text(names[columns.SITE]),
            route=line.choice(names[columns.ROUTE], ROUTES, SHORT_FORMS) or _route_of(vaccine),
        )


def _route_of(vaccine: str) -> VaccineRoute:
    """By the words that the names of vaccines have."""
    if "腺病毒" in vaccine:
        return VaccineRoute.ADENOVIRUS
    return VaccineRoute.SUBUNIT if "重组" in vaccine else VaccineRoute.INACTIVATED
