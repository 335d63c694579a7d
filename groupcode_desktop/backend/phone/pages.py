"""HTML pages: templates become answers with the headers that keep them private and inert."""

import hashlib
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from jinja2 import Environment, FunctionLoader, StrictUndefined
from starlette.responses import HTMLResponse, Response

from groupcode_desktop.backend.phone.texts import FILES, Texts
from groupcode_desktop.domain.errors import GroupcodeError

STYLE = "/style.css"
_POLICY = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
_ALWAYS = {
    "Content-Security-Policy": _POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
HEADERS = _ALWAYS | {"Cache-Control": "no-store", "Vary": "Accept-Language"}


@cache
def _templates() -> Environment:
    return Environment(
        loader=FunctionLoader(lambda name: FILES.joinpath(name).read_text("utf-8")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


@cache
def _style() -> bytes:
    return FILES.joinpath("style.css").read_bytes()


@cache
def _style_path() -> str:
    return f"{STYLE}?{hashlib.sha256(_style()).hexdigest()[:12]}"


def page(template: str, texts: Texts, status: int = 200, **values: object) -> Response:
    html = _templates().get_template(template).render(t=texts.words, style_path=_style_path(), **values)
    return HTMLResponse(html, status, HEADERS | {"Content-Language": texts.language})


def plain(
    texts: Texts,
    kind: str,
    status: int,
    restart: str | None = None,
    facts: Mapping[str, int | str] = MappingProxyType({}),
) -> Response:
    """A page that says what is the matter and what to do; `kind` names its words, `facts` fill them."""
    words = texts.words["plain"][kind]
    return page("plain.html", texts, status, words=words, facts=facts, restart=restart)


def is_plain(texts: Texts, error: GroupcodeError) -> bool:
    """Whether the error has a page of its own, rather than a place beside a field."""
    return error.code in texts.words["plain"]


def style() -> Response:
    headers = _ALWAYS | {"Cache-Control": "public, max-age=86400"}
    return Response(_style(), media_type="text/css", headers=headers)


def elsewhere(path: str) -> Response:
    """303: the browser asks there with GET, so that a reload sends nothing again."""
    return Response(status_code=303, headers=HEADERS | {"Location": path})
