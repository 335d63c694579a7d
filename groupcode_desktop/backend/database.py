"""One database, two kinds: SQLite beside the desktop, PostgreSQL behind a remote server."""

import sqlite3
import threading
from collections.abc import Generator
from contextlib import contextmanager, nullcontext
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from groupcode_desktop.domain.errors import ServerBusy

# FULL: an acknowledged join survives a power cut. See docs/decisions/sqlite.md.
PRAGMAS: dict[str, int | str] = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "busy_timeout": 15_000,
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
            self.url, pool_size=20, max_overflow=30, connect_args={"isolation_level": None}
        )
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine

    def _postgresql_engine(self) -> Engine:
        url = self.url.set(drivername="postgresql+psycopg")
        return create_engine(url, pool_size=10, max_overflow=10, pool_pre_ping=True)

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

    def close(self) -> None:
        self.engine.dispose()


@contextmanager
def _told_when_busy() -> Generator[None]:
    try:
        yield
    except PoolTimeout as error:
        raise ServerBusy from error
    except OperationalError as error:
        if "locked" in str(error.orig) or "busy" in str(error.orig):
            raise ServerBusy from error
        raise


def _prepare_sqlite(connection: sqlite3.Connection, _record: Any) -> None:
    for name, value in PRAGMAS.items():
        connection.execute(f"PRAGMA {name} = {value}")
        (found,) = connection.execute(f"PRAGMA {name}").fetchone()
        if found != value:
            raise RuntimeError(f"SQLite keeps {name} = {found}, not {value}")


def _begin_sqlite(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("sqlite_begin", "BEGIN"))
