"""A morning at the front desk: one gets stuck on the phone, one has none; both are helped beside the QR."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.phone import create_phone_app
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.client.server import Server
from groupcode_desktop.domain.limits import SMS_CODE_LIFETIME, SMS_PAUSE
from groupcode_desktop.domain.sms import Purpose
from groupcode_desktop.gui.clock import ServerClock
from groupcode_desktop.gui.controllers.groups import GroupsController
from groupcode_desktop.gui.models.rows import ROW, RowsModel
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.views.invite_page import InvitePage
from tests.cast import Cast, id_number
from tests.company import Company
from tests.conftest import SetClock
from tests.joining import Phone, filled, served

LIMIT = 30_000


@pytest.fixture
def company(backend: Backend, cast: Cast, clock: SetClock) -> Company:
    return Company(backend, cast, clock)


@pytest.fixture
def page(
    company: Company,
    server: Server,
    qtbot: QtBot,
    tasks: Tasks,
    clients: Clients,
    server_clock: ServerClock,
) -> InvitePage:
    company.clock.pass_by(SMS_PAUSE)
    clients.connect(server)
    clients().accounts.sign_in(company.creator.phone, company.creator.code_for(Purpose.SIGN_IN))
    page = InvitePage(GroupsController(clients, tasks), clients, tasks, server_clock)
    qtbot.addWidget(page)
    page.resize(1000, 650)
    page.show_group(company.group)
    page.show()
    return page


def titles(model: RowsModel) -> list[str]:
    return [model.index(place).data(ROW).title for place in range(model.rowCount())]


def test_who_is_stuck_is_seen_helped_and_gone_from_the_list(
    company: Company, page: InvitePage, qtbot: QtBot
) -> None:
    def until(condition: Callable[[], object]) -> None:
        qtbot.waitUntil(lambda: bool(condition()), timeout=LIMIT)

    card, desk, clock = page.desk, company.creator.at.sms.desk, company.clock
    token = company.creator.at.invites.make(company.group.id).token
    assert token is not None
    with served(create_phone_app(company.backend)) as address:
        phone = Phone(address, token)
        proof = phone.get("/authorise").proof
        phone.post("/code", filled(50, proof))
        late = filled(50, proof, desk().codes[0].code)
        clock.pass_by(SMS_CODE_LIFETIME)
        phone.post("/authorise", late)
        until(lambda: titles(card.failed) == ["李*明"])
        phone.post("/code", filled(50, proof))
        phone.post("/authorise", filled(50, proof, desk().codes[0].code))
    until(lambda: titles(card.joined) == ["李晓明"])
    until(lambda: card.failed.rowCount() == 0)

    dialog = card.assist()
    assert dialog is not None
    until(lambda: dialog.form.version)
    dialog.ui.name.setText("何秀英")
    dialog.ui.id_number.setText(id_number(51))
    dialog.ui.terms.setChecked(True)
    dialog.ui.health.setChecked(True)
    dialog.ui.record.click()
    until(lambda: titles(card.joined) == ["何秀英", "李晓明"])
    until(lambda: card.ui.count.text() == "3 / 500")
    dialog.reject()
