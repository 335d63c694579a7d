"""Mobile phone numbers, kept as E.164."""

from groupcode_desktop.domain.errors import InvalidInput
from groupcode_desktop.domain.fields import FieldFlaw

HOME_REGION = "CN"


def e164(text: str) -> str:
    """The number as +<country><number>; a number without a country code is Chinese.

    Raises InvalidInput for the field `phone`. Source: product.md, Person.
    """
    import phonenumbers  # 60 ms: not at start

    if not text.strip():
        raise InvalidInput({"phone": FieldFlaw.REQUIRED})
    try:
        number = phonenumbers.parse(text, HOME_REGION)
    except phonenumbers.NumberParseException:
        raise InvalidInput({"phone": FieldFlaw.PHONE_FORMAT}) from None
    if not phonenumbers.is_valid_number(number):
        raise InvalidInput({"phone": FieldFlaw.PHONE_FORMAT})
    mobile = (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE)
    if phonenumbers.number_type(number) not in mobile:
        raise InvalidInput({"phone": FieldFlaw.PHONE_NOT_MOBILE})
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
