"""邀请成员: every state of the page, before a real server whose pages for phones are really served."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

import pytest
import requests
from PySide6.QtCore import Qt, QTimer, QTranslator
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.database import Database
from groupcode_desktop.backend.phone import create_phone_app
from groupcode_desktop.backend.phone_access import LanListener
from groupcode_desktop.backend.start import Options, assemble
from groupcode_desktop.backend.tables import groups as groups_table
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.client.server import Server
from groupcode_desktop.domain.groups import Group, GroupType, NewGroup
from groupcode_desktop.domain.limits import INVITE_LIFETIME, PEOPLE_PER_GROUP, SMS_PAUSE
from groupcode_desktop.domain.phone_access import PhoneAccessChoice
from groupcode_desktop.domain.sms import Purpose
from groupcode_desktop.gui.clock import ServerClock
from groupcode_desktop.gui.controllers.groups import GroupsController
from groupcode_desktop.gui.models.rows import ROW, Row, RowsModel
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.views.invite_page import InvitePage
from tests.cast import Cast, Somebody
from tests.conftest import SetClock
from tests.gui.helpers import assert_all_named, assert_nothing_clipped
from tests.gui.scanner import text_in
from tests.joining import Joinable, applicant

SMALLEST = (772, 549)
"""What a window of 1024 × 700 leaves to a page."""
HERE = PhoneAccessChoice("127.0.0.1", 0)


@pytest.fixture
def listener(database: Database) -> LanListener:
    return LanListener(database)


@pytest.fixture
def backend(
    database: Database, listener: LanListener, options: Options, clock: SetClock
) -> Generator[Backend]:
    backend = assemble(database, listener, options, clock)
    listener.start(create_phone_app(backend))
    yield backend
    listener.close()


@dataclass(frozen=True)
class Scene:
    page: InvitePage
    group: Group
    creator: Somebody
    token: str


def new_group(creator: Somebody, name: str = "广州塔-1") -> Group:
    code = creator.code_for(Purpose.CREATE_GROUP)
    return creator.at.groups.create(NewGroup(name, GroupType.COMPANY, "440105", "阅江西路118号", code))


@pytest.fixture
def scene(
    server: Server,
    cast: Cast,
    clock: SetClock,
    qtbot: QtBot,
    tasks: Tasks,
    clients: Clients,
    server_clock: ServerClock,
) -> Scene:
    """The creator looks at the invite page of a new group; phones cannot reach the machine yet."""
    creator = cast.creator
    clock.pass_by(SMS_PAUSE)
    group = new_group(creator)
    clock.pass_by(SMS_PAUSE)
    clients.connect(server)
    session = clients().accounts.sign_in(creator.phone, creator.code_for(Purpose.SIGN_IN))
    groups = GroupsController(clients, tasks)
    page = InvitePage(groups, clients, tasks, server_clock)
    qtbot.addWidget(page)
    page.resize(1000, 650)
    page.show_group(group)
    page.show()
    return Scene(page, group, creator, session.token)


@pytest.fixture
def open_scene(qtbot: QtBot, scene: Scene, listener: LanListener) -> Scene:
    """Phones reach the machine, and the QR is shown."""
    listener.choose(HERE)
    qtbot.waitUntil(lambda: scene.page.ui.copy.isEnabled() and scene.page.controller.modules != ())
    return scene


def answer(page: InvitePage, button: str) -> None:
    """Presses that button of the question that comes up next."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(known for known in box.buttons() if known.text().replace("&", "") == button).click()

    QTimer.singleShot(0, page, press)


def rows(model: RowsModel) -> list[Row]:
    return [model.index(place).data(ROW) for place in range(model.rowCount())]


def test_the_addresses_of_the_machine_are_offered_until_phones_reach_it(qtbot: QtBot, scene: Scene) -> None:
    panel = scene.page.phone_access
    qtbot.waitUntil(lambda: panel.model.rowCount() > 0)
    assert panel.isVisible()
    assert panel.ui.addresses.currentIndex().row() == 0
    assert rows(panel.model)[-1].title == "127.0.0.1"
    assert rows(panel.model)[-1].below == "this computer only, for trying out"
    assert scene.creator.at.invites.invites(scene.group.id).invites == ()


