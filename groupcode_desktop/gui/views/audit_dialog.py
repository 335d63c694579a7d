"""操作日志: who did what in a group, with filter, check and export."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, QStandardPaths, Qt, QTimer, Slot
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QHeaderView, QWidget

from groupcode_desktop._generated.ui_audit_dialog import Ui_AuditDialog
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.audit import AuditCheck, AuditFilter, AuditLine
from groupcode_desktop.domain.groups import Group
from groupcode_desktop.domain.limits import DAY
from groupcode_desktop.domain.times import now
from groupcode_desktop.gui.controllers.audit import AuditController
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.models.audit import AuditModel
from groupcode_desktop.gui.models.audit_texts import verb_words
from groupcode_desktop.gui.tasks import Tasks

TYPING_PAUSE = 300


class AuditDialog(QDialog):
    def __init__(self, clients: Clients, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent)
        self._group: Group | None = None
        self.controller = AuditController(clients, tasks, self)
        self.model = AuditModel(self)
        self.ui = Ui_AuditDialog()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self.ui.lines.setModel(self.model)
        self._typing = QTimer(self, interval=TYPING_PAUSE, singleShot=True)
        self._arrange()
        self.retranslate()
        self._connect()

    def show_group(self, group: Group) -> None:
        self._group = group
        self._show_title()
        self.show()
        self.raise_()
        self._reload()

    def export_to(self, path: str) -> None:
        self._say("")
        self.controller.export(Path(path))

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]
        _name(self.ui.verb, {"": self.tr("Everything"), **verb_words()})
        _name(
            self.ui.period,
            {
                0: self.tr("All time"),
                1: self.tr("Last 24 hours"),
                7: self.tr("Last 7 days"),
                30: self.tr("Last 30 days"),
            },
        )
        self.model.retranslate()
        self._show_title()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _arrange(self) -> None:
        header = self.ui.lines.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for widget in (self.ui.empty, self.ui.said, self.ui.failure, self.ui.older):
            widget.hide()

    def _connect(self) -> None:
        self.ui.who.textChanged.connect(self._typing.start)
        self._typing.timeout.connect(self._reload)
        self.ui.verb.activated.connect(self._reload)
        self.ui.period.activated.connect(self._reload)
        self.ui.older.clicked.connect(self.controller.show_more)
        self.ui.check.clicked.connect(self._check)
        self.ui.export_lines.clicked.connect(self._ask_where)
        self.ui.close_dialog.clicked.connect(self.close)
        self.controller.read.connect(self._take_read)
        self.controller.more.connect(self._take_more)
        self.controller.checked.connect(self._take_check)
        self.controller.exported.connect(self._take_exported)
        self.controller.failed.connect(self._show_failure)

    def _show_title(self) -> None:
        if self._group is not None:
            self.ui.title.setText(self.tr("Audit log of {group}").format(group=self._group.name))

    @Slot()
    def _reload(self) -> None:
        if self._group is None:
            return
        self._say("")
        days: int = self.ui.period.currentData()
        since = now() - days * DAY if days else 0
        wanted = AuditFilter(self.ui.who.text().strip(), self.ui.verb.currentData(), since)
        self.controller.show(self._group.id, wanted)

    @Slot(object)
    def _take_read(self, lines: tuple[AuditLine, ...]) -> None:
        self.model.put(lines)
        self.ui.lines.scrollToTop()
        self._show_what_is_there()

    @Slot(object)
    def _take_more(self, lines: tuple[AuditLine, ...]) -> None:
        self.model.append(lines)
        self._show_what_is_there()

    def _show_what_is_there(self) -> None:
        is_empty = self.model.rowCount() == 0
        self.ui.empty.setVisible(is_empty)
        self.ui.lines.setHidden(is_empty)
        self.ui.older.setVisible(self.controller.has_more)

    @Slot()
    def _check(self) -> None:
        self._say("")
        self.controller.check()

    @Slot(object)
    def _take_check(self, found: AuditCheck) -> None:
        if found.broken_at is None:
            self._say(self.tr("✓ Whole: {count} lines, none altered or removed.").format(count=found.lines))
            return
        text = self.tr("✗ Broken at line {number}: it was altered or removed after it was written.")
        self._say("", text.format(number=found.broken_at))

    @Slot()
    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self.tr("Export the audit log"), filter=self.tr("CSV file (*.csv)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.setDirectory(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        )
        dialog.selectFile(self.tr("Audit log.csv"))
        dialog.fileSelected.connect(self.export_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(int)
    def _take_exported(self, lines: int) -> None:
        self._say(self.tr("✓ {count} lines were written to the file.").format(count=lines))

    @Slot(Exception)
    def _show_failure(self, error: Exception) -> None:
        if isinstance(error, OSError):
            self._say("", self.tr("The file could not be written there. Please choose another folder."))
        else:
            self._say("", explain(error))

    def _say(self, done: str, failed: str = "") -> None:
        self.ui.said.setText(done)
        self.ui.said.setVisible(bool(done))
        self.ui.failure.setText(failed)
        self.ui.failure.setVisible(bool(failed))


def _name(box: QComboBox, names: Mapping[str, str] | Mapping[int, str]) -> None:
    """Fills the box, or only renames what it offers already."""
    for place, (value, text) in enumerate(names.items()):
        if place < box.count():
            box.setItemText(place, text)
        else:
            box.addItem(text, value)
