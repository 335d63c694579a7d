"""Identity documents: what a valid number of each kind looks like, and why one is refused."""

import re
from datetime import date
from enum import StrEnum

from groupcode_desktop.domain import limits, regions
from groupcode_desktop.domain.errors import InvalidInput
from groupcode_desktop.domain.fields import FieldFlaw


class IdType(StrEnum):
    RESIDENT = "resident"  # 居民身份证
    HK_MACAO_PERMIT = "hk_macao_permit"  # 港澳居民来往内地通行证
    TAIWAN_PERMIT = "taiwan_permit"  # 台湾居民来往大陆通行证
    PASSPORT = "passport"  # 护照
    FOREIGN_RESIDENT = "foreign_resident"  # 外国人永久居留身份证


_FORMATS = {
    IdType.HK_MACAO_PERMIT: re.compile(r"[HM][0-9]{8}([0-9]{2})?"),
    IdType.TAIWAN_PERMIT: re.compile(r"[0-9]{8}([0-9]{2})?"),
    IdType.PASSPORT: re.compile(r"[A-Z0-9]{5,15}"),
    IdType.FOREIGN_RESIDENT: re.compile(r"[A-Z]{3}[0-9]{12}|9[0-9]{16}[0-9X]"),
}
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS = "10X98765432"
_EARLIEST_BIRTH = date(1900, 1, 1)
_SPECIAL_REGIONS = {"810000", "820000", "830000"}  # Hong Kong, Macao, Taiwan


def normal_form(number: str) -> str:
    """Upper case, full-width letters and digits made plain, without spaces and hyphens."""
    plain = "".join(chr(ord(c) - 0xFEE0) if "！" <= c <= "～" else c for c in number)
    return re.sub(r"[\s-]", "", plain).upper()


def check_digit(first_seventeen: str) -> str:
    """The 18th character of a resident ID (GB 11643-1999)."""
    total = sum(int(digit) * weight for digit, weight in zip(first_seventeen, _WEIGHTS, strict=True))
    return _CHECK_DIGITS[total % 11]


def birth_date(number: str) -> date | None:
    """Of a number of 18 characters; None when its eight digits are no day of the calendar."""
    try:
        return date.fromisoformat(f"{number[6:10]}-{number[10:12]}-{number[12:14]}")
    except ValueError:
        return None


def tells_birth(id_type: IdType, number: str) -> bool:
    """Whether a checked number has the date of birth in it."""
    return id_type in (IdType.RESIDENT, IdType.FOREIGN_RESIDENT) and len(number) == 18


def needs_guardian(id_type: IdType, number: str, today: date) -> bool:
    """Whether a checked number says that its holder is under 14 today."""
    born = birth_date(number) if tells_birth(id_type, number) else None
    if born is None:
        return False
    age = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    return age < limits.GUARDIAN_AGE


def flaw_of_id(id_type: IdType, number: str, today: date) -> FieldFlaw | None:
    """The first reason why this number, in normal form, cannot be a document of that kind."""
    if not number:
        return FieldFlaw.REQUIRED
    if id_type is IdType.RESIDENT:
        return _flaw_of_resident_number(number, today)
    if not _FORMATS[id_type].fullmatch(number):
        return FieldFlaw.ID_FORMAT
    is_new_form = id_type is IdType.FOREIGN_RESIDENT and len(number) == 18
    return _flaw_of_birth_and_check_digit(number, today) if is_new_form else None


def _flaw_of_resident_number(number: str, today: date) -> FieldFlaw | None:
    if len(number) != 18:
        return FieldFlaw.ID_LENGTH
    if not re.fullmatch(r"[0-9]{17}[0-9X]", number):
        return FieldFlaw.ID_CHARACTERS
    if not _issues_ids(number[:6]):
        return FieldFlaw.ID_REGION
    return _flaw_of_birth_and_check_digit(number, today)


def _flaw_of_birth_and_check_digit(number: str, today: date) -> FieldFlaw | None:
    born = birth_date(number)
    if born is None:
        return FieldFlaw.ID_BIRTH_DATE
    if born > today:
        return FieldFlaw.ID_BIRTH_FUTURE
    if born < _EARLIEST_BIRTH:
        return FieldFlaw.ID_BIRTH_TOO_EARLY
    return None if check_digit(number[:17]) == number[17] else FieldFlaw.ID_CHECK_DIGIT


def _issues_ids(code: str) -> bool:
    """A division below the provinces that is or once was; the special ones are whole (港澳台居民居住证)."""
    if code.endswith("0000"):
        return code in _SPECIAL_REGIONS
    return regions.was_ever(code)


def checked_id(id_type: IdType, number: str, today: date) -> str:
    """The number in normal form; raises InvalidInput for the field `id_number`."""
    plain = normal_form(number)
    flaw = flaw_of_id(id_type, plain, today)
    if flaw is not None:
        raise InvalidInput({"id_number": flaw})
    return plain
