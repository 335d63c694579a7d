"""A gateway asked over HTTP. The contract stands in docs/sms-gateway.md."""

import logging
import threading
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace

from groupcode_desktop.api import wire
from groupcode_desktop.backend.gateways import Kind, Message
from groupcode_desktop.backend.service_keys import ServiceKey
from groupcode_desktop.backend.services import (
    AnswerTooLarge,
    NoAnswer,
    NotReached,
    Patience,
    Service,
    tries,
)
from groupcode_desktop.domain.errors import SmsFailed, SmsUnanswered
from groupcode_desktop.domain.limits import SMS_PAUSE

log = logging.getLogger(__name__)

ANSWER_MAX = 64 * 1024
TAKEN = {200, 202}
NOT_YET = {429, 503}
"""Not taken; the same message may come again."""
UNKNOWN = frozenset(range(500, 600)) - NOT_YET
CODES_AT_ONCE = 12
REMINDERS_AT_ONCE = 16
CODE_WAIT = 2.0
"""Seconds that a code waits for others to be handed over: a gateway that hangs holds up nothing else."""


class HttpGateway:
    has_desk = False

    def __init__(self, url: str, key: ServiceKey, patience: Patience | None = None) -> None:
        """`url` was found safe by is_safe_url()."""
        self._service = Service(url, key, ANSWER_MAX)
        self._patience = patience or Patience(step=5.0, whole=10.0)
        self._codes = threading.BoundedSemaphore(CODES_AT_ONCE)
        self._reminders = threading.BoundedSemaphore(REMINDERS_AT_ONCE)

    def send(self, message: Message, limit: float | None = None) -> None:
        whole = self._patience.whole if limit is None else min(limit, self._patience.whole)
        with self._place(message.kind, limit):
            self._hand_over(_body(message), replace(self._patience, whole=whole))

    @contextmanager
    def _place(self, kind: Kind, limit: float | None) -> Generator[None]:
        places = self._reminders if kind is Kind.REMINDER else self._codes
        wait = CODE_WAIT if limit is None else limit
        if wait <= 0 or not places.acquire(timeout=wait):
            log.warning("the SMS gateway is too slow: a message was not handed over")
            raise SmsFailed
        try:
            yield
        finally:
            places.release()

    def _hand_over(self, body: bytes, patience: Patience) -> None:
        """The message keeps its id: one that arrived already is not sent again."""
        is_doubtful = False
        for end in tries(patience):
            try:
                status, _content = self._service.post(body, patience.step, end)
            except NotReached as error:
                log.warning("the SMS gateway was not reached: %s", error)
                continue
            except (NoAnswer, AnswerTooLarge) as error:
                log.warning("the SMS gateway did not answer: %s", error)
                is_doubtful = True
                continue
            if status in TAKEN:
                return
            log.warning("the SMS gateway refused: status %d", status)
            is_doubtful = is_doubtful or status in UNKNOWN
            if status not in NOT_YET | UNKNOWN:
                break
        if is_doubtful:
            raise SmsUnanswered(retry_after=SMS_PAUSE)
        raise SmsFailed


def _body(message: Message) -> bytes:
    return wire.encode(
        {
            "version": 1,
            "id": message.id,
            "to": message.phone,
            "kind": message.kind,
            "language": message.language,
            "text": message.text,
            "values": message.values,
        }
    )
