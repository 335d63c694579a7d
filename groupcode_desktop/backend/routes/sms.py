"""Verification codes and the 短信台."""

from dataclasses import dataclass

from fastapi import APIRouter, Response
from sqlalchemy import Connection

from groupcode_desktop.api import paths
from groupcode_desktop.backend import accounts, sms
from groupcode_desktop.backend.calls import Call, CallNow
from groupcode_desktop.backend.routes.described import described
from groupcode_desktop.domain import errors
from groupcode_desktop.domain.errors import InvalidInput
from groupcode_desktop.domain.fields import FieldFlaw
from groupcode_desktop.domain.masks import mask_phone
from groupcode_desktop.domain.phones import e164
from groupcode_desktop.domain.sms import CodeSent, Purpose, SmsDesk

router = APIRouter()


@dataclass(frozen=True, slots=True)
class CodeRequest:
    phone: str
    purpose: Purpose


@router.post(
    paths.SMS_CODES,
    **described(
        CodeSent,
        errors.InvalidInput,
        errors.SmsTooSoon,
        errors.SmsDailyLimit,
        errors.SmsFailed,
        errors.SmsUnanswered,
        body=CodeRequest,
        anybody=True,
    ),
)
def send_code(call: CallNow) -> Response:
    asked = call.body(CodeRequest)
    sent: list[CodeSent] = []

    def send() -> None:
        with call.backend.database.read() as db:
            scope = sms.CodeScope(_phone(call, db, asked), asked.purpose)
        call.about(detail=mask_phone(scope.phone))
        sent.append(sms.send_code(call.backend, scope, call.now))

    return call.write(lambda _db: sent[0], first=send)


@router.get(paths.SMS_DESK, **described(SmsDesk, errors.NotFound, anybody=True))
def read_desk(call: CallNow) -> Response:
    return call.read(
        lambda db: sms.desk(db, call.backend.vault, call.backend.gateway, call.now),
        etag=lambda db: sms.desk_state(db, call.backend.gateway, call.now),
    )


def _phone(call: Call, db: Connection, asked: CodeRequest) -> str:
    """Anybody may ask to sign in; a creator's code goes to the own phone, which need not be given again.

    Codes for the phone pages are sent by those only.
    """
    if asked.purpose in (Purpose.JOIN, Purpose.MY_PAGE):
        raise InvalidInput({"purpose": FieldFlaw.NOT_A_CHOICE})
    if asked.purpose is Purpose.SIGN_IN:
        return e164(asked.phone)
    own = accounts.phone_of(db, call.backend.vault, call.actor(db).account_id)
    if asked.phone and e164(asked.phone) != own:
        raise InvalidInput({"phone": FieldFlaw.NOT_A_CHOICE})
    return own
