"""导入花名册: the template, and what a filled one says."""

from dataclasses import dataclass, field
from pathlib import Path

from groupcode_desktop.client.sheets.lines import Line, read_lines
from groupcode_desktop.client.sheets.package import too_large
from groupcode_desktop.client.sheets.writing import write_sheet
from groupcode_desktop.domain import limits
from groupcode_desktop.domain import roster as columns
from groupcode_desktop.domain.import_rows import BadRow
from groupcode_desktop.domain.roster import RosterRow

NOTES = (
    "每行一人；第一行的栏目名称请勿修改，不需要的栏目可以留空或删除。",
    "姓名必填；手机号、工号至少填一项，才能把同名的人分清。只有姓名时，仅在无人同名的情况下自动对应。",
    "手机号只用于对应已加入的成员：程序只保存遮盖后的号码和不可还原的索引。",
    "有人加入团体时，其备注、部门为空的，按花名册填写；已经填写的不会改动。没有备注的填工号。",
    f"最多 {limits.ROSTER_MAX} 人。",
)


@dataclass
class RosterFile:
    """`rows` can be sent; `bad` names what is wrong with the others. `names` are by row."""

    rows: list[RosterRow] = field(default_factory=list[RosterRow])
    bad: list[BadRow] = field(default_factory=list[BadRow])
    names: dict[int, str] = field(default_factory=dict[int, str])


def write_template(file: Path) -> None:
    """Raises OSError."""
    write_sheet(file, "花名册", columns.COLUMNS, notes=NOTES)


def read_roster_file(file: Path) -> RosterFile:
    """Raises FileTooLarge, FileUnreadable, ColumnsMissing."""
    read = RosterFile()
    for line in read_lines(file, (columns.NAME,)):
        _take(read, line)
    if len(read.names) > limits.ROSTER_MAX:
        raise too_large(limits.ROSTER_MAX)
    return read


def _take(read: RosterFile, line: Line) -> None:
    row = RosterRow(
        row=line.number,
        name=line.required(columns.NAME),
        phone=line.text(columns.PHONE),
        number=line.text(columns.NUMBER),
        department=line.text(columns.DEPARTMENT),
        remark=line.text(columns.REMARK),
    )
    read.names[line.number] = row.name
    if line.bad:
        read.bad.extend(line.bad)
    else:
        read.rows.append(row)
