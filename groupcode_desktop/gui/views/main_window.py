"""The window: sidebar, pages, status bar. Decides by connection and session what is to be seen."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from groupcode_desktop._generated.ui_main_window import Ui_MainWindow
from groupcode_desktop.domain.groups import Group
from groupcode_desktop.domain.limits import PEOPLE_PER_GROUP
from groupcode_desktop.domain.roles import manages
from groupcode_desktop.gui.controllers.connection import State
from groupcode_desktop.gui.icons import icon
from groupcode_desktop.gui.models.member_filter import MemberFilter
from groupcode_desktop.gui.parts import Parts
from groupcode_desktop.gui.views.attention_news import AttentionNews
from groupcode_desktop.gui.views.commands import Commands
from groupcode_desktop.gui.views.kiosk_launcher import KioskLauncher
from groupcode_desktop.gui.views.page_makers import PageMakers
from groupcode_desktop.gui.views.pages import Pages
from groupcode_desktop.gui.views.window_lock import WindowLock
from groupcode_desktop.gui.widgets.plain import ask
from groupcode_desktop.gui.window_place import place_of, put
from groupcode_desktop.gui.words import word

OUTSIDE = ("start", "welcome", "sign_in", "real_name")
"""Pages before somebody is in; the others stand beside the sidebar."""


class MainWindow(QMainWindow):
    """`painted` comes once, when there is something to see: all that takes time waits for it."""

    painted = Signal()

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self._parts = parts
        self._was_painted = False
        self._is_notice_hidden = False
        self._is_ending = False
        self._group_id: int | None = None
        self.attention_news = AttentionNews(parts, self)
        self.ui.layout_2.insertWidget(1, self.attention_news)
        self.kiosk = KioskLauncher(parts, self)
        self.makers = PageMakers(parts, self)
        self.pages = Pages(self.ui.pages, self.makers.all())
        self.commands = Commands(self)
        self.lock = WindowLock(parts, self)
        self.setWindowIcon(icon("app", side=256))
        self.ui.sidebar.ui.demo.setVisible(parts.launch.is_demo)
        self._connect()
        put(self, parts.store.now.place)
        self.retranslate()
        self.show_stage()

    def _connect(self) -> None:
        parts, sidebar = self._parts, self.ui.sidebar
        parts.connection.changed.connect(self.show_stage)
        parts.session.changed.connect(self.show_stage)
        parts.groups.changed.connect(self._show_groups)
        parts.groups.created.connect(self._show_created)
        sidebar.place_chosen.connect(self.go)
        sidebar.group_chosen.connect(self.open_group)
        sidebar.sign_out_chosen.connect(parts.session.sign_out)
        self.ui.hide_notice.clicked.connect(self._hide_notice)
        self.kiosk.left.connect(self._lock_with_pin)

    @Slot()
    def show_stage(self) -> None:
        """Which page is possible now; the one that is open stays when it can."""
        stage = self._stage()
        inside = stage == "inside"
        self.ui.sidebar.setVisible(inside)
        self.ui.divider.setVisible(inside)
        if not inside:
            self._enter_outside(stage)
        elif self.pages.current in ("", *OUTSIDE):
            self._come_in()
        self.attention_news.watch(inside and self._parts.store.now.notify_attention)
        self._show_connection()
        self._show_who()

    def _stage(self) -> str:
        connection, session = self._parts.connection, self._parts.session
        if session.account is not None and session.account.has_real_name:
            return "inside" if connection.state is not State.FAILED else "start"
        if self.makers.is_first_run():
            return "welcome"
        if connection.state in (State.STARTING, State.FAILED):
            return "start"
        return "sign_in" if session.account is None else "real_name"

    def _enter_outside(self, stage: str) -> None:
        if stage != self.pages.current and stage != "start":
            self.pages.forget(*[name for name in self.makers.all() if name not in OUTSIDE])
            self._parts.groups.watch(False)
        self.pages.show(stage)
        if stage == "start":
            self.makers.start_page().show_failure(self._parts.connection.failure)

    def _come_in(self) -> None:
        self.pages.forget(*OUTSIDE)
        self._parts.groups.watch(True)
        self.makers.sms_desk_page().waiting.connect(self.ui.sidebar.show_waiting)
        self.go("home")

    @Slot(str)
    def go(self, place: str) -> None:
        if self._stage() != "inside":
            return
        self._group_id = None
        self.pages.show(place)
        self.ui.sidebar.show_current(place)
        self._show_who()

    @Slot(int)
    def open_group(self, group_id: int, tab: str = "") -> None:
        group = self._parts.groups.find(group_id)
        if group is None or self._stage() != "inside":
            return
        page = self.makers.group_page()
        page.show_group(group)
        self._group_id = page.group_id
        if tab and page.group_id == group_id:
            page.show_tab(tab)
        self.pages.show("group")
        self.ui.sidebar.show_current(str(page.group_id))
        self._show_who()

    @Slot(int, object)
    def open_filtered(self, group_id: int, wanted: MemberFilter | None) -> None:
        """The members of that group who are looked for; its dashboard without a filter."""
        self.open_group(group_id, "statistics")
        if wanted is not None and self._group_id == group_id:
            self.makers.group_page().show_filtered(wanted)

    def open_nth_group(self, number: int) -> None:
        groups = self._parts.groups.managed() + self._parts.groups.joined()
        if number <= len(groups):
            self.open_group(groups[number - 1].id)

    @property
    def is_inside(self) -> bool:
        return self._stage() == "inside"

    @Slot()
    def lock_now(self) -> None:
        self.lock.controller.lock()

    @Slot()
    def _lock_with_pin(self) -> None:
        """Who ends the full screen in the hall may be anybody; without a PIN the question is all."""
        if self.lock.controller.has_pin:
            self.lock_now()

    @Slot()
    def toggle_kiosk(self) -> None:
        """Of the group that is open, where the operator may invite."""
        group = self._parts.groups.find(self._group_id) if self._group_id is not None else None
        if group is not None and manages(group.my_role):
            self.kiosk.toggle(group.id)

    @Slot()
    def _show_groups(self) -> None:
        groups = self._parts.groups
        self.ui.sidebar.show_groups(groups.managed(), groups.joined(), groups.own_count())
        if self._group_id is not None and groups.is_known and groups.find(self._group_id) is None:
            self.go("home")
        if self.pages.current == "overview" and len(groups.managed()) < 2:
            self.go("home")
        self._show_who()

    @Slot(object)
    def _show_created(self, group: Group) -> None:
        self.makers.result_page().show_success(group)
        self.go("result")

    def _show_connection(self) -> None:
        connection = self._parts.connection
        where = self.makers.where()
        texts = {
            State.STARTING: ("◌", self.tr("Starting…"), "yellow"),
            State.CONNECTED: ("●", self.tr("Connected to {server}").format(server=where), "green"),
            State.LOST: ("▲", self.tr("Connection lost, recovering…"), "yellow"),
            State.FAILED: ("■", self.tr("Not connected"), "red"),
        }
        shape, text, tone = texts[connection.state]
        self.ui.connection.setText(f"{shape} {text}")
        self._give_tone(self.ui.connection, tone)
        self.ui.lost_bar.setVisible(connection.state is State.LOST)
        self.ui.lost_text.setText(
            self.tr("The connection was lost and is being restored. What you typed is kept.")
        )

    def _show_who(self) -> None:
        account = self._parts.session.account
        group = self._parts.groups.find(self._group_id) if self._group_id is not None else None
        self.ui.sidebar.show_account(account, self.makers.where_short())
        name = account.name or "" if account else ""
        kept = account is None or self._parts.session.is_kept or self._parts.launch.is_demo
        has_notice = not kept and not self._is_notice_hidden
        self.ui.notice.setText(self.tr("Not kept for the next start (no keyring)") if has_notice else "")
        self.ui.hide_notice.setVisible(has_notice)
        self.ui.who.setText(f"{name} · {word(group.my_role)}" if group else name)
        members = self.tr("Members {count} / {limit}")
        count = group.member_count if group else 0
        self.ui.members.setText(members.format(count=count, limit=PEOPLE_PER_GROUP) if group else "")

    @Slot()
    def _hide_notice(self) -> None:
        """Until the program ends."""
        self._is_notice_hidden = True
        self._show_who()

    @staticmethod
    def _give_tone(label: QWidget, tone: str) -> None:
        if label.property("tone") != tone:
            label.setProperty("tone", tone)
            label.style().unpolish(label)
            label.style().polish(label)

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]
        self.commands.retranslate()
        self.show_title()
        self._show_connection()
        self._show_who()

    def show_title(self) -> None:
        """Never with a name: it is read in lists of windows."""
        demo = self.tr("Demo data") if self._parts.launch.is_demo else ""
        locked = self.tr("Locked") if self.lock.is_locked else ""
        self.setWindowTitle(" — ".join(filter(None, (self.tr("Group Code"), demo, locked))))

    @Slot()
    def begin_afresh(self) -> None:
        """Somebody else sits here now: nothing that was open is theirs."""
        self.kiosk.end()
        self.attention_news.watch(False)
        self._parts.groups.watch(False)
        self._group_id = None
        self.pages.forget(*self.makers.all())
        self.pages.current = ""

    def end(self) -> None:
        """Closes without a question: the program ends."""
        self._is_ending = True
        self.lock.end()
        self.close()

    def raise_up(self) -> None:
        """The program was started a second time."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._is_ending and not self._may_close():
            event.ignore()
            return
        self.kiosk.end()
        self._parts.store.change(place=place_of(self))
        super().closeEvent(event)

    def _may_close(self) -> bool:
        """A locked window cannot ask: what is typed there keeps it open."""
        group = self.makers.group_page() if self.pages.is_made("group") else None
        is_creating = self.pages.is_made("create") and self.makers.create_page().has_unsaved
        if self.lock.page is not None:
            is_unsaved = is_creating or (group is not None and group.info_page.has_unsaved)
            if is_unsaved:
                self.lock.page.tell_unsaved()
            return not is_unsaved
        return (not is_creating or self._gives_up_creating()) and (group is None or group.may_leave())

    def _gives_up_creating(self) -> bool:
        question = self.tr("Quit without creating the group?")
        effect = self.tr("What you typed for the new group would be lost.")
        return ask(self, question, effect, self.tr("Quit"), harmful=True)
