"""Imports that meet each other, a dissolution, or somebody who joins: nothing is lost or left behind."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest
from sqlalchemy import func, select

from groupcode_desktop.backend import dissolutions
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.roster import imports
from groupcode_desktop.backend.roster.reading import entries_of
from groupcode_desktop.backend.roster.rows import checked
from groupcode_desktop.backend.tables import members, roster_entries, rosters
from groupcode_desktop.domain.errors import NotFound
from groupcode_desktop.domain.roster import RosterMode, RosterRow
from tests.cast import phone_number
from tests.joining import GROUP, Joinable, applicant, make_joinable

ROUNDS = 5


@pytest.fixture
def joinable(backend: Backend) -> Joinable:
    return make_joinable(backend)


def at_once(*calls: Callable[[], object]) -> None:
    """NotFound is an answer like another: the group was dissolved first."""
    with ThreadPoolExecutor(len(calls)) as pool:
        for done in [pool.submit(call) for call in calls]:
            error = done.exception()
            assert error is None or isinstance(error, NotFound), error


def importing(joinable: Joinable, *people: RosterRow, mode: RosterMode) -> Callable[[], object]:
    backend = joinable.backend
    rows = checked(backend.vault, people)

    def call() -> None:
        with backend.database.write() as db:
            imports.import_roster(db, joinable.creator, joinable.group_id, rows, mode, backend.clock())

    return call


def person(number: int) -> RosterRow:
    return RosterRow(2, f"某{chr(0x4E00 + number)}", phone_number(number), str(number), f"{number}部", "")


def test_imports_wait_for_each_other(joinable: Joinable) -> None:
    calls = [importing(joinable, person(number), mode=RosterMode.COMPLETE) for number in range(100, 112)]
    at_once(*calls)
    with joinable.backend.database.read() as db:
        entries = entries_of(db, joinable.group_id)
    assert sorted(entry.number for entry in entries) == [str(number) for number in range(100, 112)]
    assert [entry.id for entry in entries] == list(range(1, 13))


def test_a_dissolved_group_keeps_no_roster(backend: Backend, joinable: Joinable) -> None:
    def dissolving() -> None:
        with backend.database.write() as db:
            dissolutions.dissolve(db, joinable.creator, joinable.group_id, GROUP, backend.clock())

    calls = [importing(joinable, person(number), mode=RosterMode.REPLACE) for number in range(100, 104)]
    at_once(*calls, dissolving)
    with backend.database.read() as db:
        for table in (rosters, roster_entries):
            assert db.execute(select(func.count()).select_from(table)).scalar_one() == 0


def test_who_joins_meanwhile_is_filled_in_by_one_of_the_two_or_not_at_all(joinable: Joinable) -> None:
    """Never wrongly, and never half."""
    for turn in range(ROUNDS):
        number = 100 + turn
        code = joinable.send_code(number)
        somebody = applicant(number, code, person(number).name)
        at_once(
            importing(joinable, person(number), mode=RosterMode.COMPLETE), partial(joinable.join, somebody)
        )
        newest = select(members.c.department).where(members.c.name == person(number).name)
        with joinable.backend.database.read() as db:
            assert db.execute(newest).scalar_one() in ("", f"{number}部")
    importing(joinable, *map(person, range(100, 100 + ROUNDS)), mode=RosterMode.COMPLETE)()
    with joinable.backend.database.read() as db:
        rows = select(members.c.name, members.c.department).where(members.c.department != "")
        assert {row.name: row.department for row in db.execute(rows)} == {
            person(number).name: f"{number}部" for number in range(100, 100 + ROUNDS)
        }
