"""协助加入: staff type for somebody without a smartphone, one person after the other."""

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from groupcode_desktop._generated.ui_assisted_join_dialog import Ui_AssistedJoinDialog
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.audit import Output
from groupcode_desktop.domain.errors import TextsOutdated
from groupcode_desktop.domain.groups import Group
from groupcode_desktop.domain.sms import CodeSent
from groupcode_desktop.domain.times import local_date
from groupcode_desktop.gui.clock import ServerClock
from groupcode_desktop.gui.controllers.assisted_joins import AssistedJoinsController, JoinCodesController
from groupcode_desktop.gui.controllers.printing import Outlet
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.paper.consent_form import consent_form, texts_version
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.views.assisted_join_form import AssistedJoinForm
from groupcode_desktop.gui.views.paper_opener import PaperOpener
from groupcode_desktop.gui.widgets.plain import ask

SIZE = QSize(780, 600)
ROOM = 40


class AssistedJoinDialog(QDialog):
    """`joined`: somebody is in the group now. What was typed stays until then, and nowhere but here.

    `has_desk`: codes wait on the 短信台 instead of being sent.
    """

    joined = Signal()

    def __init__(
        self, group: Group, clients: Clients, tasks: Tasks, clock: ServerClock, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._group = group
        self.has_desk = False
        self.ui = Ui_AssistedJoinDialog()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self.resize(SIZE.boundedTo(self.screen().availableSize() - QSize(ROOM, ROOM)))
        self.form = AssistedJoinForm(self.ui, local_date(clock.now()), self)
        self.controller = AssistedJoinsController(clients, tasks, group.id, self)
        self._paper = PaperOpener(clients, tasks, self)
        self.codes = JoinCodesController(clients, tasks, group.id, self)
        self._say("", "")
        self._connect()
        self.retranslate()
        self.controller.read_version()

    def _connect(self) -> None:
        ui = self.ui
        ui.record.clicked.connect(self._record)
        ui.close.clicked.connect(self.reject)
        ui.print_form.clicked.connect(self._print_form)
        ui.code.code_wanted.connect(self._send_code)
        self.form.submitted.connect(self._record)
        self.controller.version_read.connect(self._show_version)
        self.controller.joined.connect(self._take_joined)
        self.controller.failed.connect(self._fail)
        self.codes.resting.connect(ui.code.rest)
        self.codes.sent.connect(self._show_sent)
        self.codes.failed.connect(self._fail)

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]
        self.form.retranslate()
        self.ui.title.setText(self.tr("Help somebody join {group}").format(group=self._group.name))
        self._show_version(self.form.version)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def reject(self) -> None:
        """Asks where something typed would be lost."""
        if self.form.is_empty() or ask(
            self,
            self.tr("Close without recording?"),
            self.tr("What was typed is kept nowhere; this person is not in the group."),
            self.tr("Close without recording"),
            harmful=True,
        ):
            super().reject()

    @Slot(str)
    def _show_version(self, version: str) -> None:
        self.form.version = version
        text = self.tr("Version of the texts on it: {version}")
        waiting = self.tr("Reading which version the texts have …")
        self.ui.version.setText(text.format(version=version) if version else waiting)

    @Slot()
    def _print_form(self) -> None:
        """To be signed; only with the texts that the server would take it with."""
        language = self.form.asked().language
        if texts_version(language) != self.form.version:
            self._say(explain(TextsOutdated(version=self.form.version)), "")
            return
        outlet = Outlet(self._group.id, Output.PRINT_CONSENT_FORM, Output.PRINT_CONSENT_FORM)
        self._paper.open(outlet, partial(consent_form, self._group.name, language))

    @Slot()
    def _send_code(self) -> None:
        self._say("", "")
        self.codes.send(self.ui.phone.text())

    @Slot(object)
    def _show_sent(self, sent: CodeSent) -> None:
        note = self.tr("A code was sent to {phone}: have it read out to you. It is good for 5 minutes.")
        if self.has_desk:
            note = self.tr("The code for {phone} waits on the SMS desk beside the QR code, for 5 minutes.")
        self.ui.code_note.setText(note.format(phone=sent.phone_mask))
        self.ui.code_note.show()
        self.ui.code.edit.setFocus()

    @Slot()
    def _record(self) -> None:
        self._say("", "")
        if not self.form.version:
            self.controller.read_version()
        elif self.ui.record.isEnabled() and self.form.is_right():
            self._set_sending(True)
            self.controller.join(self.form.asked())

    @Slot()
    def _take_joined(self) -> None:
        name = self.ui.name.text().strip()
        self._set_sending(False)
        self.form.clear()
        self._say(
            "", self.tr("✓ {name} is a member now. Go on with the next person, or close.").format(name=name)
        )
        self.joined.emit()

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        self._set_sending(False)
        if not self.form.show_refusal(error):
            self._say(explain(error), "")
        if isinstance(error, TextsOutdated):
            self.controller.read_version()

    def _set_sending(self, is_sending: bool) -> None:
        self.ui.record.setEnabled(not is_sending)

    def _say(self, failure: str, done: str) -> None:
        self.ui.failure.setText(failure)
        self.ui.failure.setVisible(bool(failure))
        self.ui.done.setText(done)
