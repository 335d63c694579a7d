"""The invites of one group: watched while somebody looks, made and revoked."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.invites import Invite
from groupcode_desktop.gui import qr
from groupcode_desktop.gui.clock import ServerClock
from groupcode_desktop.gui.controllers.groups import GroupsController
from groupcode_desktop.gui.models.invites import Invitation, Stage
from groupcode_desktop.gui.polling import WATCHED, Poll
from groupcode_desktop.gui.qr import Modules
from groupcode_desktop.gui.tasks import Tasks


class InvitesController(QObject):
    """`unchecked`: the server did not say whether anything changed; `failed`: a verb was not carried out."""

    changed = Signal()
    working = Signal(bool)
    unchecked = Signal(Exception)
    failed = Signal(Exception)

    def __init__(
        self,
        groups: GroupsController,
        clients: Clients,
        tasks: Tasks,
        clock: ServerClock,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._groups = groups
        self._clients = clients
        self._tasks = tasks
        self._clock = clock
        self._group_id: int | None = None
        self._may_make_one = False
        self._switching = False
        self._is_checked = True
        self.invitation: Invitation | None = None
        self.invite: Invite | None = None
        self.url = ""
        self.modules: Modules = ()
        self._poll = Poll(self._ask, WATCHED, self)
        groups.changed.connect(self._switched)
        groups.failed.connect(self._switch_failed)

    def show_group(self, group_id: int) -> None:
        if group_id != self._group_id:
            self._group_id = group_id
            self.invitation, self.invite, self.url, self.modules = None, None, "", ()
            self._may_make_one = True
            self.changed.emit()
            self._poll.now()

    def watch(self, active: bool) -> None:
        """Looking at the page is meant as inviting: one invite is made then if there is none."""
        self._may_make_one = self._may_make_one or active
        self._poll.set_active(active)

    def look_again(self) -> None:
        self._poll.now()

    def stage(self) -> Stage | None:
        return self.invitation.stage(self._clock.now()) if self.invitation else None

    def make(self, revoke_others: bool = False) -> None:
        group_id = self._group_id
        if group_id is not None:
            self._write(lambda: self._clients().invites.make(group_id, revoke_others))

    def revoke(self, invite_id: int) -> None:
        group_id = self._group_id
        if group_id is not None:
            self._write(lambda: self._clients().invites.revoke(group_id, invite_id))

    def allow_joining(self, allowed: bool) -> None:
        if self._group_id is not None and not self._switching:
            self._switching = True
            self.working.emit(True)
            self._groups.allow_joining(self._group_id, allowed)

    def _write(self, verb: Callable[[], object]) -> None:
        self.working.emit(True)
        self._tasks.run(verb, self._written, self._refused)

    @Slot(object)
    def _written(self, _answer: object) -> None:
        self.working.emit(False)
        self._poll.now()

    @Slot(Exception)
    def _refused(self, error: Exception) -> None:
        self.working.emit(False)
        self.failed.emit(error)
        self._poll.now()

    @Slot()
    def _switched(self) -> None:
        if self._switching:
            self._switching = False
            self._written(None)

    @Slot(Exception)
    def _switch_failed(self, error: Exception) -> None:
        if self._switching:
            self._switching = False
            self._refused(error)

    def _ask(self) -> None:
        group_id = self._group_id
        if group_id is None:
            self._poll.answered()
        else:
            self._tasks.run(lambda: (group_id, self._read(group_id)), self._take, self._unchecked)

    def _read(self, group_id: int) -> Invitation:
        connection = self._clients()
        return Invitation(
            group=connection.groups.group(group_id),
            invites=connection.invites.invites(group_id),
            members=connection.members.members(group_id),
            access=connection.invites.phone_access(),
        )

    @Slot(object)
    def _take(self, answer: tuple[int, Invitation]) -> None:
        self._poll.answered()
        group_id, invitation = answer
        if group_id != self._group_id:
            return
        if self._is_checked and invitation.is_same(self.invitation):
            return
        self._is_checked = True
        self._learn(invitation)
        self.changed.emit()

    def _learn(self, invitation: Invitation) -> None:
        before, self.invitation = self.invitation, invitation
        if before is None or before.invites is not invitation.invites:
            self._clock.learn(invitation.invites.as_of)
        if before is not None and before.group is not invitation.group:
            self._groups.put(invitation.group)
        alive = invitation.alive(self._clock.now())
        if alive is not None:
            self.invite = alive
            self._draw(invitation.url(alive))
        self._make_the_first()

    def _make_the_first(self) -> None:
        stage = self.stage()
        if stage is Stage.OVER and self._may_make_one:
            self.make()
        if stage in (Stage.OVER, Stage.OPEN):
            self._may_make_one = False

    def _draw(self, url: str) -> None:
        if url and url != self.url:
            self.url, self.modules = url, ()
            self._tasks.run(lambda: (url, qr.modules_of(url)), self._take_modules, self._refused)

    @Slot(object)
    def _take_modules(self, answer: tuple[str, Modules]) -> None:
        url, modules = answer
        if url == self.url:
            self.modules = modules
            self.changed.emit()

    @Slot(Exception)
    def _unchecked(self, error: Exception) -> None:
        self._poll.answered()
        self._is_checked = False
        self.unchecked.emit(error)
