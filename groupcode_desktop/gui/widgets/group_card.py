"""A group as a card that opens it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from groupcode_desktop.domain.groups import Group
from groupcode_desktop.domain.limits import PEOPLE_PER_GROUP
from groupcode_desktop.gui.widgets.plain import PlainLabel, set_tip
from groupcode_desktop.gui.words import word


class GroupCard(QPushButton):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name, self._below, self._people = (PlainLabel(self) for _ in range(3))
        self._name.setProperty("role", "heading")
        self._name.setWordWrap(True)
        self._below.setProperty("role", "muted")
        self._people.setProperty("role", "muted")
        for label in (self._name, self._below, self._people):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        box = self._box = QVBoxLayout(self)
        box.setContentsMargins(16, 14, 16, 14)
        box.addWidget(self._name)
        row = QHBoxLayout()
        row.addWidget(self._below, 1)
        row.addWidget(self._people)
        box.addLayout(row)

    def show_group(self, group: Group) -> None:
        people = f"{group.member_count} / {PEOPLE_PER_GROUP}"
        self._name.setText(group.name)
        self._below.setText(f"{word(group.type)} · {word(group.my_role)}")
        self._people.setText(people)
        self.setAccessibleName(f"{group.name} {people}")
        set_tip(self, group.name)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._box.sizeHint()

    def heightForWidth(self, width: int) -> int:
        return self._box.heightForWidth(width)

    def hasHeightForWidth(self) -> bool:
        return True
