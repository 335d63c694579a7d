"""Files of health data: read as people fill them in, refused where they would harm."""

import io
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from groupcode_desktop.client.health_file import HealthFile, read_health_file, write_template
from groupcode_desktop.client.sheets.cells import day_of, moment_of
from groupcode_desktop.client.sheets.lines import write_bad_rows
from groupcode_desktop.domain import errors, limits
from groupcode_desktop.domain.health import Colour, HealthCode, NatResult, NatTest, VaccineRoute
from groupcode_desktop.domain.health_import import COLUMNS
from groupcode_desktop.domain.identity import IdType
from groupcode_desktop.domain.import_rows import BadRow, RowFlaw
from tests.cast import id_number

MOMENT = 1_651_743_240
HEADING = (
    "姓名,证件号码,健康码,原因,判定时间,核酸检测结果,采样时间,检测时间,检测机构,针次1接种时间,针次1疫苗名称"
)
LINE = (
    f"李晓明,{id_number(3)},绿码,未见异常,2022-05-05 17:34,阴性,2022/5/5 8:00,2022年5月5日 17:34,实验室,"
    "2021-06-01,重组新型冠状病毒疫苗（CHO细胞）"
)


def csv_file(folder: Path, *lines: str, heading: str = HEADING, encoding: str = "utf-8") -> Path:
    file = folder / "health.csv"
    file.write_bytes("\r\n".join([heading, *lines]).encode(encoding))
    return file


def read_csv(folder: Path, *lines: str, heading: str = HEADING) -> HealthFile:
    return read_health_file(csv_file(folder, *lines, heading=heading))


def flaws(read: HealthFile) -> set[tuple[str, RowFlaw]]:
    return {(bad.column, bad.flaw) for bad in read.bad}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk"])
def test_a_line_is_understood_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    read = read_health_file(csv_file(tmp_path, LINE, encoding=encoding))
    assert read.bad == []
    [row] = read.rows
    assert (row.row, row.name, row.id_type, row.id_number) == (2, "李晓明", IdType.RESIDENT, id_number(3))
    assert row.health_code == HealthCode(Colour.GREEN, "未见异常", "", MOMENT, "", "")
    assert row.nat == NatTest(NatResult.NEGATIVE, MOMENT - 34_440, MOMENT, "实验室", "")
    assert row.doses is not None
    assert (row.doses[0].given_on, row.doses[0].route) == ("2021-06-01", VaccineRoute.SUBUNIT)


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_other_delimiters(tmp_path: Path, delimiter: str) -> None:
    lines = [line.replace(",", delimiter) for line in (HEADING, LINE)]
    assert len(read_csv(tmp_path, lines[1], heading=lines[0]).rows) == 1


@pytest.mark.parametrize(
    "written",
    [
        "2022-05-05 17:34",
        "2022-05-05 17:34:00",
        "2022-5-5 17:34",
        "2022/05/05 17:34",
        "2022.5.5 17:34",
        "2022年5月5日 17时34分",
        "2022年5月5日17时34分00秒",
        "2022-05-05T17:34:00+08:00",
        "2022-05-05T09:34:00Z",
        "202205051734",
        "20220505173400",
        "44686.7319444444",
        44_686.7319444444,
        datetime(2022, 5, 5, 17, 34),  # noqa: DTZ001
    ],
)
def test_spellings_of_one_moment(written: str | float | datetime) -> None:
    assert moment_of(written) == MOMENT


@pytest.mark.parametrize(
    "written", ["2022-05-05", "2022/5/5", "20220505", "2022年5月5日", "44686", 44_686, date(2022, 5, 5)]
)
def test_spellings_of_one_day(written: str | int | date) -> None:
    assert day_of(written) == "2022-05-05"
    assert moment_of(written) == MOMENT - 17 * 3_600 - 34 * 60


@pytest.mark.parametrize(
    "written",
    ["yesterday", "2022-13-01", "2022-02-30", "5/5/22", "12", "nan", "inf", True, "2022-05-05 25:00"],
)
def test_what_is_no_time(written: str | bool) -> None:
    with pytest.raises((ValueError, OverflowError)):
        moment_of(written)


