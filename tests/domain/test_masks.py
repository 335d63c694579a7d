"""Masks show what the operating guide shows, and never more than half."""

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupcode_desktop.domain.identity import IdType
from groupcode_desktop.domain.masks import mask_id, mask_name, mask_phone
from groupcode_desktop.domain.phones import e164

EXAMPLES = {
    IdType.RESIDENT: "11010119900307299X",
    IdType.HK_MACAO_PERMIT: "H1234567890",
    IdType.TAIWAN_PERMIT: "12345678",
    IdType.PASSPORT: "E12345678",
    IdType.FOREIGN_RESIDENT: "FRA110072010901",
}


@pytest.mark.parametrize("id_type", IdType)
def test_an_id_keeps_its_first_two_and_last_two_characters(id_type: IdType) -> None:
    number = EXAMPLES[id_type]
    assert mask_id(number) == number[:2] + "*" * (len(number) - 4) + number[-2:]


@given(st.text(alphabet="ABCXYZ0123456789", max_size=20))
def test_an_id_shows_at_most_four_characters_and_never_more_than_half(number: str) -> None:
    shown = mask_id(number)
    assert len(shown) == len(number)
    assert len(shown.replace("*", "")) <= min(4, len(number) / 2)


def test_a_chinese_phone_is_masked_as_in_the_guide() -> None:
    assert mask_phone("+8613812340019") == "138****0019"


def mobile_examples() -> list[str]:
    kind = phonenumbers.PhoneNumberType.MOBILE
    examples = (phonenumbers.example_number_for_type(r, kind) for r in sorted(phonenumbers.SUPPORTED_REGIONS))
    form = phonenumbers.PhoneNumberFormat.E164
    return [phonenumbers.format_number(number, form) for number in examples if number]


@pytest.mark.parametrize("number", mobile_examples())
def test_a_phone_of_any_country_hides_at_least_four_digits(number: str) -> None:
    head, tail = mask_phone(number).split("****")
    plain = number.removeprefix("+86")
    assert plain.startswith(head)
    assert plain.endswith(tail)
    assert len(plain) - len(head) - len(tail) >= 4
    assert len(tail) <= 4
    assert e164(number) == number


@pytest.mark.parametrize(
    ("name", "shown"),
    [("", "*"), ("李", "*"), ("张三", "张*"), ("李晓明", "李*明"), ("阿卜杜拉·买买提", "阿******提")],
)
def test_a_name_keeps_its_ends(name: str, shown: str) -> None:
    assert mask_name(name) == shown


@given(st.text(alphabet="李晓明张三", min_size=1, max_size=40))
def test_a_name_hides_at_least_one_character(name: str) -> None:
    assert "*" in mask_name(name)
    assert len(mask_name(name).replace("*", "")) <= min(2, len(name) - 1)
