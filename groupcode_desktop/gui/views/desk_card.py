"""What the front desk needs beside the QR: who just joined, who could not, which codes to read out."""

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from groupcode_desktop._generated.ui_desk_card import Ui_DeskCard
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.groups import Group
from groupcode_desktop.domain.limits import PEOPLE_PER_GROUP
from groupcode_desktop.gui.clock import ServerClock
from groupcode_desktop.gui.controllers.failed_joins import FailedJoinsController
from groupcode_desktop.gui.controllers.sms_desk import SmsDeskController
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.models.failed_joins import advice, failed_rows, key_of
from groupcode_desktop.gui.models.invites import Invitation, joined_rows
from groupcode_desktop.gui.models.rows import RowsModel
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.views.assisted_join_dialog import AssistedJoinDialog
from groupcode_desktop.gui.views.sms_desk_page import SmsDeskPage
from groupcode_desktop.gui.widgets.row_delegate import RowDelegate

JOINED, FAILED, DESK = range(3)


class DeskCard(QFrame):
    """`assisted`: somebody joined by the form. The codes are there where the server has a 短信台."""

    assisted = Signal()

    def __init__(
        self, clients: Clients, tasks: Tasks, clock: ServerClock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_DeskCard()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self._clients, self._tasks, self._clock = clients, tasks, clock
        self._group: Group | None = None
        self._desk: SmsDeskController | None = None
        self.failures = FailedJoinsController(clients, tasks, clock, self)
        self.codes = SmsDeskPage(clients, tasks, clock, self, is_compact=True)
        self._lay_codes_flat()
        self.joined, self.failed = RowsModel(self), RowsModel(self)
        for view, model in ((self.ui.joined, self.joined), (self.ui.failed, self.failed)):
            view.setModel(model)
            view.setItemDelegate(RowDelegate(view))
        for _ in range(DESK + 1):
            self.ui.tabs.addTab("")
        self.ui.tabs.show_tab(DESK, False)
        self._connect()
        self.retranslate()

    def _lay_codes_flat(self) -> None:
        """No card within the card, and no taller than the other sides of it."""
        ui = self.codes.ui
        ui.card.setProperty("card", False)
        ui.card_layout.setContentsMargins(0, 0, 0, 0)
        ui.codes.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        ui.codes.setMinimumHeight(self.ui.joined.minimumHeight())
        self.ui.desk_place.addWidget(self.codes)

    def _connect(self) -> None:
        self.ui.tabs.currentChanged.connect(self.ui.pages.setCurrentIndex)
        self.ui.failed.selectionModel().currentChanged.connect(self._show_advice)
        self.ui.assist.clicked.connect(self.assist)
        self.failures.changed.connect(self.show_failed)
        self.failures.refused.connect(self._show_unread)
        self.codes.model.rowsInserted.connect(self._make_room)
        self.codes.model.rowsRemoved.connect(self._make_room)

    def follow(self, desk: SmsDeskController) -> None:
        """The desk that counts the waiting codes of the whole program."""
        self._desk = desk
        desk.changed.connect(self._show_tabs)
        self._show_tabs()

    def show_group(self, group: Group) -> None:
        self._group = group
        self.failures.show_group(group.id)

    def show_joined(self, invitation: Invitation) -> None:
        """And how long ago all of it was."""
        now = self._clock.now()
        self.ui.count.setText(f"{invitation.group.member_count} / {PEOPLE_PER_GROUP}")
        self.joined.put(joined_rows(invitation.members, now))
        self.ui.joined.setVisible(self.joined.rowCount() > 0)
        self.ui.nobody.setVisible(self.joined.rowCount() == 0)
        self.show_failed()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]
        self.codes.retranslate()
        self.show_failed()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.failures.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.failures.watch(False)

    @Slot()
    def show_failed(self) -> None:
        read = self.failures.failed
        self.failed.put(failed_rows(read, self._clock.now()) if read else [])
        has_some = self.failed.rowCount() > 0
        self.ui.failed.setVisible(has_some)
        self.ui.advice.setVisible(has_some)
        self.ui.nobody_failed.setVisible(not has_some)
        self.ui.nobody_failed.setText(
            self.tr("Nobody was refused today. Who is, appears here with the reason until midnight.")
        )
        self._show_advice()
        self._show_tabs()

    @Slot(Exception)
    def _show_unread(self, error: Exception) -> None:
        if self.failures.failed is None:
            self.ui.nobody_failed.setText(explain(error))

    @Slot()
    def _show_tabs(self) -> None:
        failed = self.failed.rowCount()
        codes = len(self._desk.codes()) if self._desk else 0
        tabs = self.ui.tabs
        tabs.setTabText(JOINED, self.tr("Just joined"))
        tabs.setTabText(FAILED, _counted(self.tr("Refused"), failed))
        tabs.setTabText(DESK, _counted(self.tr("SMS desk"), codes))
        tabs.show_tab(DESK, self._has_desk)

    @Slot()
    def _make_room(self) -> None:
        """Several codes are worth more than the words about them."""
        self.codes.ui.hint.setVisible(self.codes.model.rowCount() < 2)

    @Slot(QModelIndex, QModelIndex)
    def _show_advice(self, *_from_to: QModelIndex) -> None:
        row = self.failed.row(self.ui.failed.currentIndex())
        read = self.failures.failed
        chosen = [one for one in read.joins if row and key_of(one) == row.key] if read else []
        choose = self.tr("Choose somebody to see what helps.")
        self.ui.advice.setText(advice(chosen[0].reason) if chosen else choose)

    @Slot()
    def assist(self) -> AssistedJoinDialog | None:
        """Nothing where no group is shown. The codes beside it can still be read."""
        if self._group is None:
            return None
        dialog = self.findChild(AssistedJoinDialog)
        if dialog is None:
            dialog = AssistedJoinDialog(self._group, self._clients, self._tasks, self._clock, self)
            dialog.joined.connect(self.assisted)
            dialog.codes.sent.connect(self._show_codes)
        dialog.has_desk = self._has_desk
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        return dialog

    @Slot()
    def _show_codes(self) -> None:
        if self._has_desk:
            self.ui.tabs.setCurrentIndex(DESK)

    @property
    def _has_desk(self) -> bool:
        return self._desk is not None and self._desk.is_there


def _counted(title: str, number: int) -> str:
    return f"{title} {number}" if number else title
