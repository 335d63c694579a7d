"""What an operation takes, answers and refuses, for the OpenAPI document; the shapes come from the wire."""

from types import NoneType
from typing import Annotated, Any

from fastapi import FastAPI, Path
from fastapi.openapi.utils import get_openapi

from groupcode_desktop.api import problems, wire
from groupcode_desktop.api.paths import IDEMPOTENCY_KEY
from groupcode_desktop.domain import errors
from groupcode_desktop.domain.errors import GroupcodeError

Id = Annotated[int, Path(ge=1, lt=2**63)]
CODE_REFUSALS = (errors.CodeWrong, errors.CodeExpired, errors.CodeExhausted)
_SHAPES: list[Any] = [problems.Problem]
_ALWAYS = (errors.MalformedRequest, errors.SignInNeeded, errors.ServerBusy)
_BEARER: list[dict[str, list[str]]] = [{"session": []}]


def described(
    answer: Any,
    *refusals: type[GroupcodeError],
    body: Any = None,
    status: int = 200,
    if_match: bool = False,
    anybody: bool = False,
) -> dict[str, Any]:
    """Arguments for a router's decorator; `body` marks a write, NoneType one without a body.

    `anybody` need not be signed in.
    """
    about: dict[str, Any] = {
        "responses": {str(status): _answer(answer)} | _refusals((*_ALWAYS, *refusals)),
        "security": [] if anybody else _BEARER,
        "parameters": _headers(write=body is not None, if_match=if_match),
    }
    if body not in (None, NoneType):
        about["requestBody"] = {"required": True, "content": {"application/json": {"schema": _schema(body)}}}
    return {"status_code": status, "openapi_extra": about, "responses": {"default": _problem("Refused")}}


def document(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI document with the components that the descriptions refer to; made once."""
    if app.openapi_schema is None:
        made = get_openapi(title=app.title, version=app.version, routes=app.routes)
        components = made.setdefault("components", {})
        components.setdefault("schemas", {}).update(wire.schema(_SHAPES)[1])
        components["securitySchemes"] = {"session": {"type": "http", "scheme": "bearer"}}
        app.openapi_schema = made
    return app.openapi_schema


def _schema(shape: Any) -> dict[str, Any]:
    _SHAPES.append(shape)
    return wire.schema([shape])[0][0]


def _answer(shape: Any) -> dict[str, Any]:
    if shape is NoneType:
        return {"description": "Done"}
    return {"description": "Done", "content": {"application/json": {"schema": _schema(shape)}}}


def _problem(description: str) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/Problem"}
    return {"description": description, "content": {problems.CONTENT_TYPE: {"schema": schema}}}


def _refusals(kinds: tuple[type[GroupcodeError], ...]) -> dict[str, Any]:
    codes: dict[str, list[str]] = {}
    for kind in kinds:
        codes.setdefault(str(problems.STATUS[kind]), []).append(kind.code)
    return {status: _problem(" | ".join(found)) for status, found in codes.items()}


def _headers(*, write: bool, if_match: bool) -> list[dict[str, Any]]:
    names = {IDEMPOTENCY_KEY: False} if write else {"If-None-Match": False}
    names |= {"If-Match": True} if if_match else {}
    text = {"type": "string"}
    return [{"name": name, "in": "header", "required": must, "schema": text} for name, must in names.items()]
