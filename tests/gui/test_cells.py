"""No name becomes a formula in a spreadsheet."""

import pytest

from groupcode_desktop.gui.cells import safe_cell


@pytest.mark.parametrize("lead", [*"=+-@\t\r\n\0＝＋－＠"])
@pytest.mark.parametrize("before", ["", " ", "　", "\u00a0 "])
def test_a_formula_is_only_text(lead: str, before: str) -> None:
    assert safe_cell(f"{before}{lead}1+1") == f"'{before}{lead}1+1"


@pytest.mark.parametrize("text", ["", "李晓明", "a=b", "广州塔-1", "2026-01-01 10:00:00", "440105********12"])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert safe_cell(text) == text