def test_switching_on_shows_a_qr_that_leads_to_the_pages(qtbot: QtBot, scene: Scene) -> None:
    page, panel = scene.page, scene.page.phone_access
    qtbot.waitUntil(lambda: panel.model.rowCount() > 0)
    panel.ui.addresses.setCurrentIndex(panel.model.index(panel.model.rowCount() - 1))
    panel.ui.start.click()
    qtbot.waitUntil(lambda: text_in(page) != "")
    assert requests.get(text_in(page), timeout=10).status_code == 200
    assert text_in(page) == page.controller.url
    assert page.ui.access.text() in page.controller.url
    (row,) = rows(page.invites)
    assert row.badge == "● Valid"


def test_a_port_that_browsers_refuse_is_said_at_its_field(qtbot: QtBot, scene: Scene) -> None:
    panel = scene.page.phone_access
    qtbot.waitUntil(lambda: panel.model.rowCount() > 0)
    panel.ui.port.setText("10080")
    panel.ui.start.click()
    assert panel.ui.port_flaw.text() == "Browsers refuse this port. Please give another one."
    panel.ui.port.setText("99")
    panel.ui.start.click()
    assert panel.ui.port_flaw.text().startswith("Please give a port from 1024 to 65535")


def test_a_port_that_is_taken_is_said_at_its_field(qtbot: QtBot, scene: Scene) -> None:
    panel = scene.page.phone_access
    qtbot.waitUntil(lambda: panel.model.rowCount() > 0)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        panel.ui.addresses.setCurrentIndex(panel.model.index(panel.model.rowCount() - 1))
        panel.ui.port.setText(str(taken.getsockname()[1]))
        panel.ui.start.click()
        qtbot.waitUntil(panel.ui.port_flaw.isVisible)
    assert panel.ui.port_flaw.text() == "Another program uses this port."
    assert panel.ui.choose.isEnabled()


def test_phone_access_is_switched_off_again(qtbot: QtBot, open_scene: Scene) -> None:
    page = open_scene.page
    page.ui.change_access.click()
    qtbot.waitUntil(page.phone_access.ui.stop.isVisible)
    page.phone_access.ui.stop.click()
    qtbot.waitUntil(lambda: page.phone_access.ui.state.text().startswith("Off."))
    qtbot.waitUntil(lambda: not page.ui.back.isVisible())
    assert page.ui.access_page.isVisible()


def test_who_has_no_desk_key_is_told_that_phones_cannot_reach_the_server_yet(
    qtbot: QtBot, scene: Scene, clients: Clients, server: Server
) -> None:
    panel = scene.page.phone_access
    qtbot.waitUntil(lambda: panel.model.rowCount() > 0)
    scene.page.hide()
    clients.connect(Server(server.base_url))
    clients().accounts.resume(scene.token)
    scene.page.show()
    qtbot.waitUntil(lambda: panel.ui.state.text().startswith("Phones cannot reach this server yet"))
    assert not panel.ui.choose.isVisible()


def test_the_time_left_counts_down(qtbot: QtBot, open_scene: Scene) -> None:
    label = open_scene.page.ui.validity
    assert label.text().startswith("Time left 23:59:") or label.text().startswith("Time left 24:00:00")
    before = label.text()
    qtbot.waitUntil(lambda: label.text() != before)


def test_the_link_is_copied(open_scene: Scene) -> None:
    open_scene.page.ui.copy.click()
    assert QGuiApplication.clipboard().text() == open_scene.page.controller.url
    assert open_scene.page.ui.saved.text() == "✓ The link is copied"


