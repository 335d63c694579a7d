"""The services of others that a server uses. The door (guard.py) lets only who has the desk key choose."""

from fastapi import APIRouter, Response
from sqlalchemy import Connection

from groupcode_desktop.api import paths
from groupcode_desktop.backend import services_used
from groupcode_desktop.backend.calls import CallNow
from groupcode_desktop.backend.routes.described import described
from groupcode_desktop.domain import errors
from groupcode_desktop.domain.sms import Gateway, GatewayChoice, Services

router = APIRouter()


@router.get(paths.SERVICES, **described(Services))
def read_services(call: CallNow) -> Response:
    """For everybody signed in; for the desktop that started this backend, always."""

    def services(db: Connection) -> Services:
        if not call.backend.guarded:
            call.actor(db)
        return services_used.read_services(call.backend)

    return call.read(services)


@router.put(
    paths.SMS_GATEWAY,
    **described(
        Gateway,
        errors.InvalidInput,
        errors.NotFound,
        errors.SmsTooSoon,
        errors.SmsDailyLimit,
        errors.SmsFailed,
        errors.SmsUnanswered,
        body=GatewayChoice,
        anybody=True,
    ),
)
def choose_sms_gateway(call: CallNow) -> Response:
    """Answers only when the gateway took a message; no URL is the 短信台."""
    choice = call.body(GatewayChoice)
    chosen: list[Gateway] = []

    def choose() -> None:
        chosen.append(services_used.choose_gateway(call.backend, call.actor, choice, call.now))

    return call.write(lambda _db: chosen[0], first=choose)
