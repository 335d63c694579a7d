"""The management API as one application."""

import logging

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from groupcode_desktop import __version__
from groupcode_desktop.api import problems, wire
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.guard import Guard
from groupcode_desktop.backend.routes import ROUTERS
from groupcode_desktop.backend.routes.described import document
from groupcode_desktop.domain.errors import GroupcodeError, MalformedRequest, NotFound

log = logging.getLogger(__name__)


def create_app(backend: Backend) -> FastAPI:
    app = FastAPI(
        title="Group Code",
        version=__version__,
        docs_url=None,
        redoc_url=None,
        generate_unique_id_function=lambda route: route.name,
    )
    app.state.backend = backend
    app.add_middleware(Guard, backend=backend)
    app.exception_handler(GroupcodeError)(_refuse)
    app.exception_handler(RequestValidationError)(_refuse_malformed)
    app.exception_handler(HTTPException)(_refuse_http)
    for router in ROUTERS:
        app.include_router(router)
    app.openapi = lambda: document(app)
    return app


def problem_response(error: GroupcodeError) -> Response:
    problem = problems.problem_of(error)
    headers = {"Cache-Control": "no-store"}
    if "retry_after" in error.facts:
        headers["Retry-After"] = str(error.facts["retry_after"])
    if problem.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    return Response(wire.encode(problem), problem.status, headers, media_type=problems.CONTENT_TYPE)


async def _refuse(_request: Request, error: GroupcodeError) -> Response:
    return problem_response(error)


async def _refuse_malformed(_request: Request, _error: RequestValidationError) -> Response:
    return problem_response(MalformedRequest())


async def _refuse_http(_request: Request, error: HTTPException) -> Response:
    if error.status_code == 404:
        return problem_response(NotFound())
    problem = problems.Problem(title=error.detail, status=error.status_code, code="http")
    return Response(wire.encode(problem), error.status_code, error.headers, media_type=problems.CONTENT_TYPE)
