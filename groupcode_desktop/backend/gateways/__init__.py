"""How a verification code or a reminder reaches a phone."""

from typing import Protocol


class SmsGateway(Protocol):
    """`has_desk` is True where codes are not sent but read out by staff from the 短信台."""

    @property
    def has_desk(self) -> bool: ...

    def send(self, phone: str, code: str) -> None:
        """Hands the code to the network for that E.164 number; raises SmsFailed when it was not taken."""
        ...

    def remind(self, phone: str, text: str) -> None:
        """Sends that text; raises SmsFailed when it was not taken, NoGateway where there is a desk."""
        ...
