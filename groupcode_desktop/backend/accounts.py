"""Accounts and sessions of those who sign in to the desktop."""

import secrets

from sqlalchemy import Connection, delete, select, update

from groupcode_desktop.backend.database import insert
from groupcode_desktop.backend.people import person_for
from groupcode_desktop.backend.tables import accounts, people, sessions
from groupcode_desktop.backend.vault import Vault, token_hash
from groupcode_desktop.domain import limits
from groupcode_desktop.domain.accounts import Account, RealName, SignedIn
from groupcode_desktop.domain.errors import PhoneBoundToOtherId
from groupcode_desktop.domain.identity import IdType
from groupcode_desktop.domain.masks import mask_phone
from groupcode_desktop.domain.times import UnixTime


def sign_in(db: Connection, vault: Vault, phone: str, now: UnixTime) -> SignedIn:
    """Opens a session for an E.164 phone that is proved theirs, with a new account the first time."""
    account_id = _account_for(db, vault, phone, now)
    token = secrets.token_urlsafe(32)
    db.execute(
        sessions.insert().values(
            token_hash=token_hash(token),
            account_id=account_id,
            created_at=now,
            expires_at=now + limits.SESSION_LIFETIME,
        )
    )
    return SignedIn(token, account(db, account_id))


def sign_out(db: Connection, token: str) -> None:
    db.execute(delete(sessions).where(sessions.c.token_hash == token_hash(token)))


def account(db: Connection, account_id: int) -> Account:
    row = db.execute(
        select(accounts.c.id, accounts.c.phone_mask, people.c.name, people.c.id_type, people.c.id_mask)
        .join_from(accounts, people, isouter=True)
        .where(accounts.c.id == account_id)
    ).one()
    id_type = None if row.id_type is None else IdType(row.id_type)
    return Account(row.id, row.phone_mask, row.name, id_type, row.id_mask)


def phone_of(db: Connection, vault: Vault, account_id: int) -> str:
    """The E.164 number, for the server's own use only."""
    columns = select(accounts.c.sealed_phone, accounts.c.phone_index)
    row = db.execute(columns.where(accounts.c.id == account_id)).one()
    return vault.open(row.sealed_phone, bound_to=row.phone_index).decode()


def give_real_name(
    db: Connection, vault: Vault, account_id: int, real_name: RealName, now: UnixTime
) -> Account:
    """Binds the account to the person of a checked real name (实名认证), once and for all.

    Raises IdBoundToOtherPhone, PhoneBoundToOtherId, RealNameMismatch.
    """
    person_id = person_for(db, vault, real_name, phone_of(db, vault, account_id), now)
    free_or_same = accounts.c.person_id.is_(None) | (accounts.c.person_id == person_id)
    bound = db.execute(
        update(accounts).where(accounts.c.id == account_id, free_or_same).values(person_id=person_id)
    )
    if bound.rowcount != 1:
        raise PhoneBoundToOtherId
    return account(db, account_id)


def forget_old_sessions(db: Connection, now: UnixTime) -> None:
    db.execute(delete(sessions).where(sessions.c.expires_at <= now))


def _account_for(db: Connection, vault: Vault, phone: str, now: UnixTime) -> int:
    phone_index = vault.index("phone", phone)
    this_one = (
        select(accounts.c.id)
        .where(accounts.c.phone_index == phone_index)
        .with_for_update(read=True, key_share=True)
    )
    found = db.execute(this_one).scalar_one_or_none()
    if found is not None:
        return found
    row = insert(db, accounts).values(
        phone_index=phone_index,
        sealed_phone=vault.seal(phone.encode(), bound_to=phone_index),
        phone_mask=mask_phone(phone),
        created_at=now,
    )
    db.execute(row.on_conflict_do_nothing(index_elements=[accounts.c.phone_index]))
    return db.execute(this_one).scalar_one()
