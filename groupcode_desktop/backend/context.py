"""What a running backend consists of; made once at start, the same for every request."""

from dataclasses import dataclass, field

from groupcode_desktop.backend.database import Database
from groupcode_desktop.backend.gateways import SmsGateway
from groupcode_desktop.backend.phone_access import PhoneListener
from groupcode_desktop.backend.sources import HealthSource
from groupcode_desktop.backend.vault import Vault
from groupcode_desktop.domain.times import Clock, now


@dataclass(frozen=True, slots=True)
class Backend:
    """`desk_key` opens the 短信台 and phone access; a `guarded` backend (local mode) asks it of every call.

    `hosts` are the values of the Host header that are answered; empty answers every host (behind a proxy).
    `contact` is how members reach who runs the service, as the documents for them say it.
    """

    database: Database
    vault: Vault
    gateway: SmsGateway
    source: HealthSource
    listener: PhoneListener
    desk_key: str | None = None
    guarded: bool = False
    hosts: frozenset[str] = frozenset()
    contact: str = ""
    clock: Clock = field(default=now)