WRONG = {
    ",1,绿码": ("姓名", RowFlaw.REQUIRED),
    "李,,绿码": ("证件号码", RowFlaw.REQUIRED),
    "李,1,紫码": ("健康码", RowFlaw.NOT_A_CHOICE),
    "李,1,,原因": ("健康码", RowFlaw.REQUIRED),
    "李,1,绿码,,昨天": ("判定时间", RowFlaw.NOT_A_TIME),
    "李,1,,,,大概": ("核酸检测结果", RowFlaw.NOT_A_CHOICE),
    "李,1,,,,,2022-05-05": ("核酸检测结果", RowFlaw.REQUIRED),
    "李,1,,,,阴性": ("检测时间", RowFlaw.REQUIRED),
    "李,1,,,,,,,,,疫苗": ("针次1接种时间", RowFlaw.REQUIRED),
    "李,1,,,,,,,,明天,疫苗": ("针次1接种时间", RowFlaw.NOT_A_TIME),
}


@pytest.mark.parametrize("line", WRONG)
def test_a_wrong_row_is_named_with_its_column_and_reason(tmp_path: Path, line: str) -> None:
    read = read_csv(tmp_path, LINE, line)
    assert WRONG[line] in flaws(read)
    assert {bad.row for bad in read.bad} == {3}
    assert [row.row for row in read.rows] == [2]


def test_empty_lines_are_passed_over_and_numbers_stay_those_of_the_file(tmp_path: Path) -> None:
    assert [row.row for row in read_csv(tmp_path, "", LINE, ",,,", LINE, "").rows] == [3, 5]


def test_headings_that_are_not_the_templates(tmp_path: Path) -> None:
    with pytest.raises(errors.ColumnsMissing) as refused:
        read_csv(tmp_path, LINE, heading="name,id")
    assert refused.value.facts == {"columns": "姓名、证件号码"}


@pytest.mark.parametrize(
    "content", [b"", b"\r\n\r\n", b"\x00\x01", b'"open', b"PK\x03\x04 no package", b"\xff\xfe\xff"]
)
def test_what_cannot_be_read(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "x.csv"
    file.write_bytes(content)
    with pytest.raises((errors.FileUnreadable, errors.ColumnsMissing)):
        read_health_file(file)
    with pytest.raises(errors.FileUnreadable):
        read_health_file(tmp_path / "absent.csv")


def test_sizes_are_bounded(tmp_path: Path) -> None:
    big = tmp_path / "big.csv"
    big.write_bytes(b"a" * (limits.IMPORT_BYTES + 1))
    wide = csv_file(tmp_path, "," * limits.IMPORT_COLUMNS)
    for file in (big, wide):
        with pytest.raises(errors.FileTooLarge):
            read_health_file(file)
    with pytest.raises(errors.FileTooLarge):
        read_csv(tmp_path, *["李,1"] * (limits.IMPORT_ROWS + 1))
    assert len(read_csv(tmp_path, *[LINE] * limits.IMPORT_ROWS).rows) == limits.IMPORT_ROWS


def workbook(file: Path) -> Path:
    with xlsxwriter.Workbook(str(file)) as made:
        book: Any = made
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEADING.split(","))
        sheet.write_row(1, 0, ["李晓明", id_number(3), "绿", "", 44_686.7319444444, "阴性"])
        day = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        sheet.write_datetime(1, 6, datetime(2022, 5, 5, 8, 0), day)  # noqa: DTZ001
        sheet.write_formula(1, 8, '=HYPERLINK("http://x")', value="实验室")
    return file


def test_a_workbook_is_read_with_dates_and_without_formulas(tmp_path: Path) -> None:
    [row] = read_health_file(workbook(tmp_path / "h.xlsx")).rows
    assert row.health_code is not None
    assert row.health_code.judged_at == MOMENT
    assert row.nat is not None
    assert (row.nat.sampled_at, row.nat.organisation) == (MOMENT - 34_440, "实验室")


def repacked(source: Path, part: str, change: bytes | None, **more: bytes) -> Path:
    """The same package with one part replaced, and others added."""
    target = source.with_name("bad.xlsx")
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change if name == part and change is not None else old.read(name))
        for name, content in more.items():
            new.writestr(name, content)
    return target


