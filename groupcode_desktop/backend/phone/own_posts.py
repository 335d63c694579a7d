"""A form about one membership that was sent from the own page: read, proved to be ours, acted upon."""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeAlias, TypeVar

from starlette.requests import Request
from starlette.responses import Response

from groupcode_desktop.backend.phone.flow import Flow
from groupcode_desktop.backend.phone.form import read_pairs
from groupcode_desktop.backend.phone.place import Place, place_of
from groupcode_desktop.backend.phone.posts import away_from_loop, proved_flow, unproved
from groupcode_desktop.backend.phone.visit import Visit, my_visit_of


class OwnForm(Protocol):
    @property
    def proof(self) -> str: ...


F = TypeVar("F", bound=OwnForm)
Read: TypeAlias = Callable[[Sequence[tuple[str, str]]], F]
OwnAct: TypeAlias = Callable[[Visit, Flow, Place, F], Response]


async def with_own_form(request: Request, read: Read[F], act: OwnAct[F], here: str) -> Response:
    """`here` names the page of the membership where a form that is not ours begins anew."""
    visit, place = my_visit_of(request), place_of(request)
    form = read(await read_pairs(request))
    return await away_from_loop(request, lambda: _act_once(visit, place, form, act, here))


def _act_once(visit: Visit, place: Place, form: F, act: OwnAct[F], here: str) -> Response:
    flow = proved_flow(visit, form.proof)
    return unproved(visit, place.page(here)) if flow is None else act(visit, flow, place, form)
