"""Identity documents: what a valid number of each kind looks like, and why one is refused."""

import re
from datetime import date
from enum import StrEnum

from groupcode_desktop.domain.errors import InvalidInput
from groupcode_desktop.domain.fields import FieldFlaw


class IdType(StrEnum):
    RESIDENT = "resident"  # 居民身份证
    HK_MACAO_PERMIT = "hk_macao_permit"  # 港澳居民来往内地通行证
    TAIWAN_PERMIT = "taiwan_permit"  # 台湾居民来往大陆通行证
    PASSPORT = "passport"  # 护照
    FOREIGN_RESIDENT = "foreign_resident"  # 外国人永久居留身份证


_FORMATS = {
    IdType.HK_MACAO_PERMIT: re.compile(r"[HM]\d{8}(\d{2})?"),
    IdType.TAIWAN_PERMIT: re.compile(r"\d{8}(\d{2})?"),
    IdType.PASSPORT: re.compile(r"[A-Z0-9]{5,15}"),
    IdType.FOREIGN_RESIDENT: re.compile(r"[A-Z]{3}\d{12}|9\d{16}[\dX]"),
}
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS = "10X98765432"
_EARLIEST_BIRTH = date(1900, 1, 1)


def normal_form(number: str) -> str:
    """Upper case, full-width letters and digits made plain, without spaces and hyphens."""
    plain = "".join(chr(ord(c) - 0xFEE0) if "！" <= c <= "～" else c for c in number)
    return re.sub(r"[\s-]", "", plain).upper()


def check_digit(first_seventeen: str) -> str:
    """The 18th character of a resident ID (GB 11643-1999)."""
    total = sum(int(digit) * weight for digit, weight in zip(first_seventeen, _WEIGHTS, strict=True))
    return _CHECK_DIGITS[total % 11]


def birth_date(resident_number: str) -> date | None:
    """None when the eight digits are no day of the calendar."""
    try:
        return date.fromisoformat(
            f"{resident_number[6:10]}-{resident_number[10:12]}-{resident_number[12:14]}"
        )
    except ValueError:
        return None


def flaw_of_id(id_type: IdType, number: str, today: date) -> FieldFlaw | None:
    """The first reason why this number, in normal form, cannot be a document of that kind."""
    if not number:
        return FieldFlaw.REQUIRED
    if id_type is IdType.RESIDENT:
        return _flaw_of_resident_number(number, today)
    matches = _FORMATS[id_type].fullmatch(number)
    if id_type is IdType.FOREIGN_RESIDENT and matches and number[0] == "9":
        return None if check_digit(number[:17]) == number[17] else FieldFlaw.ID_CHECK_DIGIT
    return None if matches else FieldFlaw.ID_FORMAT


def _flaw_of_resident_number(number: str, today: date) -> FieldFlaw | None:
    if len(number) != 18:
        return FieldFlaw.ID_LENGTH
    if not re.fullmatch(r"[0-9]{17}[0-9X]", number):
        return FieldFlaw.ID_CHARACTERS
    if not _is_region_of_issue(number[:6]):
        return FieldFlaw.ID_REGION
    born = birth_date(number)
    if born is None:
        return FieldFlaw.ID_BIRTH_DATE
    if born > today:
        return FieldFlaw.ID_BIRTH_FUTURE
    if born < _EARLIEST_BIRTH:
        return FieldFlaw.ID_BIRTH_TOO_EARLY
    return None if check_digit(number[:17]) == number[17] else FieldFlaw.ID_CHECK_DIGIT


def _is_region_of_issue(code: str) -> bool:
    """A division that is or once was; 81, 82, 83: residents of Hong Kong, Macao, Taiwan."""
    from stdnum import numdb

    if code[:2] in {"81", "82", "83"}:
        return code[2:] == "0000"
    info = numdb.get("cn/loc").info(code)
    return len(info) == 2 and "county" in info[1][1] and code[2:] != "0000"


def checked_id(id_type: IdType, number: str, today: date) -> str:
    """The number in normal form; raises InvalidInput for the field `id_number`."""
    plain = normal_form(number)
    flaw = flaw_of_id(id_type, plain, today)
    if flaw is not None:
        raise InvalidInput({"id_number": flaw})
    return plain
