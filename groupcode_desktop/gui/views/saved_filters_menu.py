"""The named filters in the menu of the member list."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from groupcode_desktop.gui.saved_filters import SavedFilters
from groupcode_desktop.gui.views.saved_filters_dialog import SavedFiltersDialog

if TYPE_CHECKING:
    from groupcode_desktop.gui.views.members_page import MembersPage


class SavedFiltersMenu(QMenu):
    def __init__(self, page: "MembersPage") -> None:
        super().__init__(page)
        self._page = page
        self._saved = SavedFilters()
        self.manage = QAction(page)
        self.manage.setShortcut(QKeySequence("Ctrl+D"))
        self.manage.triggered.connect(self._open)
        page.addAction(self.manage)
        self.aboutToShow.connect(self._fill)

    def begin_for(self, operator: str) -> None:
        self._saved = SavedFilters(operator)

    def retranslate(self) -> None:
        self.setTitle(self.tr("Saved filters"))
        self.manage.setText(self.tr("Save or change filters…"))

    @Slot()
    def _fill(self) -> None:
        self.clear()
        for name in self._saved.all():
            line = self.addAction(name.replace("&", "&&"))
            line.setData(name)
            line.triggered.connect(self._apply)
        self.addSeparator()
        self.addAction(self.manage)

    @Slot()
    def _apply(self) -> None:
        line = self.sender()
        if isinstance(line, QAction):
            self._page.show_only(self._saved.all()[line.data()])

    @Slot()
    def _open(self) -> None:
        dialog = SavedFiltersDialog(self._saved, self._page.filters.wanted(), self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.applied.connect(self._page.show_only)
        dialog.open()
