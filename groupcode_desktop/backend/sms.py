"""Verification codes: at most so many are sent, tried and used, whoever asks at the same time."""

import hashlib
import secrets
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Update, bindparam, case, delete, select, update

from groupcode_desktop.backend import sms_sends
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.database import Database
from groupcode_desktop.backend.gateways import SmsGateway
from groupcode_desktop.backend.gateways.texts import code_message
from groupcode_desktop.backend.prepared import Prepared
from groupcode_desktop.backend.tables import sms_codes
from groupcode_desktop.backend.vault import Vault
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.errors import (
    CodeExhausted,
    CodeExpired,
    CodeWrong,
    GroupcodeError,
    InvalidInput,
    NotFound,
    SmsFailed,
)
from groupcode_desktop.domain.fields import flaw_of_sms_code
from groupcode_desktop.domain.masks import mask_phone
from groupcode_desktop.domain.sms import CodeSent, Purpose, SmsDesk, WaitingCode
from groupcode_desktop.domain.times import UnixTime


def _take_code(_db: Connection) -> Update:
    right = sms_codes.c.code_hash == bindparam("code_hash")
    return (
        update(sms_codes)
        .where(
            sms_codes.c.phone_index == bindparam("phone_index"),
            sms_codes.c.purpose == bindparam("purpose"),
            sms_codes.c.group_id == bindparam("group"),
            sms_codes.c.used_at.is_(None),
            sms_codes.c.expires_at > bindparam("now"),
            sms_codes.c.tries < limits.SMS_CODE_TRIES,
        )
        .values(
            tries=sms_codes.c.tries + case((right, 0), else_=1),
            used_at=case((right, bindparam("now", type_=sms_codes.c.used_at.type))),
            sealed_code=case((right, None), else_=sms_codes.c.sealed_code),
        )
        .returning(right.label("right"), sms_codes.c.tries)
    )


_TAKE_CODE = Prepared(_take_code)


@dataclass(frozen=True, slots=True)
class CodeScope:
    """What a code is good for: one phone (E.164), one purpose and, for joining, one group."""

    phone: str
    purpose: Purpose
    group_id: int = 0


def send_code(backend: Backend, scope: CodeScope, now: UnixTime, language: str | None = None) -> CodeSent:
    """Commits a new code, then hands it over; not inside a transaction.

    Raises SmsTooSoon, SmsDailyLimit, SmsFailed (nothing is counted), SmsUnanswered (it counts: the code
    may arrive). Without `language` the number decides. See docs/decisions/sms.md.
    """
    vault, gateway = backend.vault, backend.gateway
    with backend.database.write() as db:
        code = issue_code(db, vault, gateway, scope, now)
    try:
        gateway.send(code_message(scope.phone, code, scope.purpose, language))
    except SmsFailed:
        with backend.database.write() as db:
            _forget_code(db, vault, scope, code, now)
        raise
    return CodeSent(mask_phone(scope.phone), now + limits.SMS_CODE_LIFETIME, now + limits.SMS_PAUSE)


def issue_code(db: Connection, vault: Vault, gateway: SmsGateway, scope: CodeScope, now: UnixTime) -> str:
    """A new code in place of the one before; raises SmsTooSoon, SmsDailyLimit."""
    phone_index = vault.index("phone", scope.phone)
    sms_sends.count(db, phone_index, now)
    code = "".join(secrets.choice("0123456789") for _ in range(limits.SMS_CODE_DIGITS))
    code_hash = _code_hash(vault, scope, code)
    db.execute(delete(sms_codes).where(_of(vault, scope)))
    db.execute(
        sms_codes.insert().values(
            phone_index=phone_index,
            phone_mask=mask_phone(scope.phone),
            purpose=scope.purpose,
            group_id=scope.group_id,
            code_hash=code_hash,
            sealed_code=vault.seal(code.encode(), bound_to=code_hash) if gateway.has_desk else None,
            sent_at=now,
            expires_at=now + limits.SMS_CODE_LIFETIME,
        )
    )
    return code


def check_code(database: Database, vault: Vault, scope: CodeScope, code: str, now: UnixTime) -> None:
    """Evaluates one try, in a transaction of its own: a wrong one stays counted whatever happens next.

    Raises InvalidInput (field `code`), CodeWrong, CodeExhausted, CodeExpired. The code stays usable.
    """
    flaw = flaw_of_sms_code(code)
    if flaw is not None:
        raise InvalidInput({"code": flaw})
    with database.write() as db:
        tried = _count_try(db, vault, scope, code, now)
        exhausted = tried is None and _is_exhausted(db, vault, scope, now)
    if exhausted:
        raise CodeExhausted(limit=limits.SMS_CODE_TRIES)
    if tried is None:
        raise CodeExpired
    if not tried.right:
        raise CodeWrong(tries_left=limits.SMS_CODE_TRIES - tried.tries)


