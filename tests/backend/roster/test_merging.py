"""What a file makes of the roster that is there."""

from groupcode_desktop.backend.roster.matching import Entry
from groupcode_desktop.backend.roster.merging import Merged, merged
from groupcode_desktop.domain.roster import RosterMode

A, B = b"a" * 32, b"b" * 32


def entry(place: int, name: str, phone: bytes | None = None, number: str = "", department: str = "") -> Entry:
    return Entry(place, name, phone, "m" if phone else "", number, department, "")


BEFORE = (entry(1, "张三", A, "", "一部"), entry(2, "李四", None, "9"), entry(5, "王五"))


def test_the_first_file_is_the_roster() -> None:
    file = (entry(0, "张三"), entry(0, "李四"))
    assert merged((), file, RosterMode.REPLACE) == Merged((entry(1, "张三"), entry(2, "李四")), 2, 0, 0)


def test_the_same_file_again_changes_nothing() -> None:
    twins = (entry(1, "张伟", department="一部"), entry(2, "张伟", department="二部"))
    for before in (BEFORE, twins):
        for mode in RosterMode:
            assert merged(before, before, mode) == Merged(before, 0, 0, 0)


def test_replacing_removes_who_is_not_in_the_file() -> None:
    file = (entry(0, "赵六"), entry(0, "张三", A))
    done = merged(BEFORE, file, RosterMode.REPLACE)
    assert done == Merged((entry(1, "张三", A), entry(6, "赵六")), 1, 1, 2)


def test_completing_keeps_who_is_not_in_the_file_and_what_it_does_not_say() -> None:
    file = (entry(0, "赵六"), entry(0, "张三", A, "7"), entry(0, "王五", B))
    done = merged(BEFORE, file, RosterMode.COMPLETE)
    assert done.entries == (
        entry(1, "张三", A, "7", "一部"),
        BEFORE[1],
        entry(5, "王五", B),
        entry(6, "赵六"),
    )
    assert (done.added, done.changed, done.removed) == (1, 2, 0)


def test_a_namesake_with_another_phone_is_somebody_else() -> None:
    done = merged(BEFORE, (entry(0, "张三", B),), RosterMode.COMPLETE)
    assert done.entries == (*BEFORE, entry(6, "张三", B))


def test_a_corrected_name_and_a_corrected_phone() -> None:
    file = (entry(0, "张山", A), entry(0, "李四", B, "9"))
    done = merged(BEFORE, file, RosterMode.COMPLETE)
    assert done.entries == (entry(1, "张山", A, "", "一部"), entry(2, "李四", B, "9"), BEFORE[2])
