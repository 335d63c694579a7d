"""A filter of several values: a button with a menu of them, and a cross that clears it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

NAMED = 2


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of the menu. A line may stand for several values, and come before the lines of each."""

    values: frozenset[str]
    text: str
    count: int


class FilterButton(QWidget):
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self._choices: Sequence[Choice] = ()
        self._chosen: frozenset[str] = frozenset()
        self.menu = StayingMenu(self)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.button = QPushButton(self)
        self.button.setMenu(self.menu)
        self.clear = QPushButton("✕", self)
        self.clear.clicked.connect(self.choose_none)
        self.button.setProperty("menu", True)
        self.clear.setProperty("menu", False)
        self.setFocusProxy(self.button)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.button)
        row.addWidget(self.clear)

    def offer(self, title: str, choices: Sequence[Choice]) -> None:
        self._title, self._choices = title, choices
        self._show_state()

    def chosen(self) -> frozenset[str]:
        return self._chosen

    def choose(self, values: frozenset[str]) -> None:
        if values != self._chosen:
            self._chosen = values
            self._show_state()
            self.changed.emit()

    @Slot()
    def choose_none(self) -> None:
        had_focus = self.clear.hasFocus()
        self.choose(frozenset())
        if had_focus:
            self.button.setFocus()

    def _fill_menu(self) -> None:
        self.menu.clear()
        for choice in self._choices:
            action = QAction(f"{choice.text.replace('&', '&&')}\t{choice.count}", self.menu)
            action.setCheckable(True)
            action.setChecked(choice.values <= self._chosen)
            action.setData(sorted(choice.values))
            action.triggered.connect(self._toggle)
            self.menu.addAction(action)

    @Slot()
    def _toggle(self) -> None:
        action = self.sender()
        if not isinstance(action, QAction):
            return
        values = frozenset[str](action.data())
        self.choose(self._chosen | values if action.isChecked() else self._chosen - values)
        for line, choice in zip(self.menu.actions(), self._choices, strict=False):
            line.setChecked(choice.values <= self._chosen)

    def _show_state(self) -> None:
        is_active = bool(self._chosen)
        text = self.tr("{title}: {values}").format(title=self._title, values=self._named())
        self.button.setText((text if is_active else self._title).replace("&", "&&"))
        self.button.setAccessibleName(text if is_active else self._title)
        self.clear.setVisible(is_active)
        self.clear.setAccessibleName(self.tr("Clear filter {title}").format(title=self._title))
        if self.button.property("filter") != is_active:
            for widget in (self.button, self.clear):
                widget.setProperty("filter", is_active)
                widget.style().unpolish(widget)
                widget.style().polish(widget)
        self.updateGeometry()

    def _named(self) -> str:
        """The chosen lines, those that stand for several first; 黄码、红码 +1"""
        names: list[str] = []
        covered: frozenset[str] = frozenset()
        for choice in self._choices:
            if choice.values <= self._chosen and not choice.values <= covered:
                names.append(choice.text.strip())
                covered |= choice.values
        more = f" +{len(names) - NAMED}" if len(names) > NAMED else ""
        return self.tr(", ").join(names[:NAMED]) + more


class StayingMenu(QMenu):
    """Stays open while boxes are ticked."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.activeAction()
        if not action or not action.isCheckable():
            super().mouseReleaseEvent(event)
            return
        action.trigger()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action and action.isCheckable():
            action.trigger()
            return
        super().keyPressEvent(event)
