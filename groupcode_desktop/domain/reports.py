"""健康日报: what is asked on which days, and what became of it. Minutes are of a day in Asia/Shanghai."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from groupcode_desktop.domain import limits
from groupcode_desktop.domain.errors import InvalidInput
from groupcode_desktop.domain.fields import FieldFlaw, flaw_of_text, tidy
from groupcode_desktop.domain.times import SERVICE_ZONE, UnixTime


class Question(StrEnum):
    TEMPERATURE = "temperature"  # 体温
    SYMPTOMS = "symptoms"  # 当前症状
    STATUS = "status"  # 本人状态
    HOUSEHOLD = "household"  # 共同居住人状态
    LOCATION = "location"  # 当前所在地
    NOTE = "note"  # 备注
    PROMISE = "promise"  # 本人承诺


class Symptom(StrEnum):
    FEVER = "fever"  # 发热
    COUGH = "cough"  # 干咳
    FATIGUE = "fatigue"  # 乏力
    SORE_THROAT = "sore_throat"  # 咽痛
    RUNNY_NOSE = "runny_nose"  # 鼻塞流涕
    DIARRHOEA = "diarrhoea"  # 腹泻
    VOMITING = "vomiting"  # 呕吐
    RASH = "rash"  # 皮疹
    RED_EYES = "red_eyes"  # 结膜充血
    LOSS_OF_SMELL = "loss_of_smell"  # 嗅味觉减退
    OTHER = "other"  # 其他


class Status(StrEnum):
    NORMAL = "normal"  # 正常
    SAME_PLACE = "same_place"  # 时空伴随者
    SECOND_CONTACT = "second_contact"  # 次密接触者
    CLOSE_CONTACT = "close_contact"  # 密接触者
    CONFIRMED = "confirmed"  # 确诊者


class ReportState(StrEnum):
    """Exclusive; every member is in exactly one on a day."""

    NORMAL = "normal"  # 已报
    ABNORMAL = "abnormal"  # 已报，异常
    ZERO = "zero"  # 由零报告代报
    MISSING = "missing"  # 未报
    EXEMPT = "exempt"  # 免报
    NOT_DUE = "not_due"  # 无需填报


class Stage(StrEnum):
    """Where a day stands; late reports of those who gave none are taken until midnight."""

    OFF = "off"
    NOT_DUE = "not_due"
    EARLY = "early"
    OPEN = "open"
    LATE = "late"
    OVER = "over"


EVERY_DAY = tuple(range(7))
FEVER = 373
"""Tenths of a degree Celsius; from here on a temperature counts as a fever."""
TEMPERATURES = (350, 420)


@dataclass(frozen=True, slots=True)
class ReportSettings:
    """What the creator chose. `weekdays` count from Monday = 0; `version` 0 was never chosen by anybody."""

    on: bool = False
    weekdays: tuple[int, ...] = EVERY_DAY
    opens_at: int = 7 * 60
    deadline: int = 10 * 60
    questions: tuple[Question, ...] = tuple(Question)
    version: int = 0


@dataclass(frozen=True, slots=True)
class Answers:
    """`temperature` is in tenths of a degree Celsius. What is not asked stays as it is here."""

    temperature: int | None = None
    symptoms: tuple[Symptom, ...] = ()
    status: Status | None = None
    household: Status | None = None
    location: str = ""
    note: str = ""
    promise: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """`late` is 补报: first given after the deadline."""

    answers: Answers
    abnormal: bool
    first_at: UnixTime
    last_at: UnixTime
    late: bool


@dataclass(frozen=True, slots=True)
class MemberReport:
    """A member on that day. `exempt` is the reason why none is expected, None where one is."""

    id: int
    name: str
    remark: str
    department: str
    joined_at: UnixTime
    exempt: str | None
    reminded_at: UnixTime | None
    report: Report | None


@dataclass(frozen=True, slots=True)
class ZeroReport:
    """零报告: an administrator says for all who did not report that there is nothing to report."""

    by: str
    at: UnixTime


@dataclass(frozen=True, slots=True)
class ReportDay:
    """`settings` hold for that day, `newest` for the days on which nobody reported yet.

    `reminder` is the text for those who did not report; `sends` whether the server can send it by SMS.
    """

    day: date
    as_of: UnixTime
    settings: ReportSettings
    newest: ReportSettings
    zero: ZeroReport | None
    reminder: str
    sends: bool
    people: tuple[MemberReport, ...]


@dataclass(frozen=True, slots=True)
class Exemption:
    """From the day that it is made for until `last_day`, both included."""

    last_day: date
    reason: str


@dataclass(frozen=True, slots=True)
class Reminded:
    """How many were sent, not taken by the gateway, and left out because they were reminded that day."""

    sent: int
    failed: int
    already: int


@dataclass(frozen=True, slots=True)
class Tally:
    """`due` = `reported` + `missing`; the abnormal are among the reported."""

    due: int = 0
    reported: int = 0
    missing: int = 0
    abnormal: int = 0
    exempt: int = 0


_REPORTED = frozenset({ReportState.NORMAL, ReportState.ABNORMAL, ReportState.ZERO})
_CHECKED_TEXTS = {Question.LOCATION: (1, limits.LOCATION_MAX), Question.NOTE: (0, limits.REPORT_NOTE_MAX)}
_NOTHING = Answers()


def is_due(settings: ReportSettings, day: date) -> bool:
    return settings.on and day.weekday() in settings.weekdays


def moment_of(day: date, minute: int) -> UnixTime:
    """That minute of the day; 1440 is the midnight at its end."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(SERVICE_ZONE))
    return int(midnight.timestamp()) + minute * 60


