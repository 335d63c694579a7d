"""The left side of the window: the operator's groups, and where else one can go."""

from functools import partial

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from groupcode_desktop._generated.ui_sidebar import Ui_Sidebar
from groupcode_desktop.domain.accounts import Account
from groupcode_desktop.domain.groups import Group
from groupcode_desktop.domain.limits import GROUPS_PER_CREATOR
from groupcode_desktop.gui.icons import icon
from groupcode_desktop.gui.views.translated import TranslatedWidget
from groupcode_desktop.gui.widgets.nav_button import NavButton
from groupcode_desktop.gui.widgets.plain import set_tip

LOGO = 28
WIDTH = 231


class Sidebar(TranslatedWidget):
    """Names of places: home, overview, create, sms_desk, settings, or the id of a group as text."""

    group_chosen = Signal(int)
    place_chosen = Signal(str)
    sign_out_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_Sidebar()
        self.ui.setupUi(self)  # pyright: ignore[reportUnknownMemberType]
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._groups: dict[int, NavButton] = {}
        self._managed: tuple[Group, ...] = ()
        self._joined: tuple[Group, ...] = ()
        self._own = 0
        self._waiting = 0
        self._account: Account | None = None
        self._where = ""
        self._current = ""
        self.sign_out = QAction(self)
        self.sign_out.triggered.connect(self.sign_out_chosen)
        self.ui.home.setIcon(icon("app", side=LOGO))
        self.ui.home.setIconSize(QSize(LOGO, LOGO))
        self.ui.create.set_link()
        self.ui.demo.hide()
        self._places = {
            "overview": self.ui.overview,
            "create": self.ui.create,
            "sms_desk": self.ui.sms_desk,
            "settings": self.ui.settings,
        }
        for name, button in self._places.items():
            button.clicked.connect(partial(self.place_chosen.emit, name))
        self.ui.home.clicked.connect(partial(self.place_chosen.emit, "home"))
        menu = QMenu(self)
        menu.addAction(self.sign_out)
        self.ui.account.clicked.connect(self._open_account_menu)
        self._menu = menu
        self._keep_width()
        self.retranslate()

    def show_groups(self, managed: tuple[Group, ...], joined: tuple[Group, ...], own: int) -> None:
        """`own` is how many of the managed ones the operator created."""
        self._managed, self._joined, self._own = managed, joined, own
        known = {group.id for group in managed + joined}
        for group_id in [group_id for group_id in self._groups if group_id not in known]:
            self._groups.pop(group_id).deleteLater()
        self._put(managed, self.ui.managed_list)
        self._put(joined, self.ui.joined_list)
        self._show_counts()
        self.show_current(self._current)

    def show_account(self, account: Account | None, where: str) -> None:
        self._account, self._where = account, where
        self._show_account()

    def show_waiting(self, codes: int) -> None:
        self._waiting = codes
        self._show_counts()

    def show_desk(self, is_there: bool) -> None:
        self.ui.sms_desk.setVisible(is_there)

    def show_current(self, place: str) -> None:
        self._current = place
        for name, button in self._places.items():
            button.set_current(name == place)
        for group_id, button in self._groups.items():
            button.set_current(str(group_id) == place)

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)  # pyright: ignore[reportUnknownMemberType]
        self.sign_out.setText(self.tr("Sign out"))
        self._show_counts()
        self._show_account()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._keep_width()

    def _keep_width(self) -> None:
        """Whatever stands in it; larger letters need more."""
        self.setFixedWidth(max(WIDTH, self.fontMetrics().height() * 12))

    def _put(self, groups: tuple[Group, ...], layout: QVBoxLayout) -> None:
        for row, group in enumerate(groups):
            button = self._groups.get(group.id)
            if button is None:
                button = self._groups[group.id] = NavButton(self)
                button.clicked.connect(partial(self.group_chosen.emit, group.id))
            layout.insertWidget(row, button)
            button.show_line(group.name, str(group.member_count))
            set_tip(button, group.name)

    def _show_counts(self) -> None:
        self.ui.managed_count.setText(f"{self._own} / {GROUPS_PER_CREATOR}")
        self.ui.overview.show_line(self.tr("All groups"))
        self.ui.overview.setVisible(len(self._managed) > 1)
        self.ui.create.show_line(self.tr("＋ Create group"))
        self.ui.joined_title.setVisible(bool(self._joined))
        waiting = str(self._waiting) if self._waiting else ""
        self.ui.sms_desk.show_line(self.tr("SMS desk"), waiting)
        self.ui.settings.show_line(self.tr("Settings"))

    def _show_account(self) -> None:
        account = self._account
        self.ui.account.setVisible(account is not None)
        if account is not None:
            note = f"{account.phone_mask} · {self._where}"
            self.ui.account.show_line(account.name or self.tr("No real name yet"), "▾", note)

    def _open_account_menu(self) -> None:
        corner = self.ui.account.mapToGlobal(self.ui.account.rect().topLeft())
        self._menu.popup(corner - QPoint(0, self._menu.sizeHint().height()))