SHEET = "xl/worksheets/sheet1.xml"
OPEN = b'<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
CLOSE = b"</sheetData></worksheet>"


@pytest.mark.parametrize(
    "place", [b"A9000000", b"XFD1", b"A5002", b"AY2", b"XFD1048576"], ids=lambda place: place.decode()
)
def test_a_cell_far_away_is_refused_before_room_is_made_for_it(tmp_path: Path, place: bytes) -> None:
    far = OPEN + b'<row><c r="A1"><v>1</v></c><c r="' + place + b'"><v>1</v></c></row>' + CLOSE
    with pytest.raises(errors.FileTooLarge):
        read_health_file(repacked(workbook(tmp_path / "h.xlsx"), SHEET, far))


def test_bombs_are_refused_before_they_are_unpacked(tmp_path: Path) -> None:
    good = workbook(tmp_path / "h.xlsx")
    with pytest.raises(errors.FileTooLarge):
        read_health_file(repacked(good, SHEET, None, **{"xl/media/zeros.bin": bytes(3_000_000)}))
    with pytest.raises(errors.FileTooLarge):
        read_health_file(repacked(good, SHEET, None, **{f"xl/{n}": b"" for n in range(1_001)}))


def test_a_directory_that_lies_about_sizes_is_refused(tmp_path: Path) -> None:
    bomb = repacked(workbook(tmp_path / "h.xlsx"), SHEET, None, **{"xl/zeros.xml": bytes(3_000_000)})
    content = bomb.read_bytes().replace((3_000_000).to_bytes(4, "little"), (30).to_bytes(4, "little"))
    bomb.write_bytes(content)
    with pytest.raises(errors.FileUnreadable):
        read_health_file(bomb)


@pytest.mark.parametrize("declaration", ["<!DOCTYPE x>", '<!ENTITY a "b">', "<!doctype x>"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(tmp_path: Path, declaration: str, encoding: str) -> None:
    sheet = f"<?xml version='1.0'?>{declaration}<worksheet/>".encode(encoding)
    with pytest.raises(errors.FileUnreadable):
        read_health_file(repacked(workbook(tmp_path / "h.xlsx"), SHEET, sheet))


def test_a_broken_package(tmp_path: Path) -> None:
    good = workbook(tmp_path / "h.xlsx")
    with pytest.raises(errors.FileUnreadable):
        read_health_file(repacked(good, SHEET, b"<worksheet><sheetData><row"))
    content = good.read_bytes()
    (tmp_path / "cut.xlsx").write_bytes(content[: len(content) // 2])
    with pytest.raises(errors.FileUnreadable):
        read_health_file(tmp_path / "cut.xlsx")


def test_the_template_is_what_is_read(tmp_path: Path) -> None:
    file = tmp_path / "模板.xlsx"
    write_template(file)
    book = CalamineWorkbook.from_filelike(io.BytesIO(file.read_bytes()))
    assert tuple(book.get_sheet_by_index(0).to_python()[0]) == COLUMNS
    assert len(book.sheet_names) == 2
    assert read_health_file(file) == HealthFile()
    assert list(tmp_path.iterdir()) == [file]


def test_bad_rows_are_written_as_text_whole_or_not_at_all(tmp_path: Path) -> None:
    file = tmp_path / "bad.xlsx"
    write_bad_rows(file, ["行", "原因"], [["2", "=1+1"], ["3", "@SUM(A1)"]])
    [_, *rows] = (
        CalamineWorkbook.from_filelike(io.BytesIO(file.read_bytes())).get_sheet_by_index(0).to_python()
    )
    assert rows == [["2", "=1+1"], ["3", "@SUM(A1)"]]
    with zipfile.ZipFile(file) as package:
        assert b"<f>" not in package.read(SHEET)
    with pytest.raises(OSError):  # noqa: PT011
        write_bad_rows(tmp_path / "absent" / "bad.xlsx", ["行"], [])
    assert list(tmp_path.iterdir()) == [file]


def test_a_bad_row_says_no_number() -> None:
    assert set(BadRow.__dataclass_fields__) == {"row", "column", "flaw"}
