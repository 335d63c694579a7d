"""The button that leads to the roster, and how many of it have not joined."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.groups import Group
from groupcode_desktop.domain.roster import RosterState
from groupcode_desktop.gui.controllers.members import MembersController
from groupcode_desktop.gui.controllers.roster import RosterController
from groupcode_desktop.gui.models.roster import tally
from groupcode_desktop.gui.tasks import Tasks

if TYPE_CHECKING:
    from groupcode_desktop.gui.views.roster_dialog import RosterDialog


class RosterEntrance(QObject):
    """`controller` reads the roster whenever the group changed; `dialog` is None until it was opened."""

    def __init__(
        self, button: QPushButton, members: MembersController, clients: Clients, tasks: Tasks, page: QWidget
    ) -> None:
        super().__init__(page)
        self._button, self._members, self._page = button, members, page
        self._clients, self._tasks = clients, tasks
        self._group: Group | None = None
        self.controller = RosterController(clients, tasks, self)
        self.dialog: RosterDialog | None = None
        self.controller.changed.connect(self.retranslate)
        members.group_read.connect(self.controller.reload)
        button.clicked.connect(self.open)

    def show_group(self, group: Group) -> None:
        self._group = group
        self.controller.show_group(group.id)

    @Slot()
    def retranslate(self) -> None:
        roster = self.controller.roster
        missing = tally(roster.entries)[RosterState.MISSING] if roster else 0
        counted = self.tr("Roster · {n} not joined").format(n=missing)
        self._button.setText(counted if missing else self.tr("Roster"))

    @Slot()
    def open(self) -> None:
        self.open_for(None)

    @Slot(object)
    def open_for(self, department: str | None) -> None:
        """With the people of that department alone; None is everybody."""
        if self._group is None:
            return
        if self.dialog is None:
            from groupcode_desktop.gui.views.roster_dialog import RosterDialog  # not at start

            self.dialog = RosterDialog(
                self.controller, self._members, self._clients, self._tasks, self._page.window()
            )
        self.dialog.show_roster(self._group, department)
