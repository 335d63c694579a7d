"""What is asked of the members, on which days and until when; those who may not change it read it here."""

from PySide6.QtCore import QTime, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QWidget

from groupcode_desktop._generated.ui_report_settings_dialog import Ui_ReportSettingsDialog
from groupcode_desktop.domain.errors import InvalidInput, StaleEdit
from groupcode_desktop.domain.reports import EVERY_DAY, Question, ReportDay, ReportSettings
from groupcode_desktop.domain.roles import Role, Verb, may
from groupcode_desktop.gui.controllers.reports import ReportsController
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.models.report_texts import settings_text, weekday_name
from groupcode_desktop.gui.widgets.flow_layout import FlowLayout
from groupcode_desktop.gui.widgets.form_errors import FormErrors
from groupcode_desktop.gui.words import word


class ReportSettingsDialog(QDialog):
    """Stays open with what was chosen until the server has taken it."""

    def __init__(self, reports: ReportsController, read: ReportDay, parent: QWidget) -> None:
        super().__init__(parent)
        self._reports = reports
        self._version = read.newest.version
        self._is_own = False
        self.ui = Ui_ReportSettingsDialog()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self.weekdays = self._boxes(self.ui.weekdays, [weekday_name(day) for day in EVERY_DAY])
        self.questions = self._boxes(self.ui.questions, [word(question) for question in Question])
        self._errors = FormErrors(
            {
                "weekdays": (self.weekdays[0], self.ui.weekdays_error),
                "opens_at": (self.ui.opens_at, self.ui.times_error),
                "deadline": (self.ui.deadline, self.ui.times_error),
                "questions": (self.questions[0], self.ui.questions_error),
            }
        )
        self._show(read.newest)
        self._say_who_may()
        self._say_from_when(read)
        self.ui.failure.hide()
        self.ui.save.clicked.connect(self._save)
        self.ui.cancel.clicked.connect(self.reject)
        reports.done.connect(self._take_done)
        reports.refused.connect(self._take_refusal)

    def switch_on(self) -> None:
        """What somebody who asked for it has to choose no more."""
        self.ui.on.setChecked(True)

    def chosen(self) -> ReportSettings:
        opens, deadline = self.ui.opens_at.time(), self.ui.deadline.time()
        return ReportSettings(
            on=self.ui.on.isChecked(),
            weekdays=tuple(day for day, box in zip(EVERY_DAY, self.weekdays, strict=True) if box.isChecked()),
            opens_at=opens.hour() * 60 + opens.minute(),
            deadline=deadline.hour() * 60 + deadline.minute(),
            questions=tuple(
                question for question, box in zip(Question, self.questions, strict=True) if box.isChecked()
            ),
            version=self._version,
        )

    def _boxes(self, place: QWidget, names: list[str]) -> list[QCheckBox]:
        row = FlowLayout(place, 14, first_is_wide=False)
        boxes = [QCheckBox(name, place) for name in names]
        for box in boxes:
            row.addWidget(box)
        return boxes

    def _show(self, settings: ReportSettings) -> None:
        self.ui.on.setChecked(settings.on)
        self.ui.opens_at.setTime(QTime(*divmod(settings.opens_at, 60)))
        self.ui.deadline.setTime(QTime(*divmod(settings.deadline, 60)))
        for day, box in zip(EVERY_DAY, self.weekdays, strict=True):
            box.setChecked(day in settings.weekdays)
        for question, box in zip(Question, self.questions, strict=True):
            box.setChecked(question in settings.questions)

    def _say_who_may(self) -> None:
        group = self._reports.group
        is_allowed = group is not None and may(Role(group.my_role), Verb.SET_REPORTS)
        self.ui.reason.setText(self.tr("Only the creator of the group can change this."))
        self.ui.reason.setVisible(not is_allowed)
        for widget in (self.ui.on, self.ui.choices, self.ui.save):
            widget.setEnabled(is_allowed)

    def _say_from_when(self, read: ReportDay) -> None:
        """Of today, of which it is known whether anybody reported."""
        is_fixed = read.day == self._reports.today and any(member.report for member in read.people)
        self.ui.applies.setText(
            self.tr("Somebody has reported today already: a change holds from tomorrow on.")
            if is_fixed
            else self.tr("A change holds for all days on which nobody has reported yet; past days stay.")
        )

    @Slot()
    def _save(self) -> None:
        self._errors.clear()
        self.ui.failure.hide()
        self.ui.save.setEnabled(False)
        self._is_own = True
        self._reports.set_settings(self.chosen())

    @Slot(object)
    def _take_done(self, answer: object) -> None:
        if self._is_own and isinstance(answer, ReportSettings):
            self.accept()

    @Slot(Exception)
    def _take_refusal(self, error: Exception) -> None:
        """Of an edit that came too late both versions are there: the own in the form, theirs in words."""
        if not self._is_own:
            return
        self._is_own = False
        self.ui.save.setEnabled(True)
        text = explain(error)
        if isinstance(error, InvalidInput):
            self._errors.show(error.fields)
        elif isinstance(error, StaleEdit):
            self._reports.changed.connect(self._learn_newest)
        self.ui.failure.setText(text)
        self.ui.failure.show()

    @Slot()
    def _learn_newest(self) -> None:
        read = self._reports.read
        if read is not None and read.newest.version > self._version:
            self._version = read.newest.version
            text = self.tr("Somebody else chose meanwhile: {settings}. Save again to choose yours instead.")
            self.ui.failure.setText(text.format(settings=settings_text(read.newest)))
