"""The details beside the member table: opened, closed, and kept on the member who is current."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Slot

from groupcode_desktop.gui.controllers.member_detail import MemberDetailController

if TYPE_CHECKING:
    from groupcode_desktop.gui.controllers.members import MembersController
    from groupcode_desktop.gui.views.members_page import MembersPage

WIDTH = "member-panel/width"
LEAST = 280
USUAL = 312


class MemberDetails(QObject):
    def __init__(
        self, page: "MembersPage", members: "MembersController", detail: MemberDetailController
    ) -> None:
        super().__init__(page)
        self._page, self._members, self._detail = page, members, detail
        self._ui = page.ui
        page.ui.panel.hide()
        page.ui.panel.setMinimumWidth(LEAST)
        page.ui.panel.closed.connect(self.close)
        page.ui.splitter.splitterMoved.connect(self._remember_width)
        page.ui.table.clicked.connect(self.open)
        page.ui.table.activated.connect(self.open)
        page.ui.table.selectionModel().currentChanged.connect(self.show)

    @Slot()
    def open(self) -> None:
        ui = self._ui
        if not ui.table.currentIndex().isValid():
            return
        if ui.panel.isHidden():
            ui.panel.show()
            width = max(LEAST, int(str(QSettings().value(WIDTH, USUAL, str)) or USUAL))
            ui.splitter.setSizes([max(1, self._page.width() - width), width])
        self.show()

    @Slot()
    def show(self) -> None:
        """Keeps showing a member who is filtered out; closes on one who is no longer there."""
        index = self._ui.table.currentIndex()
        if self._ui.panel.isHidden():
            return
        if index.isValid():
            self._detail.show(self._members.group_id, self._page.proxy.member(index.row()))
        elif self._detail.member is not None:
            self._detail.show(self._members.group_id, self._members.member(self._detail.member.id))
        if self._detail.member is None:
            self.close()

    @Slot()
    def close(self) -> None:
        had_focus = self._ui.panel.isAncestorOf(self._page.focusWidget() or self._page)
        self._ui.panel.hide()
        self._detail.show(self._members.group_id, None)
        if had_focus:
            self._ui.table.setFocus()

    @Slot()
    def _remember_width(self) -> None:
        QSettings().setValue(WIDTH, str(self._ui.splitter.sizes()[1]))
