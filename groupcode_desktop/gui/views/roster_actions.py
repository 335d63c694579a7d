"""What may be done with the roster: imported, copied, printed, deleted, and somebody of it recognised."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain import times
from groupcode_desktop.domain.audit import Output
from groupcode_desktop.domain.members import Member, display_name
from groupcode_desktop.domain.roster import RosterImport, RosterState, SamePerson
from groupcode_desktop.gui import clipboard
from groupcode_desktop.gui.controllers.printing import Outlet
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.moments import day
from groupcode_desktop.gui.paper.listing_painter import ListingDocument
from groupcode_desktop.gui.paper.roster_listing import ShownRoster, roster_listing
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.views.print_preview import PrintPreview
from groupcode_desktop.gui.views.roster_import_dialog import RosterImportDialog
from groupcode_desktop.gui.widgets.plain import ask

if TYPE_CHECKING:
    from groupcode_desktop.gui.views.roster_dialog import RosterDialog


class RosterActions(QObject):
    """Tells below the list what was done, or why not."""

    def __init__(self, dialog: "RosterDialog", clients: Clients, tasks: Tasks) -> None:
        super().__init__(dialog)
        self._dialog, self._clients, self._tasks = dialog, clients, tasks
        self._ui, self._roster = dialog.ui, dialog.roster
        self.menu = QMenu(dialog)
        self.menu.triggered.connect(self._confirm)
        self._connect()
        self.say("")

    def show_possible(self) -> None:
        """By what is shown and selected."""
        ui, entry = self._ui, self._dialog.current()
        some = bool(self._dialog.model.shown)
        ui.copy_names.setEnabled(some)
        ui.print_list.setEnabled(some)
        ui.same_person.setEnabled(entry is not None and entry.state is RosterState.UNCLEAR)

    def say(self, done: str, failed: str = "") -> None:
        self._ui.said.setText(done)
        self._ui.said.setVisible(bool(done))
        self._ui.failure.setText(failed)
        self._ui.failure.setVisible(bool(failed))

    def _connect(self) -> None:
        ui, roster = self._ui, self._roster
        ui.begin.clicked.connect(self._import)
        ui.import_file.clicked.connect(self._import)
        ui.delete_roster.clicked.connect(self._delete)
        ui.copy_names.clicked.connect(self._copy_names)
        ui.copy_reminder.clicked.connect(self._copy_reminder)
        ui.print_list.clicked.connect(self._print)
        ui.same_person.clicked.connect(self._offer_people)
        roster.copied.connect(self._tell_copied)
        roster.refused.connect(self._tell_refused)
        roster.done.connect(self._dialog.members.reload)

    @Slot()
    def _import(self) -> None:
        self.say("")
        has_roster = self._roster.roster is not None and bool(self._roster.roster.entries)
        group_id = self._roster.group_id
        dialog = RosterImportDialog(self._clients, self._tasks, group_id, has_roster, self._dialog)
        dialog.imported.connect(self._tell_imported)
        dialog.open()

    @Slot(object)
    def _tell_imported(self, done: RosterImport) -> None:
        text = self.tr("✓ Imported. Added: {added} · changed: {changed} · removed: {removed}")
        self.say(text.format(added=done.added, changed=done.changed, removed=done.removed))
        self._roster.done.emit()
        self._roster.reload()

    @Slot()
    def _delete(self) -> None:
        number = len(self._roster.roster.entries) if self._roster.roster else 0
        question = self.tr("Delete the roster with {n} people?").format(n=number)
        effect = self.tr(
            "Nobody leaves the group, and remarks and departments that were filled in stay. "
            "Who has not joined yet is no longer known."
        )
        if ask(self._dialog, question, effect, self.tr("Delete roster"), harmful=True):
            self.say("")
            self._roster.delete()

    @Slot()
    def _copy_names(self) -> None:
        """Of the rows shown, in their order."""
        self._roster.copy_names([entry.name for entry in self._dialog.model.shown])

    @Slot(int)
    def _tell_copied(self, names: int) -> None:
        self.say(self.tr("✓ Names copied: {n}").format(n=names))

    @Slot()
    def _copy_reminder(self) -> None:
        if self._roster.roster is not None:
            clipboard.copy(self._roster.roster.reminder)
            self.say(self.tr("✓ Copied: {text}").format(text=self._roster.roster.reminder))

    @Slot(Exception)
    def _tell_refused(self, error: Exception) -> None:
        self.say("", explain(error))

    @Slot()
    def _print(self) -> None:
        """What the list shows now; then who is signed in, whose name stands on it."""
        dialog, group = self._dialog, self._dialog.group()
        if group is None or self._roster.roster is None:
            return
        shown = ShownRoster(
            group,
            [dialog.model.texts(entry) for entry in dialog.model.shown],
            [entry.state for entry in dialog.model.shown],
            len(self._roster.roster.entries),
            dialog.states(),
            dialog.department(),
        )
        self._tasks.run(
            work=lambda: (shown, self._clients().accounts.account().name or ""),
            done=self._preview,
            failed=self._tell_refused,
        )

    @Slot(object)
    def _preview(self, answer: tuple[ShownRoster, str]) -> None:
        shown, operator = answer
        listing = roster_listing(shown, operator, times.now())
        outlet = Outlet(shown.group.id, Output.PRINT_ROSTER, Output.EXPORT_ROSTER)
        PrintPreview(ListingDocument(listing), outlet, self._clients, self._tasks, self._dialog).open()

    @Slot()
    def _offer_people(self) -> None:
        """The namesakes who are nobody else of the roster."""
        entry = self._dialog.current()
        if entry is None:
            return
        self.menu.clear()
        for member in self._namesakes(entry.name):
            name = display_name(member.name, member.remark)
            text = " · ".join(
                filter(None, (name, member.phone_mask, member.department, day(member.joined_at)))
            )
            action = self.menu.addAction(text.replace("&", "&&"))
            action.setData(SamePerson(entry.id, member.id))
        button = self._ui.same_person
        self.menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _namesakes(self, name: str) -> Sequence[Member]:
        snapshot, roster = self._dialog.members.snapshot, self._roster.roster
        if snapshot is None or roster is None:
            return ()
        known = {entry.member for entry in roster.entries}
        return [
            member
            for member in snapshot.members
            if member.name.casefold() == name.casefold() and member.id not in known
        ]

    @Slot(QAction)
    def _confirm(self, action: QAction) -> None:
        self.say("")
        self._roster.confirm(action.data())
