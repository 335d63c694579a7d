"""Joining at the desk, and who was refused today."""

from dataclasses import dataclass
from types import NoneType

from fastapi import APIRouter, Response
from sqlalchemy import Connection

from groupcode_desktop.api import paths
from groupcode_desktop.backend import assisted_joins, audit, failed_joins
from groupcode_desktop.backend.calls import CallNow
from groupcode_desktop.backend.routes.described import CODE_REFUSALS, Id, described
from groupcode_desktop.domain import errors
from groupcode_desktop.domain.assisted_joins import AssistedJoin
from groupcode_desktop.domain.failed_joins import FailedJoinList
from groupcode_desktop.domain.sms import CodeSent

router = APIRouter()
_REFUSALS = (errors.NotFound, errors.RoleForbids)
_CLOSED = (errors.JoiningClosed, errors.GroupFull)


@dataclass(frozen=True, slots=True)
class JoinCodeRequest:
    phone: str


@router.post(
    paths.ASSISTED_JOIN_CODES,
    **described(
        CodeSent,
        errors.InvalidInput,
        errors.SmsTooSoon,
        errors.SmsDailyLimit,
        errors.SmsFailed,
        errors.SmsUnanswered,
        *_CLOSED,
        *_REFUSALS,
        body=JoinCodeRequest,
    ),
)
def send_join_code(call: CallNow, group_id: Id) -> Response:
    phone = call.body(JoinCodeRequest).phone
    sent: list[CodeSent] = []

    def send() -> None:
        sent.append(assisted_joins.send_code(call.backend, call.actor, group_id, phone, call.now))
        call.about(detail=sent[0].phone_mask)

    return call.write(lambda _db: sent[0], first=send)


@router.post(
    paths.ASSISTED_JOINS,
    **described(
        NoneType,
        errors.InvalidInput,
        errors.TextsOutdated,
        errors.AlreadyMember,
        errors.RealNameMismatch,
        errors.IdBoundToOtherPhone,
        *CODE_REFUSALS,
        *_CLOSED,
        *_REFUSALS,
        body=AssistedJoin,
        status=204,
    ),
)
def assist_join(call: CallNow, group_id: Id) -> Response:
    asked = call.body(AssistedJoin)

    def first() -> None:
        assisted_joins.check(call.backend, call.actor, group_id, asked, call.now)

    def verb(db: Connection) -> None:
        person = assisted_joins.assist_join(db, call.backend, call.actor(db), group_id, asked, call.now)
        call.about(subject_kind=audit.MEMBER, subject_id=person)

    return call.write(verb, status=204, first=first)


@router.get(paths.FAILED_JOINS, **described(FailedJoinList, *_REFUSALS))
def list_failed_joins(call: CallNow, group_id: Id) -> Response:
    return call.read(
        lambda db: failed_joins.list_failed(db, call.actor(db), group_id, call.now),
        compared=lambda answer: answer.joins,
    )
