"""The migrated schema is the schema of tables.py, however many start at once."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from groupcode_desktop.backend import migrations
from groupcode_desktop.backend.database import Database
from groupcode_desktop.backend.failures import StartFailure
from groupcode_desktop.backend.migrations import HEAD, migrate
from groupcode_desktop.backend.tables import metadata

OPEN_CURRENT = """
import sys
from groupcode_desktop.backend.database import Database
from groupcode_desktop.backend.migrations import migrate
migrate(Database(sys.argv[1]))
assert not any(name.startswith("alembic") for name in sys.modules)
"""


def test_the_migrated_schema_is_the_declared_one(database: Database) -> None:
    with database.read() as db:
        assert compare_metadata(MigrationContext.configure(db), metadata) == []


@pytest.mark.parametrize("table", ["members", "consents", "health_records"])
def test_rows_of_a_group_lie_together_on_sqlite(table: str, sqlite_template: Path) -> None:
    database = Database(f"sqlite:///{sqlite_template}")
    with database.read() as db:
        query = text("SELECT sql FROM sqlite_master WHERE name = :table")
        sql: str = db.execute(query, {"table": table}).scalar_one()
    database.close()
    assert sql.rstrip().endswith("WITHOUT ROWID")


def test_the_known_version_is_the_newest_script() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


def test_opening_current_data_does_not_import_alembic(database_url: str) -> None:
    subprocess.run([sys.executable, "-c", OPEN_CURRENT, database_url], check=True, timeout=60)


def test_several_that_start_at_once_migrate_once(empty_database_url: str) -> None:
    databases = [Database(empty_database_url) for _ in range(4)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(migrate, databases))
    with databases[0].read() as db:
        assert set(inspect(db).get_table_names()) == {*metadata.tables, "alembic_version"}
    for database in databases:
        database.close()


def _pretend_version(database: Database, version: str) -> None:
    with database.write() as db:
        db.execute(text("UPDATE alembic_version SET version_num = :version"), {"version": version})


def test_data_of_a_newer_program_are_left_alone(database: Database) -> None:
    _pretend_version(database, "9999")
    with pytest.raises(StartFailure) as refused:
        migrate(database)
    assert refused.value.reason == "newer_data"


def test_data_of_an_unknown_version_are_left_alone(database: Database) -> None:
    _pretend_version(database, "0000")
    with pytest.raises(StartFailure) as refused:
        migrate(database)
    assert refused.value.reason == "unknown_data"
    with database.read() as db:
        assert db.execute(text("SELECT version_num FROM alembic_version")).scalar_one() == "0000"


def test_sqlite_is_backed_up_before_it_is_migrated(tmp_path: Path, sqlite_template: Path) -> None:
    file = tmp_path / "groupcode.db"
    file.write_bytes(sqlite_template.read_bytes())
    database = Database(f"sqlite:///{file}")
    _pretend_version(database, "0000")
    with pytest.raises(StartFailure):
        migrate(database)
    database.close()
    backup = Database(f"sqlite:///{file}.before-{HEAD}-from-0000")
    with backup.read() as db:
        assert db.execute(text("SELECT version_num FROM alembic_version")).scalar_one() == "0000"
    backup.close()
