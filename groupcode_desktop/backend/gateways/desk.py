"""No gateway: the code waits on the 短信台 until staff read it out."""

from groupcode_desktop.backend.gateways import Kind, Message
from groupcode_desktop.domain.errors import NoGateway


class Desk:
    has_desk = True

    def send(self, message: Message, limit: float | None = None) -> None:
        """Nothing leaves the machine; the sealed code in the database is what the 短信台 shows."""
        if message.kind is not Kind.CODE:
            raise NoGateway
