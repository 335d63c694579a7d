"""短信台: the verification codes that staff read out where there is no SMS gateway."""

from PySide6.QtCore import QModelIndex, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from groupcode_desktop._generated.ui_sms_desk_page import Ui_SmsDeskPage
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.sms import Purpose, WaitingCode
from groupcode_desktop.gui import clipboard
from groupcode_desktop.gui.clock import ServerClock
from groupcode_desktop.gui.controllers.sms_desk import SmsDeskController
from groupcode_desktop.gui.messages import explain
from groupcode_desktop.gui.models.rows import Row, RowsModel
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.theme import Tone
from groupcode_desktop.gui.views.translated import TranslatedWidget
from groupcode_desktop.gui.widgets.row_delegate import RowDelegate
from groupcode_desktop.gui.words import word

SHOWN_AS_COPIED = 3_000


class SmsDeskPage(TranslatedWidget):
    """`waiting` goes on being counted while the page is hidden.

    `is_compact` is for other pages to embed: no title, and it rests while hidden. `only` codes for that.
    """

    waiting = Signal(int)

    def __init__(
        self,
        clients: Clients,
        tasks: Tasks,
        clock: ServerClock,
        parent: QWidget | None = None,
        is_compact: bool = False,
        only: Purpose | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_SmsDeskPage()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self._is_compact = is_compact
        self._only = only
        self._clock = clock
        self._copied: int | None = None
        self.controller = SmsDeskController(clients, tasks, clock, self)
        self.model = RowsModel(self)
        self.ui.codes.setModel(self.model)
        self.ui.codes.setItemDelegate(RowDelegate(self.ui.codes, has_large_titles=True))
        self.ui.heading.setVisible(not is_compact)
        self.ui.failure.hide()
        if is_compact:
            self.ui.outer.setContentsMargins(0, 0, 0, 0)
        self._every_second = QTimer(self, interval=1_000)
        self._copied_for = QTimer(self, interval=SHOWN_AS_COPIED, singleShot=True)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.controller.changed.connect(self._show_answer)
        self.controller.failed.connect(self._show_failure)
        self.controller.waiting.connect(self.waiting)
        self._every_second.timeout.connect(self._show_codes)
        self._copied_for.timeout.connect(self._forget_copied)
        self.ui.codes.clicked.connect(self._copy)
        self.ui.codes.activated.connect(self._copy)
        if not self._is_compact:
            self.controller.count()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]
        self._show_codes()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_codes()
        self._every_second.start()
        self.controller.watch()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._every_second.stop()
        if self._is_compact:
            self.controller.stop()
        else:
            self.controller.count()

    @Slot()
    def _show_answer(self) -> None:
        self.ui.failure.hide()
        self._show_codes()

    @Slot(Exception)
    def _show_failure(self, error: Exception) -> None:
        self.ui.failure.setText(explain(error))
        self.ui.failure.show()

    @Slot()
    def _show_codes(self) -> None:
        codes = [one for one in self.controller.codes() if self._only in (None, one.purpose)]
        self.model.put([self._row(code) for code in codes])
        self.ui.pages.setCurrentWidget(self.ui.codes_page if codes else self.ui.empty_page)
        self.ui.empty.setText(self._why_empty())

    def _why_empty(self) -> str:
        if self.controller.is_there:
            return self.tr("No code is waiting. Each one that somebody asks for appears here at once.")
        return self.tr("This server sends its codes by SMS, so there is nothing to read out here.")

    def _row(self, code: WaitingCode) -> Row:
        left = code.expires_at - self._clock.now()
        copied = self._copied == code.id
        return Row(
            key=code.id,
            title=code.code,
            below=f"{code.phone_mask} · {word(code.purpose)}",
            badge=self.tr("✓ Copied") if copied else "",
            tone=Tone.GREEN,
            right=self.tr("{n} s left").format(n=left),
        )

    @Slot(QModelIndex)
    def _copy(self, index: QModelIndex) -> None:
        row = self.model.row(index)
        if row is not None:
            clipboard.copy(row.title)
            self._copied = row.key
            self._copied_for.start()
            self._show_codes()

    @Slot()
    def _forget_copied(self) -> None:
        self._copied = None
        self._show_codes()
