"""An authority's service, asked over HTTP. The contract stands in docs/health-source.md."""

import http.client
import logging
from collections.abc import Mapping, Sequence

from groupcode_desktop.api import wire
from groupcode_desktop.backend.service_keys import ServiceKey
from groupcode_desktop.backend.services import (
    AnswerTooLarge,
    NoAnswer,
    NotReached,
    Patience,
    Service,
    tries,
)
from groupcode_desktop.backend.sources import Identity
from groupcode_desktop.backend.sources.http_answer import read_answer
from groupcode_desktop.domain.errors import SourceFailed
from groupcode_desktop.domain.health import HealthRecord, Source
from groupcode_desktop.domain.health_changes import Missing
from groupcode_desktop.domain.times import UnixTime

log = logging.getLogger(__name__)

ANSWER_MAX = 4 * 1024 * 1024
TEMPORARY = {429, 500, 502, 503, 504}


class HttpSource:
    kind = Source.HTTP

    def __init__(self, url: str, key: ServiceKey, patience: Patience | None = None) -> None:
        """`url` was found safe by is_safe_url()."""
        self._service = Service(url, key, ANSWER_MAX)
        self._patience = patience or Patience()

    def query(self, people: Sequence[Identity], now: UnixTime) -> Mapping[int, HealthRecord | Missing]:
        """Persons have a number in the request alone: no id of ours leaves."""
        asked = {str(number): one for number, one in enumerate(people, start=1)}
        body = wire.encode(
            {
                "version": 1,
                "people": [
                    {"ref": ref, "name": one.name, "id_type": one.id_type, "id_number": one.id_number}
                    for ref, one in asked.items()
                ],
            }
        )
        answers = read_answer(self._ask(body), asked.keys(), now)
        return {asked[ref].person_id: answer for ref, answer in answers.items()}

    def _ask(self, body: bytes) -> bytes:
        """The same question may be asked again: it changes nothing at the service."""
        for end in tries(self._patience):
            try:
                status, content = self._service.post(body, self._patience.step, end)
            except (NotReached, NoAnswer) as error:
                log.warning("the health source failed: %s", error)
                continue
            except AnswerTooLarge:
                log.warning("the health source's answer is larger than %d bytes", ANSWER_MAX)
                break
            if status == http.client.OK:
                return content
            log.warning("the health source refused: status %d", status)
            if status not in TEMPORARY:
                break
        raise SourceFailed
