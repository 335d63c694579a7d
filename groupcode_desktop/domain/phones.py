"""Mobile phone numbers, kept as E.164."""

import re
import unicodedata

from groupcode_desktop.domain.errors import InvalidInput
from groupcode_desktop.domain.fields import FieldFlaw

HOME_REGION = "CN"
_WRITTEN = re.compile(r"\+?[\d\s().-]+")  # no letters: the library would read them as a telephone's keys


def e164(text: str) -> str:
    """The number as +<country><number>; a number without a country code is Chinese.

    Raises InvalidInput for the field `phone`.
    """
    import phonenumbers  # 60 ms: not at start

    plain = unicodedata.normalize("NFKC", text).strip()
    if not plain:
        raise InvalidInput({"phone": FieldFlaw.REQUIRED})
    if not _WRITTEN.fullmatch(plain):
        raise InvalidInput({"phone": FieldFlaw.PHONE_FORMAT})
    try:
        number = phonenumbers.parse(plain, HOME_REGION)
    except phonenumbers.NumberParseException:
        raise InvalidInput({"phone": FieldFlaw.PHONE_FORMAT}) from None
    if not phonenumbers.is_valid_number(number):
        raise InvalidInput({"phone": FieldFlaw.PHONE_FORMAT})
    kind = phonenumbers.PhoneNumberType
    if phonenumbers.number_type(number) not in (kind.MOBILE, kind.FIXED_LINE_OR_MOBILE):
        raise InvalidInput({"phone": FieldFlaw.PHONE_NOT_MOBILE})
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
