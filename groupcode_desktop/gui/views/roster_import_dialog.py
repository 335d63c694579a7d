"""导入花名册: whom the group expects, instead of the roster that is there or in addition to it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QRadioButton, QWidget

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.roster import RosterImport, RosterMode
from groupcode_desktop.gui.controllers.roster_import import ReadRoster, RosterFileImport
from groupcode_desktop.gui.models.health_texts import flaw_text
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.views.import_dialog import ImportDialog
from groupcode_desktop.gui.widgets.plain import ask


class RosterImportDialog(ImportDialog):
    """`imported` tells the RosterImport; which way is asked only where there is a roster already."""

    imported = Signal(object)

    def __init__(
        self, clients: Clients, tasks: Tasks, group_id: int, has_roster: bool, parent: QWidget | None = None
    ) -> None:
        self._kind = RosterFileImport(clients, group_id)
        self._has_roster = has_roster
        super().__init__(self._kind, tasks, "", parent)
        self._template = self.tr("roster-template.xlsx")
        self.replace = QRadioButton(self.tr("The file is the new roster: who is not in it is removed"), self)
        self.complete = QRadioButton(self.tr("The file completes the roster: nobody is removed"), self)
        self.replace.setChecked(True)
        for button in (self.replace, self.complete):
            self.ui.options.addWidget(button)
            button.setVisible(has_roster)
        self.replace.toggled.connect(self._change_mode)
        self.controller.taken.connect(self._show_taken)
        text = self.tr(
            "Fill in the template (XLSX, or saved as CSV): the name, and a phone or number to tell namesakes "
            "apart. Then choose the file or drop it here. One wrong row keeps the whole file out."
        )
        self.show_words(self.tr("Import the roster"), text)

    def is_good(self, read: ReadRoster) -> bool:
        return not read.file.bad and not read.preview.bad and bool(read.rows.rows)

    def may_take(self, read: ReadRoster) -> bool:
        removed = read.preview.removed
        return not removed or ask(
            self,
            self.tr("Remove {n} people from the roster?").format(n=removed),
            self.tr("They are not in the file. Members stay in the group, with what was filled in."),
            self.tr("Import and remove"),
            harmful=True,
        )

    def rows_of(self, read: ReadRoster) -> list[list[str]]:
        bad = sorted([*read.file.bad, *read.preview.bad], key=lambda one: one.row)
        names = read.file.names
        return [[str(one.row), names.get(one.row, ""), one.column, flaw_text(one.flaw)] for one in bad]

    def summary_of(self, read: ReadRoster) -> str:
        wrong = len({one.row for one in (*read.file.bad, *read.preview.bad)})
        if wrong:
            counted = self.tr("Rows: {rows} · wrong rows: {wrong}")
            told = self.tr("Correct the wrong rows in the file and choose it again.")
            return f"{counted.format(rows=len(read.file.names), wrong=wrong)}\n{told}"
        if not read.rows.rows:
            return self.tr("The file names nobody.")
        return f"{self._effect(read.preview)}\n{self._filled(read.preview)}"

    def _effect(self, effect: RosterImport) -> str:
        counted = self.tr("Added: {added} · changed: {changed} · removed: {removed}").format(
            added=effect.added, changed=effect.changed, removed=effect.removed
        )
        then = self.tr("Then expected: {expected}, of whom {joined} have joined.").format(
            expected=effect.expected, joined=effect.joined
        )
        return f"{counted}\n{then}"

    def _filled(self, effect: RosterImport) -> str:
        text = self.tr(
            "Empty remarks and departments of {n} members are filled in; what is written there already stays."
        )
        return text.format(n=effect.filled)

    @Slot(bool)
    def _change_mode(self, replaces: bool) -> None:
        self._kind.mode = RosterMode.REPLACE if replaces else RosterMode.COMPLETE
        self.look_again()

    @Slot(object)
    def _show_taken(self, done: RosterImport) -> None:
        self.imported.emit(done)
        self.accept()
