"""Sentences about a day of reports."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate

from groupcode_desktop.domain.reports import (
    EVERY_DAY,
    MemberReport,
    Question,
    ReportDay,
    ReportSettings,
    Stage,
    stage_of,
)
from groupcode_desktop.domain.times import UnixTime
from groupcode_desktop.gui.models.reports import degrees, symptoms_text
from groupcode_desktop.gui.moments import full_time, minute_of_day
from groupcode_desktop.gui.words import word


def weekday_name(weekday: int) -> str:
    """周一, Mon"""
    translate = QCoreApplication.translate
    names = (
        translate("reports", "Mon"),
        translate("reports", "Tue"),
        translate("reports", "Wed"),
        translate("reports", "Thu"),
        translate("reports", "Fri"),
        translate("reports", "Sat"),
        translate("reports", "Sun"),
    )
    return names[weekday]


def stage_text(settings: ReportSettings, day: date, now: UnixTime) -> str:
    """Where the day stands, behind its weekday."""
    translate = QCoreApplication.translate
    sentences = {
        Stage.OFF: translate("reports", "no report was asked for"),
        Stage.NOT_DUE: translate("reports", "no report is asked for on this day"),
        Stage.EARLY: translate("reports", "reports are taken from {opens} to {deadline}"),
        Stage.OPEN: translate("reports", "open until {deadline}"),
        Stage.LATE: translate("reports", "closed at {deadline}; late reports until midnight"),
        Stage.OVER: translate("reports", "closed"),
    }
    sentence = sentences[stage_of(settings, day, now)].format(
        opens=minute_of_day(settings.opens_at), deadline=minute_of_day(settings.deadline)
    )
    return translate("reports", "{weekday} · {stage}").format(
        weekday=weekday_name(day.weekday()), stage=sentence
    )


def settings_text(settings: ReportSettings) -> str:
    """All that was chosen, in one line."""
    translate = QCoreApplication.translate
    if not settings.on:
        return translate("reports", "switched off")
    days = ", ".join(map(weekday_name, settings.weekdays))
    if settings.weekdays == EVERY_DAY:
        days = translate("reports", "every day")
    return translate("reports", "{days}, {opens} to {deadline}: {questions}").format(
        days=days,
        opens=minute_of_day(settings.opens_at),
        deadline=minute_of_day(settings.deadline),
        questions=", ".join(map(word, settings.questions)),
    )


def answer_rows(member: MemberReport, day: ReportDay) -> list[tuple[str, str]]:
    """What was asked that day and what the member said; empty when there is no report."""
    report = member.report
    if report is None:
        return []
    answers, translate = report.answers, QCoreApplication.translate
    kept = translate("reports", "Given") if answers.promise else ""
    said = {
        Question.TEMPERATURE: degrees(answers.temperature) if answers.temperature else "",
        Question.SYMPTOMS: symptoms_text(answers.symptoms),
        Question.STATUS: word(answers.status) if answers.status else "",
        Question.HOUSEHOLD: word(answers.household) if answers.household else "",
        Question.LOCATION: answers.location,
        Question.NOTE: answers.note,
        Question.PROMISE: kept,
    }
    rows = [(word(question), said[question] or "–") for question in day.settings.questions]
    rows.append((translate("reports", "First sent"), full_time(report.first_at)))
    if report.last_at != report.first_at:
        rows.append((translate("reports", "Last changed"), full_time(report.last_at)))
    return rows


def to_qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def from_qdate(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
