"""The SMS gateway in the settings: which one, tried out and switched on, or off."""

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QFrame, QWidget

from groupcode_desktop._generated.ui_gateway_card import Ui_GatewayCard
from groupcode_desktop.domain.errors import InvalidInput, SmsFailed, SmsUnanswered
from groupcode_desktop.domain.sms import Gateway, GatewayChoice
from groupcode_desktop.gui.controllers.services import ServicesController
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.widgets.form_errors import FormErrors
from groupcode_desktop.gui.widgets.plain import ask


class GatewayCard(QFrame):
    """What was typed stays until the gateway took a message."""

    def __init__(self, services: ServicesController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller = services
        self.ui = Ui_GatewayCard()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self._errors = FormErrors(
            {
                "url": (self.ui.url, self.ui.url_flaw),
                "key_id": (self.ui.key_id, self.ui.key_id_flaw),
                "secret": (self.ui.secret, self.ui.secret_flaw),
            }
        )
        self._was_tested = False
        self._failure: Exception | None = None
        services.changed.connect(self._show)
        services.chosen.connect(self._take_chosen)
        services.working.connect(self._show_working)
        services.failed.connect(self._show_failure)
        self.ui.use.clicked.connect(self._use)
        self.ui.stop.clicked.connect(self._stop)
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]
        self.ui.hint.setText(
            self.tr(
                "A test message goes to your own phone; the gateway is used once it was taken. What a gateway"
                " has to do stands in docs/sms-gateway.md."
            )
        )
        self._show()
        self._say(self._failure)

    @property
    def _gateway(self) -> Gateway | None:
        return self.controller.services.sms if self.controller.services else None

    @Slot()
    def _show(self) -> None:
        gateway, may_choose = self._gateway, self.controller.may_choose
        self.ui.choose.setVisible(gateway is not None and may_choose)
        self.ui.state.setText(self._state(gateway))
        if gateway is None:
            return
        self._errors.clear()
        if not self.ui.url.isModified():
            self.ui.url.setText(gateway.url or "")
        if not self.ui.key_id.isModified():
            self.ui.key_id.setText(gateway.key_id or "")
        self.ui.secret.setPlaceholderText(self.tr("Unchanged") if gateway.sends else "")
        self.ui.stop.setVisible(gateway.sends)
        self.ui.use.setText(self.tr("Test and change") if gateway.sends else self.tr("Test and switch on"))

    def _state(self, gateway: Gateway | None) -> str:
        if gateway is None:
            return self.tr("Asking the server …")
        if not gateway.sends:
            return self.tr("Off: codes wait on the SMS desk to be read out, and reminders are copied.")
        if self._was_tested:
            return self.tr("✓ On. The test message to your phone was taken.")
        return self.tr("On: codes and reminders are sent by SMS.")

    @Slot()
    def _use(self) -> None:
        self._say(None)
        self._errors.clear()
        url, key_id = self.ui.url.text().strip(), self.ui.key_id.text().strip()
        self.controller.use(GatewayChoice(url, key_id, self.ui.secret.text().strip()))

    @Slot()
    def _stop(self) -> None:
        question = self.tr("Switch the SMS gateway off?")
        effect = self.tr("Codes wait on the SMS desk again. The address and the key are forgotten.")
        if ask(self, question, effect, self.tr("Switch off")):
            self._say(None)
            self.controller.switch_off()

    @Slot(object)
    def _take_chosen(self, gateway: Gateway) -> None:
        self._was_tested = gateway.sends
        for edit in (self.ui.url, self.ui.key_id):
            edit.setModified(False)
        self.ui.secret.clear()
        self._show()

    @Slot(bool)
    def _show_working(self, working: bool) -> None:
        self.ui.choose.setEnabled(not working)

    @Slot(Exception)
    def _show_failure(self, error: Exception) -> None:
        if isinstance(error, InvalidInput):
            self._errors.show(error.fields)
        self._say(error)

    def _explained(self, failure: Exception) -> str:
        if isinstance(failure, SmsFailed | SmsUnanswered):
            return self.tr(
                "The gateway did not take the test message, and nothing was changed. Check the address, the"
                " key id and the secret."
            )
        return explain(failure)

    def _say(self, failure: Exception | None) -> None:
        self._failure = failure
        self.ui.failure.setText(self._explained(failure) if failure else "")
        self.ui.failure.setVisible(failure is not None)
