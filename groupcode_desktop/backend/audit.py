"""操作日志: one line for each thing done. Every line seals the one before it, in a chain for each group.

Lines hold numbers of people, never names: an erased person stays erased. See docs/decisions/audit-log.md.
"""

import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from groupcode_desktop.api import wire
from groupcode_desktop.backend import database
from groupcode_desktop.backend.prepared import Prepared, parameters
from groupcode_desktop.backend.tables import audit_heads, audit_log
from groupcode_desktop.backend.vault import Vault
from groupcode_desktop.domain.audit import DONE, AuditCheck, AuditVerb
from groupcode_desktop.domain.times import UnixTime

ACCOUNTS = 0
"""The chain of what belongs to no group: signing in, codes, real names."""
MEMBER, MEMBERS = "member", "members"
_START = bytes(32)
_DEDUPLICATED_AMONG = 1_000
_COLUMNS = (
    "group_id",
    "number",
    "at",
    "account_id",
    "person_id",
    "verb",
    "subject_kind",
    "subject_id",
    "detail",
    "result",
)

_LOCK_HEAD = Prepared(
    lambda _db: (
        select(audit_heads.c.number, audit_heads.c.hash)
        .where(audit_heads.c.group_id == bindparam("group"))
        .with_for_update()
    )
)
_OPEN_CHAIN = Prepared(
    lambda db: (
        database.insert(db, audit_heads)
        .values(parameters("group_id", "number", "hash", "seal"))
        .on_conflict_do_nothing()
    )
)
_WRITE = insert(audit_log).values(parameters(*_COLUMNS, "hash"))
_MOVE = (
    update(audit_heads)
    .where(audit_heads.c.group_id == bindparam("group_id"))
    .values(parameters("number", "hash", "seal"))
)
_WRITE_LINE = Prepared(lambda _db: _WRITE)
_MOVE_HEAD = Prepared(lambda _db: _MOVE)
_WRITE_AND_MOVE = Prepared(lambda _db: _MOVE.add_cte(_WRITE.cte("line")))
"""Both in one round trip, as only PostgreSQL can."""


@dataclass(frozen=True, slots=True)
class Entry:
    """`account_id` is None on the pages for phones, `person_id` before the real-name check."""

    group_id: int
    verb: AuditVerb
    account_id: int | None = None
    person_id: int | None = None
    subject_kind: str | None = None
    subject_id: int | None = None
    detail: str = ""
    result: str = DONE


def record(db: Connection, vault: Vault, entry: Entry, now: UnixTime) -> None:
    """To be written last in its transaction: others of the same group wait from here to the commit."""
    number, before = _lock_head(db, vault, entry.group_id)
    line = _line(entry, number + 1, now)
    line["hash"] = _hash(vault, before, [line[name] for name in _COLUMNS])
    head = {name: line[name] for name in ("group_id", "number", "hash")}
    head["seal"] = _head_seal(vault, entry.group_id, number + 1, line["hash"])
    if db.dialect.name == "sqlite":
        _WRITE_LINE.run(db, **line)
        _MOVE_HEAD.run(db, **head)
    else:
        _WRITE_AND_MOVE.run(db, **line, seal=head["seal"])


def of_members(ids: Sequence[int]) -> dict[str, str]:
    """Fields of an Entry about several members."""
    return {"subject_kind": MEMBERS, "detail": ",".join(map(str, ids))}


def was_recorded(db: Connection, entry: Entry, since: UnixTime) -> bool:
    """Whether the same was done by the same person after `since`, as far as the newest lines tell."""
    log = audit_log.c
    head = select(audit_heads.c.number).where(audit_heads.c.group_id == entry.group_id)
    newest = head.scalar_subquery() - _DEDUPLICATED_AMONG
    same = (
        (log.group_id == entry.group_id)
        & (log.number > newest)
        & (log.at > since)
        & (log.verb == entry.verb)
        & (log.account_id == entry.account_id)
        & (log.subject_id == entry.subject_id)
    )
    return db.execute(select(log.number).where(same).limit(1)).first() is not None


def verify(db: Connection, vault: Vault, group_id: int) -> AuditCheck:
    """Follows the chain from its first line; a log that ends before its head was cut off."""
    columns = [audit_log.c[name] for name in (*_COLUMNS, "hash")]
    rows = select(*columns).where(audit_log.c.group_id == group_id).order_by(audit_log.c.number)
    number, before = 0, _START
    for *values, stored in db.execute(rows):
        if values[1] != number + 1 or not hmac.compare_digest(stored, _hash(vault, before, values)):
            return AuditCheck(number, number + 1)
        number, before = number + 1, stored
    head = db.execute(select(audit_heads).where(audit_heads.c.group_id == group_id)).one_or_none()
    seal = _head_seal(vault, group_id, number, before)
    is_whole = head is not None and head.number == number and hmac.compare_digest(head.seal, seal)
    return AuditCheck(number, None if is_whole else number + 1)


def _lock_head(db: Connection, vault: Vault, group_id: int) -> tuple[int, bytes]:
    head = _LOCK_HEAD.row(db, group=group_id)
    if head is None:
        seal = _head_seal(vault, group_id, 0, _START)
        _OPEN_CHAIN.run(db, group_id=group_id, number=0, hash=_START, seal=seal)
        head = _LOCK_HEAD.only(db, group=group_id)
    number, line = head
    return number, line


def _line(entry: Entry, number: int, now: UnixTime) -> dict[str, Any]:
    return {
        "group_id": entry.group_id,
        "number": number,
        "at": now,
        "account_id": entry.account_id,
        "person_id": entry.person_id,
        "verb": entry.verb,
        "subject_kind": entry.subject_kind,
        "subject_id": entry.subject_id,
        "detail": entry.detail,
        "result": entry.result,
    }


def _hash(vault: Vault, before: bytes, values: Sequence[object]) -> bytes:
    return vault.signature("audit line", before + wire.encode(values))


def _head_seal(vault: Vault, group_id: int, number: int, line: bytes) -> bytes:
    return vault.signature("audit head", wire.encode([group_id, number]) + line)
