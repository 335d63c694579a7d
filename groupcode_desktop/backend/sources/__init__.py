"""Where health data come from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from groupcode_desktop.domain.health import HealthRecord, Source
from groupcode_desktop.domain.health_changes import Missing
from groupcode_desktop.domain.identity import IdType
from groupcode_desktop.domain.times import UnixTime


@dataclass(frozen=True, slots=True)
class Identity:
    """Who is asked about, in full: it leaves the database for a health source only."""

    person_id: int
    name: str
    id_type: IdType
    id_number: str


class HealthSource(Protocol):
    @property
    def kind(self) -> Source: ...

    def query(self, people: Sequence[Identity], now: UnixTime) -> Mapping[int, HealthRecord | Missing]:
        """What is known of up to 500 people, by person_id, or why nothing is; who is unknown may be left out.

        Raises SourceFailed when the source cannot be asked.
        """
        ...
