"""短信台: codes appear, count down, are copied, and leave."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.client.server import Server
from groupcode_desktop.domain.limits import SMS_CODE_LIFETIME
from groupcode_desktop.domain.sms import Purpose
from groupcode_desktop.gui.clock import ServerClock
from groupcode_desktop.gui.models.rows import ROW, Row
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.views.sms_desk_page import SmsDeskPage
from tests.cast import Cast
from tests.conftest import SetClock
from tests.gui.helpers import assert_all_named, assert_nothing_clipped


@pytest.fixture
def page(
    server: Server, qtbot: QtBot, tasks: Tasks, clients: Clients, server_clock: ServerClock
) -> SmsDeskPage:
    clients.connect(server)
    page = SmsDeskPage(clients, tasks, server_clock)
    qtbot.addWidget(page)
    page.show()
    return page


def rows(page: SmsDeskPage) -> list[Row]:
    return [page.model.index(place).data(ROW) for place in range(page.model.rowCount())]


def test_a_code_appears_before_anybody_is_signed_in(qtbot: QtBot, page: SmsDeskPage, cast: Cast) -> None:
    stranger = cast.stranger(11, "等候者")
    stranger.at.sms.send_code(stranger.phone, Purpose.SIGN_IN)
    qtbot.waitUntil(lambda: len(rows(page)) == 1)
    (row,) = rows(page)
    assert row.title == stranger.at.sms.desk().codes[0].code
    assert row.below == "138****0011 · Sign in"
    assert page.ui.codes.isVisible()
    assert page.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == row.spoken()


def test_the_newest_stands_first_and_the_choice_stays(qtbot: QtBot, page: SmsDeskPage, cast: Cast) -> None:
    first, second = cast.stranger(11, "先"), cast.stranger(12, "后")
    first.at.sms.send_code(first.phone, Purpose.SIGN_IN)
    qtbot.waitUntil(lambda: len(rows(page)) == 1)
    page.ui.codes.setCurrentIndex(page.model.index(0))
    second.at.sms.send_code(second.phone, Purpose.SIGN_IN)
    qtbot.waitUntil(lambda: len(rows(page)) == 2)
    assert [row.below[:11] for row in rows(page)] == ["138****0012", "138****0011"]
    assert page.ui.codes.currentIndex().row() == 1


@pytest.mark.parametrize("how", ["click", "enter"])
def test_a_code_is_copied(qtbot: QtBot, page: SmsDeskPage, cast: Cast, how: str) -> None:
    stranger = cast.stranger(11, "等候者")
    code = stranger.code_for(Purpose.SIGN_IN)
    qtbot.waitUntil(lambda: len(rows(page)) == 1)
    if how == "click":
        middle = page.ui.codes.visualRect(page.model.index(0)).center()
        QTest.mouseClick(page.ui.codes.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    else:
        page.ui.codes.setCurrentIndex(page.model.index(0))
        QTest.keyClick(page.ui.codes, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == code
    assert rows(page)[0].badge == "✓ Copied"


def test_a_code_leaves_when_it_expires(
    qtbot: QtBot, page: SmsDeskPage, cast: Cast, clock: SetClock, server_clock: ServerClock
) -> None:
    cast.stranger(11, "等候者").code_for(Purpose.SIGN_IN)
    qtbot.waitUntil(lambda: len(rows(page)) == 1)
    assert rows(page)[0].right.endswith("s left")
    clock.pass_by(SMS_CODE_LIFETIME)
    server_clock.learn(clock())
    qtbot.waitUntil(lambda: not rows(page))
    assert page.ui.empty.isVisible()
    assert page.ui.empty.text().startswith("No code is waiting")


def test_a_server_without_desk_says_that_codes_go_out_by_sms(
    server: Server, qtbot: QtBot, tasks: Tasks, clients: Clients, server_clock: ServerClock
) -> None:
    clients.connect(Server(server.base_url))
    page = SmsDeskPage(clients, tasks, server_clock)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.ui.empty.text().startswith("This server sends its codes by SMS"))


def test_a_lost_server_is_explained_and_the_codes_stay(
    qtbot: QtBot, page: SmsDeskPage, cast: Cast, clients: Clients
) -> None:
    cast.stranger(11, "等候者").code_for(Purpose.SIGN_IN)
    qtbot.waitUntil(lambda: len(rows(page)) == 1)
    clients.close()
    qtbot.waitUntil(page.ui.failure.isVisible)
    assert page.ui.failure.text().startswith("The server cannot be reached")
    assert len(rows(page)) == 1


def test_codes_are_counted_while_the_page_is_hidden(
    server: Server, qtbot: QtBot, tasks: Tasks, clients: Clients, server_clock: ServerClock, cast: Cast
) -> None:
    cast.stranger(11, "等候者").code_for(Purpose.SIGN_IN)
    clients.connect(server)
    page = SmsDeskPage(clients, tasks, server_clock)
    qtbot.addWidget(page)
    counted: list[int] = []
    page.waiting.connect(counted.append)
    qtbot.waitUntil(lambda: 1 in counted)


@pytest.mark.parametrize("is_compact", [False, True])
def test_nothing_is_clipped_or_nameless_in_the_smallest_window(
    server: Server,
    qtbot: QtBot,
    tasks: Tasks,
    clients: Clients,
    server_clock: ServerClock,
    cast: Cast,
    is_compact: bool,
) -> None:
    clients.connect(server)
    page = SmsDeskPage(clients, tasks, server_clock, is_compact=is_compact)
    qtbot.addWidget(page)
    page.resize(*((320, 400) if is_compact else (772, 600)))
    page.show()
    assert_nothing_clipped(page)
    cast.stranger(11, "等候者").code_for(Purpose.SIGN_IN)
    qtbot.waitUntil(lambda: len(rows(page)) == 1)
    assert_nothing_clipped(page)
    assert_all_named(page)
