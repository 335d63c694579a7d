"""What may stand in a text field, and the reason told for what may not."""

import unicodedata
from collections.abc import Callable
from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupcode_desktop.domain.fields import (
    FieldFlaw,
    flaw_of_group_name,
    flaw_of_person_name,
    flaw_of_remark,
    flaw_of_sms_code,
    flaw_of_street,
    tidy,
)

Check: TypeAlias = Callable[[str], FieldFlaw | None]

INVISIBLE = {
    "NUL": "\0",
    "bell": "\a",
    "delete": "\x7f",
    "C1 control": "\x9b",
    "right-to-left mark": "\u200f",
    "right-to-left override": "\u202e",
    "isolate": "\u2066",
    "zero width space": "\u200b",
    "zero width joiner": "\u200d",
    "byte order mark": "\ufeff",
    "surrogate": "\ud800",
    "private use": "\ue000",
    "noncharacter": "\uffff",
    "tag": "\U000e0041",
}
CHECKS: list[Check] = [flaw_of_group_name, flaw_of_person_name, flaw_of_street, flaw_of_remark]


@pytest.mark.parametrize("check", CHECKS)
@pytest.mark.parametrize("character", INVISIBLE.values(), ids=INVISIBLE.keys())
def test_what_cannot_be_seen_is_refused(check: Check, character: str) -> None:
    assert check(tidy(f"广州{character}塔")) is FieldFlaw.CONTROL_CHARACTERS
    assert check(tidy(f"{character}")) is FieldFlaw.CONTROL_CHARACTERS


@pytest.mark.parametrize("check", CHECKS)
@pytest.mark.parametrize(
    "text", ["广州塔", "𠮷野家", "李𱁬", "ＡＢ（丙）", "阿卜杜拉·买买提", "Müller & Söhne", "<b>"]
)
def test_what_can_be_read_is_taken(check: Check, text: str) -> None:
    assert check(tidy(text)) is None


@pytest.mark.parametrize("check", CHECKS[:3])
@pytest.mark.parametrize("text", ["", " ", "\u3000\t\r\n\u00a0"])
def test_white_space_alone_is_empty(check: Check, text: str) -> None:
    assert check(tidy(text)) is FieldFlaw.REQUIRED


def test_a_remark_may_be_empty() -> None:
    assert flaw_of_remark("") is None


@pytest.mark.parametrize(
    ("check", "longest"),
    [(flaw_of_group_name, 40), (flaw_of_person_name, 40), (flaw_of_street, 100), (flaw_of_remark, 40)],
)
def test_length_is_counted_in_characters(check: Check, longest: int) -> None:
    assert check("𠮷" * longest) is None
    assert check("𠮷" * (longest + 1)) is FieldFlaw.TOO_LONG


def test_a_group_name_has_two_characters() -> None:
    assert flaw_of_group_name("塔") is FieldFlaw.TOO_SHORT
    assert flaw_of_group_name("广塔") is None


@pytest.mark.parametrize("name", ["李4", "李４", "李④"])
def test_a_name_has_no_digits(name: str) -> None:
    assert flaw_of_person_name(name) is FieldFlaw.NAME_HAS_DIGITS


@given(st.text())
def test_a_tidy_text_is_tidy_already(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


@given(st.text(alphabet=st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs", "Mn"])))
def test_tidying_only_moves_space_and_composes(text: str) -> None:
    assert "".join(tidy(text).split()) == "".join(unicodedata.normalize("NFC", text).split())
    assert "  " not in tidy(text)


@pytest.mark.parametrize("code", ["123456", "000000"])
def test_a_code_is_six_digits(code: str) -> None:
    assert flaw_of_sms_code(code) is None


@pytest.mark.parametrize("code", ["12345", "1234567", "12345a", "１２３４５６", "12 456", "-12345", "١٢٣٤٥٦"])
def test_anything_else_is_no_code(code: str) -> None:
    assert flaw_of_sms_code(code) is FieldFlaw.CODE_FORMAT


def test_a_missing_code_is_told_as_missing() -> None:
    assert flaw_of_sms_code("") is FieldFlaw.REQUIRED
