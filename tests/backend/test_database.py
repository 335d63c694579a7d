"""What the database promises."""

import sqlite3
import threading
from pathlib import Path

import pytest
from sqlalchemy import insert, select, text
from sqlalchemy.exc import IntegrityError

from groupcode_desktop.backend.database import PRAGMAS, Database
from groupcode_desktop.backend.tables import settings
from groupcode_desktop.domain.errors import ServerBusy


def _put(database: Database, *names: str) -> None:
    with database.write() as db:
        for name in names:
            db.execute(insert(settings).values(name=name, value="x"))


@pytest.mark.sqlite
def test_every_connection_has_the_pragmas(database: Database) -> None:
    with database.read() as first, database.read() as second:
        for db in (first, second):
            found = {name: db.execute(text(f"PRAGMA {name}")).scalar() for name in PRAGMAS}
            assert found == PRAGMAS


def test_a_reader_sees_one_state_while_others_write(database: Database) -> None:
    with database.read() as db:
        before = db.execute(select(settings)).all()
        _put(database, "later")
        assert db.execute(select(settings)).all() == before


def test_a_failure_undoes_the_whole_transaction(database: Database) -> None:
    with pytest.raises(IntegrityError):
        _put(database, "once", "once")
    with database.read() as db:
        assert db.execute(select(settings).where(settings.c.name == "once")).first() is None


@pytest.mark.sqlite
def test_a_database_locked_by_another_program_is_busy(database: Database, tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "groupcode.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout = 1")
    with pytest.raises(ServerBusy):
        _put(database, "never")
    other.close()


@pytest.mark.sqlite
def test_a_checkpoint_empties_the_log(database: Database, tmp_path: Path) -> None:
    _put(database, "something")
    log_file = tmp_path / "groupcode.db-wal"
    assert log_file.stat().st_size > 0
    database.checkpoint()
    assert log_file.stat().st_size == 0


@pytest.mark.sqlite
def test_a_checkpoint_does_not_wait_for_readers(database: Database) -> None:
    with database.read() as db:
        db.execute(select(settings)).all()
        _put(database, "something")
        worker = threading.Thread(target=database.checkpoint)
        worker.start()
        worker.join(5)
        assert not worker.is_alive()
        _put(database, "more")
