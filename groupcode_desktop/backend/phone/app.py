"""The pages for phones as one application: these routes and no others, on a socket of their own."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from groupcode_desktop.api.problems import STATUS
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.phone import my_page
from groupcode_desktop.backend.phone.form import FormMalformed, FormTooLarge
from groupcode_desktop.backend.phone.pages import is_plain, plain
from groupcode_desktop.backend.phone.routes import ROUTES
from groupcode_desktop.backend.phone.visit import texts_of
from groupcode_desktop.domain.errors import GroupcodeError

WORKERS = 32
"""Forms at work at the same time. Starlette's own threads cost 0.2 ms of CPU a call more."""


def create_phone_app(backend: Backend) -> Starlette:
    app = Starlette(routes=[*ROUTES, *my_page.ROUTES], exception_handlers=_HANDLERS)
    app.router.redirect_slashes = False
    app.state.backend = backend
    app.state.workers = ThreadPoolExecutor(WORKERS, "phone form")
    access = backend.listener.access()
    app.state.is_https = bool(access.base_url and access.base_url.startswith("https:"))
    return app


def _refuse(request: Request, error: GroupcodeError) -> Response:
    texts = texts_of(request)
    if not is_plain(texts, error):
        raise error
    return plain(texts, error.code, STATUS[type(error)], facts=error.facts)


def _refuse_large(request: Request, _error: FormTooLarge) -> Response:
    answer = plain(texts_of(request), "too_large", 413)
    answer.headers["Connection"] = "close"
    return answer


def _refuse_malformed(request: Request, _error: FormMalformed) -> Response:
    return plain(texts_of(request), "malformed", 400)


def _refuse_http(request: Request, error: HTTPException) -> Response:
    kind = "not_allowed" if error.status_code == 405 else "not_found"
    answer = plain(texts_of(request), kind, error.status_code)
    answer.headers.update(error.headers or {})
    return answer


def _excuse(request: Request, _error: Exception) -> Response:
    return plain(texts_of(request), "unexpected", 500)


_HANDLERS: dict[Any, Any] = {
    GroupcodeError: _refuse,
    FormTooLarge: _refuse_large,
    FormMalformed: _refuse_malformed,
    HTTPException: _refuse_http,
    Exception: _excuse,
}
