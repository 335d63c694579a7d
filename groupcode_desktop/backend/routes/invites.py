"""Invites of a group."""

from dataclasses import dataclass
from types import NoneType

from fastapi import APIRouter, Response
from sqlalchemy import Connection

from groupcode_desktop.api import paths
from groupcode_desktop.backend import invites, kiosk
from groupcode_desktop.backend.calls import CallNow
from groupcode_desktop.backend.routes.described import Id, described
from groupcode_desktop.domain import errors
from groupcode_desktop.domain.invites import Invite, InviteList
from groupcode_desktop.domain.kiosk import Kiosk

router = APIRouter()
_REFUSALS = (errors.NotFound, errors.RoleForbids)


@dataclass(frozen=True, slots=True)
class NewInvite:
    revoke_others: bool = False


@router.get(paths.INVITES, **described(InviteList, *_REFUSALS))
def list_invites(call: CallNow, group_id: Id) -> Response:
    return call.read(
        lambda db: invites.list_invites(db, call.actor(db), group_id, call.backend.vault, call.now),
        etag=lambda db: invites.state_of_invites(db, call.actor(db), group_id, call.now),
    )


@router.post(paths.INVITES, **described(Invite, *_REFUSALS, body=NewInvite, status=201))
def make_invite(call: CallNow, group_id: Id) -> Response:
    asked = call.body(NewInvite)

    def verb(db: Connection) -> Invite:
        actor, vault = call.actor(db), call.backend.vault
        made = invites.make_invite(db, actor, group_id, vault, call.now, revoke_others=asked.revoke_others)
        call.about(subject_kind="invite", subject_id=made.id)
        return made

    return call.write(verb, status=201)


@router.delete(paths.INVITE, **described(NoneType, *_REFUSALS, body=NoneType, status=204))
def revoke_invite(call: CallNow, group_id: Id, invite_id: Id) -> Response:
    return call.write(
        lambda db: invites.revoke_invite(db, call.actor(db), group_id, invite_id, call.now), status=204
    )


@router.get(paths.KIOSK, **described(Kiosk, *_REFUSALS))
def read_kiosk(call: CallNow, group_id: Id) -> Response:
    vault, base_url, now = call.backend.vault, call.backend.listener.access().base_url, call.now
    return call.read(
        lambda db: kiosk.read_kiosk(db, call.actor(db), group_id, vault, base_url, now),
        etag=lambda db: kiosk.state_of_kiosk(db, call.actor(db), group_id, base_url, now),
    )
