"""The lock of the window: what closes it, and what opens it again."""

from PySide6.QtCore import QObject, Signal, Slot

from groupcode_desktop.gui import pin
from groupcode_desktop.gui.controllers.session import SessionController
from groupcode_desktop.gui.settings import SettingsStore

MINUTES = (0, 5, 10, 15, 30)
"""After so long without a key or the mouse; 0 is never."""
TRIES = 5


class LockController(QObject):
    """Opened by the operator's PIN, or by signing in again; the lock outlives the program.

    `opened_by_other` when somebody else signed in: what the operator before had open is not for them.
    """

    changed = Signal()
    settings_changed = Signal()
    opened_by_other = Signal()

    def __init__(self, store: SettingsStore, session: SessionController, is_demo: bool) -> None:
        super().__init__(session)
        self._store, self._session, self._is_demo = store, session, is_demo
        self._operator = ""
        self.is_locked = False
        session.changed.connect(self._follow_session)
        session.signed_in.connect(self._take_signed_in)

    @property
    def has_pin(self) -> bool:
        return (self._operator or self._session.operator) in self._store.now.pins

    @property
    def tries_left(self) -> int:
        return max(0, TRIES - self._store.now.pin_tries)

    @property
    def opens_freely(self) -> bool:
        """The demo has nothing to hide; whoever tries the lock there does not know its phone number."""
        return self._is_demo and not self.has_pin

    @property
    def seconds(self) -> float:
        return 0.0 if self.opens_freely else self._store.now.lock_minutes * 60.0

    def set_minutes(self, minutes: int) -> None:
        self._store.change(lock_minutes=minutes)
        self.settings_changed.emit()

    def set_pin(self, text: str) -> None:
        """An empty one takes the PIN away."""
        pins = {who: kept for who, kept in self._store.now.pins.items() if who != self._session.operator}
        if text:
            pins[self._session.operator] = pin.hashed(text)
        self._store.change(pins=pins, pin_tries=0)
        self.settings_changed.emit()

    @Slot()
    def lock(self) -> None:
        if not self.is_locked and self._session.account is not None:
            self._operator = self._session.operator
            self._store.change(locked=True)
            self._set(True)

    def open_with(self, text: str) -> bool:
        """False for a wrong PIN; after five of them only signing in helps."""
        if not self.tries_left:
            return False
        if self.opens_freely or pin.matches(text, self._store.now.pins.get(self._operator, "")):
            self._open()
            return True
        self._store.change(pin_tries=self._store.now.pin_tries + 1)
        return False

    def _open(self) -> None:
        self._store.change(locked=False, pin_tries=0)
        self._set(False)

    def _set(self, is_locked: bool) -> None:
        self.is_locked = is_locked
        if not is_locked:
            self._operator = ""
        self.changed.emit()

    @Slot()
    def _follow_session(self) -> None:
        """A session that is taken up stays locked if it was; one that is over leaves nothing to lock."""
        if self._session.account is None:
            if self.is_locked:
                self._set(False)
        elif self._store.now.locked:
            self.lock()

    @Slot()
    def _take_signed_in(self) -> None:
        """Somebody proved who they are; the session is theirs already."""
        if not self.is_locked:
            self._store.change(locked=False, pin_tries=0)
            return
        if self._operator != self._session.operator:
            self.opened_by_other.emit()
        self._open()
