"""The least that could answer: raw ASGI, one sqlite3 connection, the same rows, the same durability.

`python -m tests.benchmarks.floor_server DATABASE PORT`
"""

import sqlite3
import sys
from typing import Any
from urllib.parse import parse_qs

import msgspec
import uvicorn

LIST = "SELECT * FROM members WHERE group_id = ?"
STATISTICS = """SELECT count(*), sum(colour = 'green'), sum(colour = 'yellow'), sum(colour = 'red'),
    sum(nat_tested_at >= 1), sum(nat_tested_at >= 2), sum(nat_tested_at >= 3),
    sum(doses >= 3), sum(doses = 2), sum(doses = 1) FROM members WHERE group_id = ?"""
ENTER = "UPDATE groups SET member_count = member_count + 1 WHERE id = ? AND member_count < 32000"
JOIN = """INSERT INTO members
    (group_id, person_id, name, pinyin, role, id_type, id_mask, phone_mask, joined_at)
    VALUES (?, ?, ?, '', 'member', 'resident', '44**************12', '138****0019', 1)"""


class Floor:
    def __init__(self, path: str) -> None:
        self._db = sqlite3.connect(path, isolation_level=None)
        self._db.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=OFF;")
        self._next = 1_000_000
        self._encode = msgspec.json.Encoder().encode

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            return
        _, verb, group = scope["path"].split("/")
        if scope["method"] == "POST":
            form = parse_qs((await receive())["body"].decode())
            body = self._join(int(group), form["name"][0])
        else:
            body = self._list(int(group)) if verb == "list" else self._statistics(int(group))
        headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    def _list(self, group: int) -> bytes:
        cursor = self._db.execute(LIST, (group,))
        names = [column[0] for column in cursor.description]
        return self._encode([dict(zip(names, row, strict=True)) for row in cursor.fetchall()])

    def _statistics(self, group: int) -> bytes:
        return self._encode(self._db.execute(STATISTICS, (group,)).fetchone())

    def _join(self, group: int, name: str) -> bytes:
        self._next += 1
        self._db.execute("BEGIN IMMEDIATE")
        self._db.execute(ENTER, (group,))
        self._db.execute(JOIN, (group, self._next, name))
        self._db.execute("COMMIT")
        return b"{}"


if __name__ == "__main__":
    app = Floor(sys.argv[1])
    uvicorn.run(
        app, port=int(sys.argv[2]), http="httptools", access_log=False, log_level="error", lifespan="off"
    )