def test_the_picture_is_saved_where_the_dialog_says(qtbot: QtBot, open_scene: Scene, tmp_path: Path) -> None:
    page = open_scene.page
    page.ui.save.click()
    dialog = page.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.setDirectory(str(tmp_path))
    assert dialog.selectedFiles()[0].endswith("广州塔-1.png")
    dialog.selectFile(str(tmp_path / "广州塔-1.png"))
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.ui.saved.text().startswith("✓ Saved as"))
    assert [file.name for file in tmp_path.glob("*.png")] == ["广州塔-1.png"]
    assert text_in(QImage(str(tmp_path / "广州塔-1.png"))) == page.controller.url


def test_a_place_that_cannot_be_written_is_explained(qtbot: QtBot, open_scene: Scene, tmp_path: Path) -> None:
    page = open_scene.page
    page.posters.save_picture(str(tmp_path / "absent" / "qr.png"))
    qtbot.waitUntil(lambda: page.ui.saved.text().startswith("The picture could not be written"))


def test_switched_off_fades_the_code_and_says_so(qtbot: QtBot, open_scene: Scene) -> None:
    page = open_scene.page
    QTest.mouseClick(page.ui.joining, Qt.MouseButton.LeftButton)
    assert page.ui.joining.isChecked()
    qtbot.waitUntil(lambda: not page.ui.joining.isChecked())
    assert page.ui.validity.text().startswith("Joining is switched off")
    assert not page.ui.copy.isEnabled()
    assert not open_scene.creator.at.groups.group(open_scene.group.id).joining_allowed
    QTest.keyClick(page.ui.joining, Qt.Key.Key_Space)
    qtbot.waitUntil(page.ui.copy.isEnabled)


def test_renewing_asks_first(qtbot: QtBot, open_scene: Scene) -> None:
    page, before = open_scene.page, open_scene.page.controller.url
    answer(page, "Cancel")
    page.ui.renew.click()
    assert page.controller.url == before
    answer(page, "Revoke and renew")
    page.ui.renew.click()
    qtbot.waitUntil(lambda: page.controller.url != before and text_in(page) == page.controller.url)
    assert [row.badge for row in rows(page.invites)] == ["● Valid", "– Revoked"]


def test_one_invite_is_revoked_and_no_new_one_is_made_behind_ones_back(
    qtbot: QtBot, open_scene: Scene
) -> None:
    page = open_scene.page
    assert not page.ui.revoke.isEnabled()
    page.ui.invites.setCurrentIndex(page.invites.index(0))
    answer(page, "Revoke")
    page.ui.revoke.click()
    qtbot.waitUntil(page.ui.make.isVisible)
    assert page.ui.validity.text() == "No invite is valid just now. Make a new one."
    assert rows(page.invites)[0].badge == "– Revoked"
    page.ui.make.click()
    qtbot.waitUntil(page.ui.copy.isEnabled)


def test_an_expired_code_says_so_and_offers_a_new_one(
    qtbot: QtBot, open_scene: Scene, clock: SetClock, server_clock: ServerClock
) -> None:
    page, before = open_scene.page, open_scene.page.controller.url
    clock.pass_by(INVITE_LIFETIME)
    server_clock.learn(clock())
    qtbot.waitUntil(page.ui.make.isVisible)
    assert page.ui.validity.text() == "This QR code has expired. Make a new one."
    assert not page.ui.copy.isEnabled()
    page.ui.make.click()
    qtbot.waitUntil(lambda: page.controller.url != before and page.ui.copy.isEnabled())


def test_a_full_group_offers_nothing_false(qtbot: QtBot, open_scene: Scene, database: Database) -> None:
    page = open_scene.page
    with database.write() as db:
        this_one = groups_table.c.id == open_scene.group.id
        version = groups_table.c.version + 1
        db.execute(
            update(groups_table).where(this_one).values(member_count=PEOPLE_PER_GROUP, version=version)
        )
    qtbot.waitUntil(lambda: page.ui.validity.text().startswith("The group is full with 500 people"))
    assert "广州塔-2" in page.ui.validity.text()
    assert not page.ui.copy.isEnabled()
    assert not page.ui.make.isVisible()


