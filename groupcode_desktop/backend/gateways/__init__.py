"""How a verification code or a reminder reaches a phone."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Kind(StrEnum):
    CODE = "code"
    REMINDER = "reminder"
    TEST = "test"


@dataclass(frozen=True, slots=True)
class Message:
    """The same `id` is the same message: a gateway never sends it twice. `phone` is an E.164 number.

    `values` are what `text` was made of, for gateways that send their own approved templates.
    """

    id: str
    phone: str
    kind: Kind
    language: str
    text: str
    values: Mapping[str, str]


class SmsGateway(Protocol):
    """`has_desk` is True where codes are not sent but read out by staff from the 短信台."""

    @property
    def has_desk(self) -> bool: ...

    def send(self, message: Message, limit: float | None = None) -> None:
        """Hands the message over, `limit` seconds at most; never inside a transaction.

        Raises SmsFailed when it was certainly not taken, SmsUnanswered when that is not known, NoGateway
        where there is a desk and the message is no code.
        """
        ...
