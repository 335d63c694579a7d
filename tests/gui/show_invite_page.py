"""A program of its own: shows the invite page of a running server and saves what the screen shows."""

import json
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from groupcode_desktop import _assets, _generated
from groupcode_desktop._generated import resources_rc  # noqa: F401  # pyright: ignore[reportUnusedImport]
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.client.server import Server
from groupcode_desktop.gui import theme
from groupcode_desktop.gui.clock import ServerClock
from groupcode_desktop.gui.controllers.groups import GroupsController
from groupcode_desktop.gui.settings import Theme
from groupcode_desktop.gui.tasks import Tasks
from groupcode_desktop.gui.views.invite_page import InvitePage


def main() -> None:
    known = json.load(sys.stdin)
    app = QApplication([])
    theme.use_fonts(app, Path(_generated.__file__).with_name(_assets.FONT))
    theme.apply(app, Theme(known["theme"]))
    clients, tasks = Clients(), Tasks()
    clients.connect(Server(known["base_url"], known["desk_key"]))
    clients().accounts.resume(known["token"])
    groups = GroupsController(clients, tasks)
    page = InvitePage(groups, clients, tasks, ServerClock())
    page.resize(1000, 650)
    page.show_group(clients().groups.group(known["group_id"]))
    page.show()
    while not page.ui.save.isEnabled():
        app.processEvents()
    page.grab().save(known["picture"])
    tasks.close()


if __name__ == "__main__":
    main()
