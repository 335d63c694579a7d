"""The server's time as the desktop knows it: ages and countdowns do not depend on the workstation's clock."""

import time

from groupcode_desktop.domain.times import UnixTime


class ServerClock:
    def __init__(self) -> None:
        self._ahead = 0.0

    def learn(self, as_of: UnixTime) -> None:
        """Takes the server's time from an answer that has just arrived."""
        self._ahead = as_of - time.time()

    def now(self) -> UnixTime:
        return int(time.time() + self._ahead)
