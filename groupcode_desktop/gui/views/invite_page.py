"""邀请成员: the QR that lets people in, whether it does just now, and who came in."""

from PySide6.QtCore import QModelIndex, QTimer, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from groupcode_desktop._generated.ui_invite_page import Ui_InvitePage
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.groups import Group, next_name
from groupcode_desktop.domain.limits import PEOPLE_PER_GROUP
from groupcode_desktop.gui.clock import ServerClock
from groupcode_desktop.gui.controllers.groups import GroupsController
from groupcode_desktop.gui.controllers.invites import InvitesController
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.models.invites import Invitation, Stage, invite_rows, is_alive
from groupcode_desktop.gui.models.rows import RowsModel
from groupcode_desktop.gui.moments import countdown, short_time
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.views.desk_card import DeskCard
from groupcode_desktop.gui.views.invite_sharing import InviteSharing
from groupcode_desktop.gui.views.kiosk_button import KioskButton
from groupcode_desktop.gui.views.phone_access_panel import PhoneAccessPanel
from groupcode_desktop.gui.views.poster_sharing import PosterSharing
from groupcode_desktop.gui.views.translated import TranslatedWidget
from groupcode_desktop.gui.widgets.plain import ask
from groupcode_desktop.gui.widgets.row_delegate import RowDelegate


