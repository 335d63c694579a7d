"""健康规则 of a group."""

from fastapi import APIRouter, Response

from groupcode_desktop.api import paths
from groupcode_desktop.backend import rules
from groupcode_desktop.backend.calls import CallNow
from groupcode_desktop.backend.routes.described import Id, described
from groupcode_desktop.domain import errors
from groupcode_desktop.domain.rules import HealthRules

router = APIRouter()
_REFUSALS = (errors.NotFound, errors.RoleForbids)


@router.get(paths.RULES, **described(HealthRules, *_REFUSALS))
def read_rules(call: CallNow, group_id: Id) -> Response:
    return call.read(lambda db: rules.read_rules(db, call.actor(db), group_id))


@router.put(
    paths.RULES,
    **described(HealthRules, *_REFUSALS, errors.InvalidInput, errors.StaleEdit, body=HealthRules),
)
def set_rules(call: CallNow, group_id: Id) -> Response:
    wanted = call.body(HealthRules)
    return call.write(lambda db: rules.set_rules(db, call.actor(db), group_id, wanted))
