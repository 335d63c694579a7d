"""Names the filter of now; renames and deletes those that were named before."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from groupcode_desktop._generated.ui_saved_filters_dialog import Ui_SavedFiltersDialog
from groupcode_desktop.gui.models.member_filter import MemberFilter
from groupcode_desktop.gui.models.member_filter_words import filter_words
from groupcode_desktop.gui.saved_filters import LONGEST_NAME, MOST, SavedFilters
from groupcode_desktop.gui.widgets.plain import ask

NAME = Qt.ItemDataRole.UserRole


class SavedFiltersDialog(QDialog):
    """`applied` with the filter that was chosen."""

    applied = Signal(MemberFilter)

    def __init__(self, saved: SavedFilters, wanted: MemberFilter, parent: QWidget) -> None:
        super().__init__(parent)
        self._saved, self._wanted = saved, wanted
        self._is_filling = False
        self.ui = Ui_SavedFiltersDialog()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self.ui.name.setMaxLength(LONGEST_NAME)
        self.ui.now.setText(filter_words(wanted))
        for widget in (self.ui.name_label, self.ui.name, self.ui.save):
            widget.setEnabled(wanted != MemberFilter())
        self._delete_key = QAction(self)
        self._delete_key.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        self._delete_key.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.ui.filters.addAction(self._delete_key)
        self._connect()
        self._fill()

    def _connect(self) -> None:
        ui = self.ui
        ui.name.textChanged.connect(self._show_possible)
        ui.name.returnPressed.connect(self._save)
        ui.save.clicked.connect(self._save)
        ui.filters.currentItemChanged.connect(self._show_possible)
        ui.filters.itemChanged.connect(self._rename)
        ui.filters.itemActivated.connect(self._apply)
        ui.apply.clicked.connect(self._apply)
        ui.rename.clicked.connect(self._edit)
        ui.delete_filter.clicked.connect(self._delete)
        self._delete_key.triggered.connect(self._delete)
        ui.buttons.rejected.connect(self.reject)

    def _fill(self, current: str = "") -> None:
        self._is_filling = True
        self.ui.filters.clear()
        for name in self._saved.all():
            item = QListWidgetItem(name, self.ui.filters)
            item.setData(NAME, name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            if name == current:
                self.ui.filters.setCurrentItem(item)
        self._is_filling = False
        self._show_possible()

    @Slot()
    def _show_possible(self) -> None:
        name = self.ui.name.text()
        is_full = bool(name.strip()) and not self._saved.may_save(name)
        self.ui.save.setEnabled(self._wanted != MemberFilter() and self._saved.may_save(name))
        self.ui.note.setText(self._note(is_full))
        chosen = self._chosen()
        for button in (self.ui.apply, self.ui.rename, self.ui.delete_filter):
            button.setEnabled(bool(chosen))
        self.ui.words.setText(filter_words(self._saved.all()[chosen]) if chosen else "")

    def _note(self, is_full: bool) -> str:
        if is_full:
            return self.tr("{most} filters are kept at most: delete one first.").format(most=MOST)
        return self.tr("Kept in the settings of this computer, for you: what you typed and chose.")

    def _chosen(self) -> str:
        item = self.ui.filters.currentItem()
        return str(item.data(NAME)) if item else ""  # pyright: ignore[reportUnnecessaryComparison]

    @Slot()
    def _save(self) -> None:
        name = self.ui.name.text()
        if self.ui.save.isEnabled():
            self._saved.save(name, self._wanted)
            self.ui.name.clear()
            self._fill(current=" ".join(name.split()))
            self.ui.filters.setFocus()

    @Slot()
    def _apply(self) -> None:
        chosen = self._chosen()
        if chosen:
            self.applied.emit(self._saved.all()[chosen])
            self.accept()

    @Slot()
    def _edit(self) -> None:
        self.ui.filters.editItem(self.ui.filters.currentItem())

    @Slot(QListWidgetItem)
    def _rename(self, item: QListWidgetItem) -> None:
        if self._is_filling:
            return
        old = str(item.data(NAME))
        is_done = self._saved.rename(old, item.text())
        self._fill(current=" ".join(item.text().split()) if is_done else old)

    @Slot()
    def _delete(self) -> None:
        chosen = self._chosen()
        effect = self.tr("Members stay as they are; only the name and its choices are gone.")
        question = self.tr("Delete the saved filter “{name}”?").format(name=chosen)
        if chosen and ask(self, question, effect, self.tr("Delete"), harmful=True):
            self._saved.delete(chosen)
            self._fill()
