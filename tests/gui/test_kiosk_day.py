"""25 hours in front of the screen for everybody: never an expired code, always one that lets people in."""

import pytest
from pytestqt.qtbot import QtBot

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.client.server import Server
from groupcode_desktop.domain.limits import HOUR, INVITE_LIFETIME
from groupcode_desktop.gui.clock import ServerClock
from groupcode_desktop.gui.tasks import Tasks
from tests.company import Company
from tests.gui.kiosk_scene import KioskScene, open_kiosk

STEP = 9 * 60


@pytest.fixture
def scene(
    server: Server,
    company: Company,
    qtbot: QtBot,
    tasks: Tasks,
    clients: Clients,
    server_clock: ServerClock,
) -> KioskScene:
    scene = open_kiosk(server, company, qtbot, tasks, clients, server_clock)
    scene.start()
    scene.window.controller.poll.set_active(False)
    return scene


def test_every_code_of_25_hours_lets_people_in(scene: KioskScene) -> None:
    seen = {scene.shown()}
    for _ in range(0, 25 * HOUR, STEP):
        scene.pass_by(STEP)
        assert scene.lets_in(scene.shown()), "before the next question"
        scene.ask()
        assert scene.lets_in(scene.shown()), "after its answer"
        seen.add(scene.shown())
    made = scene.company.creator.at.invites.invites(scene.company.group.id).invites
    assert len(seen) == len(made) == 2


def test_the_old_code_stays_until_the_new_one_is_there(scene: KioskScene) -> None:
    before = scene.shown()
    scene.pass_by(INVITE_LIFETIME - 9 * 60)
    assert scene.shown() == before
    assert scene.window.code.renewal.text() == "This code is valid for another 00:09:00"
    scene.ask()
    assert scene.shown() != before
    assert scene.lets_in(before)
    assert scene.lets_in(scene.shown())


def test_a_renewal_that_fails_is_tried_until_it_works(
    scene: KioskScene, clients: Clients, server: Server
) -> None:
    """The server is away from before the renewal until after the end of the old code."""
    before = scene.shown()
    scene.pass_by(INVITE_LIFETIME - 11 * 60)
    clients.close()
    for _ in range(12):
        scene.pass_by(60)
        scene.ask()
        assert scene.shown() == ""
        assert scene.notice() == "No connection"
    clients.connect(server)
    clients().accounts.resume(scene.token)
    scene.ask()
    assert scene.shown() not in ("", before)
    assert scene.lets_in(scene.shown())


def test_a_code_goes_before_it_ends_also_when_no_question_is_answered(scene: KioskScene) -> None:
    scene.pass_by(INVITE_LIFETIME - 6)
    assert scene.lets_in(scene.shown())
    scene.pass_by(1)
    assert scene.shown() == ""
    assert scene.notice() == "One moment"
    scene.ask()
    assert scene.lets_in(scene.shown())
