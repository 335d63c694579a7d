"""A form that was sent: read, proved to be one of ours, acted upon away from the loop."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor
from typing import TypeAlias

from starlette.requests import Request
from starlette.responses import Response

from groupcode_desktop.backend.phone.flow import Flow
from groupcode_desktop.backend.phone.form import JoinForm, read_form
from groupcode_desktop.backend.phone.pages import is_plain, plain
from groupcode_desktop.backend.phone.visit import Visit
from groupcode_desktop.domain import errors
from groupcode_desktop.domain.errors import GroupcodeError, InvalidInput
from groupcode_desktop.domain.sms import CodeSent
from groupcode_desktop.domain.times import local_time

Act: TypeAlias = Callable[[Visit, Flow, JoinForm], Response]
Refuse: TypeAlias = Callable[[Visit, Flow, JoinForm, dict[str, str]], Response]

FIELD_OF: dict[type[GroupcodeError], str] = {
    errors.SmsTooSoon: "code",
    errors.SmsDailyLimit: "code",
    errors.SmsFailed: "code",
    errors.SmsUnanswered: "code",
    errors.CodeWrong: "code",
    errors.CodeExpired: "code",
    errors.CodeExhausted: "code",
    errors.RealNameMismatch: "name",
    errors.IdBoundToOtherPhone: "phone",
    errors.PhoneBoundToOtherId: "phone",
}


async def with_form(request: Request, visit: Visit, start: str, act: Act, refuse: Refuse) -> Response:
    """`start` is the page to begin anew at; `refuse` is told what is wrong with each field."""
    form = await read_form(request)
    return await away_from_loop(request, lambda: _act_once(visit, form, start, act, refuse))


async def away_from_loop(request: Request, act: Callable[[], Response]) -> Response:
    """On one of the threads for forms: acting waits for the database."""
    workers: Executor = request.app.state.workers
    return await asyncio.get_running_loop().run_in_executor(workers, act)


def told(visit: Visit, sent: CodeSent) -> str:
    """Where the code is, and when there may be another one."""
    words = visit.texts.words["authorise"]
    first = words["sent_desk"] if visit.backend.gateway.has_desk else words["sent"]
    again = words["again_at"].format(time=local_time(sent.resend_at).strftime("%H:%M:%S"))
    return f"{first.format(phone=sent.phone_mask)} {again}"


def proved_flow(visit: Visit, proof: str) -> Flow | None:
    """None unless this service gave that form to this browser within the hour."""
    flow = visit.flow
    if flow is None or flow.is_over(visit.now):
        return None
    return flow if flow.is_proved_by(proof, visit.backend.vault, visit.token) else None


def unproved(visit: Visit, start: str) -> Response:
    return plain(visit.texts, "flow_over" if visit.has_cookie else "no_cookie", 403, start)


def _act_once(visit: Visit, form: JoinForm, start: str, act: Act, refuse: Refuse) -> Response:
    flow = proved_flow(visit, form.proof)
    if flow is None:
        return unproved(visit, start)
    try:
        return act(visit, flow, form)
    except GroupcodeError as error:
        if is_plain(visit.texts, error):
            raise
        return refuse(visit, flow, form, _sentences(visit, error))


def _sentences(visit: Visit, error: GroupcodeError) -> dict[str, str]:
    if isinstance(error, InvalidInput):
        return visit.texts.sentences(error)
    return {FIELD_OF[type(error)]: visit.texts.sentence(error)}
