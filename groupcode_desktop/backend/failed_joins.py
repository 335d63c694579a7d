"""今日未成功加入: masks and a reason, one row for a phone and a group, gone when the day is over."""

from contextlib import suppress
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, bindparam, delete, select
from sqlalchemy.exc import OperationalError

from groupcode_desktop.backend import groups
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.database import insert
from groupcode_desktop.backend.prepared import Prepared
from groupcode_desktop.backend.tables import failed_joins, invites, sms_sends
from groupcode_desktop.backend.tables import groups as group_table
from groupcode_desktop.backend.vault import Vault, token_hash
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.errors import GroupcodeError, ServerBusy
from groupcode_desktop.domain.failed_joins import TOLD, FailedJoin, FailedJoinList
from groupcode_desktop.domain.masks import mask_name, mask_phone
from groupcode_desktop.domain.roles import Verb
from groupcode_desktop.domain.times import UnixTime, local_date

_NEWEST_FIRST = (failed_joins.c.at.desc(), failed_joins.c.phone_index)
_FORGET = Prepared(
    lambda _db: delete(failed_joins).where(
        failed_joins.c.group_id == bindparam("group"),
        failed_joins.c.phone_index == bindparam("phone_index"),
    )
)


def note(backend: Backend, token: str, name: str, phone: str, refusal: GroupcodeError, now: UnixTime) -> None:
    """Only of phones that were sent a code lately: nobody fills the list with numbers made up.

    Left out where the database is too busy for it.
    """
    if type(refusal) in TOLD:
        with suppress(ServerBusy, OperationalError):
            _note(backend, token, name, phone, refusal, now)


def _note(
    backend: Backend, token: str, name: str, phone: str, refusal: GroupcodeError, now: UnixTime
) -> None:
    phone_index = backend.vault.index("phone", phone)
    with backend.database.read() as db:
        group_id = _group_of(db, token) if _was_sent_a_code(db, phone_index, now) else None
    if group_id is None:
        return
    row = {
        "group_id": group_id,
        "phone_index": phone_index,
        "at": now,
        "day": local_date(now).toordinal(),
        "name_mask": mask_name(name),
        "phone_mask": mask_phone(phone),
        "reason": refusal.code,
    }
    with backend.database.write() as db:
        statement = insert(db, failed_joins).values(row)
        newer = {name: statement.excluded[name] for name in row if name not in ("group_id", "phone_index")}
        db.execute(statement.on_conflict_do_update(index_elements=["group_id", "phone_index"], set_=newer))
        _drop_beyond(db, group_id)


def forget(db: Connection, vault: Vault, group_id: int, phone: str) -> None:
    """Who got in needs no help any more."""
    _FORGET.run(db, group=group_id, phone_index=vault.index("phone", phone))


def list_failed(db: Connection, actor: Actor, group_id: int, now: UnixTime) -> FailedJoinList:
    groups.access(db, actor, group_id, Verb.ASSIST_JOIN)
    in_group = failed_joins.c.group_id == group_id
    rows = db.execute(select(failed_joins).where(in_group, _of_today(now)).order_by(*_NEWEST_FIRST))
    return FailedJoinList(
        now, tuple(FailedJoin(row.at, row.name_mask, row.phone_mask, row.reason) for row in rows)
    )


@dataclass(frozen=True, slots=True)
class FailedTry:
    """What is held of it, for the owner of the phone."""

    group_name: str
    at: UnixTime
    name_mask: str


def tried_with(db: Connection, phone_index: bytes, now: UnixTime) -> tuple[FailedTry, ...]:
    rows = db.execute(
        select(group_table.c.name, failed_joins.c.at, failed_joins.c.name_mask)
        .join_from(failed_joins, group_table, group_table.c.id == failed_joins.c.group_id)
        .where(failed_joins.c.phone_index == phone_index, _of_today(now))
        .order_by(failed_joins.c.at.desc())
    )
    return tuple(FailedTry(*row) for row in rows)


def forget_yesterday(db: Connection, now: UnixTime) -> None:
    db.execute(delete(failed_joins).where(failed_joins.c.day < local_date(now).toordinal()))


def _of_today(now: UnixTime) -> ColumnElement[bool]:
    return failed_joins.c.day == local_date(now).toordinal()


def _group_of(db: Connection, token: str) -> int | None:
    """Of a group that is alive."""
    alive = (invites.c.token_hash == token_hash(token)) & group_table.c.dissolved_at.is_(None)
    found = select(invites.c.group_id).join(group_table, group_table.c.id == invites.c.group_id)
    return db.execute(found.where(alive)).scalar_one_or_none()


def _was_sent_a_code(db: Connection, phone_index: bytes, now: UnixTime) -> bool:
    lately = (sms_sends.c.phone_index == phone_index) & (sms_sends.c.last_sent_at > now - limits.DAY)
    return db.execute(select(sms_sends.c.sent).where(lately)).one_or_none() is not None


def _drop_beyond(db: Connection, group_id: int) -> None:
    """The oldest, so that those who stand at the desk now are seen."""
    in_group = failed_joins.c.group_id == group_id
    oldest = select(failed_joins.c.phone_index).where(in_group).order_by(*_NEWEST_FIRST)
    too_many = db.execute(oldest.offset(limits.FAILED_JOINS_KEPT)).scalars().all()
    if too_many:
        db.execute(delete(failed_joins).where(in_group, failed_joins.c.phone_index.in_(too_many)))
