"""The operator's hands and eyes: real clicks and keys in the real window."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QMessageBox, QWidget

from groupcode_desktop.gui.models.rows import Row
from groupcode_desktop.gui.views.create_group_page import CreateGroupPage
from groupcode_desktop.gui.views.group_page import TABS, GroupPage
from groupcode_desktop.gui.views.home_page import HomePage
from groupcode_desktop.gui.views.real_name_page import RealNamePage
from groupcode_desktop.gui.views.result_page import ResultPage
from groupcode_desktop.gui.views.sign_in_page import SignInPage
from groupcode_desktop.gui.views.sms_desk_page import SmsDeskPage
from groupcode_desktop.gui.views.welcome_page import WelcomePage
from tests.cast import id_number, phone_number
from tests.gui.desktop import Desktop
from tests.gui.scanner import text_in

LEFT = Qt.MouseButton.LeftButton


def click(widget: QWidget) -> None:
    assert widget.isVisible(), widget.objectName()
    assert widget.isEnabled(), widget.objectName()
    QTest.mouseClick(widget, LEFT)


def click_row(view: QAbstractItemView, row: int) -> None:
    place: QPoint = view.visualRect(view.model().index(row, 0)).center()
    QTest.mouseClick(view.viewport(), LEFT, pos=place)


def write(edit: QLineEdit, text: str) -> None:
    edit.setFocus()
    edit.selectAll()
    edit.insert(text)


def paste(edit: QLineEdit) -> None:
    edit.setFocus()
    edit.selectAll()
    edit.paste()


@dataclass
class Staff:
    """One operator, who works in Chinese."""

    desktop: Desktop
    number: int = 1
    read_out: str = ""
    """The last code that was read out."""

    def choose_local(self) -> None:
        click(self.desktop.until_page(WelcomePage).ui.local)

    def choose_server(self, url: str, desk_key: str) -> None:
        page = self.desktop.until_page(WelcomePage)
        write(page.ui.url, url)
        write(page.ui.desk_key, desk_key)
        click(page.ui.remote)

    def sign_in(self, name: str) -> None:
        """The code is read beside the form."""
        page = self.desktop.until_page(SignInPage)
        self.desktop.until(lambda: page.ui.code.button.isEnabled())
        write(page.ui.phone, phone_number(self.number))
        click(page.ui.code.button)
        self._copy_newest_code(page.desk, phone_number(self.number))
        paste(page.ui.code.edit)
        click(page.ui.sign_in)
        real_name = self.desktop.until_page(RealNamePage)
        write(real_name.ui.name, name)
        write(real_name.ui.id_number, id_number(self.number))
        click(real_name.ui.confirm)
        self.desktop.until_page(HomePage)

    def create_group(self, name: str) -> None:
        click(self.desktop.page(HomePage).ui.create)
        page = self.desktop.until_page(CreateGroupPage)
        click(page.ui.code.button)
        self.desktop.until(lambda: page.ui.code_note.isVisible())
        self.take_code(phone_number(self.number))
        click(self.desktop.window.ui.sidebar.ui.create)
        paste(self.desktop.until_page(CreateGroupPage).ui.code.edit)
        write(page.ui.group_name, name)
        page.ui.type.setCurrentIndex(page.ui.type.findText("企业"))
        for box, choice in (
            (page.ui.region.province, "广东省"),
            (page.ui.region.city, "广州市"),
            (page.ui.region.district, "海珠区"),
        ):
            box.setCurrentIndex(box.findText(choice))
        write(page.ui.street, "阅江西路118号")
        click(page.ui.create)
        result = self.desktop.until_page(ResultPage)
        assert result.ui.headline.text() == "创建成功"
        click(result.ui.first)
        self.desktop.until_page(GroupPage)

    def take_code(self, phone: str) -> None:
        """From the 短信台 into the clipboard."""
        click(self.desktop.window.ui.sidebar.ui.sms_desk)
        self._copy_newest_code(self.desktop.until_page(SmsDeskPage), phone)

    def code_for(self, number: int) -> str:
        """Reads it out to the person with that phone, and goes back to the group."""
        self.take_code(phone_number(number))
        self.desktop.window.open_nth_group(1)
        return QGuiApplication.clipboard().text()

    def let_phones_in(self) -> None:
        """On this machine's own address, the last of the list."""
        panel = self.group_page.invite_page.phone_access
        self.desktop.until(lambda: panel.isVisible() and panel.model.rowCount() > 0)
        click_row(panel.ui.addresses, panel.model.rowCount() - 1)
        click(panel.ui.start)

    def scanned(self) -> str:
        """What a phone's scanner sees in the window."""
        self.desktop.until(lambda: text_in(self.desktop.window) != "")
        return text_in(self.desktop.window)

    def open_tab(self, name: str) -> None:
        tabs = self.group_page.ui.tabs
        QTest.mouseClick(tabs, LEFT, pos=tabs.tabRect(TABS.index(name)).center())

    def renew(self) -> None:
        page = self.group_page.invite_page
        QTimer.singleShot(0, page, self._agree)
        click(page.ui.renew)

    def _agree(self) -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        click(next(known for known in box.buttons() if "作废" in known.text()))

    @property
    def group_page(self) -> GroupPage:
        return self.desktop.window.makers.group_page()

    def _copy_newest_code(self, desk: SmsDeskPage, phone: str) -> None:
        mask = f"{phone[:3]}****{phone[-4:]}"
        self.desktop.until(lambda: newest(desk).title != self.read_out and mask in newest(desk).below)
        self.read_out = newest(desk).title
        click_row(desk.ui.codes, 0)


def newest(desk: SmsDeskPage) -> Row:
    return desk.model.row(desk.model.index(0)) or Row(key=0, title="")
