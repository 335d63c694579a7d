"""A dissolved group stands on the pages of those who were in it, for 30 days."""

import pytest
from sqlalchemy import func, select, update

from groupcode_desktop.backend import housekeeping
from groupcode_desktop.backend.dissolution_notes import DissolutionNote, notes_for
from groupcode_desktop.backend.dissolutions import dissolve
from groupcode_desktop.backend.tables import dissolution_notes, people
from groupcode_desktop.domain.limits import DAY, DISSOLUTION_NOTE_LIFETIME
from tests.cast import phone_number
from tests.conftest import SetClock
from tests.joining import CREATOR_NUMBER, GROUP, Joinable
from tests.own_page import Own, joined, text_of


@pytest.fixture
def phone(address: tuple[str, int]) -> Own:
    return Own(address, "")


def end(group: Joinable) -> None:
    with group.backend.database.write() as db:
        dissolve(db, group.creator, group.group_id, GROUP, group.backend.clock())


def notes(group: Joinable, number: int) -> tuple[DissolutionNote, ...]:
    backend = group.backend
    index = backend.vault.index("phone", f"+86{phone_number(number)}")
    with backend.database.read() as db:
        return notes_for(db, index, backend.clock())


def kept(group: Joinable) -> int:
    with group.backend.database.read() as db:
        return db.execute(select(func.count()).select_from(dissolution_notes)).scalar_one()


def test_everybody_who_was_in_it_is_told(group: Joinable, clock: SetClock) -> None:
    joined(group, clock)
    end(group)
    told = (DissolutionNote(GROUP, clock.now),)
    assert notes(group, 1) == notes(group, CREATOR_NUMBER) == told
    assert notes(group, 2) == ()


def test_it_is_told_although_the_person_is_erased(group: Joinable, phone: Own, clock: SetClock) -> None:
    joined(group, clock)
    end(group)
    with group.backend.database.read() as db:
        erased = select(people.c.erased_at).where(people.c.id != group.creator.person)
        assert db.execute(erased).scalars().all() == [clock.now]
    shown = phone.sign_in(group, 1)
    assert f"「{GROUP}」已于" in text_of(shown)
    assert "解散，您在其中的健康信息已经删除。" in text_of(shown)
    assert "李晓明" not in shown.text
    assert "没有您的信息" not in shown.text


def test_in_english(group: Joinable, phone: Own, clock: SetClock) -> None:
    joined(group, clock)
    end(group)
    phone.language = "en"
    assert f"“{GROUP}” was dissolved on " in text_of(phone.sign_in(group, 1))


def test_others_are_told_nothing(group: Joinable, phone: Own, clock: SetClock) -> None:
    joined(group, clock)
    end(group)
    assert GROUP not in phone.sign_in(group, 2).text


def test_two_people_of_one_phone_are_one_note(group: Joinable, clock: SetClock) -> None:
    joined(group, clock)
    with group.backend.database.write() as db:
        db.execute(update(people).values(phone_index=bytes(32)))
    end(group)
    assert kept(group) == 1


def test_after_thirty_days_it_is_gone(group: Joinable, clock: SetClock) -> None:
    joined(group, clock)
    end(group)
    clock.pass_by(DISSOLUTION_NOTE_LIFETIME - 1)
    assert len(notes(group, 1)) == 1
    clock.pass_by(1)
    assert notes(group, 1) == ()
    assert kept(group) == 2
    with group.backend.database.write() as db:
        housekeeping.forget(db, clock.now)
    assert kept(group) == 0


def test_younger_notes_stay(group: Joinable, clock: SetClock) -> None:
    end(group)
    clock.pass_by(DISSOLUTION_NOTE_LIFETIME - DAY)
    with group.backend.database.write() as db:
        housekeeping.forget(db, clock.now)
    assert kept(group) == 1
