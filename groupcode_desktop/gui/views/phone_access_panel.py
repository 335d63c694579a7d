"""How phones reach the join pages: on which address and port, and what to do if they do not."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QIntValidator, QShowEvent
from PySide6.QtWidgets import QWidget

from groupcode_desktop._generated.ui_phone_access_panel import Ui_PhoneAccessPanel
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.errors import InvalidInput
from groupcode_desktop.domain.phone_access import LanAddress, PhoneAccess, flaw_of_port
from groupcode_desktop.gui.controllers.phone_access import PhoneAccessController
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.models.rows import Row, RowsModel
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.views.translated import TranslatedWidget
from groupcode_desktop.gui.widgets.form_errors import FormErrors
from groupcode_desktop.gui.widgets.row_delegate import RowDelegate

LOOPBACK = "127."


class PhoneAccessPanel(TranslatedWidget):
    """`chosen` comes when the pages were switched on (they answered there) or off."""

    chosen = Signal()

    def __init__(self, clients: Clients, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_PhoneAccessPanel()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self.controller = PhoneAccessController(clients, tasks, self)
        self.model = RowsModel(self)
        self.ui.addresses.setModel(self.model)
        self.ui.addresses.setItemDelegate(RowDelegate(self.ui.addresses))
        self._errors = FormErrors(
            {
                "address": (self.ui.addresses, self.ui.address_flaw),
                "port": (self.ui.port, self.ui.port_flaw),
            }
        )
        self.ui.port.setValidator(QIntValidator(0, 99_999, self.ui.port))
        self._is_choosing = False
        self._show_failure_text("")
        self.ui.progress.hide()
        self.controller.changed.connect(self._show_access)
        self.controller.working.connect(self._show_working)
        self.controller.failed.connect(self._show_failure)
        self.ui.start.clicked.connect(self._start)
        self.ui.stop.clicked.connect(self._stop)
        self.ui.again.clicked.connect(self.controller.read)
        self.retranslate()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]
        self._show_access()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.controller.read()

    @Slot()
    def _start(self) -> None:
        row = self.model.row(self.ui.addresses.currentIndex())
        port = int(self.ui.port.text() or 0)
        flaw = flaw_of_port(port)
        if flaw is not None:
            self._errors.show({"port": flaw})
        elif row is not None:
            self._begin()
            self.controller.choose(row.title, port)

    @Slot()
    def _stop(self) -> None:
        self._begin()
        self.controller.stop()

    def _begin(self) -> None:
        self._is_choosing = True
        self._errors.clear()
        self._show_failure_text("")

    @Slot(bool)
    def _show_working(self, working: bool) -> None:
        self.ui.progress.setVisible(working)
        self.ui.choose.setEnabled(not working)

    @Slot(Exception)
    def _show_failure(self, error: Exception) -> None:
        self._is_choosing = False
        if isinstance(error, InvalidInput):
            self._errors.show(error.fields)
        else:
            self._show_failure_text(explain(error))

    def _show_failure_text(self, text: str) -> None:
        self.ui.failure.setText(text)
        self.ui.failure.setVisible(bool(text))
        self.ui.again.setVisible(bool(text) and self.controller.access is None)

    @Slot()
    def _show_access(self) -> None:
        access = self.controller.access
        self.ui.choose.setVisible(access is not None and self.controller.may_choose)
        self.ui.state.setText(self._state(access))
        self.ui.help.setText(self._help(access))
        if access is None:
            return
        self._show_addresses(access)
        self.ui.stop.setVisible(access.base_url is not None)
        self.ui.start.setText(self.tr("Change") if access.base_url else self.tr("Switch on"))
        if self._is_choosing:
            self._is_choosing = False
            self.chosen.emit()

    def _show_addresses(self, access: PhoneAccess) -> None:
        before = self.model.row(self.ui.addresses.currentIndex())
        self.model.put([])
        self.model.put([self._row(place, lan) for place, lan in enumerate(access.addresses)])
        wanted = before.title if before else access.chosen
        known = [lan.address for lan in access.addresses]
        self.ui.addresses.setCurrentIndex(self.model.index(known.index(wanted) if wanted in known else 0))
        if not self.ui.port.hasFocus():
            self.ui.port.setText(str(access.port or ""))

    def _row(self, place: int, lan: LanAddress) -> Row:
        note = ""
        if lan.address.startswith(LOOPBACK):
            note = self.tr("this computer only, for trying out")
        elif not lan.likely:
            note = self.tr("virtual or VPN: phones seldom reach it")
        return Row(key=place, title=lan.address, note=lan.adapter, below=note)

    def _state(self, access: PhoneAccess | None) -> str:
        if access is None:
            return self.tr("Looking for the addresses of this computer …")
        if access.base_url is not None:
            return self.tr("On. Phones open the pages at {url}").format(url=access.base_url)
        if not self.controller.may_choose:
            return self.tr("Phones cannot reach this server yet: its public address has to be set there.")
        if access.chosen and access.chosen not in {lan.address for lan in access.addresses}:
            return self.tr("The address {address} is no longer there. Choose another one.").format(
                address=access.chosen
            )
        return self.tr(
            "Off. People who scan the QR open a page on this computer. Choose the address in the network"
            " that their phones are in; nothing but the pages for joining is opened there."
        )

    def _help(self, access: PhoneAccess | None) -> str:
        if access is None or not self.controller.may_choose:
            return ""
        port = str(access.port) if access.port else self.tr("shown above once it is on")
        return self.tr(
            "Phones cannot open the page? 1. Connect them to the same Wi-Fi as this computer, not to mobile"
            " data or a guest network. 2. Let this computer's firewall admit TCP port {port}."
            " 3. Choose another address."
        ).format(port=port)
