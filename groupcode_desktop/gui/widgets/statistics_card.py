"""One kind of health data in numbers, each of which opens its people, and a bar of the whole."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from groupcode_desktop.gui.theme import Tone
from groupcode_desktop.gui.widgets.count_button import CountButton
from groupcode_desktop.gui.widgets.flow_layout import EvenLayout
from groupcode_desktop.gui.widgets.stacked_bar import StackedBar

SPACING = 6


@dataclass(frozen=True, slots=True)
class Figure:
    """`colour` is the name of the theme's colour that the bar paints it with."""

    word: str
    count: int
    tone: Tone
    colour: str


class StatisticsCard(QFrame):
    """`chosen` tells the place of the number that was pressed; `opened` that the title was."""

    chosen = Signal(int)
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.title = QPushButton(self)
        self.title.setProperty("kind", "title")
        self.title.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.title.clicked.connect(self.opened)
        self.numbers = QWidget(self)
        self._row = EvenLayout(self.numbers, SPACING)
        self.numbers.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.bar = StackedBar(self)
        self.buttons: list[CountButton] = []
        self._lay_out()

    def show_figures(self, title: str, figures: Sequence[Figure], *, opens: bool = True) -> None:
        """`opens` is False where there is no list that the numbers could open."""
        self.title.setText(title + "  ›" if opens else title)
        self.title.setAccessibleName(self.tr("{title}: all members").format(title=title) if opens else title)
        self.title.setEnabled(opens)
        self.numbers.setEnabled(opens)
        while len(self.buttons) < len(figures):
            self._add_button()
        for place, button in enumerate(self.buttons):
            button.setVisible(place < len(figures))
        for button, figure in zip(self.buttons, figures, strict=False):
            button.show_count(figure.word, figure.count, figure.tone)
        self.bar.show_parts([(figure.word, figure.count, figure.colour) for figure in figures])
        self._row.invalidate()

    def _add_button(self) -> None:
        button = CountButton(self.numbers)
        button.clicked.connect(self._choose)
        self.buttons.append(button)
        self._row.addWidget(button)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 18)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(self.numbers)
        column.addStretch(1)
        column.addWidget(self.bar)

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self.buttons.index(self.sender()))  # pyright: ignore[reportArgumentType]