class InvitePage(TranslatedWidget):
    def __init__(
        self,
        groups: GroupsController,
        clients: Clients,
        tasks: Tasks,
        clock: ServerClock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_InvitePage()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self._clock = clock
        self._group: Group | None = None
        self._is_changing_access = False
        self.controller = InvitesController(groups, clients, tasks, clock, self)
        self.phone_access = PhoneAccessPanel(clients, tasks, self)
        self.ui.access_place.addWidget(self.phone_access)
        self.desk = DeskCard(clients, tasks, clock, self)
        self.ui.right.insertWidget(1, self.desk, 3)
        self.invites = RowsModel(self)
        self.ui.invites.setModel(self.invites)
        self.ui.invites.setItemDelegate(RowDelegate(self.ui.invites))
        self._every_second = QTimer(self, interval=1_000)
        self.sharing = InviteSharing(self.ui, self.controller, self)
        self.kiosk = KioskButton(self.ui.kiosk, self.controller)
        self.posters = PosterSharing(self.ui, self.controller, self.sharing, clients, tasks, self)
        self._connect()
        self._say_failure("")
        self.retranslate()

    def _connect(self) -> None:
        self.controller.changed.connect(self._show_answer)
        self.controller.unchecked.connect(self._show_unchecked)
        self.controller.working.connect(self._show_working)
        self.controller.failed.connect(self._show_failure)
        self.posters.refused.connect(self._show_failure)
        self.phone_access.chosen.connect(self._access_chosen)
        self._every_second.timeout.connect(self._show_now)
        self.ui.joining.wanted.connect(self.controller.allow_joining)
        self.ui.make.clicked.connect(self._make)
        self.ui.renew.clicked.connect(self._renew)
        self.ui.revoke.clicked.connect(self._revoke)
        self.ui.change_access.clicked.connect(self._change_access)
        self.ui.back.clicked.connect(self._leave_access)
        self.desk.assisted.connect(self.controller.look_again)
        self.ui.invites.selectionModel().currentChanged.connect(self._show_what_is_possible)

    def show_group(self, group: Group) -> None:
        if self._group is None or self._group.id != group.id:
            self._is_changing_access = False
            self._say_failure("")
            self.sharing.forget_done()
        self._group = group
        self.controller.show_group(group.id)
        self.desk.show_group(group)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._every_second.start()
        self.controller.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._every_second.stop()
        self.controller.watch(False)

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]
        self.desk.retranslate()
        self._show_answer()

    @Slot()
    def _show_answer(self) -> None:
        self.ui.unchecked.hide()
        self._show_now()

    @Slot()
    def _show_now(self) -> None:
        """Everything that depends on the answer or on the time that passes."""
        invitation = self.controller.invitation
        self._show_page(invitation)
        for part in (self.ui.joining_card, self.desk, self.ui.invites_card, self.ui.code_page):
            part.setEnabled(invitation is not None)
        if invitation is None:
            return
        now = self._clock.now()
        stage = invitation.stage(now)
        self.ui.group_name.setText(invitation.group.name)
        self.ui.qr.show_modules(self.controller.modules, is_faded=stage is not Stage.OPEN)
        self.ui.qr.setAccessibleName(self.tr("QR code to join {name}").format(name=invitation.group.name))
        self.ui.validity.setText(self._validity(invitation, stage))
        self.ui.make.setVisible(stage is Stage.OVER)
        self.sharing.show_stage(stage)
        self.kiosk.refresh()
        self.posters.show_stage(stage)
        self.ui.access.setText(invitation.access.base_url or "")
        self.ui.change_access.setVisible(not invitation.access.fixed)
        self.ui.joining.setChecked(invitation.group.joining_allowed)
        self.desk.show_joined(invitation)
        self.invites.put(invite_rows(invitation.invites, now))
        self._show_what_is_possible()

    def _show_page(self, invitation: Invitation | None) -> None:
        page = self.ui.loading_page
        if invitation is not None:
            needs_access = invitation.access.base_url is None or self._is_changing_access
            page = self.ui.access_page if needs_access else self.ui.code_page
            self.ui.back.setVisible(invitation.access.base_url is not None)
        if self.ui.pages.currentWidget() is not page:
            self.ui.pages.setCurrentWidget(page)

    def _validity(self, invitation: Invitation, stage: Stage) -> str:
        invite = self.controller.invite
        if stage is Stage.FULL:
            return self.tr(
                "The group is full with {limit} people: nobody else can join."
                " For more people, create another group, named {name} for example."
            ).format(limit=PEOPLE_PER_GROUP, name=next_name(invitation.group.name))
        if stage is Stage.CLOSED:
            return self.tr("Joining is switched off: who scans is told so and cannot join.")
        if stage is Stage.OPEN and invite is not None:
            left = countdown(invite.expires_at - self._clock.now())
            end = short_time(invite.expires_at)
            return self.tr("Time left {left}, until {end}").format(left=left, end=end)
        if invite is not None and self._clock.now() >= invite.expires_at:
            return self.tr("This QR code has expired. Make a new one.")
        return self.tr("No invite is valid just now. Make a new one.")

    @Slot(Exception)
    def _show_unchecked(self, error: Exception) -> None:
        reason = explain(error)
        if self.controller.invitation is None:
            self.ui.loading.setText(reason)
            return
        self.ui.unchecked.setText(
            self.tr("It cannot be checked whether this code still works: {reason}").format(reason=reason)
        )
        self.ui.unchecked.show()

    @Slot(bool)
    def _show_working(self, working: bool) -> None:
        if working:
            self._say_failure("")
        for button in (self.ui.make, self.ui.renew, self.ui.joining):
            button.setEnabled(not working)

    @Slot(Exception)
    def _show_failure(self, error: Exception) -> None:
        self._say_failure(explain(error))

    def _say_failure(self, sentence: str) -> None:
        self.ui.failure.setText(sentence)
        self.ui.failure.setVisible(bool(sentence))

    @Slot()
    def _make(self) -> None:
        self.controller.make()

    @Slot()
    def _renew(self) -> None:
        if ask(
            self,
            self.tr("Revoke all invites and make a new one?"),
            self.tr("Every QR code and link shared so far stops working at once, on paper too."),
            self.tr("Revoke and renew"),
            harmful=True,
        ):
            self.controller.make(revoke_others=True)

    @Slot()
    def _revoke(self) -> None:
        row = self.invites.row(self.ui.invites.currentIndex())
        if row is not None and ask(
            self,
            self.tr("Revoke the selected invite?"),
            self.tr("Its QR code and its link stop working at once. Other invites stay valid."),
            self.tr("Revoke"),
            harmful=True,
        ):
            self.controller.revoke(row.key)

    @Slot(QModelIndex, QModelIndex)
    def _show_what_is_possible(self, *_from_to: QModelIndex) -> None:
        row = self.invites.row(self.ui.invites.currentIndex())
        invitation = self.controller.invitation
        known = invitation.invites.invites if invitation else ()
        now = self._clock.now()
        self.ui.revoke.setEnabled(
            row is not None and any(invite.id == row.key and is_alive(invite, now) for invite in known)
        )

    @Slot()
    def _change_access(self) -> None:
        self._is_changing_access = True
        self._show_now()

    @Slot()
    def _leave_access(self) -> None:
        self._is_changing_access = False
        self._show_now()

    @Slot()
    def _access_chosen(self) -> None:
        self._is_changing_access = False
        self.controller.look_again()
