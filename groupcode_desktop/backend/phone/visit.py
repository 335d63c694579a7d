"""One request to the pages of one invite: who, in which language, with which cookie."""

from dataclasses import dataclass
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.phone.flow import COOKIE, Flow, read_cookie
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
    is_https: bool

    @property
    def base(self) -> str:
        return f"/j/{quote(self.token, safe='')}"

    def keep(self, answer: Response, flow: Flow) -> Response:
        answer.set_cookie(
            COOKIE,
            flow.cookie(self.backend.vault, self.token),
            path=self.base,
            secure=self.is_https,
            httponly=True,
            samesite="lax",
        )
        return answer

    def forget(self, answer: Response) -> Response:
        answer.delete_cookie(COOKIE, path=self.base, secure=self.is_https, httponly=True, samesite="lax")
        return answer


def texts_of(request: Request) -> Texts:
    return preferred(request.headers.get("accept-language", ""))


def visit_of(request: Request) -> Visit:
    backend: Backend = request.app.state.backend
    token: str = request.path_params["token"]
    cookie = request.cookies.get(COOKIE)
    return Visit(
        backend=backend,
        token=token,
        texts=texts_of(request),
        now=backend.clock(),
        has_cookie=cookie is not None,
        flow=read_cookie(backend.vault, token, cookie) if cookie else None,
        is_https=request.url.scheme == "https" or request.app.state.is_https,
    )
