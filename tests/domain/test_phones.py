"""Mobile numbers of any country; Chinese where none is named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupcode_desktop.domain.errors import InvalidInput
from groupcode_desktop.domain.fields import FieldFlaw
from groupcode_desktop.domain.phones import e164


def flaw_of(text: str) -> FieldFlaw:
    with pytest.raises(InvalidInput) as refusal:
        e164(text)
    assert set(refusal.value.fields) == {"phone"}
    return refusal.value.fields["phone"]


@pytest.mark.parametrize(
    "text",
    [
        "13812340019",
        "138 1234 0019",
        "138-1234-0019",
        "+86 138 1234 0019",
        "+86-13812340019",
        "0086 13812340019",
        " １３８１２３４００１９ ",
        "＋８６　１３８１２３４００１９",
    ],
)
def test_one_number_is_one_number_however_it_is_written(text: str) -> None:
    assert e164(text) == "+8613812340019"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("+852 5123 4567", "+85251234567"),
        ("+853 6612 3456", "+85366123456"),
        ("+886 912 345 678", "+886912345678"),
        ("+1 (201) 555-0123", "+12015550123"),
        ("+44 7400 123456", "+447400123456"),
    ],
)
def test_other_countries_are_named_by_their_code(text: str, number: str) -> None:
    assert e164(text) == number


@pytest.mark.parametrize("text", ["", " ", "\u3000"])
def test_an_empty_number_is_missing(text: str) -> None:
    assert flaw_of(text) is FieldFlaw.REQUIRED


@pytest.mark.parametrize(
    "text",
    [
        "1381234001",
        "138123400199",
        "12812340019",
        "+0 13812340019",
        "+999 12345678",
        "138ABCD0019",
        "13812340019 ext. 5",
        "13812340019;ext=5",
        "tel:13812340019",
        "138\u200b12340019",
        "1" * 300,
        "+",
        "无",
    ],
)
def test_what_is_no_number_is_refused(text: str) -> None:
    assert flaw_of(text) is FieldFlaw.PHONE_FORMAT


@pytest.mark.parametrize("text", ["020 8888 8888", "+86 10 6255 5555", "+44 20 7946 0018"])
def test_a_landline_cannot_receive_a_code(text: str) -> None:
    assert flaw_of(text) is FieldFlaw.PHONE_NOT_MOBILE


@given(st.text())
def test_any_text_is_taken_or_refused_by_its_field(text: str) -> None:
    try:
        number = e164(text)
    except InvalidInput:
        assert flaw_of(text) in {FieldFlaw.REQUIRED, FieldFlaw.PHONE_FORMAT, FieldFlaw.PHONE_NOT_MOBILE}
    else:
        assert e164(number) == number
