"""Reading the 操作日志 of a group: its lines with the names that people have now."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, select

from groupcode_desktop.backend import audit, groups
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.tables import accounts, audit_log, people
from groupcode_desktop.backend.vault import Vault
from groupcode_desktop.domain.audit import AuditCheck, AuditFilter, AuditLine, AuditPage
from groupcode_desktop.domain.roles import Verb

PAGE = 200
_actors = people.alias("actors")
_subjects = people.alias("subjects")
_SHOWN = (
    select(
        audit_log,
        _actors.c.name.label("who"),
        accounts.c.phone_mask,
        _subjects.c.name.label("subject_name"),
    )
    .join_from(audit_log, _actors, _actors.c.id == audit_log.c.person_id, isouter=True)
    .join(accounts, accounts.c.id == audit_log.c.account_id, isouter=True)
    .join(
        _subjects,
        (_subjects.c.id == audit_log.c.subject_id) & (audit_log.c.subject_kind == audit.MEMBER),
        isouter=True,
    )
)


def read_page(
    db: Connection, actor: Actor, group_id: int, wanted: AuditFilter, before: int | None
) -> AuditPage:
    """At most 200 lines, newest first; `before` is the cursor of the page before."""
    groups.access(db, actor, group_id, Verb.SEE_AUDIT)
    chosen = _SHOWN.where(audit_log.c.group_id == group_id, *_conditions(wanted))
    if before is not None:
        chosen = chosen.where(audit_log.c.number < before)
    rows = db.execute(chosen.order_by(audit_log.c.number.desc()).limit(PAGE + 1)).all()
    names = _names(db, rows)
    lines = tuple(_line(row, names) for row in rows[:PAGE])
    return AuditPage(lines, lines[-1].number if len(rows) > PAGE else None)


def check(db: Connection, vault: Vault, actor: Actor, group_id: int) -> AuditCheck:
    groups.access(db, actor, group_id, Verb.SEE_AUDIT)
    return audit.verify(db, vault, group_id)


def _conditions(wanted: AuditFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.who:
        found.append(_actors.c.name.contains(wanted.who, autoescape=True))
    if wanted.verb:
        found.append(audit_log.c.verb == wanted.verb)
    if wanted.since:
        found.append(audit_log.c.at >= wanted.since)
    if wanted.until:
        found.append(audit_log.c.at < wanted.until)
    return found


def _names(db: Connection, rows: Sequence[Row[Any]]) -> dict[int, str]:
    """Of those who stand in a line about several members."""
    ids = {number for row in rows if row.subject_kind == audit.MEMBERS for number in _ids(row)}
    found = db.execute(select(people.c.id, people.c.name).where(people.c.id.in_(ids)))
    return {row.id: row.name for row in found}


def _ids(row: Row[Any]) -> list[int]:
    return [int(number) for number in row.detail.split(",")]


def _line(row: Row[Any], names: dict[int, str]) -> AuditLine:
    subject, detail = row.subject_name, row.detail
    if row.subject_kind == audit.MEMBERS:
        subject, detail = "、".join(names.get(number, f"#{number}") for number in _ids(row)), ""
    elif subject is None and row.subject_id is not None:
        subject = f"#{row.subject_id}"
    return AuditLine(
        number=row.number,
        at=row.at,
        who=row.who or row.phone_mask or "",
        verb=row.verb,
        subject=subject or "",
        detail=detail,
        result=row.result,
    )
