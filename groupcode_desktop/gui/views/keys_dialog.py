"""F1: what each key does."""

from collections.abc import Iterable, Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from groupcode_desktop.gui.widgets.plain import PlainLabel

GAP, BETWEEN = 24, 48
LONGEST = 12
"""Lines below each other; what is longer stands beside."""
Rows = list[tuple[str, str]]
Section = tuple[str, Rows]


class KeysDialog(QDialog):
    """Each section has a title and pairs of what happens and its keys."""

    def __init__(self, sections: Sequence[Section], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        columns = QHBoxLayout()
        columns.setSpacing(BETWEEN)
        column, lines = self._column(columns), 0
        for title, rows in sections:
            if lines and lines + len(rows) > LONGEST:
                column.addStretch()
                column, lines = self._column(columns), 0
            lines += len(rows)
            self._add(column, title, rows)
        column.addStretch()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(16)
        layout.addLayout(columns)
        layout.addWidget(buttons)

    @staticmethod
    def _column(columns: QHBoxLayout) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        columns.addLayout(column)
        return column

    @staticmethod
    def _add(column: QVBoxLayout, title: str, rows: Rows) -> None:
        heading = PlainLabel(title)
        heading.setProperty("role", "heading")
        column.addWidget(heading)
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        for place, (what, keys) in enumerate(rows):
            grid.addWidget(PlainLabel(what), place, 0)
            grid.addWidget(PlainLabel(keys), place, 1)
        grid.setColumnStretch(0, 1)
        column.addLayout(grid)


def rows_of(actions: Iterable[QAction]) -> Rows:
    """Of each action that has keys its text and all of them, as this system writes them."""
    return [
        (action.text().replace("&", ""), ", ".join(dict.fromkeys(map(_shown, action.shortcuts()))))
        for action in actions
        if action.shortcuts()
    ]


def _shown(keys: QKeySequence) -> str:
    """Shift+Tab is called Backtab by Qt alone."""
    return keys.toString(QKeySequence.SequenceFormat.NativeText).replace("Backtab", "Tab")
