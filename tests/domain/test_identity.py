"""Identity documents: the impossible is refused, each for its own reason."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupcode_desktop.domain import regions
from groupcode_desktop.domain.errors import InvalidInput
from groupcode_desktop.domain.fields import FieldFlaw
from groupcode_desktop.domain.identity import (
    IdType,
    birth_date,
    check_digit,
    checked_id,
    flaw_of_id,
    needs_guardian,
    normal_form,
    tells_birth,
)

TODAY = date(2026, 2, 28)
DISTRICTS = [
    d.code for p in regions.provinces() for c in regions.cities(p.code) for d in regions.districts(c.code)
]


def resident(region: str, born: str, order: str = "001") -> str:
    """A number whose check digit is right, whatever the rest."""
    first = region + born + order
    return first + check_digit(first)


def wrong_check_digit(number: str) -> str:
    return number[:17] + ("0" if number[17] != "0" else "1")


GOOD = resident("440105", "19900307")

IMPOSSIBLE = {
    "nothing typed": ("", FieldFlaw.REQUIRED),
    "17 characters": (GOOD[:17], FieldFlaw.ID_LENGTH),
    "19 characters": (GOOD + "0", FieldFlaw.ID_LENGTH),
    "15 digits of the old form": ("440105900307001", FieldFlaw.ID_LENGTH),
    "letter in the middle": (GOOD[:9] + "A" + GOOD[10:], FieldFlaw.ID_CHARACTERS),
    "X before the end": (GOOD[:16] + "X" + GOOD[17], FieldFlaw.ID_CHARACTERS),
    "letter other than X at the end": (GOOD[:17] + "Y", FieldFlaw.ID_CHARACTERS),
    "digits of another script": ("٤" * 18, FieldFlaw.ID_CHARACTERS),
    "province that never was": (resident("990101", "19900307"), FieldFlaw.ID_REGION),
    "district that never was": (resident("440199", "19900307"), FieldFlaw.ID_REGION),
    "whole province": (resident("440000", "19900307"), FieldFlaw.ID_REGION),
    "district of a special region": (resident("810101", "19900307"), FieldFlaw.ID_REGION),
    "month 13": (resident("440105", "19901307"), FieldFlaw.ID_BIRTH_DATE),
    "month 0": (resident("440105", "19900007"), FieldFlaw.ID_BIRTH_DATE),
    "31 April": (resident("440105", "19900431"), FieldFlaw.ID_BIRTH_DATE),
    "29 February of no leap year": (resident("440105", "20230229"), FieldFlaw.ID_BIRTH_DATE),
    "29 February of 1900": (resident("440105", "19000229"), FieldFlaw.ID_BIRTH_DATE),
    "year 0": (resident("440105", "00000101"), FieldFlaw.ID_BIRTH_DATE),
    "born tomorrow": (resident("440105", "20260301"), FieldFlaw.ID_BIRTH_FUTURE),
    "born before 1900": (resident("440105", "18991231"), FieldFlaw.ID_BIRTH_TOO_EARLY),
    "wrong check digit": (wrong_check_digit(GOOD), FieldFlaw.ID_CHECK_DIGIT),
    "two neighbours swapped": (GOOD[:15] + GOOD[16] + GOOD[15] + GOOD[17], FieldFlaw.ID_CHECK_DIGIT),
}


@pytest.mark.parametrize(("number", "flaw"), IMPOSSIBLE.values(), ids=IMPOSSIBLE.keys())
def test_an_impossible_number_is_refused_for_its_own_reason(number: str, flaw: FieldFlaw) -> None:
    assert flaw_of_id(IdType.RESIDENT, number, TODAY) is flaw


POSSIBLE = {
    "published example": "11010519491231002X",
    "born today": resident("440105", "20260228"),
    "born on a leap day": resident("440105", "20240229"),
    "born on the leap day of 2000": resident("440105", "20000229"),
    "first day of 1900": resident("440105", "19000101"),
    "dissolved district": resident("110103", "19800101"),
    "city without districts": resident("441900", "19900307"),
    "resident of Hong Kong": resident("810000", "19900307"),
    "resident of Macao": resident("820000", "19900307"),
    "resident of Taiwan": resident("830000", "19900307"),
}


@pytest.mark.parametrize("number", POSSIBLE.values(), ids=POSSIBLE.keys())
def test_a_possible_number_is_taken(number: str) -> None:
    assert flaw_of_id(IdType.RESIDENT, number, TODAY) is None


@st.composite
def residents(draw: st.DrawFn) -> str:
    born = draw(st.dates(date(1900, 1, 1), TODAY))
    order = draw(st.integers(0, 999))
    return resident(draw(st.sampled_from(DISTRICTS)), f"{born:%Y%m%d}", f"{order:03}")


@given(residents())
def test_every_district_and_day_makes_possible_numbers(number: str) -> None:
    assert flaw_of_id(IdType.RESIDENT, number, TODAY) is None
    assert f"{birth_date(number):%Y%m%d}" == number[6:14]


@given(residents(), st.integers(0, 17), st.integers(1, 9))
def test_one_wrong_digit_never_passes(number: str, place: int, step: int) -> None:
    old = 10 if number[place] == "X" else int(number[place])
    wrong = number[:place] + str((old + step) % 10) + number[place + 1 :]
    if wrong != number:
        assert flaw_of_id(IdType.RESIDENT, wrong, TODAY) is not None


@pytest.mark.parametrize(
    "typed",
    [
        "11010519491231002x",
        " 110105 19491231 002X ",
        "110105-19491231-002X",
        "１１０１０５１９４９１２３１００２Ｘ",
        "110105\u300019491231002ｘ",
    ],
)
def test_one_number_is_one_number_however_it_is_typed(typed: str) -> None:
    assert checked_id(IdType.RESIDENT, typed, TODAY) == "11010519491231002X"


@pytest.mark.parametrize(
    ("id_type", "number"),
    [
        (IdType.HK_MACAO_PERMIT, "H12345678"),
        (IdType.HK_MACAO_PERMIT, "m1234567801"),
        (IdType.TAIWAN_PERMIT, "12345678"),
        (IdType.TAIWAN_PERMIT, "1234567801"),
        (IdType.PASSPORT, "E12345678"),
        (IdType.PASSPORT, "ea1234567"),
        (IdType.FOREIGN_RESIDENT, "FRA110072010901"),
        (IdType.FOREIGN_RESIDENT, resident("911250", "19900307")),
    ],
)
def test_other_documents_have_their_own_forms(id_type: IdType, number: str) -> None:
    assert checked_id(id_type, number, TODAY) == number.upper()


@pytest.mark.parametrize(
    ("id_type", "number", "flaw"),
    [
        (IdType.HK_MACAO_PERMIT, "A12345678", FieldFlaw.ID_FORMAT),
        (IdType.HK_MACAO_PERMIT, "H1234567", FieldFlaw.ID_FORMAT),
        (IdType.HK_MACAO_PERMIT, "H123456789", FieldFlaw.ID_FORMAT),
        (IdType.HK_MACAO_PERMIT, "H١٢٣٤٥٦٧٨", FieldFlaw.ID_FORMAT),
        (IdType.TAIWAN_PERMIT, "1234567", FieldFlaw.ID_FORMAT),
        (IdType.TAIWAN_PERMIT, "A12345678", FieldFlaw.ID_FORMAT),
        (IdType.PASSPORT, "E123", FieldFlaw.ID_FORMAT),
        (IdType.PASSPORT, "E1234567890123456", FieldFlaw.ID_FORMAT),
        (IdType.PASSPORT, "护照12345", FieldFlaw.ID_FORMAT),
        (IdType.FOREIGN_RESIDENT, "FR1100720109012", FieldFlaw.ID_FORMAT),
        (IdType.FOREIGN_RESIDENT, GOOD, FieldFlaw.ID_FORMAT),
        (IdType.FOREIGN_RESIDENT, resident("911250", "19901307"), FieldFlaw.ID_BIRTH_DATE),
        (IdType.FOREIGN_RESIDENT, resident("911250", "20260301"), FieldFlaw.ID_BIRTH_FUTURE),
        (
            IdType.FOREIGN_RESIDENT,
            wrong_check_digit(resident("911250", "19900307")),
            FieldFlaw.ID_CHECK_DIGIT,
        ),
    ],
)
def test_other_documents_are_refused_for_their_own_reason(
    id_type: IdType, number: str, flaw: FieldFlaw
) -> None:
    with pytest.raises(InvalidInput) as refusal:
        checked_id(id_type, number, TODAY)
    assert refusal.value.fields == {"id_number": flaw}


@pytest.mark.parametrize("id_type", IdType)
@given(number=st.text())
def test_any_text_is_taken_or_refused_by_its_field(id_type: IdType, number: str) -> None:
    flaw = flaw_of_id(id_type, normal_form(number), TODAY)
    if flaw is None:
        assert checked_id(id_type, number, TODAY) == normal_form(number)
    else:
        with pytest.raises(InvalidInput):
            checked_id(id_type, number, TODAY)


@pytest.mark.parametrize(
    ("born", "today", "is_child"),
    [
        ("20121123", date(2026, 11, 22), True),
        ("20121122", date(2026, 11, 22), False),
        ("20121121", date(2026, 11, 22), False),
        ("20120229", date(2026, 2, 28), True),
        ("20120229", date(2026, 3, 1), False),
    ],
)
def test_a_guardian_is_needed_up_to_the_fourteenth_birthday(born: str, today: date, is_child: bool) -> None:
    first = f"440105{born}001"
    number = first + check_digit(first)
    assert needs_guardian(IdType.RESIDENT, number, today) is is_child
    assert not needs_guardian(IdType.PASSPORT, number, today)
    assert not tells_birth(IdType.PASSPORT, "E12345678")