def use_code(db: Connection, vault: Vault, scope: CodeScope, code: str, now: UnixTime) -> None:
    """Uses up a code that check_code() found right; CodeExpired when another call was faster."""
    used = db.execute(
        update(sms_codes)
        .where(_alive(vault, scope, now), sms_codes.c.code_hash == _code_hash(vault, scope, code))
        .values(used_at=now, sealed_code=None)
    )
    if used.rowcount != 1:
        raise CodeExpired


def take_code(
    db: Connection, vault: Vault, scope: CodeScope, code: str, now: UnixTime
) -> GroupcodeError | None:
    """check_code() and use_code() in the caller's transaction: what was wrong is given back, not raised.

    The caller commits before raising it, so that the try stays counted; a right code is used up with the
    transaction that it was for, or not at all.
    """
    tried = _TAKE_CODE.row(
        db,
        phone_index=vault.index("phone", scope.phone),
        purpose=scope.purpose.value,
        group=scope.group_id,
        code_hash=_code_hash(vault, scope, code),
        now=now,
    )
    if tried is None:
        exhausted = _is_exhausted(db, vault, scope, now)
        return CodeExhausted(limit=limits.SMS_CODE_TRIES) if exhausted else CodeExpired()
    right, tries = tried
    return None if right else CodeWrong(tries_left=limits.SMS_CODE_TRIES - tries)


def desk(db: Connection, vault: Vault, gateway: SmsGateway, now: UnixTime) -> SmsDesk:
    """The codes that can still be used, newest first; NotFound where messages are really sent."""
    if not gateway.has_desk:
        raise NotFound
    rows = db.execute(select(sms_codes).where(_waiting(now)).order_by(sms_codes.c.id.desc()))
    return SmsDesk(as_of=now, codes=tuple(_waiting_code(vault, row) for row in rows))


def desk_state(db: Connection, gateway: SmsGateway, now: UnixTime) -> str:
    """Changes whenever the desk() would show other codes; NotFound where it would."""
    if not gateway.has_desk:
        raise NotFound
    waiting = select(sms_codes.c.code_hash, sms_codes.c.sent_at).where(_waiting(now)).order_by(sms_codes.c.id)
    state = b"".join(row.code_hash + row.sent_at.to_bytes(8) for row in db.execute(waiting))
    return hashlib.sha256(state).hexdigest()


def forget_old_codes(db: Connection, now: UnixTime) -> None:
    db.execute(delete(sms_codes).where(sms_codes.c.expires_at <= now))
    sms_sends.forget_old(db, now)


def _forget_code(db: Connection, vault: Vault, scope: CodeScope, code: str, now: UnixTime) -> None:
    """Nobody has it."""
    this_one = _of(vault, scope) & (sms_codes.c.code_hash == _code_hash(vault, scope, code))
    db.execute(delete(sms_codes).where(this_one))
    sms_sends.take_back(db, vault.index("phone", scope.phone), now)


def _count_try(
    db: Connection, vault: Vault, scope: CodeScope, code: str, now: UnixTime
) -> Row[bool, Any] | None:
    """One statement: who is right pays no try, who is wrong pays one, and the sixth is not looked at."""
    right = sms_codes.c.code_hash == _code_hash(vault, scope, code)
    return db.execute(
        update(sms_codes)
        .where(_alive(vault, scope, now), sms_codes.c.tries < limits.SMS_CODE_TRIES)
        .values(tries=sms_codes.c.tries + case((right, 0), else_=1))
        .returning(right.label("right"), sms_codes.c.tries)
    ).one_or_none()


def _is_exhausted(db: Connection, vault: Vault, scope: CodeScope, now: UnixTime) -> bool:
    return db.execute(select(sms_codes.c.id).where(_alive(vault, scope, now))).one_or_none() is not None


def _code_hash(vault: Vault, scope: CodeScope, code: str) -> bytes:
    return vault.index("code", f"{scope.phone}\0{scope.purpose}\0{scope.group_id}\0{code}")


def _of(vault: Vault, scope: CodeScope) -> ColumnElement[bool]:
    return (
        (sms_codes.c.phone_index == vault.index("phone", scope.phone))
        & (sms_codes.c.purpose == scope.purpose)
        & (sms_codes.c.group_id == scope.group_id)
    )


def _alive(vault: Vault, scope: CodeScope, now: UnixTime) -> ColumnElement[bool]:
    return _of(vault, scope) & sms_codes.c.used_at.is_(None) & (sms_codes.c.expires_at > now)


def _waiting(now: UnixTime) -> ColumnElement[bool]:
    return (
        sms_codes.c.used_at.is_(None)
        & (sms_codes.c.expires_at > now)
        & (sms_codes.c.tries < limits.SMS_CODE_TRIES)
        & sms_codes.c.sealed_code.is_not(None)
    )


def _waiting_code(vault: Vault, row: Row[*tuple[Any, ...]]) -> WaitingCode:
    return WaitingCode(
        id=row.id,
        phone_mask=row.phone_mask,
        purpose=Purpose(row.purpose),
        code=vault.open(row.sealed_code, bound_to=row.code_hash).decode(),
        sent_at=row.sent_at,
        expires_at=row.expires_at,
    )
