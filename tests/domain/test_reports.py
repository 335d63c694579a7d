"""健康日报: which days are due, where a day stands at its boundaries, what is abnormal, how it adds up."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupcode_desktop.domain.errors import InvalidInput
from groupcode_desktop.domain.fields import FieldFlaw
from groupcode_desktop.domain.reports import (
    Answers,
    MemberReport,
    Question,
    Report,
    ReportDay,
    ReportSettings,
    ReportState,
    Stage,
    Status,
    Symptom,
    ZeroReport,
    checked_answers,
    checked_settings,
    has_reported,
    is_abnormal,
    is_due,
    moment_of,
    stage_of,
    state_of,
    tally,
)

MONDAY = date(2022, 5, 2)
SUNDAY = date(2022, 5, 8)
ON = ReportSettings(on=True, weekdays=(0, 1, 2, 3, 4), opens_at=7 * 60, deadline=10 * 60)
WELL = Answers(365, (), Status.NORMAL, Status.NORMAL, "广州市海珠区", "", True)

days = st.dates(date(2000, 1, 1), date(2100, 1, 1))
minutes = st.integers(0, 1439)
settings = st.builds(
    ReportSettings,
    on=st.booleans(),
    weekdays=st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days))),
    opens_at=minutes,
    deadline=minutes,
)
answers = st.builds(
    Answers,
    temperature=st.none() | st.integers(350, 420),
    symptoms=st.sets(st.sampled_from(Symptom)).map(tuple),
    status=st.none() | st.sampled_from(Status),
    household=st.none() | st.sampled_from(Status),
)


def at(day: date, clock: str) -> int:
    return int(datetime.fromisoformat(f"{day} {clock}").replace(tzinfo=ZoneInfo("Asia/Shanghai")).timestamp())


@given(settings, days)
def test_due_is_a_chosen_weekday_while_switched_on(settings: ReportSettings, day: date) -> None:
    assert is_due(settings, day) == (settings.on and day.weekday() in settings.weekdays)
    assert is_due(settings, day) == is_due(settings, day + timedelta(weeks=1))


@pytest.mark.parametrize(
    ("clock", "stage"),
    [
        ("00:00:00", Stage.EARLY),
        ("06:59:59", Stage.EARLY),
        ("07:00:00", Stage.OPEN),
        ("10:00:00", Stage.OPEN),
        ("10:00:01", Stage.LATE),
        ("23:59:59", Stage.LATE),
    ],
)
def test_a_day_at_its_boundaries(clock: str, stage: Stage) -> None:
    assert stage_of(ON, MONDAY, at(MONDAY, clock)) is stage


def test_midnight_ends_the_day() -> None:
    assert stage_of(ON, MONDAY, at(MONDAY + timedelta(days=1), "00:00:00")) is Stage.OVER


def test_a_sunday_off_and_a_group_that_asks_for_nothing() -> None:
    noon = at(SUNDAY, "12:00:00")
    assert stage_of(ON, SUNDAY, noon) is Stage.NOT_DUE
    assert stage_of(replace(ON, weekdays=(6,)), SUNDAY, noon) is Stage.LATE
    assert stage_of(replace(ON, on=False), SUNDAY, noon) is Stage.OFF


@given(days, minutes)
def test_minutes_are_of_the_clock_in_shanghai(day: date, minute: int) -> None:
    local = datetime.fromtimestamp(moment_of(day, minute), ZoneInfo("Asia/Shanghai"))
    assert (local.date(), local.hour * 60 + local.minute, local.second) == (day, minute, 0)


@given(answers)
def test_abnormal_is_a_fever_a_symptom_or_a_status_other_than_normal(answers: Answers) -> None:
    has_fever = answers.temperature is not None and answers.temperature >= 373
    is_odd = any(status not in (None, Status.NORMAL) for status in (answers.status, answers.household))
    assert is_abnormal(answers) == (has_fever or answers.symptoms != () or is_odd)


@pytest.mark.parametrize(("tenths", "abnormal"), [(372, False), (373, True)])
def test_37_3_degrees_are_a_fever(tenths: int, abnormal: bool) -> None:
    assert is_abnormal(replace(WELL, temperature=tenths)) is abnormal


def member(report: Answers | None = None, exempt: str | None = None, joined_at: int = 0) -> MemberReport:
    made = None if report is None else Report(report, is_abnormal(report), 1, 1, False)
    return MemberReport(1, "李晓明", "", "", joined_at, exempt, None, made)


def day_of(zero: ZeroReport | None = None, settings: ReportSettings = ON, day: date = MONDAY) -> ReportDay:
    return ReportDay(day, 0, settings, settings, zero, "", False, ())


ZERO = ZeroReport("陈创建", 1)
ILL = replace(WELL, symptoms=(Symptom.COUGH,))


@pytest.mark.parametrize(
    ("who", "day", "state"),
    [
        (member(), day_of(), ReportState.MISSING),
        (member(WELL), day_of(), ReportState.NORMAL),
        (member(ILL), day_of(), ReportState.ABNORMAL),
        (member(exempt="出差"), day_of(), ReportState.EXEMPT),
        (member(ILL, exempt="出差"), day_of(), ReportState.ABNORMAL),
        (member(), day_of(ZERO), ReportState.ZERO),
        (member(ILL), day_of(ZERO), ReportState.ABNORMAL),
        (member(exempt="出差"), day_of(ZERO), ReportState.EXEMPT),
        (member(joined_at=at(MONDAY, "10:00:00")), day_of(), ReportState.MISSING),
        (member(joined_at=at(MONDAY, "10:00:01")), day_of(), ReportState.NOT_DUE),
        (member(), day_of(day=SUNDAY), ReportState.NOT_DUE),
        (member(), day_of(settings=replace(ON, on=False)), ReportState.NOT_DUE),
    ],
)
def test_what_became_of_a_member_that_day(who: MemberReport, day: ReportDay, state: ReportState) -> None:
    assert state_of(who, day) is state


@given(st.lists(st.sampled_from(ReportState)))
def test_the_numbers_add_up(states: list[ReportState]) -> None:
    counted = tally(states)
    assert counted.due == counted.reported + counted.missing
    assert counted.abnormal <= counted.reported == sum(map(has_reported, states))
    assert counted.due + counted.exempt + states.count(ReportState.NOT_DUE) == len(states)


def test_a_report_without_flaw_stays_as_it_is() -> None:
    assert checked_answers(WELL, ON) == WELL


def test_what_is_not_asked_is_not_kept() -> None:
    asked = replace(ON, questions=(Question.TEMPERATURE,))
    assert checked_answers(ILL, asked) == Answers(365)


def test_every_flaw_is_told_at_once() -> None:
    with pytest.raises(InvalidInput) as refused:
        checked_answers(Answers(note="好" * 101), ON)
    assert refused.value.fields == {
        "temperature": FieldFlaw.REQUIRED,
        "status": FieldFlaw.REQUIRED,
        "household": FieldFlaw.REQUIRED,
        "location": FieldFlaw.REQUIRED,
        "note": FieldFlaw.TOO_LONG,
        "promise": FieldFlaw.NOT_TICKED,
    }


@pytest.mark.parametrize("tenths", [350, 420])
def test_temperatures_of_the_living(tenths: int) -> None:
    assert checked_answers(replace(WELL, temperature=tenths), ON).temperature == tenths


@pytest.mark.parametrize("tenths", [-1, 349, 421])
def test_temperatures_of_nobody(tenths: int) -> None:
    with pytest.raises(InvalidInput) as refused:
        checked_answers(replace(WELL, temperature=tenths), ON)
    assert refused.value.fields == {"temperature": FieldFlaw.TEMPERATURE_RANGE}


@given(st.permutations(list(Question)), st.permutations(list(range(7))))
def test_settings_are_put_in_order(questions: list[Question], weekdays: list[int]) -> None:
    made = checked_settings(ReportSettings(weekdays=(*weekdays, 1), questions=(*questions, questions[0])))
    assert made.weekdays == tuple(range(7))
    assert made.questions == tuple(Question)


@pytest.mark.parametrize(
    ("wrong", "field", "flaw"),
    [
        (replace(ON, weekdays=()), "weekdays", FieldFlaw.NOT_A_CHOICE),
        (replace(ON, weekdays=(7,)), "weekdays", FieldFlaw.NOT_A_CHOICE),
        (replace(ON, opens_at=-1), "opens_at", FieldFlaw.NOT_A_CHOICE),
        (replace(ON, deadline=1440), "deadline", FieldFlaw.NOT_A_CHOICE),
        (replace(ON, deadline=ON.opens_at), "deadline", FieldFlaw.TOO_EARLY),
        (replace(ON, questions=(Question.PROMISE, Question.NOTE)), "questions", FieldFlaw.NOT_A_CHOICE),
    ],
)
def test_settings_that_make_no_sense(wrong: ReportSettings, field: str, flaw: FieldFlaw) -> None:
    with pytest.raises(InvalidInput) as refused:
        checked_settings(wrong)
    assert refused.value.fields == {field: flaw}
