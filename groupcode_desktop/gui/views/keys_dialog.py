"""F1: what each key does, in two columns."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from groupcode_desktop.gui.widgets.plain import PlainLabel

GAP = 40


class KeysDialog(QDialog):
    """`rows` are pairs of what happens and its keys, as they are shown."""

    def __init__(self, rows: Sequence[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        for place, (what, keys) in enumerate(rows):
            grid.addWidget(PlainLabel(what), place, 0)
            grid.addWidget(PlainLabel(keys), place, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(16)
        layout.addLayout(grid)
        layout.addWidget(buttons)
