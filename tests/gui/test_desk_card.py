"""Beside the QR: who just joined, who was refused today and what helps, which codes wait."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from groupcode_desktop.backend import failed_joins
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.client.server import Server
from groupcode_desktop.domain.errors import GroupcodeError, GroupFull, IdBoundToOtherPhone
from groupcode_desktop.domain.failed_joins import TOLD
from groupcode_desktop.domain.limits import SMS_PAUSE
from groupcode_desktop.domain.sms import Purpose
from groupcode_desktop.gui.clock import ServerClock
from groupcode_desktop.gui.controllers.sms_desk import SmsDeskController
from groupcode_desktop.gui.models.failed_joins import advice, reason_word
from groupcode_desktop.gui.models.rows import ROW, Row, RowsModel
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.views.assisted_join_dialog import AssistedJoinDialog
from groupcode_desktop.gui.views.desk_card import DESK, FAILED, DeskCard
from tests.cast import Cast, phone_number
from tests.company import Company
from tests.conftest import SetClock
from tests.gui.helpers import assert_all_named, assert_nothing_clipped

LIMIT = 30_000


@dataclass(frozen=True)
class Scene:
    company: Company
    card: DeskCard
    token: str
    qtbot: QtBot

    def until(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=LIMIT)

    def choose(self, tab: int) -> None:
        self.card.ui.tabs.setCurrentIndex(tab)

    def refuse(self, number: int, refusal: GroupcodeError, name: str = "何秀英") -> None:
        """On the phone, after a code was sent to it."""
        backend, phone = self.company.backend, phone_number(number)
        self.company.creator.at.assisted_joins.send_code(self.company.group.id, phone)
        failed_joins.note(backend, self.token, name, f"+86{phone}", refusal, backend.clock())


@pytest.fixture
def scene(
    backend: Backend,
    server: Server,
    cast: Cast,
    clock: SetClock,
    qtbot: QtBot,
    tasks: Tasks,
    clients: Clients,
    server_clock: ServerClock,
) -> Scene:
    company = Company(backend, cast, clock)
    clock.pass_by(SMS_PAUSE)
    clients.connect(server)
    clients().accounts.sign_in(company.creator.phone, company.creator.code_for(Purpose.SIGN_IN))
    token = company.creator.at.invites.make(company.group.id).token
    assert token is not None
    card = DeskCard(clients, tasks, server_clock)
    qtbot.addWidget(card)
    card.resize(380, 260)
    card.show_group(company.group)
    card.show()
    return Scene(company, card, token, qtbot)


def rows(model: RowsModel) -> list[Row]:
    return [model.index(place).data(ROW) for place in range(model.rowCount())]


def test_until_somebody_is_refused_the_page_says_what_it_is_for(scene: Scene) -> None:
    scene.choose(FAILED)
    assert scene.card.ui.nobody_failed.isVisible()
    assert not scene.card.ui.failed.isVisible()
    assert scene.card.ui.tabs.tabText(FAILED) == "Refused"


def test_who_is_refused_appears_with_masks_reason_and_help(scene: Scene) -> None:
    scene.choose(FAILED)
    scene.refuse(50, IdBoundToOtherPhone())
    scene.until(lambda: scene.card.failed.rowCount() == 1)
    [row] = rows(scene.card.failed)
    assert (row.title, row.note) == ("何*英", "138****0050")
    assert row.below == "This ID has another phone number"
    assert scene.card.ui.tabs.tabText(FAILED) == "Refused 1"
    assert scene.card.ui.advice.text() == "Choose somebody to see what helps."
    scene.card.ui.failed.setCurrentIndex(scene.card.failed.index(0))
    assert scene.card.ui.advice.text().startswith("Let them use the phone of their first joining")


def test_the_newest_stands_first_and_moves_up_again(scene: Scene, clock: SetClock) -> None:
    for number in (50, 51):
        clock.pass_by(1)
        scene.refuse(number, GroupFull(limit=500))
    scene.until(lambda: [row.note for row in rows(scene.card.failed)] == ["138****0051", "138****0050"])
    clock.pass_by(SMS_PAUSE)
    scene.refuse(50, IdBoundToOtherPhone())
    scene.until(lambda: [row.note for row in rows(scene.card.failed)] == ["138****0050", "138****0051"])


def test_every_reason_has_words_and_help(scene: Scene) -> None:
    for refusal in TOLD:
        assert reason_word(refusal.code) != refusal.code
        assert advice(refusal.code)


def test_another_group_begins_anew(scene: Scene) -> None:
    scene.refuse(50, GroupFull(limit=500))
    scene.until(lambda: scene.card.failed.rowCount() == 1)
    other = scene.company.member.at.groups.mine()[0]
    scene.card.failures.show_group(other.id + 1_000)
    assert scene.card.failed.rowCount() == 0


def test_the_codes_are_read_and_copied_without_leaving_the_page(
    scene: Scene, clients: Clients, tasks: Tasks, server_clock: ServerClock
) -> None:
    card = scene.card
    assert not card.ui.tabs.isTabVisible(DESK)
    desk = SmsDeskController(clients, tasks, server_clock, card)
    card.follow(desk)
    scene.company.creator.at.assisted_joins.send_code(scene.company.group.id, phone_number(50))
    desk.watch()
    scene.until(lambda: card.ui.tabs.tabText(DESK) == "SMS desk 1")
    assert card.ui.tabs.isTabVisible(DESK)
    scene.choose(DESK)
    codes = card.codes.ui.codes
    scene.until(lambda: card.codes.model.rowCount() == 1 and codes.isVisible())
    [row] = rows(card.codes.model)
    assert row.below.startswith("138****0050")
    place = codes.visualRect(card.codes.model.index(0)).center()
    QTest.mouseClick(codes.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert QGuiApplication.clipboard().text() == row.title


def test_a_server_that_sends_its_codes_has_no_desk_here(
    scene: Scene, clients: Clients, tasks: Tasks, server_clock: ServerClock, server: Server
) -> None:
    clients.connect(Server(server.base_url, None))
    desk = SmsDeskController(clients, tasks, server_clock, scene.card)
    scene.card.follow(desk)
    desk.watch()
    scene.until(lambda: not desk.is_there)
    assert not scene.card.ui.tabs.isTabVisible(DESK)


def test_help_without_a_smartphone_is_one_click_away(scene: Scene) -> None:
    told: list[bool] = []
    scene.card.assisted.connect(lambda: told.append(True))
    scene.card.ui.assist.click()
    dialog = scene.card.findChild(AssistedJoinDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.joined.emit()
    assert told == [True]
    dialog.reject()


def test_nothing_is_clipped_and_everything_has_a_name(scene: Scene) -> None:
    scene.refuse(50, IdBoundToOtherPhone())
    scene.choose(FAILED)
    scene.until(lambda: scene.card.failed.rowCount() == 1)
    assert_nothing_clipped(scene.card)
    assert_all_named(scene.card)
