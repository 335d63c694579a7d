"""How phones reach the join pages: a listener on one of this machine's addresses, or a public address."""

from dataclasses import dataclass

from groupcode_desktop.domain.fields import FieldFlaw

PORTS = range(1024, 65_536)
"""Those below need rights that a desktop program has not."""
REFUSED_PORTS = frozenset(
    {1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566}
    | {6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080}
)
"""Browsers open no page there: bad ports of https://fetch.spec.whatwg.org/#port-blocking."""


@dataclass(frozen=True, slots=True)
class LanAddress:
    """`likely` is False for virtual and VPN adapters, which phones in the room seldom reach."""

    address: str
    adapter: str
    likely: bool


@dataclass(frozen=True, slots=True)
class PhoneAccess:
    """`base_url` is what invite links start with, None while phones cannot reach the pages.

    `fixed` is True where the deployment configured a public address: then nothing is to be chosen.
    """

    base_url: str | None
    fixed: bool
    addresses: tuple[LanAddress, ...]
    chosen: str | None
    port: int | None


@dataclass(frozen=True, slots=True)
class PhoneAccessChoice:
    """None switches the listener off; port 0 lets the system choose one (it is kept for the next start)."""

    address: str | None
    port: int


def flaw_of_port(port: int) -> FieldFlaw | None:
    """0 is one that the system chooses."""
    if port and port not in PORTS:
        return FieldFlaw.PORT_RANGE
    return FieldFlaw.PORT_REFUSED if port in REFUSED_PORTS else None


def invite_url(base_url: str, token: str) -> str:
    """Under 60 characters for any IPv4 address, so that the QR stays small enough to scan from afar."""
    return f"{base_url.rstrip('/')}/j/{token}"
