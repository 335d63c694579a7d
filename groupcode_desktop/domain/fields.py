"""What can be wrong with one field of a form. Each flaw has one translated sentence on every screen."""

import unicodedata
from enum import StrEnum

from groupcode_desktop.domain import limits


class FieldFlaw(StrEnum):
    REQUIRED = "required"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    CONTROL_CHARACTERS = "control_characters"
    NOT_A_CHOICE = "not_a_choice"
    NOT_TICKED = "not_ticked"
    NAME_HAS_DIGITS = "name_has_digits"
    ID_LENGTH = "id_length"
    ID_CHARACTERS = "id_characters"
    ID_REGION = "id_region"
    ID_BIRTH_DATE = "id_birth_date"
    ID_BIRTH_FUTURE = "id_birth_future"
    ID_BIRTH_TOO_EARLY = "id_birth_too_early"
    ID_CHECK_DIGIT = "id_check_digit"
    ID_FORMAT = "id_format"
    PHONE_FORMAT = "phone_format"
    PHONE_NOT_MOBILE = "phone_not_mobile"
    CODE_FORMAT = "code_format"
    REGION_UNKNOWN = "region_unknown"
    ADDRESS_UNKNOWN = "address_unknown"
    URL_UNSAFE = "url_unsafe"
    KEY_FORMAT = "key_format"
    PORT_TAKEN = "port_taken"
    PORT_RANGE = "port_range"
    PORT_REFUSED = "port_refused"
    TEMPERATURE_RANGE = "temperature_range"
    GROUP_NAME_DIFFERS = "group_name_differs"
    TOO_EARLY = "too_early"
    IN_FUTURE = "in_future"


def tidy(text: str) -> str:
    """NFC, without white space at the ends and with single spaces inside."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def flaw_of_text(text: str, least: int, most: int) -> FieldFlaw | None:
    """Checks a tidy text against its length in characters; `least` 0 makes it optional."""
    if any(map(_is_invisible, text)):
        return FieldFlaw.CONTROL_CHARACTERS
    if not text:
        return FieldFlaw.REQUIRED if least else None
    if len(text) < least:
        return FieldFlaw.TOO_SHORT
    return FieldFlaw.TOO_LONG if len(text) > most else None


def _is_invisible(character: str) -> bool:
    """Nothing to read; rare ideographs newer than this Python's Unicode tables are no such thing."""
    if 0x20000 <= ord(character) < 0x40000:
        return False
    return unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Cn"}


def flaw_of_person_name(name: str) -> FieldFlaw | None:
    flaw = flaw_of_text(name, 1, limits.PERSON_NAME_MAX)
    if flaw is None and any(character.isdigit() for character in name):
        return FieldFlaw.NAME_HAS_DIGITS
    return flaw


def flaw_of_group_name(name: str) -> FieldFlaw | None:
    return flaw_of_text(name, limits.GROUP_NAME_MIN, limits.GROUP_NAME_MAX)


def flaw_of_street(street: str) -> FieldFlaw | None:
    return flaw_of_text(street, 1, limits.STREET_MAX)


def flaw_of_remark(remark: str) -> FieldFlaw | None:
    return flaw_of_text(remark, 0, limits.REMARK_MAX)


def flaw_of_department(department: str) -> FieldFlaw | None:
    return flaw_of_text(department, 0, limits.DEPARTMENT_MAX)


def flaw_of_sms_code(code: str) -> FieldFlaw | None:
    if not code:
        return FieldFlaw.REQUIRED
    right = len(code) == limits.SMS_CODE_DIGITS and code.isascii() and code.isdigit()
    return None if right else FieldFlaw.CODE_FORMAT
