"""Where health data come from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urlsplit

from groupcode_desktop.domain.health import HealthRecord, Source
from groupcode_desktop.domain.health_changes import Missing
from groupcode_desktop.domain.identity import IdType
from groupcode_desktop.domain.times import UnixTime

LOOPBACK = {"127.0.0.1", "localhost", "::1"}


@dataclass(frozen=True, slots=True)
class Identity:
    """Who is asked about, in full: it leaves the database for a health source only."""

    person_id: int
    name: str
    id_type: IdType
    id_number: str


@dataclass(frozen=True, slots=True)
class SourceKey:
    """What an authority's service gave: the id says which key, the secret signs."""

    id: str
    secret: str


def is_safe_url(url: str) -> bool:
    """https, or this machine itself; nothing but host, port and path."""
    try:
        parts = urlsplit(url)
        is_plain = not (parts.query or parts.fragment or parts.username or parts.port == 0)
    except ValueError:
        return False
    if not parts.hostname or not is_plain:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK)


class HealthSource(Protocol):
    @property
    def kind(self) -> Source: ...

    def query(self, people: Sequence[Identity], now: UnixTime) -> Mapping[int, HealthRecord | Missing]:
        """What is known of up to 500 people, by person_id, or why nothing is; who is unknown may be left out.

        Raises SourceFailed when the source cannot be asked.
        """
        ...
