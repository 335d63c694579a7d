"""Bringing a database to the schema of tables.py. The scripts lie in versions/, made with Alembic."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from groupcode_desktop.backend.database import Database
from groupcode_desktop.backend.failures import StartFailure

HEAD = "0001"
_LOCK = 7_240_318  # any number that no other program uses on the same PostgreSQL database


def migrate(database: Database) -> None:
    """Does nothing, and imports nothing, where the schema is current; several may call it at once."""
    with database.read() as db:
        if _version(db) == HEAD:
            return
    with database.write() as db:
        if not database.is_sqlite:
            db.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        version = _version(db)
        if version == HEAD:
            return
        if version is not None and version > HEAD:
            raise StartFailure("newer_data", "The data were made by a newer version of this program.")
        if version is not None and database.is_sqlite:
            _back_up(Path(str(database.url.database)), version)
        _upgrade(db)


def _version(db: Connection) -> str | None:
    if not inspect(db).has_table("alembic_version"):
        return None
    return db.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _back_up(file: Path, version: str) -> None:
    backup = file.with_name(f"{file.name}.before-{HEAD}-from-{version}")
    backup.touch(mode=0o600)
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(backup)) as target:
        source.backup(target)


def _upgrade(db: Connection) -> None:
    from alembic import command  # 0.4 s: only where there is something to do
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.attributes["connection"] = db
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise StartFailure("unknown_data", f"The data are not of this program: {error}") from error
