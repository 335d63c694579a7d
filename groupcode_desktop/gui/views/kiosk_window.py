"""全屏展示: a window of its own that fills a screen, awake, without a pointer, left only when asked."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QScreen,
    QShowEvent,
)
from PySide6.QtWidgets import QLayout, QStackedLayout, QWidget

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.gui import screens
from groupcode_desktop.gui.awake import Awake
from groupcode_desktop.gui.clock import ServerClock
from groupcode_desktop.gui.controllers.kiosk import KioskController
from groupcode_desktop.gui.models.invites import Stage
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.views.kiosk_code import KioskCode
from groupcode_desktop.gui.views.kiosk_notice import KioskNotice
from groupcode_desktop.gui.views.kiosk_question import KioskQuestion
from groupcode_desktop.gui.views.lock_shield import PUBLIC
from groupcode_desktop.gui.views.translated import TranslatedWidget

POINTER_SHOWN = 3_000
LEAVING = (Qt.Key.Key_Escape, Qt.Key.Key_F11)


class KioskWindow(TranslatedWidget):
    """`left` when somebody agreed to that at the screen, `ended` in every case; it is closed then.

    `beside` is the window of the operator.
    """

    left = Signal()
    ended = Signal()

    def __init__(
        self, clients: Clients, tasks: Tasks, clock: ServerClock, beside: QWidget | None = None
    ) -> None:
        super().__init__()
        self.setProperty(PUBLIC, True)
        self._beside = beside
        self._clock = clock
        self._may_close = False
        self._wanted = self._filled = ""
        self.awake = Awake(self)
        self.controller = KioskController(clients, tasks, clock, self)
        self.code, self.notice = KioskCode(self), KioskNotice(self)
        self.question = KioskQuestion(self)
        self._pages = QStackedLayout(self)
        self._pages.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for page in (self.notice, self.code):
            page.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._pages.addWidget(page)
        self._every_second = QTimer(self, interval=1_000)
        self._pointer = QTimer(self, interval=POINTER_SHOWN, singleShot=True)
        self.setMouseTracking(True)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.controller.changed.connect(self.show_now)
        self._every_second.timeout.connect(self.show_now)
        self._pointer.timeout.connect(self._hide_pointer)
        self.question.agreed.connect(self._leave)
        self.question.closed.connect(self._pointer.start)
        application = _application()
        application.screenRemoved.connect(self._leave_screen)
        application.screenAdded.connect(self._take_screen)

    def start(self, group_id: int, screen: QScreen) -> None:
        self._wanted = screens.key_of(screen)
        self.controller.show_group(group_id)
        self._fill(screen)
        self.activateWindow()

    @Slot()
    def _leave(self) -> None:
        self.left.emit()
        self.end()

    @Slot()
    def end(self) -> None:
        self._may_close = True
        self.close()
        self.ended.emit()

    @Slot()
    def show_now(self) -> None:
        """Everything that depends on the answer or on the time that passes."""
        kiosk, stage = self.controller.kiosk, self.controller.stage()
        if kiosk is None or stage is not Stage.OPEN:
            self.code.show_modules(())
            self.notice.show_stage(stage, kiosk.group_name if kiosk else "")
            self._show_page(self.notice)
            return
        self.code.show_modules(self.controller.modules)
        self.code.show_kiosk(kiosk, self._clock.now())
        self._show_page(self.code)

    def _show_page(self, page: QWidget) -> None:
        if self._pages.currentWidget() is not page:
            self._pages.setCurrentWidget(page)
            self.question.raise_()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Full screen for everybody"))
        self.question.retranslate()
        self.show_now()

    def _fill(self, screen: QScreen) -> None:
        self._filled = screens.key_of(screen)
        self.hide()
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    @Slot(QScreen)
    def _leave_screen(self, gone: QScreen) -> None:
        """A screen was unplugged."""
        lost = screens.key_of(gone)
        self._stay_on([screen for screen in QGuiApplication.screens() if screens.key_of(screen) != lost])

    @Slot(QScreen)
    def _take_screen(self, _new: QScreen) -> None:
        """A screen was plugged in; none may have been there for a moment."""
        self._stay_on(QGuiApplication.screens())

    def _stay_on(self, there: Sequence[QScreen]) -> None:
        """The chosen screen, or the one of now, or else another one takes over."""
        keys = [screens.key_of(screen) for screen in there]
        stays = self._filled in keys and (self._filled == self._wanted or self._wanted not in keys)
        if self.isVisible() and there and not stays:
            avoided = self._beside.screen() if self._beside else None
            self._fill(screens.choose(self._wanted, there, avoided))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.windowHandle().setProperty(PUBLIC, True)
        self._every_second.start()
        self._pointer.start()
        self.controller.watch(True)
        self.awake.hold(self.tr("A QR code is shown to everybody"))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._every_second.stop()
        self._pointer.stop()
        self.controller.watch(False)
        self.awake.release()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.question.isVisible():
            self.question.place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in LEAVING:
            super().keyPressEvent(event)
        elif self.question.isVisible():
            self.question.close_question()
        else:
            self._ask()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.unsetCursor()
        self._pointer.start()

    @Slot()
    def _hide_pointer(self) -> None:
        if not self.question.isVisible():
            self.setCursor(Qt.CursorShape.BlankCursor)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close or _is_ending():
            super().closeEvent(event)
        else:
            event.ignore()
            self._ask()

    def _ask(self) -> None:
        self.unsetCursor()
        self.question.open_question()


def _application() -> QGuiApplication:
    return cast(QGuiApplication, QGuiApplication.instance())


def _is_ending() -> bool:
    """The system closes all programs: it is not held up."""
    return _application().isSavingSession()
