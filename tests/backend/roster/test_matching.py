"""Who of the expected is which member: sure, or not said at all."""

from dataclasses import replace

from groupcode_desktop.backend.roster.matching import Candidate, Entry, Match, matches
from groupcode_desktop.domain.roster import RosterState

A, B = b"a" * 32, b"b" * 32


def entry(number: int, name: str, phone: bytes | None = None, staff_number: str = "") -> Entry:
    return Entry(number, name, phone, "", staff_number, "", "")


def member(number: int, name: str, phone: bytes = b"?", remark: str = "") -> Candidate:
    return Candidate(number, name, remark, "", phone)


def joined(number: int) -> Match:
    return Match(RosterState.JOINED, number)


MISSING, UNCLEAR = Match(RosterState.MISSING), Match(RosterState.UNCLEAR)


def test_a_phone_is_enough() -> None:
    assert matches([entry(1, "李小明", A)], [member(7, "李晓明", A)]) == {1: joined(7)}


def test_of_several_people_with_one_phone_the_name_decides() -> None:
    entries = [entry(1, "李晓明", A), entry(2, "李大明", A)]
    members = [member(7, "李大明", A), member(8, "李晓明", A)]
    assert matches(entries, members) == {1: joined(8), 2: joined(7)}
    assert matches(entries, members[:1]) == {1: MISSING, 2: joined(7)}


def test_two_strangers_with_one_phone_are_nobody() -> None:
    members = [member(7, "张三", A), member(8, "李四", A)]
    assert matches([entry(1, "李晓明", A)], members) == {1: MISSING}


def test_number_and_name_are_enough_also_under_another_phone() -> None:
    members = [member(7, "张伟", B, "A17"), member(8, "张伟", A, "a18")]
    entries = [entry(1, "张伟", b"c", "A18"), entry(2, "张伟", None, "A17")]
    assert matches(entries, members) == {1: joined(8), 2: joined(7)}


def test_a_number_alone_is_not() -> None:
    assert matches([entry(1, "张伟", None, "A17")], [member(7, "张三", A, "A17")]) == {1: MISSING}


def test_a_name_that_only_one_has_is_enough() -> None:
    assert matches([entry(1, "Anna Li")], [member(7, "anna li"), member(8, "张三")]) == {1: joined(7)}


def test_namesakes_are_never_told_apart_by_guessing() -> None:
    two = [entry(1, "张伟"), entry(2, "张伟")]
    assert matches(two, [member(7, "张伟")]) == {1: UNCLEAR, 2: UNCLEAR}
    assert matches(two[:1], [member(7, "张伟"), member(8, "张伟")]) == {1: UNCLEAR}
    assert matches(two, []) == {1: MISSING, 2: MISSING}


def test_a_namesake_left_over_is_not_the_other_one() -> None:
    """One of them is known by phone; that does not make the second member the second expected."""
    entries = [entry(1, "张伟", A), entry(2, "张伟")]
    assert matches(entries, [member(7, "张伟", A), member(8, "张伟", B)]) == {1: joined(7), 2: UNCLEAR}
    assert matches(entries, [member(7, "张伟", A)]) == {1: joined(7), 2: MISSING}


def test_the_same_name_under_another_phone_is_shown_not_matched() -> None:
    assert matches([entry(1, "张伟", A)], [member(7, "张伟", B)]) == {1: UNCLEAR}


def test_what_a_manager_said_comes_first_while_the_member_is_there() -> None:
    said = replace(entry(1, "张伟", A), confirmed=8)
    members = [member(7, "张伟", A), member(8, "张大伟", B)]
    assert matches([said], members) == {1: joined(8)}
    assert matches([said], members[:1]) == {1: joined(7)}
