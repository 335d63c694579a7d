"""From an empty machine to a group whose members joined by scanning; nothing is mocked."""

import socket
import subprocess
import sys
from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
import requests
from pytestqt.qtbot import QtBot
from sqlalchemy import create_engine, text

from groupcode_desktop.api import paths
from groupcode_desktop.domain.limits import INVITE_LIFETIME, PEOPLE_PER_GROUP, SMS_PAUSE
from groupcode_desktop.gui.settings import Language
from groupcode_desktop.gui.views.group_page import GroupPage
from tests.conftest import Cluster
from tests.gui.conftest import desktops, look  # noqa: F401  # pyright: ignore[reportUnusedImport]
from tests.gui.desktop import Desktops
from tests.journeys.phone import Phone, phone_at_hand
from tests.journeys.staff import Staff, click

DESK_KEY = "the-desk-key-of-the-front-office-1234"
GROUP = "数字广东广报14栈"
WITHIN = 2_500
"""Milliseconds: a poll of two seconds, and its answer."""


@dataclass(frozen=True)
class Stage:
    """`age` moves what the database knows into the past, so that nobody has to wait for it."""

    staff: Staff
    database_url: str

    def age(self, statement: str, **values: int) -> None:
        engine = create_engine(self.database_url)
        with engine.begin() as db:
            db.execute(text(statement), values)
        engine.dispose()

    def let_a_minute_pass(self) -> None:
        self.age("UPDATE sms_sends SET last_sent_at = last_sent_at - :pause", pause=SMS_PAUSE)


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(url: str) -> bool:
    try:
        return requests.get(url + paths.STATUS, timeout=1).ok
    except requests.RequestException:
        return False


@pytest.fixture
def phone(qtbot: QtBot) -> Generator[Phone]:
    with phone_at_hand(qtbot) as phone:
        yield phone


@pytest.fixture
def local(desktops: Desktops, tmp_path: Path) -> Stage:  # noqa: F811
    """A first run on this computer, up to the group's invite page with its QR."""
    staff = Staff(desktops.open(language=Language.CHINESE, chosen=False))
    stage = Stage(staff, f"sqlite:///{tmp_path / 'data' / 'groupcode.db'}")
    staff.choose_local()
    staff.sign_in("李晓明")
    stage.let_a_minute_pass()
    staff.create_group(GROUP)
    staff.let_phones_in()
    return stage


@pytest.fixture
def remote(desktops: Desktops, cluster: Cluster, qtbot: QtBot, tmp_path: Path) -> Generator[Stage]:  # noqa: F811
    """The same in front of a server that was started by hand on PostgreSQL."""
    database_url, port, phone_port = cluster.new_database(), free_port(), free_port()
    (tmp_path / "desk.key").write_text(DESK_KEY)
    (tmp_path / "desk.key").chmod(0o600)
    command = f"""{sys.executable} -m groupcode_desktop.backend
        --database-url {database_url} --port {port} --phone-port {phone_port}
        --public-url http://127.0.0.1:{phone_port}
        --key-file {tmp_path / "master.key"} --desk-key-file {tmp_path / "desk.key"}"""
    url = f"http://127.0.0.1:{port}"
    server = subprocess.Popen(command.split())
    qtbot.waitUntil(lambda: answers(url), timeout=30_000)
    staff = Staff(desktops.open(language=Language.CHINESE, chosen=False))
    staff.choose_server(url, DESK_KEY)
    staff.sign_in("李晓明")
    stage = Stage(staff, database_url)
    stage.let_a_minute_pass()
    staff.create_group(GROUP)
    yield stage
    desktops.close_all()
    server.terminate()
    server.wait()
    cluster.drop(database_url)


def join(stage: Stage, phone: Phone, number: int, name: str, remark: str) -> str:
    phone.go_on()
    phone.fill(number, name, remark)
    phone.ask_code()
    return phone.join(stage.staff.code_for(number))


def each_number_opens_its_people(page: GroupPage, staff: Staff) -> None:
    """Every number of the dashboard, the zeros too, against the list it opens."""
    statistics = page.statistics_page.ui
    for card in (statistics.colours, statistics.nat, statistics.doses):
        for button in card.buttons:
            staff.open_tab("statistics")
            staff.desktop.until(button.isVisible)
            counted = button.count()
            click(button)
            staff.desktop.until(page.members_page.isVisible)
            assert page.members_page.proxy.rowCount() == counted, button.text()
        assert sum(button.count() for button in card.buttons if button.isVisibleTo(card)) == 2


@pytest.mark.parametrize("where", ["local", "remote"])
def test_a_group_whose_member_joined_by_scanning(
    where: str, request: pytest.FixtureRequest, phone: Phone
) -> None:
    stage: Stage = request.getfixturevalue(where)
    staff, page = stage.staff, stage.staff.group_page
    headline = phone.open(staff.scanned())
    assert headline == "邀请您加入团体"
    assert f"【李晓明】邀请您加入【{GROUP}】" in phone.text()

    staff.open_tab("members")
    assert page.members_page.proxy.rowCount() == 1
    assert join(stage, phone, 7, "林小燕", "研发一组") == "加入成功"
    staff.desktop.until(lambda: page.members_page.proxy.rowCount() == 2, limit=WITHIN)
    staff.open_tab("invites")
    staff.desktop.until(lambda: page.invite_page.desk.ui.count.text() == "2 / 500", limit=WITHIN)

    staff.open_tab("statistics")
    click(page.ui.refresh)
    staff.desktop.until(page.statistics_page.ui.numbers.isVisible)
    each_number_opens_its_people(page, staff)


def test_each_refusal_is_said_on_the_phone_and_in_the_window(local: Stage, phone: Phone) -> None:
    staff, page = local.staff, local.staff.group_page.invite_page
    url = staff.scanned()

    def both_say(on_phone: str, in_window: str) -> None:
        assert phone.open(url) == on_phone
        staff.desktop.until(lambda: in_window in page.ui.validity.text())

    phone.open(url)
    assert join(local, phone, 7, "林小燕", "研发一组") == "加入成功"
    local.let_a_minute_pass()
    phone.open(url + "/authorise?another=1")
    phone.fill(7, "林小燕", "研发一组")
    phone.ask_code()
    assert phone.join(staff.code_for(7)) == "您已是该团体成员"

    click(page.ui.joining)
    staff.desktop.until(lambda: not page.ui.joining.isChecked())
    both_say("暂不接受新成员", "已关闭加入")
    click(page.ui.joining)
    staff.desktop.until(page.ui.joining.isChecked)
    assert phone.open(url) == "邀请您加入团体"

    local.age("UPDATE groups SET member_count = :limit, version = version + 1", limit=PEOPLE_PER_GROUP)
    both_say("团体已满", "该团体已满 500 人")
    local.age("UPDATE groups SET member_count = 2, version = version + 1")

    staff.desktop.until(page.ui.copy.isEnabled)
    staff.renew()
    staff.desktop.until(lambda: staff.scanned() != url)
    assert phone.open(url) == "邀请已作废"

    url = staff.scanned()
    local.age(
        "UPDATE invites SET expires_at = expires_at - :life WHERE revoked_at IS NULL", life=INVITE_LIFETIME
    )
    local.age("UPDATE groups SET version = version + 1")
    both_say("邀请已过期", "请重新生成")
