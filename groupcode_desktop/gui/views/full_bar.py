"""A full group offers the next one, with the next suffix and the same type and address."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from groupcode_desktop._generated.ui_full_bar import Ui_FullBar
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.groups import Group, next_name
from groupcode_desktop.gui.views.translated import TranslatedWidget


class FullBar(TranslatedWidget):
    """Not there while the group has room."""

    next_chosen = Signal(Group)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._group: Group | None = None
        self.ui = Ui_FullBar()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self.ui.create.clicked.connect(self._choose)
        self.retranslate()

    def show_group(self, group: Group) -> None:
        self._group = group
        self._show()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]
        self._show()

    def _show(self) -> None:
        group = self._group
        self.setVisible(group is not None and group.is_full)
        if group is not None:
            text = self.tr("This group is full with {limit} people; nobody else can join.")
            self.ui.text.setText(text.format(limit=limits.PEOPLE_PER_GROUP))
            self.ui.create.setText(self.tr("Create “{name}”").format(name=next_name(group.name)))

    @Slot()
    def _choose(self) -> None:
        if self._group is not None:
            self.next_chosen.emit(self._group)
