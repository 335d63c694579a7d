"""The 操作日志 of a group, and what is written into it of things that the server does not see."""

from dataclasses import dataclass
from types import NoneType
from typing import Annotated

from fastapi import APIRouter, Query, Response
from msgspec import Meta
from sqlalchemy import Connection

from groupcode_desktop.api import paths
from groupcode_desktop.backend import audit_pages, groups
from groupcode_desktop.backend.calls import CallNow
from groupcode_desktop.backend.routes.described import Id, described
from groupcode_desktop.domain import errors
from groupcode_desktop.domain.audit import AuditCheck, AuditFilter, AuditPage, Output
from groupcode_desktop.domain.limits import PERSON_NAME_MAX
from groupcode_desktop.domain.roles import Verb

router = APIRouter()
_REFUSALS = (errors.NotFound, errors.RoleForbids)
_Cursor = Annotated[int | None, Query(ge=1, lt=2**63)]
_Time = Annotated[int, Query(ge=0, lt=2**63)]
_Name = Annotated[str, Query(max_length=PERSON_NAME_MAX, pattern=r"^[^\x00]*$")]


@dataclass(frozen=True, slots=True)
class OutputMade:
    """`rows` are the people or lines on it."""

    kind: Output
    rows: Annotated[int, Meta(ge=0, le=1_000_000)]


@router.get(paths.AUDIT, **described(AuditPage, *_REFUSALS))
def read_audit(
    call: CallNow,
    group_id: Id,
    who: _Name = "",
    verb: _Name = "",
    since: _Time = 0,
    until: _Time = 0,
    before: _Cursor = None,
) -> Response:
    wanted = AuditFilter(who, verb, since, until)
    return call.read(lambda db: audit_pages.read_page(db, call.actor(db), group_id, wanted, before))


@router.get(paths.AUDIT_CHECK, **described(AuditCheck, *_REFUSALS))
def check_audit(call: CallNow, group_id: Id) -> Response:
    return call.read(lambda db: audit_pages.check(db, call.backend.vault, call.actor(db), group_id))


@router.post(
    paths.OUTPUTS, **described(NoneType, *_REFUSALS, errors.InvalidInput, body=OutputMade, status=204)
)
def record_output(call: CallNow, group_id: Id) -> Response:
    """A person printed or exported: told by their program before the paper or file is made."""
    made = call.body(OutputMade)

    def verb(db: Connection) -> None:
        groups.access(db, call.actor(db), group_id, Verb.SEE_MEMBERS)
        call.about(verb=made.kind.value, detail=str(made.rows))

    return call.write(verb, status=204)
