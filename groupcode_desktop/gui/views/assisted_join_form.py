"""The fields of 协助加入: what they show, what they hold, what is wrong with them."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QLocale, QObject, Signal, Slot
from PySide6.QtWidgets import QLineEdit

from groupcode_desktop._generated.ui_assisted_join_dialog import Ui_AssistedJoinDialog
from groupcode_desktop.domain import errors
from groupcode_desktop.domain.assisted_joins import AssistedJoin, PaperLanguage, asks_for_guardian, checked
from groupcode_desktop.domain.consents import GuardianRelation
from groupcode_desktop.domain.errors import GroupcodeError, InvalidInput
from groupcode_desktop.domain.fields import FieldFlaw
from groupcode_desktop.domain.identity import IdType, normal_form, tells_birth
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.models.report_texts import from_qdate, to_qdate
from groupcode_desktop.gui.widgets.choices import offer
from groupcode_desktop.gui.widgets.form_errors import FormErrors

FIELD_OF: dict[type[GroupcodeError], str] = {
    errors.CodeWrong: "code",
    errors.CodeExpired: "code",
    errors.CodeExhausted: "code",
    errors.SmsTooSoon: "code",
    errors.SmsDailyLimit: "code",
    errors.SmsFailed: "code",
    errors.RealNameMismatch: "name",
    errors.AlreadyMember: "id_number",
    errors.IdBoundToOtherPhone: "phone",
}


class AssistedJoinForm(QObject):
    """`edited`: something was typed or chosen; `submitted`: Enter in a line of text."""

    edited = Signal()
    submitted = Signal()

    def __init__(self, ui: Ui_AssistedJoinDialog, today: date, parent: QObject) -> None:
        super().__init__(parent)
        self._ui, self._today = ui, today
        self.version = ""
        self.retranslate()
        is_chinese = QLocale().language() == QLocale.Language.Chinese
        ui.language.setCurrentIndex(
            list(PaperLanguage).index(PaperLanguage.CHINESE if is_chinese else PaperLanguage.ENGLISH)
        )
        ui.signed_on.setMaximumDate(to_qdate(today))
        ui.signed_on.setDate(to_qdate(today))
        self._errors = FormErrors(
            {
                "name": (ui.name, ui.name_error),
                "id_number": (ui.id_number, ui.id_number_error),
                "phone": (ui.phone, ui.phone_error),
                "code": (ui.code.edit, ui.code_error),
                "remark": (ui.remark, ui.remark_error),
                "signed_on": (ui.signed_on, ui.signed_on_error),
                "terms": (ui.terms, ui.terms_error),
                "health": (ui.health, ui.health_error),
                "guardian_name": (ui.guardian_name, ui.guardian_name_error),
                "guardian_relation": (ui.guardian_relation, ui.guardian_relation_error),
                "guardian": (ui.guardian, ui.guardian_error),
            }
        )
        self._connect()
        self.clear()

    def retranslate(self) -> None:
        offer(self._ui.id_type, IdType)
        offer(self._ui.language, PaperLanguage)
        offer(self._ui.guardian_relation, GuardianRelation)

    def _lines(self) -> dict[str, QLineEdit]:
        ui = self._ui
        return {
            "name": ui.name,
            "id_number": ui.id_number,
            "phone": ui.phone,
            "code": ui.code.edit,
            "remark": ui.remark,
            "guardian_name": ui.guardian_name,
        }

    def _connect(self) -> None:
        ui = self._ui
        for line in self._lines().values():
            line.textChanged.connect(self._show_parts)
            line.returnPressed.connect(self.submitted)
            line.editingFinished.connect(self._check_left)
        ui.id_type.currentIndexChanged.connect(self._show_parts)
        ui.id_type.currentIndexChanged.connect(self._check_left)
        for tick in (ui.minor, ui.terms, ui.health, ui.guardian):
            tick.toggled.connect(self._show_parts)
            tick.toggled.connect(self._take_back)

    def asked(self) -> AssistedJoin:
        """As it was typed."""
        ui = self._ui
        relation = ui.guardian_relation.currentData()
        return AssistedJoin(
            name=ui.name.text(),
            id_type=IdType(ui.id_type.currentData()),
            id_number=ui.id_number.text(),
            phone=ui.phone.text(),
            code=ui.code.code() if ui.phone.text().strip() else "",
            remark=ui.remark.text(),
            version=self.version,
            language=PaperLanguage(ui.language.currentData()),
            signed_on=from_qdate(ui.signed_on.date()),
            terms=ui.terms.isChecked(),
            health=ui.health.isChecked(),
            minor=ui.minor.isChecked() and not ui.minor.isHidden(),
            guardian_name=ui.guardian_name.text(),
            guardian_relation=GuardianRelation(relation) if relation else None,
            guardian=ui.guardian.isChecked(),
        )

    def is_empty(self) -> bool:
        return not any(line.text().strip() for line in self._lines().values())

    def is_right(self) -> bool:
        """Shows every flaw at its field."""
        flaws = self._flaws()
        self._errors.show(flaws)
        return not flaws

    def show_refusal(self, error: Exception) -> bool:
        """Whether it has a field to stand at."""
        field = FIELD_OF.get(type(error)) if isinstance(error, GroupcodeError) else None
        if isinstance(error, InvalidInput):
            self._errors.show(error.fields)
        elif field is not None:
            self._errors.say_at(field, self._sentence(error))
            self._lines()[field].setFocus()
            self._lines()[field].selectAll()
        return field is not None or isinstance(error, InvalidInput)

    @Slot()
    def _take_back(self) -> None:
        """What is ticked is asked for no longer."""
        ticks = {"terms": self._ui.terms, "health": self._ui.health, "guardian": self._ui.guardian}
        for name, tick in ticks.items():
            if tick.isChecked():
                self._errors.show_at(name, None)

    def forget_errors(self) -> None:
        self._errors.clear()

    def clear(self) -> None:
        """For the next person: language and day of the paper stay, nothing of the last person does."""
        ui = self._ui
        for line in self._lines().values():
            line.clear()
            line.setModified(False)
        for tick in (ui.minor, ui.terms, ui.health, ui.guardian):
            tick.setChecked(False)
        ui.id_type.setCurrentIndex(0)
        ui.guardian_relation.setCurrentIndex(-1)
        ui.code_note.hide()
        self._errors.clear()
        self._show_parts()
        ui.name.setFocus()

    def _sentence(self, error: Exception) -> str:
        if not isinstance(error, errors.IdBoundToOtherPhone):
            return explain(error)
        if not self._ui.phone.text().strip():
            return self.tr("This ID is registered with a phone: type its number and have the code read out.")
        return self.tr("This ID is registered with another phone number, or at a desk without one.")

    def _flaws(self) -> Mapping[str, FieldFlaw]:
        try:
            checked(self.asked(), self._today)
        except InvalidInput as error:
            return error.fields
        return {}

    @Slot()
    def _check_left(self) -> None:
        """What was typed and left; a field that is still empty waits for the button."""
        flaws = self._flaws()
        for field, line in self._lines().items():
            if line.text() and line.isModified() and not line.hasFocus():
                self._errors.show_at(field, flaws.get(field))

    @Slot()
    def _show_parts(self) -> None:
        """A code where there is a phone, a guardian where there is a child."""
        ui, asked = self._ui, self.asked()
        has_phone = bool(asked.phone.strip())
        ui.code.setVisible(has_phone)
        ui.code_error.setVisible(has_phone and bool(ui.code_error.text()))
        ui.code_note.setVisible(has_phone and bool(ui.code_note.text()))
        ui.no_phone.setVisible(not has_phone)
        ui.minor.setVisible(
            asked.id_type is not IdType.RESIDENT
            and not tells_birth(asked.id_type, normal_form(asked.id_number))
        )
        ui.guardian_part.setVisible(asks_for_guardian(self.asked(), self._today))
        self.edited.emit()
