"""The fields of a group's information, checked as each is left."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Signal

from groupcode_desktop._generated.ui_group_info_page import Ui_GroupInfoPage
from groupcode_desktop.domain.fields import FieldFlaw, flaw_of_group_name, flaw_of_street, tidy
from groupcode_desktop.domain.groups import GroupEdit, GroupType
from groupcode_desktop.domain.regions import full_name
from groupcode_desktop.gui.widgets.form_errors import FormErrors
from groupcode_desktop.gui.words import word


class GroupForm(QObject):
    """`submitted`: Enter was pressed in a line of text."""

    submitted = Signal()

    def __init__(self, ui: Ui_GroupInfoPage, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._errors = FormErrors(
            {
                "name": (ui.name_edit, ui.name_edit_error),
                "type": (ui.type_edit, ui.type_edit_error),
                "region_code": (ui.region_edit, ui.region_edit_error),
                "street": (ui.street_edit, ui.street_edit_error),
            }
        )
        for line in (ui.name_edit, ui.street_edit):
            line.returnPressed.connect(self.submitted)
            line.installEventFilter(self)
        ui.region_edit.left.connect(self._check_region)

    def show_edit(self, edit: GroupEdit) -> None:
        ui = self._ui
        ui.name_edit.setText(edit.name)
        ui.type_edit.setCurrentIndex(ui.type_edit.findData(edit.type.value))
        ui.region_edit.show_code(edit.region_code)
        ui.street_edit.setText(edit.street)
        self._errors.clear()

    def edit(self) -> GroupEdit:
        ui = self._ui
        return GroupEdit(
            name=tidy(ui.name_edit.text()),
            type=GroupType(ui.type_edit.currentData()),
            region_code=ui.region_edit.code(),
            street=tidy(ui.street_edit.text()),
        )

    def is_right(self) -> bool:
        """Shows every flaw at its field."""
        edit = self.edit()
        flaws = {
            "name": flaw_of_group_name(edit.name),
            "region_code": self._ui.region_edit.flaw(),
            "street": flaw_of_street(edit.street),
        }
        found = {field: flaw for field, flaw in flaws.items() if flaw is not None}
        self.show_flaws(found)
        return not found

    def show_flaws(self, flaws: Mapping[str, FieldFlaw]) -> None:
        self._errors.show(flaws)

    def differences(self, theirs: GroupEdit, mine: GroupEdit) -> list[tuple[str, str, str]]:
        """Name of the field, the other version, this version: where they are not the same."""
        ui = self._ui
        rows = (
            (ui.name_edit_label.text(), theirs.name, mine.name),
            (ui.type_edit_label.text(), word(theirs.type), word(mine.type)),
            (ui.region_edit_label.text(), full_name(theirs.region_code), full_name(mine.region_code)),
            (ui.street_edit_label.text(), theirs.street, mine.street),
        )
        return [row for row in rows if row[1] != row[2]]

    def retranslate(self) -> None:
        box = self._ui.type_edit
        with QSignalBlocker(box):
            chosen = max(0, box.currentIndex())
            box.clear()
            for kind in GroupType:
                box.addItem(word(kind), kind.value)
            box.setCurrentIndex(chosen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            edit = self.edit()
            if watched is self._ui.name_edit:
                self._errors.show_at("name", flaw_of_group_name(edit.name))
            else:
                self._errors.show_at("street", flaw_of_street(edit.street))
        return super().eventFilter(watched, event)

    def _check_region(self) -> None:
        self._errors.show_at("region_code", self._ui.region_edit.flaw())
