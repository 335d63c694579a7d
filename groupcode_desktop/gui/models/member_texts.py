"""Health data in the words of lists and details."""

from PySide6.QtCore import QCoreApplication

from groupcode_desktop.domain.attention import Reason
from groupcode_desktop.domain.health import Colour, NatState, Source
from groupcode_desktop.domain.report_today import STATES, ReportToday
from groupcode_desktop.gui.models.reports import STATE_SHAPES, STATE_TONES
from groupcode_desktop.gui.theme import Tone
from groupcode_desktop.gui.words import COLOUR_SHAPES, COLOUR_TONES, NAT_TONES, word

_NEGATIVE = {NatState.H24, NatState.H48, NatState.H72, NatState.D7}
_OLD = {NatState.D7, NatState.EXPIRED}
REPORTS_ALIKE = (
    (ReportToday.ABNORMAL, ReportToday.ABNORMAL_LATE),
    (ReportToday.OVERDUE, ReportToday.AWAITED),
    (ReportToday.LATE,),
    (ReportToday.REPORTED,),
    (ReportToday.ZERO,),
    (ReportToday.EXEMPT,),
    (ReportToday.NOT_DUE,),
)
"""Those of one word, the most urgent first."""
_REASON_TONES = {ReportToday.OVERDUE: Tone.YELLOW}


def colour_text(colour: Colour) -> str:
    """▲ 黄码: the shape says it too."""
    return f"{COLOUR_SHAPES[colour]} {word(colour)}"


def nat_text(state: NatState) -> str:
    """24小时阴性, 阳性, 检测中 …"""
    if state not in _NEGATIVE:
        return word(state)
    return QCoreApplication.translate("members", "{age} negative").format(age=word(state))


def reason_text(reason: Reason) -> str:
    """Why somebody needs attention, short enough for a badge."""
    translate = QCoreApplication.translate
    if isinstance(reason, Colour):
        return colour_text(reason)
    if isinstance(reason, NatState):
        if reason in _OLD:
            return translate("members", "Test over 72 hours old")
        return translate("members", "Test: {state}").format(state=word(reason))
    if isinstance(reason, ReportToday):
        is_missing = reason is ReportToday.OVERDUE
        return (
            translate("members", "No report today") if is_missing else translate("members", "Reported late")
        )
    return word(reason)


def reason_tone(reason: Reason) -> Tone:
    if isinstance(reason, Colour):
        return COLOUR_TONES[reason]
    if isinstance(reason, NatState):
        return NAT_TONES.get(reason, Tone.GREY)
    return _REASON_TONES.get(reason, Tone.GREY) if isinstance(reason, ReportToday) else Tone.GREY


def report_text(report: ReportToday) -> str:
    """▲ 未报, ● 补报 …"""
    return f"{STATE_SHAPES[STATES[report]]} {report_word(report)}"


def report_word(report: ReportToday) -> str:
    late = QCoreApplication.translate("members", "Reported late")
    return late if report is ReportToday.LATE else word(STATES[report])


def report_tone(report: ReportToday) -> Tone:
    return STATE_TONES[STATES[report]]


def source_text(source: str | None) -> str:
    """The word for where data came from; a source this program does not know keeps its own name."""
    if source is None:
        return ""
    return word(Source(source)) if source in set(Source) else source
