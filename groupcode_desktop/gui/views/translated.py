"""Views change their language while they are open."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget


class TranslatedWidget(QWidget):
    """A view calls retranslate() at the end of its constructor; it comes again when the language changes."""

    def retranslate(self) -> None:
        """Sets every text: `self.ui.retranslateUi(self)`, then the texts made at run time."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