def test_a_lost_server_leaves_the_code_and_says_that_it_cannot_be_checked(
    qtbot: QtBot, open_scene: Scene, clients: Clients, server: Server
) -> None:
    page = open_scene.page
    clients.close()
    qtbot.waitUntil(page.ui.unchecked.isVisible)
    assert page.ui.unchecked.text().startswith("It cannot be checked whether this code still works")
    assert text_in(page) == page.controller.url


def test_who_joins_is_there_within_one_poll(
    qtbot: QtBot, open_scene: Scene, backend: Backend, cast: Cast
) -> None:
    page = open_scene.page
    token = page.controller.url.rsplit("/", 1)[1]
    invite_id = open_scene.creator.at.invites.invites(open_scene.group.id).invites[0].id
    joinable = Joinable(backend, Actor(0, None), open_scene.group.id, invite_id, token)
    joinable.join(applicant(77, joinable.send_code(77), "林小燕"))
    qtbot.waitUntil(lambda: [row.title for row in rows(page.desk.joined)] == ["林小燕"])
    assert rows(page.desk.joined)[0].note == "三班"
    assert rows(page.desk.joined)[0].right == "just now"
    assert page.desk.ui.count.text() == "2 / 500"
    assert "joined: 1" in rows(page.invites)[0].below


def test_another_group_never_shows_the_code_of_the_one_before(
    qtbot: QtBot, open_scene: Scene, clock: SetClock
) -> None:
    page, before = open_scene.page, open_scene.page.controller.url
    clock.pass_by(SMS_PAUSE)
    other = new_group(open_scene.creator, "广州塔-2")
    page.show_group(other)
    assert not page.ui.code_page.isVisible()
    qtbot.waitUntil(lambda: page.ui.copy.isVisible() and text_in(page) != "")
    assert page.ui.group_name.text() == "广州塔-2"
    assert text_in(page) not in ("", before)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_nothing_is_clipped_or_nameless_in_the_smallest_window(
    qtbot: QtBot, scene: Scene, listener: LanListener, qapp: QApplication, language: str
) -> None:
    page, translator = scene.page, QTranslator()
    translator.load(":/i18n/groupcode_zh_CN.qm")
    if language == "zh":
        qapp.installTranslator(translator)
    page.resize(*SMALLEST)
    qtbot.waitUntil(lambda: page.phone_access.model.rowCount() > 0)
    whole_and_named(page)
    listener.choose(HERE)
    qtbot.waitUntil(page.ui.save.isEnabled)
    qtbot.waitUntil(page.ui.code_page.isVisible)
    whole_and_named(page)
    page.ui.joining.click()
    qtbot.waitUntil(lambda: not page.ui.joining.isChecked())
    whole_and_named(page)
    qapp.removeTranslator(translator)


def whole_and_named(page: InvitePage) -> None:
    """Layouts settle over some rounds of the event loop."""
    settled = 5
    for _ in range(settled):
        QApplication.processEvents()
    assert_nothing_clipped(page)
    assert_all_named(page)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("scale", ["1", "1.5", "2"])
def test_the_code_on_the_screen_is_read_at_every_scale(
    open_scene: Scene, server: Server, tmp_path: Path, scale: str, theme: str
) -> None:
    """Another process, because the scale of a screen is fixed when the program starts."""
    picture = tmp_path / "window.png"
    url = open_scene.page.controller.url
    known = {
        "base_url": server.base_url,
        "desk_key": server.desk_key,
        "token": open_scene.token,
        "group_id": open_scene.group.id,
        "theme": theme,
        "picture": str(picture),
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.gui.show_invite_page"],
        input=json.dumps(known),
        env=os.environ | {"QT_SCALE_FACTOR": scale},
        text=True,
        timeout=60,
    )
    assert done.returncode == 0
    image = QImage(str(picture))
    assert image.width() == round(1000 * float(scale))
    assert text_in(image) == url
