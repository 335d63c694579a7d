"""团体码首页: what the program does, how to begin, and the operator's groups."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from groupcode_desktop._generated.ui_home_page import Ui_HomePage
from groupcode_desktop.domain.groups import Group
from groupcode_desktop.domain.limits import GROUPS_PER_CREATOR, PEOPLE_PER_GROUP
from groupcode_desktop.gui.controllers.groups import GroupsController
from groupcode_desktop.gui.views.translated import TranslatedWidget
from groupcode_desktop.gui.widgets.group_card import GroupCard

COLUMNS = 3


class HomePage(TranslatedWidget):
    create_chosen = Signal()
    group_chosen = Signal(int)

    def __init__(self, groups: GroupsController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_HomePage()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self._groups = groups
        self._cards: dict[int, GroupCard] = {}
        for column in range(COLUMNS):
            self.ui.group_grid.setColumnStretch(column, 1)
        self.ui.create.clicked.connect(self.create_chosen)
        groups.changed.connect(self._show_groups)
        self.retranslate()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]
        limits = {"people": PEOPLE_PER_GROUP, "groups": GROUPS_PER_CREATOR}
        ui = self.ui
        ui.step_1_title.setText(self.tr("① Create a group"))
        ui.step_1_text.setText(
            self.tr(
                "After your real name is confirmed, give the group's information. "
                "You can create {groups} groups of up to {people} people."
            ).format(**limits)
        )
        ui.step_2_title.setText(self.tr("② Invite members"))
        ui.step_2_text.setText(
            self.tr(
                "Show or share the QR code or the link. Whoever scans it on a phone can join for 24 hours."
            )
        )
        ui.step_3_title.setText(self.tr("③ Look at the data"))
        ui.step_3_text.setText(
            self.tr("See the members' health codes, nucleic acid tests and vaccinations, counted and listed.")
        )
        self._show_groups()

    @Slot()
    def _show_groups(self) -> None:
        groups = self._groups.managed()
        known = {group.id for group in groups}
        for group_id in [group_id for group_id in self._cards if group_id not in known]:
            self._cards.pop(group_id).deleteLater()
        for place, group in enumerate(groups):
            self._card(group).show_group(group)
            self.ui.group_grid.addWidget(self._cards[group.id], place // COLUMNS, place % COLUMNS)
        self.ui.groups_count.setText(f"{self._groups.own_count()} / {GROUPS_PER_CREATOR}")
        self.ui.empty.setVisible(self._groups.is_known and not groups)

    def _card(self, group: Group) -> GroupCard:
        if group.id not in self._cards:
            card = self._cards[group.id] = GroupCard(self)
            card.clicked.connect(partial(self.group_chosen.emit, group.id))
        return self._cards[group.id]
