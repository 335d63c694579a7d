"""What leaves the member list: on paper, in files, on the clipboard; its filter, order and columns."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.client.sheets.table import write_table
from groupcode_desktop.domain import times
from groupcode_desktop.domain.audit import Output
from groupcode_desktop.domain.groups import Group
from groupcode_desktop.gui.controllers.copying import CopyingController
from groupcode_desktop.gui.controllers.exporting import ExportingController
from groupcode_desktop.gui.controllers.printing import Outlet
from groupcode_desktop.gui.csv_file import write_rows
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.models.member_filter import MemberFilter
from groupcode_desktop.gui.models.member_filter_words import filter_words
from groupcode_desktop.gui.models.members import headers
from groupcode_desktop.gui.paper.file_names import file_name
from groupcode_desktop.gui.paper.listing import Listing
from groupcode_desktop.gui.paper.listing_files import lines_of, table_of
from groupcode_desktop.gui.paper.listing_painter import ListingDocument
from groupcode_desktop.gui.paper.member_listing import MemberTexts, Shown, member_listing
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.views.print_preview import PrintPreview
from groupcode_desktop.gui.widgets.output_bar import OutputBar

if TYPE_CHECKING:
    from groupcode_desktop.gui.views.members_page import MembersPage


class MemberOutput(QObject):
    """The actions of the list's menu that bring it elsewhere; `bar` says how that goes."""

    def __init__(self, page: "MembersPage", clients: Clients, tasks: Tasks) -> None:
        super().__init__(page)
        self._page, self._clients, self._tasks = page, clients, tasks
        self._group: Group | None = None
        self._waiting: Listing | None = None
        self._turn = 0
        self.bar = OutputBar(page)
        page.ui.layout3.insertWidget(1, self.bar)
        self.exporting = ExportingController(Output.EXPORT_MEMBERS, clients, tasks, self)
        self.copying = CopyingController(Output.COPY_MEMBERS, clients, tasks, self)
        self.to_paper = self._action(QKeySequence.StandardKey.Print)
        self.to_xlsx = self._action()
        self.to_csv = self._action()
        page.commands.add(self.to_paper, self.to_xlsx, self.to_csv)
        self._connect()

    def show_group(self, group: Group) -> None:
        if self._group is None or self._group.id != group.id:
            self._stop()
            self.bar.hide()
        self._group = group

    def retranslate(self) -> None:
        self.to_paper.setText(self.tr("Print…"))
        self.to_xlsx.setText(self.tr("Export to Excel…"))
        self.to_csv.setText(self.tr("Export to CSV…"))

    def copy(self, rows: Sequence[int]) -> None:
        """These rows of the table, headed."""
        if self._group is None or not rows:
            return
        columns, names = self._page.ui.table.chosen_columns(), headers()
        lines = [[texts[column] for column in columns] for texts in map(self._page.proxy.texts, rows)]
        self.copying.copy(self._group.id, [names[column] for column in columns], lines)

    def preview(self, listing: Listing) -> PrintPreview:
        """Opens it."""
        outlet = Outlet(self._group_id(), Output.PRINT_MEMBERS, Output.EXPORT_MEMBERS)
        preview = PrintPreview(ListingDocument(listing), outlet, self._clients, self._tasks, self._page)
        preview.open()
        return preview

    def save(self, listing: Listing, path: Path) -> None:
        """As XLSX or CSV, by its suffix."""
        self.bar.show_work(self.tr("Writing {file}…").format(file=path.name))
        if path.suffix.lower() == ".csv":
            self.exporting.export(
                self._group_id(), listing.shown, path, lambda part: write_rows(part, lines_of(listing))
            )
        else:
            table = table_of(listing)
            self.exporting.export(
                self._group_id(), listing.shown, path, lambda part: write_table(part, table)
            )

    def shown(self) -> Shown | None:
        """None while there is nothing to show yet."""
        page, snapshot = self._page, self._page.members.snapshot
        if snapshot is None or self._group is None or page.members.group_id != self._group.id:
            return None
        rows = self._ticked() if page.model.ticked else self._seen()
        return Shown(
            self._group,
            page.ui.table.chosen_columns(),
            rows,
            len(snapshot.members),
            snapshot.as_of,
            self._filter_words(),
        )

    def _connect(self) -> None:
        for action in (self.to_paper, self.to_xlsx, self.to_csv):
            action.triggered.connect(self._begin)
        self.bar.stopped.connect(self._stop)
        self.exporting.done.connect(self._tell_saved)
        self.exporting.failed.connect(self._tell_failure)
        self.copying.done.connect(self._tell_copied)
        self.copying.failed.connect(self._tell_failure)

    def _action(self, keys: QKeySequence.StandardKey | None = None) -> QAction:
        action = QAction(self)
        if keys is not None:
            action.setShortcut(QKeySequence(keys))
        return action

    def _group_id(self) -> int:
        return self._group.id if self._group else 0

    def _seen(self) -> list[MemberTexts]:
        proxy = self._page.proxy
        return [(proxy.member(row), proxy.texts(row)) for row in range(proxy.rowCount())]

    def _ticked(self) -> list[MemberTexts]:
        """In the order of the table, wherever they are: also those that the filter hides now."""
        model = self._page.model
        rows = [(model.member_at(place), model.texts_at(place)) for place in range(model.rowCount())]
        return [row for row in rows if row[0].id in model.ticked]

    def _filter_words(self) -> str:
        ticked, wanted = self._page.model.ticked, self._page.filters.wanted()
        if not ticked:
            return filter_words(wanted)
        only = self.tr("Only the ticked members")
        is_within = ticked.issubset(member.id for member, _ in self._seen())
        return f"{filter_words(wanted)} · {only}" if is_within and wanted != MemberFilter() else only

    @Slot()
    def _begin(self) -> None:
        """What the table shows now; then who is signed in, whose name stands on it."""
        shown, action = self.shown(), self.sender()
        if shown is None:
            return
        self._turn += 1
        turn = self._turn
        self._tasks.run(
            work=lambda: (turn, action, shown, self._clients().accounts.account().name or ""),
            done=self._take_operator,
            failed=self._tell_failure,
        )

    @Slot(object)
    def _take_operator(self, answer: tuple[int, QObject, Shown, str]) -> None:
        turn, action, shown, operator = answer
        if turn != self._turn:
            return
        listing = member_listing(shown, operator, times.now())
        if action is self.to_paper:
            self.preview(listing)
        else:
            self._ask_where(listing, "xlsx" if action is self.to_xlsx else "csv")

    def _ask_where(self, listing: Listing, suffix: str) -> None:
        kinds = {"xlsx": self.tr("Excel workbook (*.xlsx)"), "csv": self.tr("CSV file (*.csv)")}
        dialog = QFileDialog(self._page, self.tr("Export the member list"), filter=kinds[suffix])
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        dialog.setDirectory(QStandardPaths.writableLocation(documents))
        dialog.selectFile(file_name(listing.file_stem, suffix))
        self._waiting = listing
        dialog.fileSelected.connect(self._save_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def _save_chosen(self, path: str) -> None:
        if self._waiting is not None:
            self.save(self._waiting, Path(path))

    @Slot()
    def _stop(self) -> None:
        self._turn += 1
        self.exporting.cancel()

    @Slot(object)
    def _tell_saved(self, path: Path) -> None:
        self.bar.show_done(self.tr("✓ Saved: {file}").format(file=path.name))

    @Slot(int)
    def _tell_copied(self, rows: int) -> None:
        self.bar.show_done(self.tr("✓ Rows copied: {n}").format(n=rows))

    @Slot(Exception)
    def _tell_failure(self, error: Exception) -> None:
        if isinstance(error, OSError):
            text = self.tr(
                "The file could not be written there; one that was there is unchanged. "
                "Choose another folder, or see that the disk is not full."
            )
        else:
            text = self.tr("{reason} Nothing was printed, saved or copied.").format(reason=explain(error))
        self.bar.show_failure(text)
