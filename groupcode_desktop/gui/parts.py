"""What the views are made with; put together once, in program.py."""

from dataclasses import dataclass

from groupcode_desktop.client.clients import Clients
from groupcode_desktop.gui.appearance import Appearance
from groupcode_desktop.gui.clock import ServerClock
from groupcode_desktop.gui.controllers.connection import ConnectionController
from groupcode_desktop.gui.controllers.groups import GroupsController
from groupcode_desktop.gui.controllers.session import SessionController
from groupcode_desktop.gui.launch import Launch
from groupcode_desktop.gui.settings import SettingsStore
from groupcode_desktop.gui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class Parts:
    launch: Launch
    store: SettingsStore
    appearance: Appearance
    clients: Clients
    tasks: Tasks
    clock: ServerClock
    connection: ConnectionController
    session: SessionController
    groups: GroupsController
