"""A calm line below the header of a group: who left, and when."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from groupcode_desktop._generated.ui_notices_bar import Ui_NoticesBar
from groupcode_desktop.domain.notices import Notice, NoticeKind
from groupcode_desktop.gui.clock import ServerClock
from groupcode_desktop.gui.controllers.notices import NoticesController
from groupcode_desktop.gui.moments import ago
from groupcode_desktop.gui.views.translated import TranslatedWidget

SHOWN = 3


class NoticesBar(TranslatedWidget):
    """Not there while there is nothing to tell."""

    def __init__(self, notices: NoticesController, clock: ServerClock, parent: QWidget) -> None:
        super().__init__(parent)
        self._notices, self._clock = notices, clock
        self.ui = Ui_NoticesBar()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self.ui.put_away.clicked.connect(notices.put_away)
        notices.changed.connect(self.show_notices)
        self.retranslate()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]
        self.show_notices()

    @Slot()
    def show_notices(self) -> None:
        """Again from time to time: they grow older."""
        told = self._notices.notices
        lines = [self._line(notice) for notice in told[:SHOWN]]
        if len(told) > SHOWN:
            lines.append(self.tr("and {n} more").format(n=len(told) - SHOWN))
        self.ui.text.setText("\n".join(lines))
        self.setVisible(bool(told))

    def _line(self, notice: Notice) -> str:
        if notice.kind is NoticeKind.REMOVED:
            text = self.tr("{name} was removed from the group · {ago}")
        else:
            text = self.tr("{name} withdrew the consent and left · {ago}")
        return text.format(name=notice.name, ago=ago(notice.at, self._clock.now()))
