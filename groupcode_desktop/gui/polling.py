"""Live views: asks again and again while somebody looks, never twice at once."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

WATCHED = 2_000
USUAL = 15_000


class Poll(QObject):
    """Calls `ask` every `interval` ms while active; `ask` must end in `answered()`, well or not."""

    def __init__(self, ask: Callable[[], None], interval: int, parent: QObject) -> None:
        super().__init__(parent)
        self._ask = ask
        self._is_asking = False
        self._asks_again = False
        self._timer = QTimer(self, interval=interval)
        self._timer.timeout.connect(self._tick)

    def set_active(self, active: bool) -> None:
        """Starting asks at once."""
        if active and not self._timer.isActive():
            self._timer.start()
            self.now()
        elif not active:
            self._timer.stop()

    def set_pace(self, interval: int) -> None:
        """Asks every `interval` ms from now on."""
        self._timer.setInterval(interval)

    def now(self) -> None:
        """Asks at once, or again as soon as the question under way is answered: that one may be too old."""
        self._asks_again = self._is_asking
        self._tick()

    @Slot()
    def _tick(self) -> None:
        if not self._is_asking:
            self._is_asking = True
            self._ask()

    def answered(self) -> None:
        self._is_asking = False
        if self._asks_again:
            self.now()
