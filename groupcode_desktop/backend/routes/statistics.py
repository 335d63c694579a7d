"""The health data of a group as numbers, and bringing them up to date."""

from dataclasses import replace
from types import NoneType

from fastapi import APIRouter, Response

from groupcode_desktop.api import paths
from groupcode_desktop.backend import groups, statistics
from groupcode_desktop.backend.calls import CallNow
from groupcode_desktop.backend.refresh import read_report, refresh
from groupcode_desktop.backend.routes.described import Id, described
from groupcode_desktop.domain import errors
from groupcode_desktop.domain.groups import Group
from groupcode_desktop.domain.health_changes import RefreshReport
from groupcode_desktop.domain.statistics import Statistics

router = APIRouter()
_REFUSALS = (errors.NotFound, errors.RoleForbids)


@router.get(paths.STATISTICS, **described(Statistics, *_REFUSALS))
async def read_statistics(call: CallNow, group_id: Id) -> Response:
    return await call.read_hot(
        lambda db: statistics.read_statistics(db, call.actor(db), group_id, call.now),
        compared=lambda counted: replace(counted, as_of=0),
    )


@router.get(paths.REFRESH, **described(RefreshReport | None, *_REFUSALS))
def read_refresh(call: CallNow, group_id: Id) -> Response:
    return call.read(lambda db: read_report(db, call.actor(db), group_id))


@router.post(
    paths.REFRESH,
    **described(Group, *_REFUSALS, errors.RefreshTooSoon, errors.SourceFailed, body=NoneType),
)
def refresh_group(call: CallNow, group_id: Id) -> Response:
    return call.write(
        lambda db: groups.read_group(db, call.actor(db), group_id),
        first=lambda: refresh(call.backend, call.actor, group_id, call.now),
    )
