"""Which services of others this backend uses: health data come from one, SMS leave through another."""

from collections.abc import Callable

from sqlalchemy import Connection

from groupcode_desktop.backend import accounts, sms_sends
from groupcode_desktop.backend.calls import Actor
from groupcode_desktop.backend.context import Backend
from groupcode_desktop.backend.gateways.chosen import ChosenGateway
from groupcode_desktop.backend.gateways.texts import test_message
from groupcode_desktop.backend.service_keys import ServiceKey
from groupcode_desktop.domain.errors import NotFound, SmsFailed
from groupcode_desktop.domain.sms import Gateway, GatewayChoice, Services
from groupcode_desktop.domain.times import UnixTime


def read_services(backend: Backend) -> Services:
    gateway = backend.gateway
    if isinstance(gateway, ChosenGateway):
        return Services(backend.source.kind, gateway.gateway())
    return Services(backend.source.kind, Gateway(not gateway.has_desk, fixed=True, url=None, key_id=None))


def choose_gateway(
    backend: Backend, actor: Callable[[Connection], Actor], choice: GatewayChoice, now: UnixTime
) -> Gateway:
    """Only a gateway that took a message to the operator's own phone is used from now on.

    Without a URL codes wait on the 短信台 again: for that nobody has to be signed in, or a gateway that
    broke would lock everybody out. Raises NotFound where the deployment chose, InvalidInput, SmsTooSoon,
    SmsDailyLimit, SmsFailed, SmsUnanswered.
    """
    gateway = backend.gateway
    if not isinstance(gateway, ChosenGateway):
        raise NotFound
    if choice.url is None:
        gateway.forget()
        return gateway.gateway()
    with backend.database.read() as db:
        phone = accounts.phone_of(db, backend.vault, actor(db).account_id)
    key = gateway.key_of(choice)
    _try_out(backend, choice.url, key, phone, now)
    gateway.keep(choice.url, key)
    return gateway.gateway()


def _try_out(backend: Backend, url: str, key: ServiceKey, phone: str, now: UnixTime) -> None:
    """The test counts like a code, unless it was certainly not sent."""
    from groupcode_desktop.backend.gateways.http import HttpGateway

    phone_index = backend.vault.index("phone", phone)
    with backend.database.write() as db:
        sms_sends.count(db, phone_index, now)
    try:
        HttpGateway(url, key).send(test_message(phone))
    except SmsFailed:
        with backend.database.write() as db:
            sms_sends.take_back(db, phone_index, now)
        raise
