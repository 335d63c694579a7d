"""One request to the pages of one invite, or to one's own: who, in which language, with which cookies."""

from dataclasses import dataclass
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.phone import draft as draft_cookie
from groupcode_desktop.backend.phone import flow as flow_cookie
from groupcode_desktop.backend.phone.draft import Draft
from groupcode_desktop.backend.phone.flow import Flow
from groupcode_desktop.backend.phone.texts import Texts, preferred
from groupcode_desktop.domain.times import UnixTime

MY_PAGE = "/me"
SESSION_COOKIE = "session"


@dataclass(frozen=True, slots=True)
class Visit:
    """`has_cookie` tells a missing cookie from one that is not ours (`flow` is None for both).

    `token` is that of the invite; all pages and cookies of the visit are below `base`.
    """

    backend: Backend
    token: str
    base: str
    texts: Texts
    now: UnixTime
    has_cookie: bool
    flow: Flow | None
    draft_cookie: str | None
    session: str | None
    is_https: bool

    @property
    def running_flow(self) -> Flow:
        """The one that the browser has, a new one when it has none or its time is over."""
        if self.flow is None or self.flow.is_over(self.now):
            return flow_cookie.new_flow(self.now)
        return self.flow

    def keep(self, answer: Response, flow: Flow, draft: Draft | None = None) -> Response:
        """With the cookies of that flow; what was typed is forgotten unless it is given."""
        vault = self.backend.vault
        self._set(answer, flow_cookie.COOKIE, flow.cookie(vault, self.token))
        if draft is not None:
            self._set(answer, draft_cookie.COOKIE, draft_cookie.write_cookie(draft, vault, flow))
        elif self.draft_cookie is not None:
            self._drop(answer, draft_cookie.COOKIE)
        return answer

    def forget(self, answer: Response) -> Response:
        self._drop(answer, flow_cookie.COOKIE)
        return answer

    def open_session(self, answer: Response, session: str) -> Response:
        self._set(answer, SESSION_COOKIE, session)
        return answer

    def close_session(self, answer: Response) -> Response:
        for name in (SESSION_COOKIE, flow_cookie.COOKIE, draft_cookie.COOKIE):
            self._drop(answer, name)
        return answer

    def draft_of(self, flow: Flow) -> Draft:
        return draft_cookie.read_cookie(self.backend.vault, flow, self.draft_cookie)

    def _set(self, answer: Response, name: str, value: str) -> None:
        answer.set_cookie(name, value, path=self.base, secure=self.is_https, httponly=True, samesite="lax")

    def _drop(self, answer: Response, name: str) -> None:
        answer.delete_cookie(name, path=self.base, secure=self.is_https, httponly=True, samesite="lax")


def texts_of(request: Request) -> Texts:
    return preferred(request.headers.get("accept-language", ""))


def visit_of(request: Request) -> Visit:
    token: str = request.path_params["token"]
    return _visit(request, token, f"/j/{quote(token, safe='')}")


def my_visit_of(request: Request) -> Visit:
    """To one's own page; no invite has its address as a token."""
    return _visit(request, MY_PAGE, MY_PAGE)


def _visit(request: Request, token: str, base: str) -> Visit:
    backend: Backend = request.app.state.backend
    cookie = request.cookies.get(flow_cookie.COOKIE)
    return Visit(
        backend=backend,
        token=token,
        base=base,
        texts=texts_of(request),
        now=backend.clock(),
        has_cookie=cookie is not None,
        flow=flow_cookie.read_cookie(backend.vault, token, cookie) if cookie else None,
        draft_cookie=request.cookies.get(draft_cookie.COOKIE),
        session=request.cookies.get(SESSION_COOKIE),
        is_https=request.url.scheme == "https" or request.app.state.is_https,
    )
