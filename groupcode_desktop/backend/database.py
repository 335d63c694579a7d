"""One database, two kinds: SQLite beside the desktop, PostgreSQL behind a remote server."""

import logging
import sqlite3
import threading
from collections.abc import Generator
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, Table, create_engine, event, make_url
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from groupcode_desktop.domain.errors import ServerBusy

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql

log = logging.getLogger(__name__)

# FULL: an acknowledged join survives a power cut. See docs/decisions/sqlite.md.
PRAGMAS: dict[str, int | str] = {
    "busy_timeout": 15_000,
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "secure_delete": 1,
}


class Database:
    """`read()` sees one state of everything, `write()` is one transaction: all of it, or nothing."""

    def __init__(self, url: str) -> None:
        self.url = make_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self.engine = self._sqlite_engine() if self.is_sqlite else self._postgresql_engine()
        # SQLite has one writer at a time: waiting in a queue is fairer and cheaper than polling its lock.
        self._turn = threading.Lock() if self.is_sqlite else nullcontext()
        self._reader = self.engine if self.is_sqlite else self._snapshot_engine()
        self._writer = self.engine.execution_options(sqlite_begin="BEGIN IMMEDIATE")

    def _sqlite_engine(self) -> Engine:
        engine = create_engine(
            self.url,
            pool_size=20,
            max_overflow=30,
            hide_parameters=True,
            connect_args={"isolation_level": None},
        )
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine

    def _postgresql_engine(self) -> Engine:
        url = self.url.set(drivername="postgresql+psycopg")
        return create_engine(url, pool_size=10, max_overflow=30, pool_pre_ping=True, hide_parameters=True)

    def _snapshot_engine(self) -> Engine:
        return self.engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)

    @contextmanager
    def read(self) -> Generator[Connection]:
        with _told_when_busy(), self._reader.begin() as connection:
            yield connection

    @contextmanager
    def write(self) -> Generator[Connection]:
        with _told_when_busy(), self._turn, self._writer.begin() as connection:
            yield connection

    def checkpoint(self) -> None:
        """SQLite: moves the log into the database and empties it, so that what was deleted is gone from disk.

        Readers are not waited for: what they hold stays for the next time.
        """
        log_file = Path(f"{self.url.database}-wal")
        if not self.is_sqlite or not log_file.exists() or log_file.stat().st_size == 0:
            return
        with self._turn, self.engine.connect() as connection:
            driver: Any = connection.connection.driver_connection
            driver.execute("PRAGMA busy_timeout = 0")
            try:
                driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            finally:
                driver.execute(f"PRAGMA busy_timeout = {PRAGMAS['busy_timeout']}")

    def copy_to(self, file: Path) -> None:
        """SQLite: everything as it is at this moment, as one new file that its owner alone may read."""
        file.touch(mode=0o600)
        with closing(sqlite3.connect(str(self.url.database))) as connection:
            connection.execute("VACUUM INTO ?", (str(file),))

    def replace_with(self, file: Path) -> None:
        """SQLite: everything in that database takes the place of what is here, in one transaction."""
        with (
            self._turn,
            closing(sqlite3.connect(file)) as source,
            closing(sqlite3.connect(str(self.url.database))) as target,
        ):
            target.execute(f"PRAGMA busy_timeout = {PRAGMAS['busy_timeout']}")
            source.backup(target)
        self.engine.dispose()

    def close(self) -> None:
        self.engine.dispose()


def insert(db: Connection, table: Table) -> "sqlite.Insert | postgresql.Insert":
    """An insert that can say what happens on a conflict, in the words of this database."""
    if db.dialect.name == "sqlite":
        return sqlite.insert(table)
    from sqlalchemy.dialects import postgresql  # 30 ms that a desktop need not wait for

    return postgresql.insert(table)


@contextmanager
def _told_when_busy() -> Generator[None]:
    try:
        yield
    except PoolTimeout as error:
        raise ServerBusy from error
    except OperationalError as error:
        if isinstance(error.orig, sqlite3.Error) and "locked" not in str(error.orig):
            raise
        log.warning("the database did not serve a call: %s", type(error.orig).__name__)
        raise ServerBusy from error


def _prepare_sqlite(connection: sqlite3.Connection, _record: Any) -> None:
    for name, value in PRAGMAS.items():
        connection.execute(f"PRAGMA {name} = {value}")
        (found,) = connection.execute(f"PRAGMA {name}").fetchone()
        if found != value:
            raise RuntimeError(f"SQLite keeps {name} = {found}, not {value}")


def _begin_sqlite(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("sqlite_begin", "BEGIN"))