def stage_of(settings: ReportSettings, day: date, now: UnixTime) -> Stage:
    """Both ends are open: exactly at the opening is open, and exactly at the deadline is still in time."""
    if not settings.on:
        return Stage.OFF
    if not is_due(settings, day):
        return Stage.NOT_DUE
    if now < moment_of(day, settings.opens_at):
        return Stage.EARLY
    if now <= moment_of(day, settings.deadline):
        return Stage.OPEN
    return Stage.LATE if now < moment_of(day, limits.MINUTES_OF_DAY) else Stage.OVER


def is_abnormal(answers: Answers) -> bool:
    """37.3 °C or more, any symptom, or a status other than 正常, the own or of those in the household."""
    has_fever = answers.temperature is not None and answers.temperature >= FEVER
    statuses = {answers.status, answers.household} - {None, Status.NORMAL}
    return has_fever or bool(answers.symptoms) or bool(statuses)


def state_of(member: MemberReport, day: ReportDay) -> ReportState:
    """Who reported has reported, exempt or not; who joined after the deadline was not expected to."""
    if member.report is not None:
        return ReportState.ABNORMAL if member.report.abnormal else ReportState.NORMAL
    joined_later = member.joined_at > moment_of(day.day, day.settings.deadline)
    if not is_due(day.settings, day.day) or joined_later:
        return ReportState.NOT_DUE
    if member.exempt is not None:
        return ReportState.EXEMPT
    return ReportState.MISSING if day.zero is None else ReportState.ZERO


def has_reported(state: ReportState) -> bool:
    return state in _REPORTED


def tally(states: Iterable[ReportState]) -> Tally:
    counted = Counter(states)
    reported = sum(counted[state] for state in _REPORTED)
    missing = counted[ReportState.MISSING]
    return Tally(
        due=reported + missing,
        reported=reported,
        missing=missing,
        abnormal=counted[ReportState.ABNORMAL],
        exempt=counted[ReportState.EXEMPT],
    )


def checked_settings(settings: ReportSettings) -> ReportSettings:
    """The same with days and questions in their order; InvalidInput for weekdays, times and questions."""
    weekdays, asked = set(settings.weekdays), set(settings.questions)
    flaws: dict[str, FieldFlaw] = {}
    if not weekdays or not weekdays <= set(EVERY_DAY):
        flaws["weekdays"] = FieldFlaw.NOT_A_CHOICE
    if not 0 <= settings.opens_at < limits.MINUTES_OF_DAY:
        flaws["opens_at"] = FieldFlaw.NOT_A_CHOICE
    if not 0 <= settings.deadline < limits.MINUTES_OF_DAY:
        flaws["deadline"] = FieldFlaw.NOT_A_CHOICE
    elif settings.deadline <= settings.opens_at:
        flaws["deadline"] = FieldFlaw.TOO_EARLY
    if not asked - {Question.NOTE, Question.PROMISE}:
        flaws["questions"] = FieldFlaw.NOT_A_CHOICE
    if flaws:
        raise InvalidInput(flaws)
    in_order = tuple(question for question in Question if question in asked)
    return replace(settings, weekdays=tuple(sorted(weekdays)), questions=in_order)


def checked_answers(answers: Answers, settings: ReportSettings) -> Answers:
    """What was asked and nothing else, with tidy texts; raises InvalidInput with every flaw."""
    tidied = replace(answers, location=tidy(answers.location), note=tidy(answers.note))
    unasked = {question.value: getattr(_NOTHING, question) for question in Question} | {
        question.value: getattr(tidied, question) for question in settings.questions
    }
    asked = Answers(**unasked)
    flaws = {question.value: _flaw(question, asked) for question in settings.questions}
    found = {name: flaw for name, flaw in flaws.items() if flaw is not None}
    if found:
        raise InvalidInput(found)
    return asked


def _flaw(question: Question, answers: Answers) -> FieldFlaw | None:
    if question in _CHECKED_TEXTS:
        least, most = _CHECKED_TEXTS[question]
        return flaw_of_text(getattr(answers, question), least, most)
    if question is Question.TEMPERATURE:
        return _flaw_of_temperature(answers.temperature)
    if question is Question.PROMISE:
        return None if answers.promise else FieldFlaw.NOT_TICKED
    return FieldFlaw.REQUIRED if getattr(answers, question) is None else None


def _flaw_of_temperature(tenths: int | None) -> FieldFlaw | None:
    if tenths is None:
        return FieldFlaw.REQUIRED
    lowest, highest = TEMPERATURES
    return None if lowest <= tenths <= highest else FieldFlaw.TEMPERATURE_RANGE
