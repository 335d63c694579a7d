"""实名认证: name and ID, once."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from groupcode_desktop._generated.ui_real_name_page import Ui_RealNamePage
from groupcode_desktop.domain.accounts import RealName
from groupcode_desktop.domain.errors import InvalidInput
from groupcode_desktop.domain.fields import FieldFlaw, flaw_of_person_name, tidy
from groupcode_desktop.domain.identity import IdType, flaw_of_id, normal_form
from groupcode_desktop.domain.times import local_date, now
from groupcode_desktop.gui.controllers.session import SessionController
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.views.translated import TranslatedWidget
from groupcode_desktop.gui.widgets.choices import offer
from groupcode_desktop.gui.widgets.form_errors import FormErrors


class RealNamePage(TranslatedWidget):
    def __init__(self, session: SessionController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RealNamePage()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self._session = session
        self._failure: Exception | None = None
        self._errors = FormErrors(
            {
                "name": (self.ui.name, self.ui.name_error),
                "id_number": (self.ui.id_number, self.ui.id_number_error),
            }
        )
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.ui.name.editingFinished.connect(self._check_name)
        self.ui.id_number.editingFinished.connect(self._check_id)
        self.ui.id_type.currentIndexChanged.connect(self._check_id)
        self.ui.id_number.returnPressed.connect(self._confirm)
        self.ui.confirm.clicked.connect(self._confirm)
        self.ui.sign_out.clicked.connect(self._session.sign_out)
        self._session.real_name_failed.connect(self._show_failure)

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]
        offer(self.ui.id_type, IdType)
        self._show_explained()

    def _name_flaw(self) -> FieldFlaw | None:
        return flaw_of_person_name(tidy(self.ui.name.text()))

    def _id_flaw(self) -> FieldFlaw | None:
        number = normal_form(self.ui.id_number.text())
        return flaw_of_id(IdType(self.ui.id_type.currentData()), number, local_date(now()))

    @Slot()
    def _check_name(self) -> None:
        if self.ui.name.text():
            self._errors.show_at("name", self._name_flaw())

    @Slot()
    def _check_id(self) -> None:
        if self.ui.id_number.text():
            self._errors.show_at("id_number", self._id_flaw())

    @Slot()
    def _confirm(self) -> None:
        flaws = {"name": self._name_flaw(), "id_number": self._id_flaw()}
        found = {name: flaw for name, flaw in flaws.items() if flaw is not None}
        self._errors.show(found)
        self._fail(None)
        if not found:
            self.ui.confirm.setEnabled(False)
            self._session.give_real_name(
                RealName(self.ui.name.text(), IdType(self.ui.id_type.currentData()), self.ui.id_number.text())
            )

    @Slot(Exception)
    def _show_failure(self, error: Exception) -> None:
        self.ui.confirm.setEnabled(True)
        if isinstance(error, InvalidInput):
            self._errors.show(error.fields)
        self._fail(error)

    def _fail(self, error: Exception | None) -> None:
        self._failure = error
        self._show_explained()

    def _show_explained(self) -> None:
        self.ui.failure.setText(explain(self._failure) if self._failure else "")
        self.ui.failure.setVisible(self._failure is not None)
