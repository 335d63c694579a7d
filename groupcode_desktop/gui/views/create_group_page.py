"""创建团体: the creator as known, the code from the own phone, and the group's information."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from groupcode_desktop._generated.ui_create_group_page import Ui_CreateGroupPage
from groupcode_desktop.domain.errors import (
    CodeExhausted,
    CodeExpired,
    CodeWrong,
    GroupLimitReached,
    InvalidInput,
)
from groupcode_desktop.domain.fields import FieldFlaw, flaw_of_group_name, flaw_of_street, tidy
from groupcode_desktop.domain.groups import Group, GroupType, NewGroup, next_name
from groupcode_desktop.domain.sms import CodeSent, Purpose
from groupcode_desktop.gui.controllers.codes import CodesController
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.parts import Parts
from groupcode_desktop.gui.views.translated import TranslatedWidget
from groupcode_desktop.gui.widgets.choices import offer
from groupcode_desktop.gui.widgets.form_errors import FormErrors
from groupcode_desktop.gui.words import word

CODE_ERRORS = (CodeWrong, CodeExpired, CodeExhausted)


class CreateGroupPage(TranslatedWidget):
    """What was typed stays until a group was made of it. `refused` carries the reason."""

    refused = Signal(Exception)
    code_sent = Signal()
    desk_chosen = Signal()

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_CreateGroupPage()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self._session = parts.session
        self._groups = parts.groups
        self._sent: CodeSent | None = None
        self._waiting = 0
        self._failure: Exception | None = None
        self._codes = CodesController(parts.clients, parts.tasks, Purpose.CREATE_GROUP, self)
        ui = self.ui
        self._errors = FormErrors(
            {
                "code": (ui.code.edit, ui.code_error),
                "name": (ui.group_name, ui.group_name_error),
                "type": (ui.type, ui.type_error),
                "region_code": (ui.region.province, ui.region_error),
                "street": (ui.street, ui.street_error),
            }
        )
        self._connect()
        self.retranslate()
        ui.type.setCurrentIndex(-1)

    def _connect(self) -> None:
        ui = self.ui
        ui.code.code_wanted.connect(self._codes.send)
        ui.code.edit.editingFinished.connect(self._check_code)
        ui.group_name.editingFinished.connect(self._check_name)
        ui.type.activated.connect(self._check_type)
        ui.region.left.connect(self._check_region)
        ui.street.editingFinished.connect(self._check_street)
        ui.street.returnPressed.connect(self._create)
        ui.create.clicked.connect(self._create)
        ui.open_desk.clicked.connect(self.desk_chosen)
        self._codes.sent.connect(self._show_sent)
        self._codes.resting.connect(ui.code.rest)
        self._codes.failed.connect(self._show_failure)
        self._groups.create_failed.connect(self._show_failure)
        self._groups.created.connect(self._start_afresh)
        self._session.changed.connect(self._show_person)

    @property
    def has_unsaved(self) -> bool:
        """Whether somebody typed here what is not a group yet."""
        typed = (self.ui.group_name, self.ui.street, self.ui.code.edit)
        return any(edit.isModified() and bool(edit.text()) for edit in typed)

    def start_next(self, full: Group) -> None:
        """For those who find no room in a full group: the next name, its type and address."""
        self._start_afresh()
        self.ui.group_name.setText(next_name(full.name))
        self.ui.type.setCurrentIndex(self.ui.type.findData(full.type.value))
        self.ui.region.show_code(full.region_code)
        self.ui.street.setText(full.street)

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]
        offer(self.ui.type, GroupType)
        self.ui.type.setPlaceholderText(self.tr("Please choose"))
        self._show_person()
        self._show_note()
        self._fail(self._failure)

    @Slot()
    def _show_person(self) -> None:
        account = self._session.account
        if account is not None:
            self.ui.name_value.setText(account.name or "")
            self.ui.id_type_value.setText(word(account.id_type) if account.id_type else "")
            self.ui.id_value.setText(account.id_mask or "")
            self.ui.phone_value.setText(account.phone_mask)

    def _flaws(self) -> dict[str, FieldFlaw | None]:
        ui = self.ui
        return {
            "code": ui.code.flaw(),
            "name": flaw_of_group_name(tidy(ui.group_name.text())),
            "type": None if ui.type.currentIndex() >= 0 else FieldFlaw.NOT_A_CHOICE,
            "region_code": ui.region.flaw(),
            "street": flaw_of_street(tidy(ui.street.text())),
        }

    def _check(self, field: str) -> None:
        self._errors.show_at(field, self._flaws()[field])

    @Slot()
    def _check_code(self) -> None:
        if self.ui.code.code():
            self._check("code")

    @Slot()
    def _check_name(self) -> None:
        if self.ui.group_name.isModified():
            self._check("name")

    @Slot()
    def _check_type(self) -> None:
        self._check("type")

    @Slot()
    def _check_region(self) -> None:
        """Not before the last of the three was left, or the choice is complete."""
        if self.ui.region.is_settled():
            self._check("region_code")

    @Slot()
    def _check_street(self) -> None:
        if self.ui.street.isModified():
            self._check("street")

    @Slot()
    def _create(self) -> None:
        found = {field: flaw for field, flaw in self._flaws().items() if flaw is not None}
        self._errors.show(found)
        self._fail(InvalidInput(found) if found else None)
        if not found:
            self._set_busy(True)
            self._groups.create(self._new_group())

    def _new_group(self) -> NewGroup:
        ui = self.ui
        return NewGroup(
            name=ui.group_name.text(),
            type=GroupType(ui.type.currentData()),
            region_code=ui.region.code(),
            street=ui.street.text(),
            code=ui.code.code(),
        )

    @Slot(object)
    def _show_sent(self, sent: CodeSent) -> None:
        self._sent = sent
        self._fail(None)
        self._show_note()
        self.ui.code.edit.setFocus()
        self.code_sent.emit()

    @Slot(int)
    def show_waiting(self, waiting: int) -> None:
        """So many codes wait on the 短信台 to be read out."""
        self._waiting = waiting
        self._show_note()

    def _show_note(self) -> None:
        is_at_desk = self._waiting > 0
        sent = self.tr("A code was sent to {phone}; it is good for 5 minutes.")
        waits = self.tr("The code for {phone} waits on the SMS desk; it is good for 5 minutes.")
        note = waits if is_at_desk else sent
        self.ui.code_note.setText(note.format(phone=self._sent.phone_mask) if self._sent else "")
        self.ui.code_note.setVisible(self._sent is not None)
        self.ui.open_desk.setVisible(self._sent is not None and is_at_desk)

    @Slot(Exception)
    def _show_failure(self, error: Exception) -> None:
        self._set_busy(False)
        if isinstance(error, GroupLimitReached):
            self.refused.emit(error)
            return
        if isinstance(error, InvalidInput):
            self._errors.show(error.fields)
        if isinstance(error, CODE_ERRORS):
            self.ui.code.edit.setFocus()
            self.ui.code.edit.selectAll()
        self._fail(error)

    @Slot()
    def _start_afresh(self) -> None:
        ui = self.ui
        self._set_busy(False)
        self._sent = None
        for edit in (ui.code.edit, ui.group_name, ui.street):
            edit.clear()
        ui.type.setCurrentIndex(-1)
        ui.region.clear()
        self._errors.clear()
        self._show_note()
        self._fail(None)

    def _set_busy(self, busy: bool) -> None:
        self.ui.create.setEnabled(not busy)
        self.ui.busy.setText(self.tr("Creating…") if busy else "")

    def _fail(self, error: Exception | None) -> None:
        self._failure = error
        self.ui.failure.setText(explain(error) if error else "")
        self.ui.failure.setVisible(error is not None)
