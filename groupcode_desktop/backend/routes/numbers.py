"""Numbers over time, and of all groups that somebody manages."""

from dataclasses import replace

from fastapi import APIRouter, Response

from groupcode_desktop.api import paths
from groupcode_desktop.backend import overview, trend
from groupcode_desktop.backend.calls import CallNow
from groupcode_desktop.backend.routes.described import Id, described
from groupcode_desktop.domain import errors
from groupcode_desktop.domain.numbers import Overview, Trend

router = APIRouter()


@router.get(paths.TREND, **described(Trend, errors.NotFound, errors.RoleForbids))
def read_trend(call: CallNow, group_id: Id) -> Response:
    return call.read(lambda db: trend.read_trend(db, call.actor(db), group_id, call.now))


@router.get(paths.OVERVIEW, **described(Overview))
def read_overview(call: CallNow) -> Response:
    return call.read(
        lambda db: overview.read_overview(db, call.actor(db), call.now),
        compared=lambda counted: replace(counted, as_of=0),
    )
