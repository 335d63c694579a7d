"""The daily report as it is typed on a phone, and as answers."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from groupcode_desktop.domain.reports import Answers, Status, Symptom

UNREADABLE = 0
"""A temperature that nobody has: what is no number is out of the range."""


@dataclass(frozen=True, slots=True)
class ReportForm:
    """Everything as it was typed; the promise is made anew each time."""

    proof: str = ""
    temperature: str = ""
    symptoms: tuple[str, ...] = ()
    status: str = Status.NORMAL
    household: str = Status.NORMAL
    location: str = ""
    note: str = ""
    promise: bool = False


def read_report(pairs: Sequence[tuple[str, str]]) -> ReportForm:
    values = dict(pairs)
    return ReportForm(
        proof=values.get("proof", ""),
        temperature=values.get("temperature", ""),
        symptoms=tuple(value for name, value in pairs if name == "symptoms"),
        status=values.get("status", ""),
        household=values.get("household", ""),
        location=values.get("location", ""),
        note=values.get("note", ""),
        promise="promise" in values,
    )


def filled_with(answers: Answers) -> ReportForm:
    """What was answered before, to be looked through and promised again."""
    return ReportForm(
        temperature="" if answers.temperature is None else degrees(answers.temperature),
        symptoms=answers.symptoms,
        status=answers.status or Status.NORMAL,
        household=answers.household or Status.NORMAL,
        location=answers.location,
        note=answers.note,
    )


def answers_of(form: ReportForm) -> Answers:
    """Not checked yet; what the page does not offer is left out."""
    return Answers(
        temperature=_tenths(form.temperature),
        symptoms=tuple(symptom for symptom in Symptom if symptom in form.symptoms),
        status=_status(form.status),
        household=_status(form.household),
        location=form.location,
        note=form.note,
        promise=form.promise,
    )


def degrees(tenths: int) -> str:
    return f"{tenths // 10}.{tenths % 10}"


def _tenths(typed: str) -> int | None:
    """36.5, 36,5, ３６．５℃ and 365 are the same."""
    plain = "".join(unicodedata.normalize("NFKC", typed).split()).removesuffix("°C").replace(",", ".")
    if not plain:
        return None
    match = re.fullmatch(r"(\d\d)(?:[.。]?(\d)?0*)", plain, re.ASCII)
    return int(match[1]) * 10 + int(match[2] or 0) if match else UNREADABLE


def _status(value: str) -> Status | None:
    return Status(value) if value in set(Status) else None
