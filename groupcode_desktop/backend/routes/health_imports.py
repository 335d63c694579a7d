"""导入健康数据."""

from fastapi import APIRouter, Response

from groupcode_desktop.api import paths
from groupcode_desktop.backend import health_imports
from groupcode_desktop.backend.calls import CallNow
from groupcode_desktop.backend.routes.described import Id, described
from groupcode_desktop.domain import errors
from groupcode_desktop.domain.health_import import HealthRows, ImportPreview

router = APIRouter()
_REFUSALS = (errors.NotFound, errors.RoleForbids)


@router.post(paths.HEALTH_IMPORT_PREVIEW, **described(ImportPreview, *_REFUSALS, body=HealthRows))
def preview_health_import(call: CallNow, group_id: Id) -> Response:
    rows = call.body(HealthRows).rows
    vault = call.backend.vault
    return call.write(lambda db: health_imports.look_at(db, vault, call.actor(db), group_id, rows, call.now))


@router.post(paths.HEALTH_IMPORT, **described(ImportPreview, *_REFUSALS, errors.BadRows, body=HealthRows))
def import_health(call: CallNow, group_id: Id) -> Response:
    rows = call.body(HealthRows).rows
    vault = call.backend.vault
    return call.write(
        lambda db: health_imports.import_rows(db, vault, call.actor(db), group_id, rows, call.now)
    )
