"""How phones reach the join pages: a listener on one of this machine's addresses, or a public address."""

from dataclasses import dataclass


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


def invite_url(base_url: str, token: str) -> str:
    """Under 60 characters for any IPv4 address, so that the QR stays small enough to scan from afar."""
    return f"{base_url.rstrip('/')}/j/{token}"
