"""Verification codes and the 短信台."""

from dataclasses import dataclass

from fastapi import APIRouter, Response
from sqlalchemy import Connection

from groupcode_desktop.api import paths
from groupcode_desktop.backend import accounts, sms
from groupcode_desktop.backend.calls import Call, CallNow
from groupcode_desktop.domain.errors import InvalidInput
from groupcode_desktop.domain.fields import FieldFlaw
from groupcode_desktop.domain.phones import e164
from groupcode_desktop.domain.sms import CodeSent, Purpose

router = APIRouter()


@dataclass(frozen=True, slots=True)
class CodeRequest:
    phone: str
    purpose: Purpose


@router.post(paths.SMS_CODES)
def send_code(call: CallNow) -> Response:
    asked = call.body(CodeRequest)
    scope = sms.CodeScope(e164(asked.phone), asked.purpose)

    def verb(db: Connection) -> CodeSent:
        _check_asker(call, db, scope)
        return sms.send_code(db, call.backend.vault, call.backend.gateway, scope, call.now)

    return call.write(verb)


@router.get(paths.SMS_DESK)
def read_desk(call: CallNow) -> Response:
    return call.read(
        lambda db: sms.desk(db, call.backend.vault, call.backend.gateway, call.now),
        etag=lambda db: sms.desk_state(db, call.now),
    )


def _check_asker(call: Call, db: Connection, scope: sms.CodeScope) -> None:
    """Anybody may ask to sign in; codes for joining are sent by the phone pages only."""
    if scope.purpose is Purpose.JOIN:
        raise InvalidInput({"purpose": FieldFlaw.NOT_A_CHOICE})
    if scope.purpose is Purpose.CREATE_GROUP:
        actor = call.actor(db)
        if accounts.phone_of(db, call.backend.vault, actor.account_id) != scope.phone:
            raise InvalidInput({"phone": FieldFlaw.NOT_A_CHOICE})
