"""A group page in front of a real server with the demo's groups."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from groupcode_desktop.backend import demo
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.database import Database
from groupcode_desktop.backend.phone_access import FixedAddress
from groupcode_desktop.backend.start import Options, assemble
from groupcode_desktop.backend.tables import groups as group_table
from groupcode_desktop.backend.tables import members
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.domain.groups import Group
from groupcode_desktop.domain.members import Member
from groupcode_desktop.gui.clock import ServerClock
from groupcode_desktop.gui.controllers.groups import GroupsController
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.views.group_page import GroupPage
from tests.conftest import MASTER_KEY, PHONES_URL

MAIN, FULL, NEW, JOINED = range(4)
LIMIT = 15_000


@dataclass
class DemoGroup:
    """The page shows one of the operator's groups, the members are read."""

    page: GroupPage
    groups: GroupsController
    backend: Backend
    qtbot: QtBot

    def until(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=LIMIT)

    def show(self, place: int) -> Group:
        group = self.groups.groups()[place]
        self.page.show_group(group)
        return group

    def show_members(self, place: int) -> tuple[Member, ...]:
        group = self.show(place)
        self.until(lambda: self.page.members.group_id == group.id and self.page.members.snapshot)
        return self.members()

    def members(self) -> tuple[Member, ...]:
        snapshot = self.page.members.snapshot
        assert snapshot is not None
        return snapshot.members

    def names(self) -> list[str]:
        """Of the rows of the table, from the top."""
        proxy = self.page.members_page.proxy
        return [proxy.member(row).name for row in range(proxy.rowCount())]

    def rows(self) -> int:
        return self.page.members_page.proxy.rowCount()

    def search(self, text: str) -> None:
        field = self.page.members_page.ui.search
        field.clear()
        QTest.keyClicks(field, text) if text.isascii() else field.setText(text)

    def change_member(self, member_id: int, **values: object) -> None:
        """As another administrator's program would, at the same server."""
        with self.backend.database.write() as db:
            db.execute(update(members).where(members.c.person_id == member_id).values(values))
            db.execute(update(group_table).values(version=group_table.c.version + 1))

    def change_group(self, group_id: int, **values: object) -> None:
        with self.backend.database.write() as db:
            changed = {"version": group_table.c.version + 1} | values
            db.execute(update(group_table).where(group_table.c.id == group_id).values(changed))

    def press(self, widget: object) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)  # pyright: ignore[reportCallIssue, reportArgumentType]


def prepare_demo(file: Path) -> str:
    """Fills a migrated database; gives the operator's session."""
    database = Database(f"sqlite:///{file}")
    token = demo.prepare(assemble(database, FixedAddress(PHONES_URL), Options(master_key=MASTER_KEY)))
    database.checkpoint()
    database.close()
    return token


def open_demo(
    backend: Backend, qtbot: QtBot, tasks: Tasks, clients: Clients, clock: ServerClock
) -> DemoGroup:
    groups = GroupsController(clients, tasks)
    page = GroupPage(groups, clients, tasks, clock)
    qtbot.addWidget(page)
    page.resize(792, 640)
    groups.reload()
    qtbot.waitUntil(lambda: len(groups.groups()) == 4, timeout=LIMIT)
    page.show()
    return DemoGroup(page, groups, backend, qtbot)
