"""The daily report on paper: an empty form with the questions that a group asks."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from groupcode_desktop.domain.reports import Question, ReportSettings, Status, Symptom
from groupcode_desktop.gui.moments import minute_of_day
from groupcode_desktop.gui.paper.blanks import Blank, Options, Tick, signed
from groupcode_desktop.gui.paper.blocks import Block, Drawing, Together, note, title
from groupcode_desktop.gui.paper.document import Document
from groupcode_desktop.gui.paper.flow import FlowDocument
from groupcode_desktop.gui.paper.footer import Imprint
from groupcode_desktop.gui.paper.placed import MUTED
from groupcode_desktop.gui.words import word

CUT_ROOM = 230.0
CUT = QPen(MUTED, 4, Qt.PenStyle.DashLine)


def report_form(group: str, settings: ReportSettings, imprint: Imprint) -> Document:
    """Twice, each for one person and day; nobody's data are on it, so there is no watermark."""
    name = QCoreApplication.translate("report_form", "Daily report form")
    form = Together(tuple(_blocks(group, name, settings)))
    cut = Drawing(CUT_ROOM, _paint_cut, keeps_next=True)
    return FlowDocument(name, [form, cut, form], imprint, rows=0, is_marked=False)


def _blocks(group: str, name: str, settings: ReportSettings) -> Iterator[Block]:
    translate = QCoreApplication.translate
    until = translate("report_form", "To be handed in by {deadline}. Questions: edition {version}.")
    yield title(f"{group} · {name}")
    yield note(until.format(deadline=minute_of_day(settings.deadline), version=settings.version))
    labels = (translate("report_form", "Name"), translate("report_form", "Department"))
    yield Blank((*labels, translate("report_form", "Date")))
    for question in settings.questions:
        yield from _question(question)
    if Question.PROMISE not in settings.questions:
        yield signed(translate("report_form", "Signature"), translate("report_form", "Date"))


def _question(question: Question) -> Iterator[Block]:
    translate = QCoreApplication.translate
    if question is Question.TEMPERATURE:
        yield Blank((translate("report_form", "Temperature in °C"), translate("report_form", "Measured at")))
    elif question is Question.SYMPTOMS:
        none = translate("report_form", "None")
        yield Options(word(question), (none, *map(word, Symptom)))
    elif question in (Question.STATUS, Question.HOUSEHOLD):
        yield Options(word(question), tuple(map(word, Status)))
    elif question is Question.PROMISE:
        yield Tick(translate("report_form", "I promise that this is true and complete."), keeps_next=True)
        yield signed(translate("report_form", "Signature"), translate("report_form", "Date"))
    else:
        yield Blank((word(question),))


def _paint_cut(painter: QPainter, area: QRectF) -> None:
    painter.setPen(CUT)
    middle = area.center().y()
    painter.drawLine(QPointF(area.left(), middle), QPointF(area.right(), middle))
