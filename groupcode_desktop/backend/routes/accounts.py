"""Signing in and out, and the operator's own account."""

from dataclasses import dataclass
from types import NoneType

from fastapi import APIRouter, Response
from sqlalchemy import Connection

from groupcode_desktop.api import paths
from groupcode_desktop.backend import accounts, sms
from groupcode_desktop.backend.calls import CallNow
from groupcode_desktop.backend.people import checked_real_name
from groupcode_desktop.backend.routes.described import CODE_REFUSALS, described
from groupcode_desktop.domain import errors
from groupcode_desktop.domain.accounts import Account, RealName, SignedIn
from groupcode_desktop.domain.phones import e164
from groupcode_desktop.domain.sms import Purpose

router = APIRouter()


@dataclass(frozen=True, slots=True)
class SignIn:
    phone: str
    code: str


@router.post(
    paths.SESSIONS, **described(SignedIn, errors.InvalidInput, *CODE_REFUSALS, body=SignIn, anybody=True)
)
def sign_in(call: CallNow) -> Response:
    asked = call.body(SignIn)
    vault = call.backend.vault
    scope = sms.CodeScope(e164(asked.phone), Purpose.SIGN_IN)

    def verb(db: Connection) -> SignedIn:
        sms.use_code(db, vault, scope, asked.code, call.now)
        signed_in = accounts.sign_in(db, vault, scope.phone, call.now)
        call.about(account_id=signed_in.account.id)
        return signed_in

    return call.write(
        verb, first=lambda: sms.check_code(call.backend.database, vault, scope, asked.code, call.now)
    )


@router.delete(paths.SESSION, **described(NoneType, body=NoneType, status=204))
def sign_out(call: CallNow) -> Response:
    def verb(db: Connection) -> None:
        call.actor(db)
        accounts.sign_out(db, call.token())

    return call.write(verb, status=204)


@router.get(paths.ACCOUNT, **described(Account))
def read_account(call: CallNow) -> Response:
    return call.read(lambda db: accounts.account(db, call.actor(db).account_id))


@router.post(
    paths.REAL_NAME,
    **described(
        Account,
        errors.InvalidInput,
        errors.IdBoundToOtherPhone,
        errors.PhoneBoundToOtherId,
        errors.RealNameMismatch,
        body=RealName,
    ),
)
def give_real_name(call: CallNow) -> Response:
    def verb(db: Connection) -> Account:
        actor = call.actor(db)
        real_name = checked_real_name(call.body(RealName), call.now)
        return accounts.give_real_name(db, call.backend.vault, actor.account_id, real_name, call.now)

    return call.write(verb)
