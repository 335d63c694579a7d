"""Signing in by phone and code; in local mode the code can be read beside the form."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from groupcode_desktop._generated.ui_sign_in_page import Ui_SignInPage
from groupcode_desktop.domain.accounts import Account
from groupcode_desktop.domain.errors import InvalidInput, SmsFailed, SmsUnanswered
from groupcode_desktop.domain.fields import FieldFlaw
from groupcode_desktop.domain.phones import e164
from groupcode_desktop.domain.sms import CodeSent, Gateway, Purpose
from groupcode_desktop.gui.controllers.codes import CodesController
from groupcode_desktop.gui.controllers.services import ServicesController
from groupcode_desktop.gui.icons import picture
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.parts import Parts
from groupcode_desktop.gui.views.language_choice import LanguageChoice
from groupcode_desktop.gui.views.sms_desk_page import SmsDeskPage
from groupcode_desktop.gui.views.translated import TranslatedWidget
from groupcode_desktop.gui.widgets.form_errors import FormErrors

LOGO = 32


class SignInPage(TranslatedWidget):
    """`is_again` on a locked window: no way to another server, or around the gateway."""

    other_server_chosen = Signal()

    def __init__(self, parts: Parts, parent: QWidget | None = None, is_again: bool = False) -> None:
        super().__init__(parent)
        self.ui = Ui_SignInPage()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self.language = LanguageChoice(parts.appearance, self)
        self.language.setVisible(not is_again)
        self.ui.layout_1.insertWidget(0, self.language, alignment=Qt.AlignmentFlag.AlignRight)
        self.ui.other_server.setVisible(not is_again)
        self._is_again = is_again
        self._session = parts.session
        self._connection = parts.connection
        self._sent: CodeSent | None = None
        self._failure: Exception | None = None
        self.services = ServicesController(parts.clients, parts.tasks, self)
        self._codes = CodesController(parts.clients, parts.tasks, Purpose.SIGN_IN, self)
        self._errors = FormErrors(
            {
                "phone": (self.ui.phone, self.ui.phone_error),
                "code": (self.ui.code.edit, self.ui.code_error),
            }
        )
        self.desk = SmsDeskPage(
            parts.clients, parts.tasks, parts.clock, self, is_compact=True, only=Purpose.SIGN_IN
        )
        self.ui.desk_place.addWidget(self.desk)
        self.ui.logo.setPixmap(picture("app", side=LOGO))
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.ui.phone.editingFinished.connect(self._check_phone)
        self.ui.code.code_wanted.connect(self._ask_code)
        self.ui.code.edit.returnPressed.connect(self._sign_in)
        self.ui.sign_in.clicked.connect(self._sign_in)
        self.ui.other_server.clicked.connect(self.other_server_chosen)
        self._codes.sent.connect(self._show_sent)
        self._codes.resting.connect(self.ui.code.rest)
        self._codes.failed.connect(self._show_failure)
        self.ui.without_gateway.clicked.connect(self.services.switch_off)
        self.services.chosen.connect(self._show_desk_again)
        self.services.failed.connect(self._show_failure)
        self._session.sign_in_failed.connect(self._show_failure)
        self._session.changed.connect(self._show_done)
        self.desk.controller.changed.connect(self._show_desk)

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]
        if self._connection.remote_url is None:
            self.ui.where.setText(self.tr("On this computer"))
        else:
            self.ui.where.setText(self.tr("On {server}").format(server=self._connection.remote_url))
        self._show_note()
        self._show_explained()

    def _phone_flaw(self) -> FieldFlaw | None:
        try:
            e164(self.ui.phone.text())
        except InvalidInput as error:
            return error.fields["phone"]
        return None

    @Slot()
    def _check_phone(self) -> None:
        if self.ui.phone.text():
            self._errors.show_at("phone", self._phone_flaw())

    @Slot()
    def _ask_code(self) -> None:
        flaw = self._phone_flaw()
        self._errors.show_at("phone", flaw)
        self._fail(None)
        if flaw is None:
            self._codes.send(self.ui.phone.text())
            self.ui.code.edit.setFocus()
        else:
            self.ui.phone.setFocus()

    @Slot()
    def _sign_in(self) -> None:
        flaws = {"phone": self._phone_flaw(), "code": self.ui.code.flaw()}
        found = {name: flaw for name, flaw in flaws.items() if flaw is not None}
        self._errors.show(found)
        self._fail(None)
        if not found:
            self.ui.sign_in.setEnabled(False)
            self._session.sign_in(self.ui.phone.text(), self.ui.code.code())

    @Slot(object)
    def _show_sent(self, sent: CodeSent) -> None:
        self._sent = sent
        self.desk.controller.watch()
        self._show_note()

    @Slot(Exception)
    def _show_failure(self, error: Exception) -> None:
        self.ui.sign_in.setEnabled(True)
        if isinstance(error, InvalidInput):
            self._errors.show(error.fields)
        self._fail(error)

    @Slot(object)
    def _show_desk_again(self, _gateway: Gateway) -> None:
        """What the gateway did not send can be asked for again, and is read here."""
        self._fail(None)
        self.desk.controller.watch()
        self.ui.code.button.setFocus()

    @Slot()
    def _show_done(self) -> None:
        account: Account | None = self._session.account
        self.ui.sign_in.setEnabled(account is None)
        self.ui.code.clear()

    @Slot()
    def _show_desk(self) -> None:
        self.ui.desk_card.setVisible(self.desk.controller.is_there)
        self._show_note()

    def _show_note(self) -> None:
        note = ""
        if self._sent is not None:
            note = self.tr("A code was sent to {phone}; it is good for 5 minutes.")
            note = note.format(phone=self._sent.phone_mask)
        elif self.desk.controller.is_there:
            note = self.tr("The code arrives on the SMS desk beside this form.")
        self.ui.code_note.setText(note)
        self.ui.code_note.setVisible(bool(note))

    def _fail(self, error: Exception | None) -> None:
        self._failure = error
        self._show_explained()

    def _show_explained(self) -> None:
        """A gateway that broke must not lock the operator of this computer out."""
        is_gateway = isinstance(self._failure, SmsFailed | SmsUnanswered)
        may_do_without = is_gateway and self._connection.is_local and not self._is_again
        self.ui.without_gateway.setVisible(may_do_without)
        self.ui.failure.setText(explain(self._failure) if self._failure else "")
        self.ui.failure.setVisible(self._failure is not None)
