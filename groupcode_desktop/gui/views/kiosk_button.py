"""The invite page's button for 全屏展示: begins it, and ends it where this group is shown."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QPushButton

from groupcode_desktop.gui.controllers.invites import InvitesController


class KioskButton(QObject):
    """`chosen` tells the group."""

    chosen = Signal(int)

    def __init__(self, button: QPushButton, controller: InvitesController) -> None:
        super().__init__(button)
        self._button, self._controller = button, controller
        self._shown: int | None = None
        button.clicked.connect(self._choose)

    @Slot(object)
    def show_running(self, group_id: int | None) -> None:
        """The group on the full screen now, if any."""
        self._shown = group_id
        self.refresh()

    def refresh(self) -> None:
        invitation = self._controller.invitation
        is_running = invitation is not None and invitation.group.id == self._shown
        self._button.setText(self.tr("End full screen") if is_running else self.tr("Show full screen"))

    @Slot()
    def _choose(self) -> None:
        if self._controller.invitation is not None:
            self.chosen.emit(self._controller.invitation.group.id)
