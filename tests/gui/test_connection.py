"""The backend dies while somebody types: noticed, back, nothing lost."""

import os
import signal

from groupcode_desktop.domain.groups import GroupType
from groupcode_desktop.gui.controllers.connection import State
from groupcode_desktop.gui.views.create_group_page import CreateGroupPage
from groupcode_desktop.gui.views.home_page import HomePage
from groupcode_desktop.gui.views.result_page import ResultPage
from groupcode_desktop.gui.views.start_page import StartPage
from tests.gui.desktop import Desktop, Desktops


def kill(desktop: Desktop) -> int:
    pid = desktop.child.pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    return pid


def states_of(desktop: Desktop) -> list[State]:
    """All states from now on, as they come."""
    connection = desktop.program.parts.connection
    states: list[State] = []
    connection.changed.connect(lambda: states.append(connection.state))
    return states


def test_a_killed_backend_is_started_again_and_what_was_typed_is_sent(desktops: Desktops) -> None:
    desktop = desktops.open(demo=True)
    desktop.until_page(HomePage)
    desktop.window.go("create")
    page = desktop.page(CreateGroupPage)
    page.ui.group_name.setText("广州塔-3")
    page.ui.type.setCurrentIndex(list(GroupType).index(GroupType.COMPANY))
    page.ui.region.show_code("440105")
    page.ui.street.setText("阅江西路118号")
    states = states_of(desktop)
    killed = kill(desktop)
    desktop.until(lambda: State.LOST in states)
    desktop.until(lambda: states[-1] is State.CONNECTED)
    assert desktop.child.pid != killed
    assert desktop.page(CreateGroupPage) is page
    assert page.ui.group_name.text() == "广州塔-3"
    desk = desktop.window.makers.sms_desk_page().controller
    page.ui.code.edit.setText(desktop.ask_code(page.ui.code.button, desk))
    page.ui.create.click()
    desktop.until_page(ResultPage)
    assert any(group.name == "广州塔-3" for group in desktop.program.parts.groups.groups())


def test_a_bar_tells_calmly_while_the_connection_is_lost(desktops: Desktops) -> None:
    desktop = desktops.open(demo=True)
    desktop.until_page(HomePage)
    bar = desktop.window.ui.lost_bar
    assert not bar.isVisible()
    kill(desktop)
    desktop.until(bar.isVisible)
    assert desktop.window.ui.connection.text() == "▲ Connection lost, recovering…"
    desktop.until(lambda: not bar.isVisible())
    assert desktop.window.ui.connection.text() == "● Connected to the service on this computer"


def test_data_without_their_key_are_told_with_the_place_of_the_log(desktops: Desktops) -> None:
    first = desktops.open()
    first.until(lambda: first.program.parts.connection.state is State.CONNECTED)
    desktops.close(first)
    (desktops.data / "data.key").write_bytes(bytes(32))
    desktop = desktops.open()
    page = desktop.until_page(StartPage)
    desktop.until(page.ui.retry.isVisible)
    assert "The key of your data is not there." in page.ui.more.text()
    assert str(desktop.program.parts.launch.log.parent) in page.ui.more.text()
    page.ui.retry.click()
    assert desktop.program.parts.connection.state is State.STARTING
    desktop.until(lambda: desktop.program.parts.connection.state is State.FAILED)
