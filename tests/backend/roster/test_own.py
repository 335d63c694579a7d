"""My page names the rosters that hold the owner of the phone, joined or not."""

import pytest

from groupcode_desktop.backend.roster import imports
from groupcode_desktop.backend.roster.rows import checked
from groupcode_desktop.domain.roster import RosterMode, RosterRow
from tests.cast import phone_number
from tests.conftest import SetClock
from tests.joining import GROUP, Joinable
from tests.own_page import Own, joined, text_of

pytestmark = pytest.mark.sqlite
"""The pages do not know which database is behind the verbs."""


@pytest.fixture
def phone(address: tuple[str, int]) -> Own:
    return Own(address, "")


def expect(group: Joinable, *people: RosterRow) -> None:
    backend = group.backend
    rows = checked(backend.vault, people)
    with backend.database.write() as db:
        imports.import_roster(db, group.creator, group.group_id, rows, RosterMode.REPLACE, backend.clock())


def test_who_is_expected_is_told(group: Joinable, phone: Own) -> None:
    expect(group, RosterRow(2, "李晓明", phone_number(1), "A17", "一部", "组长"))
    page = phone.sign_in(group, 1)
    assert f"{GROUP}：李晓明 · A17 · 一部 · 组长" in text_of(page)
    assert phone_number(1) not in page.text


def test_others_on_the_roster_are_not(group: Joinable, phone: Own) -> None:
    expect(group, RosterRow(2, "欧阳缺席", phone_number(2), "A18", "二部", ""))
    assert "欧阳缺席" not in text_of(phone.sign_in(group, 1))


def test_a_department_that_was_filled_in_is_shown(group: Joinable, phone: Own, clock: SetClock) -> None:
    expect(group, RosterRow(2, "李晓明", phone_number(1), "", "研发一部", ""))
    joined(group, clock)
    shown = text_of(phone.sign_in(group, 1))
    assert "部门 研发一部" in " ".join(shown.split())
