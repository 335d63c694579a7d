"""Files of rosters: read as people fill them in, refused where they would harm."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from groupcode_desktop.client.roster_file import RosterFile, read_roster_file, write_template
from groupcode_desktop.domain import errors, limits
from groupcode_desktop.domain.import_rows import BadRow, RowFlaw
from groupcode_desktop.domain.roster import COLUMNS, RosterRow

HEADING = "姓名,手机号,工号,部门,备注"


def read_csv(folder: Path, *lines: str, heading: str = HEADING) -> RosterFile:
    file = folder / "roster.csv"
    file.write_bytes("\r\n".join([heading, *lines]).encode("gb18030"))
    return read_roster_file(file)


def test_every_column_is_read_and_tidied(tmp_path: Path) -> None:
    read = read_csv(tmp_path, " 李晓明 ,138 0000 0001,A17,  一  部,组长", ",,,,", "张三,,,,")
    assert read.rows == [
        RosterRow(2, "李晓明", "138 0000 0001", "A17", "一 部", "组长"),
        RosterRow(4, "张三", "", "", "", ""),
    ]
    assert (read.bad, read.names) == ([], {2: "李晓明", 4: "张三"})


def test_numbers_of_a_workbook_are_texts(tmp_path: Path) -> None:
    file = tmp_path / "roster.xlsx"
    with xlsxwriter.Workbook(str(file)) as made:
        book: Any = made
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, list(COLUMNS))
        sheet.write_row(1, 0, ["李晓明", 13800000001, 17, "一部", 1.5])
    assert read_roster_file(file).rows == [RosterRow(2, "李晓明", "13800000001", "17", "一部", "1.5")]


def test_columns_may_stand_anywhere_and_be_left_out(tmp_path: Path) -> None:
    read = read_csv(tmp_path, "一部,李晓明", heading="部门,姓名")
    assert read.rows == [RosterRow(2, "李晓明", "", "", "一部", "")]


def test_a_row_without_a_name_is_named(tmp_path: Path) -> None:
    read = read_csv(tmp_path, ",13800000001", "张三")
    assert read.bad == [BadRow(2, "姓名", RowFlaw.REQUIRED)]
    assert [row.name for row in read.rows] == ["张三"]


def test_another_template(tmp_path: Path) -> None:
    with pytest.raises(errors.ColumnsMissing):
        read_csv(tmp_path, "13800000001", heading="手机号")


def test_as_many_as_a_roster_holds(tmp_path: Path) -> None:
    many = ["张三"] * limits.ROSTER_MAX
    assert len(read_csv(tmp_path, *many).rows) == limits.ROSTER_MAX
    with pytest.raises(errors.FileTooLarge) as refused:
        read_csv(tmp_path, *many, "李四")
    assert refused.value.facts["rows"] == limits.ROSTER_MAX


def test_the_template_is_read_as_it_is_written(tmp_path: Path) -> None:
    file = tmp_path / "template.xlsx"
    write_template(file)
    book = CalamineWorkbook.from_filelike(BytesIO(file.read_bytes()))
    assert book.get_sheet_by_index(0).to_python() == [list(COLUMNS)]
    assert read_roster_file(file).rows == []
