"""Where the server is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Server:
    """`desk_key`, if the operator has one, opens the 短信台 and the phone access."""

    base_url: str
    desk_key: str | None = None
