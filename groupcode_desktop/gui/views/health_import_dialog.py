"""导入健康数据: what a file says of the members' health."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.groups import Group
from groupcode_desktop.domain.health_import import ImportPreview
from groupcode_desktop.gui.controllers.health_import import HealthImport, ReadHealth
from groupcode_desktop.gui.models.health_texts import flaw_text
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.views.import_dialog import ImportDialog


class HealthImportDialog(ImportDialog):
    """`imported` tells the Group; its numbers are other ones now."""

    imported = Signal(Group)

    def __init__(self, clients: Clients, tasks: Tasks, group: Group, parent: QWidget | None = None) -> None:
        super().__init__(HealthImport(clients, group.id), tasks, self.tr("health-data-template.xlsx"), parent)
        self._group = group
        self.controller.taken.connect(self._show_taken)
        text = self.tr(
            "Fill in the template (XLSX, or saved as CSV), then choose the file or drop it here. Nothing is "
            "imported before you have seen what it says, and one wrong row keeps the whole file out."
        )
        self.show_words(self.tr("Import health data"), text)

    def is_good(self, read: ReadHealth) -> bool:
        return not read.file.bad and not read.preview.bad and read.preview.matched > 0

    def rows_of(self, read: ReadHealth) -> list[list[str]]:
        names = read.file.names
        bad = sorted([*read.file.bad, *read.preview.bad], key=lambda one: one.row)
        rows = [[str(one.row), names.get(one.row, ""), one.column, flaw_text(one.flaw)] for one in bad]
        left_out = self.tr("Not in this group: left out.")
        return rows + [[str(row), names.get(row, ""), "", left_out] for row in read.preview.unknown]

    def summary_of(self, read: ReadHealth) -> str:
        good, unknown = read.preview.matched, len(read.preview.unknown)
        wrong = len({one.row for one in (*read.file.bad, *read.preview.bad)})
        counted = self.tr("Members: {good} · not in this group: {unknown} · wrong rows: {wrong}").format(
            good=good, unknown=unknown, wrong=wrong
        )
        if wrong:
            return f"{counted}\n" + self.tr("Correct the wrong rows in the file and choose it again.")
        if not good:
            return f"{counted}\n" + self.tr("The file says nothing about members of this group.")
        return f"{counted}\n" + self.tr("What is better known already stays, with its source and time.")

    @Slot(object)
    def _show_taken(self, _preview: ImportPreview) -> None:
        self.imported.emit(self._group)
        self.accept()
