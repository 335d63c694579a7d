"""What the tests of the window share: the look, the parts that every page is made with, a real server."""

from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from groupcode_desktop import _assets, _generated
from groupcode_desktop._generated import resources_rc  # noqa: F401  # pyright: ignore[reportUnusedImport]
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.client.clients import Clients
from groupcode_desktop.client.server import Server
from groupcode_desktop.gui import theme
from groupcode_desktop.gui.clock import ServerClock
from groupcode_desktop.gui.settings import Theme
from groupcode_desktop.gui.tasks import Tasks
from tests.cast import Cast
from tests.company import Company
from tests.conftest import SetClock
from tests.gui.demo_group import DemoGroup, open_demo, prepare_demo
from tests.gui.desktop import Desktops


@pytest.fixture(scope="session", autouse=True)
def look(qapp: QApplication) -> None:
    theme.use_fonts(qapp, Path(_generated.__file__).with_name(_assets.FONT))
    theme.apply(qapp, Theme.LIGHT)


@pytest.fixture(autouse=True)
def remembered(tmp_path: Path, qapp: QApplication) -> None:
    """Widths and such are kept for this test alone."""
    qapp.setOrganizationName("groupcode")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "remembered"))


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


@pytest.fixture
def company(backend: Backend, cast: Cast, clock: SetClock) -> Company:
    """A group with its people, made through the server."""
    return Company(backend, cast, clock)


@pytest.fixture(scope="session")
def demo_template(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A database with the demo's data, and the session of its operator."""
    file = tmp_path_factory.mktemp("demo") / "template.db"
    file.write_bytes(sqlite_template.read_bytes())
    return file, prepare_demo(file)


@pytest.fixture
def demo_url(demo_template: tuple[Path, str], tmp_path: Path) -> str:
    """For a module whose tests all ask for `demo_group`: its `database_url`."""
    file = tmp_path / "demo.db"
    file.write_bytes(demo_template[0].read_bytes())
    return f"sqlite:///{file}"


@pytest.fixture
def demo_group(
    backend: Backend,
    server: Server,
    demo_template: tuple[Path, str],
    qtbot: QtBot,
    tasks: Tasks,
    clients: Clients,
    server_clock: ServerClock,
) -> DemoGroup:
    """The group page in front of a server with the demo's data; no group is shown yet."""
    clients.connect(server)
    clients().accounts.resume(demo_template[1])
    return open_demo(backend, qtbot, tasks, clients, server_clock)
