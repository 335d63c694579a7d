"""One request to the pages of one invite: who, in which language, with which cookie."""

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


@dataclass(frozen=True, slots=True)
class Visit:
    """`has_cookie` tells a missing cookie from one that is not ours (`flow` is None for both)."""

    backend: Backend
    token: str
    texts: Texts
    now: UnixTime
    has_cookie: bool
    flow: Flow | None
    draft_cookie: str | None
    is_https: bool

    @property
    def base(self) -> str:
        return f"/j/{quote(self.token, safe='')}"

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

    def draft_of(self, flow: Flow) -> Draft:
        return draft_cookie.read_cookie(self.backend.vault, flow, self.draft_cookie)

    def _set(self, answer: Response, name: str, value: str) -> None:
        answer.set_cookie(name, value, path=self.base, secure=self.is_https, httponly=True, samesite="lax")

    def _drop(self, answer: Response, name: str) -> None:
        answer.delete_cookie(name, path=self.base, secure=self.is_https, httponly=True, samesite="lax")


def texts_of(request: Request) -> Texts:
    return preferred(request.headers.get("accept-language", ""))


def visit_of(request: Request) -> Visit:
    backend: Backend = request.app.state.backend
    token: str = request.path_params["token"]
    cookie = request.cookies.get(flow_cookie.COOKIE)
    return Visit(
        backend=backend,
        token=token,
        texts=texts_of(request),
        now=backend.clock(),
        has_cookie=cookie is not None,
        flow=flow_cookie.read_cookie(backend.vault, token, cookie) if cookie else None,
        draft_cookie=request.cookies.get(draft_cookie.COOKIE),
        is_https=request.url.scheme == "https" or request.app.state.is_https,
    )
