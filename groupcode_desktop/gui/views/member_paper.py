"""The details of one member, printed as the panel shows them."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFormLayout, QLayout

from groupcode_desktop._generated.ui_member_panel import Ui_MemberPanel
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.audit import Output
from groupcode_desktop.domain.groups import Group
from groupcode_desktop.gui.controllers.printing import Outlet
from groupcode_desktop.gui.paper.blocks import Field
from groupcode_desktop.gui.paper.member_sheet import Section, member_sheet
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.views.paper_opener import PaperOpener
from groupcode_desktop.gui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from groupcode_desktop.gui.views.members_page import MembersPage

Role = QFormLayout.ItemRole


class MemberPaper(QObject):
    """The action of the menu and the button of the panel: grey until the details are there."""

    def __init__(self, page: "MembersPage", clients: Clients, tasks: Tasks) -> None:
        super().__init__(page)
        self._page, self._ui = page, page.ui.panel.ui
        self._group: Group | None = None
        self._opener = PaperOpener(clients, tasks, page)
        self.to_paper = QAction(self)
        self.to_paper.triggered.connect(self.preview)
        page.commands.add(self.to_paper)
        self._ui.print_details.clicked.connect(self.to_paper.trigger)
        page.detail.changed.connect(self._show_possible)
        self._show_possible()

    def show_group(self, group: Group) -> None:
        self._group = group

    def retranslate(self) -> None:
        self.to_paper.setText(self.tr("Print details…"))

    @Slot()
    def preview(self) -> None:
        group, detail = self._group, self._page.detail.detail
        if group is None or detail is None or self._page.ui.panel.isHidden():
            return
        outlet = Outlet(group.id, Output.PRINT_MEMBER, Output.PRINT_MEMBER)
        sections = list(sections_of(self._ui))
        self._opener.open(outlet, partial(member_sheet, group.name, detail.member.name, sections))

    @Slot()
    def _show_possible(self) -> None:
        is_there = self._page.detail.detail is not None
        self.to_paper.setEnabled(is_there)
        self._ui.print_details.setEnabled(is_there)


def sections_of(ui: Ui_MemberPanel) -> Iterator[Section]:
    """What the panel shows now."""
    yield Section(ui.basic_title.text(), (_fields(ui.basic_fields),))
    if ui.code.isHidden():
        yield Section(ui.code_title.text(), (), (ui.state.text(),))
        return
    colour = (ui.colour_label.text(), ui.colour.accessibleName())
    code = (colour, *_fields(ui.code_fields))
    yield Section(ui.code_title.text(), (code,), (ui.code_source.text(),))
    yield Section(ui.nat_title.text(), (_fields(ui.nat_fields),), (ui.nat_source.text(),))
    parts = tuple(map(_fields, _forms(ui.dose_list)))
    notes = (ui.doses_none.text(), ui.doses_source.text()) if not parts else (ui.doses_source.text(),)
    yield Section(ui.doses_title.text(), parts, notes)


def _forms(column: QLayout) -> Iterator[QFormLayout]:
    """One in each of the blocks of the column."""
    for place in range(column.count()):
        item = column.itemAt(place)
        block = item.widget() if item is not None else None
        form = block.layout() if block is not None else None
        if isinstance(form, QFormLayout):
            yield form


def _fields(form: QFormLayout) -> tuple[Field, ...]:
    rows = [row for row in range(form.rowCount()) if form.isRowVisible(row)]
    return tuple((_text(form, row, Role.LabelRole), _text(form, row, Role.FieldRole)) for row in rows)


def _text(form: QFormLayout, row: int, role: Role) -> str:
    item = form.itemAt(row, role)
    widget = item.widget() if item is not None else None
    return widget.text() if isinstance(widget, PlainLabel) else ""
