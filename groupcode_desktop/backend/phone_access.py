"""Where phones reach the join pages."""

from typing import Protocol

from groupcode_desktop.domain.phone_access import PhoneAccess, PhoneAccessChoice


class PhoneListener(Protocol):
    def access(self) -> PhoneAccess: ...

    def choose(self, choice: PhoneAccessChoice) -> PhoneAccess:
        """Serves the phone pages there and checks that they answer; raises ListenerFailed otherwise."""
        ...
