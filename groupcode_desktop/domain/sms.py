"""Verification codes by SMS, and the 短信台 that shows them where there is no gateway."""

from dataclasses import dataclass, field
from enum import StrEnum

from groupcode_desktop.domain.health import Source
from groupcode_desktop.domain.times import UnixTime


class Purpose(StrEnum):
    SIGN_IN = "sign_in"
    CREATE_GROUP = "create_group"
    JOIN = "join"
    MY_PAGE = "my_page"


@dataclass(frozen=True, slots=True)
class CodeSent:
    phone_mask: str
    expires_at: UnixTime
    resend_at: UnixTime


@dataclass(frozen=True, slots=True)
class WaitingCode:
    """A message on the 短信台."""

    id: int
    phone_mask: str
    purpose: Purpose
    code: str
    sent_at: UnixTime
    expires_at: UnixTime


@dataclass(frozen=True, slots=True)
class Gateway:
    """Whether SMS are really sent; a `fixed` one was chosen by the deployment and is not told further."""

    sends: bool
    fixed: bool
    url: str | None
    key_id: str | None


@dataclass(frozen=True, slots=True)
class GatewayChoice:
    """Without `url` there is none; an empty `secret` stands for the one that is known."""

    url: str | None
    key_id: str = ""
    secret: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Services:
    """The services of others that a server uses."""

    health: Source
    sms: Gateway


@dataclass(frozen=True, slots=True)
class SmsDesk:
    as_of: UnixTime
    codes: tuple[WaitingCode, ...]
