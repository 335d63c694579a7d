"""An SMS gateway as docs/sms-gateway.md wants it, with its bad days."""

import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from groupcode_desktop.backend.gateways.http import HttpGateway
from groupcode_desktop.backend.services import Patience
from tests.signed_service import KEY, Reply, SignedService, on_this_machine

LOST = 504
"""The message is sent, but nobody is told so."""
NOBODY = "http://127.0.0.1:9/sms"


@dataclass
class SmsNetwork(SignedService):
    """Sends each message once. The next requests get the next of `statuses`, those to phones `off` a 400."""

    statuses: list[int] = field(default_factory=list[int])
    off: set[str] = field(default_factory=set[str])
    asked: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    sent: dict[str, dict[str, Any]] = field(default_factory=dict[str, dict[str, Any]])
    on_the_way: Callable[[], None] | None = None
    _one_at_a_time: threading.Lock = field(default_factory=threading.Lock)

    def reply(self, question: dict[str, Any]) -> Reply:
        if self.on_the_way is not None:
            self.on_the_way()
        with self._one_at_a_time:
            self.asked.append(question)
            status = self.statuses.pop(0) if self.statuses else 200
            status = 400 if question["to"] in self.off else status
            if status in (200, LOST):
                self.sent.setdefault(question["id"], question)
        return status, b"{}"

    def texts_to(self, phone: str) -> list[str]:
        return [message["text"] for message in self.sent.values() if message["to"] == phone]


@contextmanager
def sms_network() -> Generator[SmsNetwork]:
    network = SmsNetwork()
    with on_this_machine(network):
        yield network


def gateway_at(url: str, step: float = 5, whole: float = 20) -> HttpGateway:
    """Waits for nothing between two tries."""
    return HttpGateway(url, KEY, Patience(step, whole, pause=lambda _seconds: None))
