"""A new answer beside what is known: the better part stays, and says from where it is."""

from hypothesis import given
from hypothesis import strategies as st

from groupcode_desktop.domain.health import (
    Colour,
    Dose,
    HealthCode,
    HealthRecord,
    NatResult,
    NatTest,
    Origin,
    Source,
    VaccineRoute,
)
from groupcode_desktop.domain.health_merge import merged

EARLIER, LATER = 1_651_700_000, 1_651_743_295
TIMES = st.one_of(st.none(), st.integers(EARLIER - 100_000, LATER + 100_000))
CODES = st.builds(
    HealthCode, st.sampled_from(Colour), st.just("原因"), st.just(""), TIMES, st.just("广州市"), st.just("")
)
TESTS = st.builds(NatTest, st.sampled_from(NatResult), TIMES, TIMES, st.just("实验室"), st.just(""))


def doses(number: int) -> tuple[Dose, ...]:
    one = Dose(1, "2021-05-01", "疫苗", "企业", "单位", VaccineRoute.INACTIVATED)
    return (one,) * number


DOSES = st.one_of(st.none(), st.integers(0, 4).map(doses))


def records(at: int) -> st.SearchStrategy[HealthRecord]:
    return st.builds(
        HealthRecord, st.sampled_from(Source), st.just(at), *(st.none() | p for p in (CODES, TESTS)), DOSES
    )


def code(colour: Colour, judged_at: int | None) -> HealthCode:
    return HealthCode(colour, "", "", judged_at, "", "")


def record(
    at: int,
    health_code: HealthCode | None = None,
    nat: NatTest | None = None,
    known_doses: tuple[Dose, ...] | None = None,
    source: Source = Source.HTTP,
) -> HealthRecord:
    return HealthRecord(source, at, health_code, nat, known_doses)


@given(known=records(EARLIER), answer=records(LATER))
def test_every_part_is_one_of_the_two_and_none_is_lost(known: HealthRecord, answer: HealthRecord) -> None:
    both = merged(known, answer)
    assert (both.source, both.updated_at) == (answer.source, answer.updated_at)
    for part, origin in (("health_code", "code_origin"), ("nat", "nat_origin"), ("doses", "doses_origin")):
        was, told, kept = (getattr(one, part) for one in (known, answer, both))
        stamp = getattr(both, origin)
        assert kept == (told if stamp is None else was)
        assert stamp in (None, known.origin)
        assert kept is not None or (was is None and told is None)


@given(known=records(EARLIER), answer=records(LATER))
def test_the_same_answer_again_changes_nothing(known: HealthRecord, answer: HealthRecord) -> None:
    both = merged(known, answer)
    again = merged(both, answer)
    assert (again.health_code, again.nat, again.doses) == (both.health_code, both.nat, both.doses)


def test_an_older_judgement_is_not_taken() -> None:
    newer = record(EARLIER, code(Colour.RED, EARLIER - 10))
    both = merged(newer, record(LATER, code(Colour.GREEN, EARLIER - 11)))
    assert both.health_code == newer.health_code
    assert both.code_origin == Origin(Source.HTTP, EARLIER)


def test_a_later_judgement_is_taken() -> None:
    both = merged(record(EARLIER, code(Colour.RED, EARLIER)), record(LATER, code(Colour.GREEN, LATER)))
    assert both.health_code == code(Colour.GREEN, LATER)
    assert both.code_origin is None


def test_a_judgement_of_no_time_is_as_new_as_its_answer() -> None:
    both = merged(record(EARLIER, code(Colour.RED, EARLIER)), record(LATER, code(Colour.GREEN, None)))
    assert both.health_code == code(Colour.GREEN, None)


def test_a_test_of_no_time_hides_none() -> None:
    known = NatTest(NatResult.NEGATIVE, EARLIER - 10, EARLIER, "", "")
    told = NatTest(NatResult.NEGATIVE, None, None, "", "")
    assert merged(record(EARLIER, nat=known), record(LATER, nat=told)).nat == known


def test_no_data_hides_no_colour() -> None:
    known = record(EARLIER, code(Colour.YELLOW, None))
    assert merged(known, record(LATER, code(Colour.NONE, LATER))).health_code == known.health_code


def test_what_is_kept_twice_keeps_its_first_origin() -> None:
    known = record(EARLIER, code(Colour.GREEN, EARLIER))
    once = merged(known, record(EARLIER + 1))
    assert merged(once, record(LATER)).code_origin == Origin(Source.HTTP, EARLIER)


def test_of_one_test_the_result_beats_the_waiting_for_it() -> None:
    done = NatTest(NatResult.NEGATIVE, EARLIER - 10, EARLIER, "", "")
    waiting = NatTest(NatResult.PENDING, EARLIER - 10, None, "", "")
    assert merged(record(EARLIER, nat=done), record(LATER, nat=waiting)).nat == done
    assert merged(record(EARLIER, nat=waiting), record(LATER, nat=done)).nat == done


def test_an_impossible_time_wins_over_nothing() -> None:
    wrong = NatTest(NatResult.NEGATIVE, EARLIER + 99_999, None, "", "")
    right = NatTest(NatResult.NEGATIVE, LATER - 10, LATER, "", "")
    assert merged(record(EARLIER, nat=wrong), record(LATER, nat=right)).nat == right


def test_only_the_same_source_takes_doses_back() -> None:
    known = record(EARLIER, known_doses=doses(3))
    assert merged(known, record(LATER, known_doses=doses(2))).doses == doses(2)
    assert merged(known, record(LATER, known_doses=doses(2), source=Source.FILE)).doses == doses(3)
    assert merged(known, record(LATER, known_doses=())).doses == doses(3)


def test_only_an_authority_ends_an_authoritys_positive() -> None:
    positive = record(EARLIER, nat=NatTest(NatResult.POSITIVE, EARLIER - 100, EARLIER - 50, "", ""))
    negative = NatTest(NatResult.NEGATIVE, LATER - 100, LATER - 50, "", "")
    assert merged(positive, record(LATER, nat=negative, source=Source.SELF_REPORT)).nat == positive.nat
    assert merged(positive, record(LATER, nat=negative)).nat == negative
