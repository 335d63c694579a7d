"""The audit logs in the settings: of which group."""

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QFrame, QWidget

from groupcode_desktop._generated.ui_audit_card import Ui_AuditCard
from groupcode_desktop.gui.parts import Parts
from groupcode_desktop.gui.views.audit_dialog import AuditDialog


class AuditCard(QFrame):
    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self.dialog: AuditDialog | None = None
        self.ui = Ui_AuditCard()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self.ui.open.clicked.connect(self._open)
        parts.groups.changed.connect(self._show_groups)
        self._show_groups()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]

    @Slot()
    def _show_groups(self) -> None:
        """Those that the operator manages; the one that was chosen stays."""
        box, groups = self.ui.group, self._parts.groups.managed()
        chosen = box.currentData()
        box.clear()
        for group in groups:
            box.addItem(group.name, group.id)
        box.setCurrentIndex(max(box.findData(chosen), 0) if groups else -1)
        for widget in (self.ui.group_label, box, self.ui.open):
            widget.setVisible(bool(groups))
        self.ui.none.setVisible(not groups)

    @Slot()
    def _open(self) -> None:
        group = self._parts.groups.find(self.ui.group.currentData())
        if group is None:
            return
        if self.dialog is None:
            self.dialog = AuditDialog(self._parts.clients, self._parts.tasks, self)
        self.dialog.show_group(group)
