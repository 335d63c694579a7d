"""Where the server is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Server:
    """`desk_key`, if the operator has one, opens the 短信台 and the phone access.

    `name` is what a session is kept under: the backend beside the desktop has another port each time.
    """

    base_url: str
    desk_key: str | None = None
    fixed_name: str | None = None

    @property
    def name(self) -> str:
        return self.fixed_name or self.base_url
