"""No gateway: the code waits on the 短信台 until staff read it out."""

from groupcode_desktop.domain.errors import NoGateway


class Desk:
    has_desk = True

    def send(self, phone: str, code: str) -> None:
        """Nothing leaves the machine; the sealed code in the database is what the 短信台 shows."""

    def remind(self, phone: str, text: str) -> None:
        raise NoGateway
