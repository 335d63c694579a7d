"""Shown until there is a server: the short wait at start, or why it does not start."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from groupcode_desktop._generated.ui_start_page import Ui_StartPage
from groupcode_desktop.gui.icons import picture
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.views.translated import TranslatedWidget

LOGO = 64


class StartPage(TranslatedWidget):
    retry_chosen = Signal()
    other_server_chosen = Signal()

    def __init__(self, log: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_StartPage()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self._log = log
        self._failure: Exception | None = None
        self.ui.logo.setPixmap(picture("app", side=LOGO))
        self.ui.retry.clicked.connect(self.retry_chosen)
        self.ui.other_server.clicked.connect(self.other_server_chosen)
        self.retranslate()

    def show_failure(self, failure: Exception | None) -> None:
        """None: still starting."""
        self._failure = failure
        self.retranslate()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]
        failed = self._failure is not None
        self.ui.retry.setVisible(failed)
        self.ui.other_server.setVisible(failed)
        if self._failure is None:
            self.ui.headline.setText(self.tr("Starting…"))
            self.ui.more.clear()
            return
        self.ui.headline.setText(self.tr("The service did not start"))
        where = self.tr("Your data are safe. Details are in {log}").format(log=self._log.parent)
        self.ui.more.setText(f"{explain(self._failure)}\n{where}")
