"""花名册."""

from types import NoneType

from fastapi import APIRouter, Response
from sqlalchemy import Connection

from groupcode_desktop.api import paths
from groupcode_desktop.backend.calls import Call, CallNow
from groupcode_desktop.backend.roster import imports, reading, rows
from groupcode_desktop.backend.routes.described import Id, described
from groupcode_desktop.domain import errors, limits
from groupcode_desktop.domain.roster import Roster, RosterImport, RosterRows, SamePerson

router = APIRouter()
_LIMITS = (errors.RosterTooLong, errors.RosterTriesExhausted)
_REFUSALS = (errors.NotFound, errors.RoleForbids)


@router.get(paths.ROSTER, **described(Roster, *_REFUSALS))
def read_roster(call: CallNow, group_id: Id) -> Response:
    backend = call.backend
    return call.read(
        lambda db: reading.read_roster(db, backend, call.actor(db), group_id, call.now),
        etag=lambda db: reading.state_of_roster(db, backend, call.actor(db), group_id, call.now),
    )


@router.post(
    paths.ROSTER_IMPORT_PREVIEW,
    **described(RosterImport, *_LIMITS, *_REFUSALS, body=RosterRows),
)
def preview_roster_import(call: CallNow, group_id: Id) -> Response:
    body = _rows(call)
    checked = rows.checked(call.backend.vault, body.rows)

    def verb(db: Connection) -> RosterImport:
        effect = imports.look_at(db, call.actor(db), group_id, checked, body.mode, call.now)
        call.about(detail=_counts(effect))
        return effect

    return call.write(verb)


@router.post(
    paths.ROSTER_IMPORT,
    **described(RosterImport, errors.BadRows, *_LIMITS, *_REFUSALS, body=RosterRows),
)
def import_roster(call: CallNow, group_id: Id) -> Response:
    body = _rows(call)
    checked = rows.checked(call.backend.vault, body.rows)

    def verb(db: Connection) -> RosterImport:
        effect = imports.import_roster(db, call.actor(db), group_id, checked, body.mode, call.now)
        call.about(detail=_counts(effect))
        return effect

    return call.write(verb)


@router.delete(paths.ROSTER, **described(NoneType, *_REFUSALS, body=NoneType, status=204))
def delete_roster(call: CallNow, group_id: Id) -> Response:
    def verb(db: Connection) -> None:
        call.about(detail=f"-{imports.delete_roster(db, call.actor(db), group_id)}")

    return call.write(verb, status=204)


@router.post(paths.ROSTER_MATCHES, **described(NoneType, *_REFUSALS, body=SamePerson, status=204))
def confirm_roster_match(call: CallNow, group_id: Id) -> Response:
    same = call.body(SamePerson)
    call.about(subject_kind="member", subject_id=same.member)
    return call.write(
        lambda db: imports.confirm(db, call.actor(db), group_id, same.entry, same.member), status=204
    )


def _rows(call: Call) -> RosterRows:
    body = call.body(RosterRows)
    if len(body.rows) > limits.ROSTER_MAX:
        raise errors.MalformedRequest
    return body


def _counts(effect: RosterImport) -> str:
    """+120 ~3 -1: who came, who changed, who left."""
    return f"+{effect.added} ~{effect.changed} -{effect.removed}"
