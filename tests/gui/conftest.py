"""What the tests of the window share: the look, the parts that every page is made with, a real server."""

from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from groupcode_desktop import _assets, _generated
from groupcode_desktop._generated import resources_rc  # noqa: F401  # pyright: ignore[reportUnusedImport]
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.gui import theme
from groupcode_desktop.gui.clock import ServerClock
from groupcode_desktop.gui.settings import Theme
from groupcode_desktop.gui.tasks import Tasks
from tests.gui.desktop import Desktops


@pytest.fixture(scope="session", autouse=True)
def look(qapp: QApplication) -> None:
    theme.use_fonts(qapp, Path(_generated.__file__).with_name(_assets.FONT))
    theme.apply(qapp, Theme.LIGHT)


@pytest.fixture
def database_url(sqlite_template: Path, tmp_path: Path) -> str:
    """What the window shows does not depend on the database: SQLite alone."""
    file = tmp_path / "groupcode.db"
    file.write_bytes(sqlite_template.read_bytes())
    return f"sqlite:///{file}"


@pytest.fixture
def tasks(qtbot: QtBot) -> Generator[Tasks]:
    """Requested before the widgets that use it, so that it outlives them."""
    tasks = Tasks()
    yield tasks
    tasks.close()
    QGuiApplication.clipboard().clear()


@pytest.fixture
def clients() -> Generator[Clients]:
    """Not connected yet."""
    clients = Clients()
    yield clients
    clients.close()


@pytest.fixture
def server_clock() -> ServerClock:
    return ServerClock()


@pytest.fixture
def desktops(qtbot: QtBot, tmp_path: Path, look: None, qapp: QApplication) -> Generator[Desktops]:
    """The whole program, with a backend child of its own."""
    desktops = Desktops(qtbot, tmp_path / "data")
    yield desktops
    desktops.close_all()
    theme.apply(qapp, Theme.LIGHT)
